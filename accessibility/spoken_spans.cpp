#include "accessibility/spoken_spans.h"

#include <algorithm>

#include "accessibility/character_kinds.h"
#include "accessibility/spoken_chinese.h"
#include "accessibility/utf8.h"

namespace qiming::accessibility {
namespace {

std::u32string_view mark_of(Pause pause, Language language) {
    switch (pause) {
        case Pause::Short: return language == Language::English ? U", " : U"，";
        case Pause::Full: return language == Language::English ? U". " : U"。";
        case Pause::None: break;
    }
    return U"";
}

}  // namespace

std::vector<Span> spans_of(const std::vector<SpokenRun>& runs) {
    std::vector<Span> spans;
    std::u32string words;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        words += runs[i].words;
        if (i + 1 < runs.size() && runs[i + 1].language == runs[i].language) {
            words += mark_of(runs[i].after, runs[i].language);
            continue;
        }
        if (runs[i].after == Pause::Full && runs[i].language != Language::English) {
            words += U'。';
        }
        spans.push_back(Span{encode_utf8(words), runs[i].language});
        words.clear();
    }
    return spans;
}

std::vector<Span> normalise_chinese(std::string_view text) {
    return spans_of(spoken_runs(text, Language::Chinese));
}

bool is_speakable_chinese(std::string_view text) {
    const std::u32string points = decode_utf8(text);
    return std::all_of(points.begin(), points.end(),
                       [](char32_t point) { return is_han(point) || point == U'，' || point == U'。'; });
}

std::vector<Span> normalise(const Utterance& utterance) {
    std::vector<Span> spans;
    for (const Span& span : utterance.spans) {
        const auto ready = spans_of(spoken_runs(span.text, span.language));
        spans.insert(spans.end(), ready.begin(), ready.end());
    }
    return spans;
}

}  // namespace qiming::accessibility
