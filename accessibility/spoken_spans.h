// Gathers words into spans: Chinese and English apart, pauses where they may stand. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accessibility/spoken_symbols.h"
#include "accessibility/utterance.h"

namespace qiming::accessibility {

class SpokenSpans {
public:
    void han(char32_t character);
    // As in Reading::words.
    void words(std::u32string_view words);
    void english(std::u32string_view words);
    // Where pauses meet, the longest one counts; before the first word there is none.
    void pause(Pause pause);
    std::vector<Span> take();

private:
    void close();

    std::vector<Span> spans_;
    std::u32string text_;
    Language language_ = Language::Chinese;
    Pause pause_ = Pause::None;
};

}  // namespace qiming::accessibility
