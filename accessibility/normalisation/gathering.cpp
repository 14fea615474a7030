#include "accessibility/normalisation/gathering.h"

#include <algorithm>
#include <utility>

#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {

void Gathering::open(Language language, std::size_t place) {
    const bool goes_on =
        !runs_.empty() && runs_.back().language == language && runs_.back().after == Pause::None;
    if (!goes_on) {
        runs_.push_back(SpokenRun{language, {}, {}, Pause::None});
    } else if (language == Language::English) {
        add(U' ', place);
    }
}

void Gathering::add(char32_t character, std::size_t place) {
    runs_.back().words += character;
    runs_.back().origins.push_back(static_cast<std::uint32_t>(place));
}

void Gathering::han(char32_t character, std::size_t place) {
    open(Language::Chinese, place);
    add(character, place);
}

void Gathering::letters(const Words& words, std::size_t begin, std::size_t end) {
    open(Language::English, words.places[begin]);
    for (std::size_t i = begin; i < end; ++i) {
        add(words.text[i], words.places[i]);
    }
}

void Gathering::words(const Words& words) {
    const auto is_of_english = [](char32_t point) { return !is_han(point) && point != U'，'; };
    std::size_t at = 0;
    while (at < words.text.size()) {
        if (words.text[at] == U'，') {
            pause(Pause::Short);
            ++at;
        } else if (is_han(words.text[at])) {
            han(words.text[at], words.places[at]);
            ++at;
        } else {
            std::size_t end = at;
            while (end < words.text.size() && is_of_english(words.text[end])) {
                ++end;
            }
            letters(words, at, end);
            at = end;
        }
    }
}

void Gathering::pause(Pause pause) {
    if (!runs_.empty()) {
        runs_.back().after = std::max(runs_.back().after, pause);
    }
}

std::vector<SpokenRun> Gathering::take() {
    return std::exchange(runs_, {});
}

}  // namespace qiming::accessibility
