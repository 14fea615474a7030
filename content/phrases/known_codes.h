// The codes of postings that have words: job.district.CODE, job.kind.CODE ... of the phrases. A posting with
// another code could be found by no filter and would be told without its words. Pure value.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/phrases/phrase_file.h"

namespace qiming::content {

class KnownCodes {
public:
    // Knows no list, and lets every code pass.
    KnownCodes() = default;
    // `books`: the phrases of each language.
    static KnownCodes of(const std::vector<const Phrases*>& books);

    // `list`: "district", "kind", "form", "suits".
    bool knows(std::string_view list, std::string_view code) const;
    // In the order of their names; empty: the list is not known.
    const std::vector<std::string>& codes(std::string_view list) const;
    // The code that is written so, or whose words are written so in any language; blanks aside.
    std::optional<std::string> meant_by(std::string_view list, std::string_view text) const;
    // The code whose words stand in `text` ("香洲区人民东路8号").
    std::optional<std::string> named_in(std::string_view list, std::string_view text) const;
    // The known code that is nearest to `text`, by itself or by its words; empty: the list is not known.
    std::string nearest_to(std::string_view list, std::string_view text) const;

private:
    struct List {
        std::vector<std::string> codes;
        std::map<std::string, std::string, std::less<>> by_words;
    };
    const List* find(std::string_view list) const;

    std::map<std::string, List, std::less<>> lists_;
};

}  // namespace qiming::content
