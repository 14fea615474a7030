// Speech is data: what is to be said, in which language, how urgent, about what, and whether it
// may be heard by bystanders. Pure values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "accessibility/language.h"
#include "accessibility/node.h"

namespace qiming::accessibility {

struct Span {
    std::string text;  // as written; the normaliser turns it into words before it is synthesised
    Language language = Language::Chinese;
    bool operator==(const Span&) const = default;
};

enum class Priority {
    Polite,     // waits for what is being said
    Focus,      // stale as soon as the focus has moved on
    Assertive,  // goes before everything that waits
};

// Bytes `begin` to `end` of a caption.
struct CaptionPart {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const CaptionPart&) const = default;
};

enum class Privacy { Public, Private };

struct Utterance {
    std::vector<Span> spans;  // a short pause stands between spans
    Priority priority = Priority::Focus;
    NodeId about = {};  // empty: about the page or an event
    Privacy privacy = Privacy::Public;
    std::string caption = {};                // the same words as they may be shown (R19)
    std::vector<CaptionPart> captions = {};  // where each span stands in the caption; none: nobody knows
    bool operator==(const Utterance&) const = default;
};

// Short sounds that never overlap speech (R16); each has a visible twin, the caption.
// Quiet answers a key while sound is off: the caption tells what the key did.
enum class Earcon { None, Edge, Typed, Erased, Selected, Error, Wake, Failure, Quiet };

// For records of a visit: "edge"; nothing for None.
std::string_view name_of(Earcon earcon);
// Which part of the caption shows bytes `begin` to `end` of what `span` says: as many of them as are
// drawn as they are said, the whole of its part where that is hidden or written otherwise.
CaptionPart part_said(const Utterance& utterance, std::size_t span, std::size_t begin, std::size_t end);
// What is said, with `between` where the pauses are.
std::string words_of(const Utterance& utterance, std::string_view between = " ");

}  // namespace qiming::accessibility
