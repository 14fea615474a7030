#include "kiosk/say/lexicon_files.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "drivers/storage/files/files.h"

namespace qiming::say {

namespace {

namespace fs = std::filesystem;
using accessibility::LexiconFault;
using accessibility::LexiconFile;

const char* name_of(LexiconFile file) {
    switch (file) {
        case LexiconFile::Words: return "words.tsv";
        case LexiconFile::Overrides: return "overrides.tsv";
        case LexiconFile::Polyphones: break;
    }
    return "polyphones.tsv";
}

}  // namespace

tl::expected<std::string, std::string> read_file(const fs::path& file) {
    auto text = drivers::read_file(file);
    if (!text) {
        return tl::unexpected(fmt::format("{} cannot be read", file.string()));
    }
    return std::move(*text);
}

fs::path find_pronunciation() {
    std::error_code trouble;
    const fs::path below = "content/pronunciation";
    const fs::path here = fs::current_path(trouble);
    if (!trouble && fs::exists(here / below, trouble)) {
        return here / below;
    }
    for (fs::path folder = fs::read_symlink("/proc/self/exe", trouble).parent_path();
         folder.has_relative_path(); folder = folder.parent_path()) {
        if (fs::exists(folder / below, trouble)) {
            return folder / below;
        }
    }
    return {};
}

tl::expected<accessibility::Lexicon, std::string> load_lexicon(accessibility::Language language,
                                                               const fs::path& pronunciation) {
    const fs::path folder = pronunciation / std::string(accessibility::tag_of(language));
    const auto words = read_file(folder / "words.tsv");
    const auto overrides = read_file(folder / "overrides.tsv");
    const auto polyphones = read_file(folder / "polyphones.tsv");
    for (const auto* text : {&words, &overrides, &polyphones}) {
        if (!*text) {
            return tl::unexpected(text->error());
        }
    }
    auto lexicon = accessibility::Lexicon::of(*words, *overrides, *polyphones);
    if (!lexicon) {
        const LexiconFault& fault = lexicon.error();
        const std::string file = (folder / name_of(fault.file)).string();
        return tl::unexpected(fmt::format("{}:{}: {}", file, fault.line, fault.problem));
    }
    return std::move(*lexicon);
}

tl::expected<std::vector<std::string>, std::string> faults_of(const fs::path& file) {
    const auto text = read_file(file);
    if (!text) {
        return tl::unexpected(text.error());
    }
    accessibility::LexiconFaults faults;
    if (file.filename() == name_of(LexiconFile::Polyphones)) {
        const accessibility::PolyphoneRules rules(*text, faults);
    } else {
        const accessibility::WordTable table(*text, LexiconFile::Words, faults);
    }
    std::vector<std::string> lines;
    for (const LexiconFault& fault : faults) {
        lines.push_back(fmt::format("{}:{}: {}", file.string(), fault.line, fault.problem));
    }
    return lines;
}

}  // namespace qiming::say
