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
    }
    return "";
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
