#include "accessibility/pronunciation/segmented_text.h"

namespace qiming::accessibility {

SegmentedText::SegmentedText(std::u32string_view text, const std::vector<TextWord>& words)
    : text_(text), words_(words), word_at_(text.size() + 1), word_to_(text.size() + 1) {
    std::uint32_t number = 0;
    for (const TextWord& word : words) {
        ++number;
        word_at_[word.begin] = number;
        word_to_[word.begin + word.length] = number;
    }
}

const TextWord* SegmentedText::beginning_at(std::size_t place) const {
    return word_at_[place] == 0 ? nullptr : &words_[word_at_[place] - 1];
}

const TextWord* SegmentedText::ending_at(std::size_t place) const {
    return word_to_[place] == 0 ? nullptr : &words_[word_to_[place] - 1];
}

}  // namespace qiming::accessibility
