// Words that are being gathered for saying, each with the place in the text that it was made from. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "accessibility/normalisation/numbers.h"

namespace qiming::accessibility {

// Chinese characters, U'，' for a pause, and letters and blanks for the English voice.
struct Words {
    std::u32string text;
    std::vector<std::size_t> places;  // one for each of `text`

    void add(std::u32string_view words, std::size_t place) {
        text += words;
        places.resize(text.size(), place);
    }

    void add(const Words& words) {
        text += words.text;
        places.insert(places.end(), words.places.begin(), words.places.end());
    }

    // A pause, unless nothing was said before it.
    void pause(std::size_t place) {
        if (!text.empty()) {
            add(U"，", place);
        }
    }

    // Digits `begin` to `end` of `written`, one by one.
    void spell(std::u32string_view written, std::size_t begin, std::size_t end, One one) {
        for (std::size_t place = begin; place < end; ++place) {
            add(digit_by_digit(written.substr(place, 1), one), place);
        }
    }
};

}  // namespace qiming::accessibility
