#include "accessibility/normalisation/english_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {

SpokenRun& EnglishText::open() {
    const bool goes_on =
        !runs_.empty() && runs_.back().language == Language::English && runs_.back().after == Pause::None;
    if (!goes_on) {
        runs_.push_back(SpokenRun{Language::English, {}, {}, Pause::None});
        wants_blank_ = false;
    }
    return runs_.back();
}

void EnglishText::add(std::u32string_view words, std::size_t place) {
    SpokenRun& run = open();
    if (wants_blank_ && !run.words.empty() && run.words.back() != U' ') {
        run.words += U' ';
    }
    wants_blank_ = false;
    run.words += words;
    run.origins.resize(run.words.size(), static_cast<std::uint32_t>(place));
}

void EnglishText::words(std::u32string_view words, std::size_t place) {
    if (!words.empty()) {
        wants_blank_ = true;
        add(words, place);
        wants_blank_ = true;
    }
}

void EnglishText::letter(char32_t letter, std::size_t place) {
    add({&letter, 1}, place);
}

void EnglishText::comma(std::size_t place) {
    if (runs_.empty() || runs_.back().after != Pause::None) {
        return;
    }
    SpokenRun& run = runs_.back();
    if (run.language != Language::English) {
        run.after = Pause::Short;
    } else if (is_letter(run.words.back()) || is_digit(run.words.back())) {
        wants_blank_ = false;
        add(U",", place);
    }
    wants_blank_ = true;
}

void EnglishText::blank() {
    wants_blank_ = true;
}

void EnglishText::stop(char32_t mark, std::size_t place) {
    if (runs_.empty()) {
        return;
    }
    SpokenRun& run = runs_.back();
    if (run.language == Language::English && run.after == Pause::None && mark != U'\0') {
        run.words.back() = run.words.back() == U',' ? mark : run.words.back();
        if (run.words.back() != mark) {
            wants_blank_ = false;
            add({&mark, 1}, place);
        }
    }
    runs_.back().after = Pause::Full;
}

void EnglishText::settle() {
    if (!runs_.empty() && runs_.back().words.back() == U',') {
        runs_.back().words.pop_back();
        runs_.back().origins.pop_back();
        runs_.back().after = std::max(runs_.back().after, Pause::Short);
    }
}

void EnglishText::chinese(std::vector<SpokenRun> runs) {
    settle();
    runs_.insert(runs_.end(), std::make_move_iterator(runs.begin()), std::make_move_iterator(runs.end()));
}

std::vector<SpokenRun> EnglishText::take() {
    settle();
    return std::exchange(runs_, {});
}

}  // namespace qiming::accessibility
