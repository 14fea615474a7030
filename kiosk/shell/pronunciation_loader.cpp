#include "kiosk/shell/pronunciation_loader.h"

#include <fmt/format.h>

#include <fstream>
#include <future>
#include <iterator>
#include <string>
#include <utility>

namespace qiming::shell {
namespace {

namespace fs = std::filesystem;
using accessibility::Language;
using accessibility::Lexicon;
using accessibility::LexiconFile;
using content::ContentFault;

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
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return tl::unexpected<ContentFault>(ContentFault{
            file.string(), "the file itself", "it cannot be opened", "put the packaged content back"});
    }
    return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
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

}  // namespace

tl::expected<accessibility::Pronunciation, ContentFault> load_pronunciation(const fs::path& share) {
    auto cantonese = std::async(std::launch::async, load_lexicon, share, Language::Cantonese);
    auto mandarin = load_lexicon(share, Language::Chinese);
    auto other = cantonese.get();
    for (const auto* lexicon : {&mandarin, &other}) {
        if (!*lexicon) {
            return tl::unexpected<ContentFault>(lexicon->error());
        }
    }
    return accessibility::Pronunciation{std::move(*mandarin), std::move(*other)};
}

}  // namespace qiming::shell
