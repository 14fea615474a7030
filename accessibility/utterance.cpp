#include "accessibility/utterance.h"

namespace qiming::accessibility {

std::string_view name_of(Earcon earcon) {
    switch (earcon) {
        case Earcon::None: return "";
        case Earcon::Edge: return "edge";
        case Earcon::Typed: return "typed";
        case Earcon::Erased: return "erased";
        case Earcon::Selected: return "selected";
        case Earcon::Error: return "error";
        case Earcon::Wake: return "wake";
        case Earcon::Failure: return "failure";
        case Earcon::Quiet: return "quiet";
    }
    return "";
}

CaptionPart part_said(const Utterance& utterance, std::size_t span, std::size_t begin, std::size_t end) {
    if (span >= utterance.captions.size() || span >= utterance.spans.size()) {
        return {0, utterance.caption.size()};
    }
    const CaptionPart part = utterance.captions[span];
    const std::string_view shown =
        std::string_view(utterance.caption).substr(part.begin, part.end - part.begin);
    const bool is_as_said = shown == utterance.spans[span].text && begin <= end && end <= shown.size();
    return is_as_said ? CaptionPart{part.begin + begin, part.begin + end} : part;
}

std::string words_of(const Utterance& utterance, std::string_view between) {
    std::string words;
    for (const Span& span : utterance.spans) {
        words += words.empty() ? "" : between;
        words += span.text;
    }
    return words;
}

}  // namespace qiming::accessibility
