// Which character is meant, for ears: "珠" is 珍珠的珠, "A" is A as in Alfa. Made whole from the text of
// data files, one for each language (content/pronunciation/*/characters.tsv); immutable afterwards
// and may be read from any thread. Pure.
//
// A file has lines of a character, a tab and its explanation, in the order of the code points, and
// comments that begin with #. An explanation that lacks its character explains nothing and is refused (R53).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "accessibility/language.h"

namespace qiming::accessibility {

struct CharacterFault {
    std::size_t line = 0;
    std::string problem;
};

class CharacterNames {
public:
    static tl::expected<CharacterNames, CharacterFault> of(std::string_view text,
                                                           Language language = Language::Chinese);

    // Takes in the other's languages.
    void add(CharacterNames other);
    // Empty if there is none. A small letter has that of its capital.
    std::string explanation(char32_t character, Language language) const;
    std::size_t size(Language language) const;

private:
    using Table = std::vector<std::pair<char32_t, std::string>>;
    const Table* table_of(Language language) const;

    std::map<Language, Table> tables_;
};

}  // namespace qiming::accessibility
