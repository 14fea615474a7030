#include "tests/support/sample_pronunciation.h"

#include <stdexcept>
#include <utility>

#include "tests/support/source_file.h"

namespace qiming::tests {
namespace {

accessibility::Lexicon delivered(const std::string& folder) {
    const std::string path = "content/pronunciation/" + folder;
    auto lexicon =
        accessibility::Lexicon::of(source_file(path + "/words.tsv"), source_file(path + "/overrides.tsv"),
                                   source_file(path + "/polyphones.tsv"));
    if (!lexicon) {
        throw std::runtime_error(path + ": " + lexicon.error().problem);
    }
    return std::move(*lexicon);
}

}  // namespace

const accessibility::Pronunciation& sample_pronunciation() {
    static const accessibility::Pronunciation pronunciation{delivered("zh-CN"), delivered("yue")};
    return pronunciation;
}

}  // namespace qiming::tests
