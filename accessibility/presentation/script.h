// What is told in one breath: lines that become the spans of an utterance and, as they are drawn,
// the words of the caption. Pure.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "accessibility/language.h"
#include "accessibility/utterance.h"

namespace qiming::accessibility {

struct Line {
    std::string said;
    std::string shown;  // in the caption; empty: the caption has it already
    Language language = Language::Chinese;
    bool is_private = false;  // `said` is for headphones only; `shown` never is
    bool operator==(const Line&) const = default;
};

using Lines = std::vector<Line>;

// Adds `more` to the end of `lines`.
void append(Lines& lines, Lines more);

// The space before what follows `text`: Chinese stops bring their own.
std::string_view gap_after(std::string_view text);

Utterance utterance_of(const Lines& lines, Priority priority, NodeId about);

struct Caption {
    std::string text;
    std::vector<CaptionPart> parts;  // of each line; one that is not drawn has that of the line before
};

// One sentence in the punctuation of `language`; what is drawn, or what is said.
Caption whole_caption_of(const Lines& lines, Language language);
std::string caption_of(const Lines& lines, Language language);
std::string words_of(const Lines& lines, Language language);

// Texts that were told already in this presentation, so that nothing is told twice.
class Told {
public:
    // `lines` without those told before.
    Lines fresh(Lines lines);
    void note(const Lines& lines);
    bool has(const std::string& text) const { return texts_.find(text) != texts_.end(); }

private:
    std::set<std::string> texts_;
};

}  // namespace qiming::accessibility
