// Words of a text, as the segmentation found them. Pure values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace qiming::accessibility {

struct TextWord {
    std::size_t begin = 0;  // of the text, in characters
    std::size_t length = 0;
    char kind = ' ';       // as in word_table.h
    bool by_hand = false;  // from the overrides: no rule has a say
    bool operator==(const TextWord&) const = default;
};

// A text with its words; marks between the words belong to none. Valid as long as both are.
class SegmentedText {
public:
    SegmentedText(std::u32string_view text, const std::vector<TextWord>& words);

    std::u32string_view text() const { return text_; }
    // The word that begins or ends at a place between two characters; nothing: none does.
    const TextWord* beginning_at(std::size_t place) const;
    const TextWord* ending_at(std::size_t place) const;

private:
    std::u32string_view text_;
    const std::vector<TextWord>& words_;
    std::vector<std::uint32_t> word_at_;  // the word that begins there, from 1
    std::vector<std::uint32_t> word_to_;  // the word that ends there, from 1
};

}  // namespace qiming::accessibility
