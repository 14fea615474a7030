#include "kiosk/shell/voices_loader.h"

#include <fmt/format.h>

#include <future>
#include <string>
#include <utility>

#include "content/pronunciation/clip_file.h"
#include "drivers/storage/files/files.h"

namespace qiming::shell {
namespace {

namespace fs = std::filesystem;
using accessibility::Language;
using accessibility::Lexicon;
using accessibility::LexiconFile;
using content::ContentFault;

constexpr int sample_rate = 22'050;  // of the synthesiser
constexpr const char* words_file = "words.tsv";
constexpr const char* overrides_file = "overrides.tsv";
constexpr const char* polyphones_file = "polyphones.tsv";

const char* name_of(LexiconFile file) {
    switch (file) {
        case LexiconFile::Words: return words_file;
        case LexiconFile::Overrides: return overrides_file;
        case LexiconFile::Polyphones: break;
    }
    return polyphones_file;
}

tl::expected<std::string, ContentFault> read_text(const fs::path& file) {
    auto text = drivers::read_file(file);
    if (!text) {
        return tl::unexpected<ContentFault>(ContentFault{file.string(), "the file itself", "it cannot be read",
                                                         "put the packaged content back"});
    }
    return std::move(*text);
}

tl::expected<Lexicon, ContentFault> load_lexicon(const fs::path& share, Language language) {
    const fs::path folder = share / "content/pronunciation" / std::string(accessibility::tag_of(language));
    const auto words = read_text(folder / words_file);
    const auto overrides = read_text(folder / overrides_file);
    const auto polyphones = read_text(folder / polyphones_file);
    for (const auto* text : {&words, &overrides, &polyphones}) {
        if (!*text) {
            return tl::unexpected<ContentFault>(text->error());
        }
    }
    auto lexicon = Lexicon::of(*words, *overrides, *polyphones);
    if (!lexicon) {
        const auto& fault = lexicon.error();
        return tl::unexpected<ContentFault>(ContentFault{(folder / name_of(fault.file)).string(),
                                                         fmt::format("line {}", fault.line), fault.problem,
                                                         "correct the line, or put the packaged content back"});
    }
    return std::move(*lexicon);
}

tl::expected<void, ContentFault> load_clips(const fs::path& folder, Language language, Voices& voices) {
    const fs::path list = folder / "clips.json";
    std::error_code trouble;
    if (!fs::exists(list, trouble)) {
        return {};
    }
    const auto text = read_text(list);
    if (!text) {
        return tl::unexpected<ContentFault>(text.error());
    }
    const auto clips = content::parse_clips(*text, list.string());
    if (!clips) {
        return tl::unexpected<ContentFault>(clips.error());
    }
    for (const auto& [phrase, file] : *clips) {
        const auto bytes = read_text(folder / file);
        if (!bytes) {
            return tl::unexpected<ContentFault>(bytes.error());
        }
        if (const auto added = voices.clips.add(language, phrase, *bytes); !added) {
            return tl::unexpected<ContentFault>(
                ContentFault{(folder / file).string(), "the file itself", added.error(),
                             "save it as 16-bit mono PCM, or take it off the list"});
        }
        voices.pronunciation.recorded.emplace(language, phrase);
    }
    return {};
}

tl::expected<content::CharacterTable, ContentFault> load_characters(const fs::path& file) {
    const auto text = read_text(file);
    if (!text) {
        return tl::unexpected<ContentFault>(text.error());
    }
    return content::CharacterTable::of(*text, file.string());
}

}  // namespace

tl::expected<Voices, ContentFault> load_voices(const fs::path& share) {
    auto cantonese = std::async(std::launch::async, load_lexicon, share, Language::Cantonese);
    auto mandarin = load_lexicon(share, Language::Chinese);
    auto other = cantonese.get();
    for (const auto* lexicon : {&mandarin, &other}) {
        if (!*lexicon) {
            return tl::unexpected<ContentFault>(lexicon->error());
        }
    }
    auto characters = load_characters(share / "content/typing/characters.tsv");
    if (!characters) {
        return tl::unexpected<ContentFault>(characters.error());
    }
    Voices voices{
        {std::move(*mandarin), std::move(*other)}, drivers::ClipLibrary(sample_rate), std::move(*characters)};
    for (const Language language : accessibility::languages) {
        const fs::path folder = share / "content/clips" / std::string(accessibility::tag_of(language));
        if (const auto loaded = load_clips(folder, language, voices); !loaded) {
            return tl::unexpected<ContentFault>(loaded.error());
        }
    }
    return voices;
}

}  // namespace qiming::shell
