#include "accessibility/spoken_spans.h"

#include <algorithm>
#include <utility>

#include "accessibility/character_kinds.h"
#include "accessibility/utf8.h"

namespace qiming::accessibility {

void SpokenSpans::han(char32_t character) {
    if (language_ != Language::Chinese) {
        close();
        language_ = Language::Chinese;
    }
    if (pause_ != Pause::None && !text_.empty()) {
        text_ += pause_ == Pause::Full ? U'。' : U'，';
    }
    pause_ = Pause::None;
    text_ += character;
}

void SpokenSpans::words(std::u32string_view words) {
    for (const char32_t character : words) {
        if (character == U'，') {
            pause(Pause::Short);
        } else if (is_capital(character)) {
            english({&character, 1});
        } else {
            han(character);
        }
    }
}

void SpokenSpans::english(std::u32string_view words) {
    if (language_ != Language::English) {
        close();
        language_ = Language::English;
    }
    if (!text_.empty()) {
        text_ += pause_ == Pause::None ? U" " : U", ";
    }
    pause_ = Pause::None;
    text_ += words;
}

void SpokenSpans::pause(Pause pause) {
    pause_ = std::max(pause_, pause);
}

void SpokenSpans::close() {
    if (!text_.empty()) {
        if (pause_ == Pause::Full && language_ == Language::Chinese) {
            text_ += U'。';
        }
        spans_.push_back(Span{encode_utf8(text_), language_});
    }
    text_.clear();
    pause_ = Pause::None;
}

std::vector<Span> SpokenSpans::take() {
    close();
    return std::exchange(spans_, {});
}

}  // namespace qiming::accessibility
