// Every character that can be typed, with its readings and how it is built: for characters that no input
// method has, and for those whose reading the visitor does not know. Made whole from the text of
// content/typing/characters.tsv; immutable, may be read from any thread. Pure.
//
// A line has a character, its readings with tone digits (several with / between), its radical and the number
// of its other strokes, with tabs between; those of names beyond the first plane come first, then common
// ones. A line that begins with = has a radical, a tab, and its names, with blanks between.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

struct BuiltCharacter {
    std::string character;
    std::string readings;  // "ji2", "le5/liao3"
    std::string radical;
    int strokes = 0;
    bool operator==(const BuiltCharacter&) const = default;
};

class CharacterTable {
public:
    CharacterTable() = default;
    static tl::expected<CharacterTable, ContentFault> of(std::string_view text, std::string_view file);

    // Characters that are read like this, whatever the tone; in the order of the table, at most `most`.
    std::vector<std::string> spelled(std::string_view syllable, std::size_t most) const;
    // Characters with a radical of this name and, where `code` ends in digits, so many other strokes:
    // "kou" or "kou3". Fewer strokes first, at most `most`.
    std::vector<std::string> built(std::string_view code, std::size_t most) const;
    // How a character is built; an empty character: it is not in the table.
    BuiltCharacter find(std::string_view character) const;
    std::size_t size() const { return rows_.size(); }

private:
    struct Row {
        std::uint32_t line = 0;  // where it begins in text_
        std::uint8_t radical = 0;
        std::uint8_t strokes = 0;
    };
    std::string_view line_of(const Row& row) const;

    std::string text_;
    std::vector<Row> rows_;
    std::vector<std::pair<std::string, std::string>> radicals_;  // and their names, with a blank round each
};

}  // namespace qiming::content
