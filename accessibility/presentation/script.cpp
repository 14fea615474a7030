#include "accessibility/presentation/script.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace qiming::accessibility {

namespace {

bool is_punctuated(std::string_view text) {
    constexpr std::array<std::string_view, 14> marks{"。", "！", "？", "，", "；", "：", "、",
                                                     "…",  ".",  "!",  "?",  ",",  ";",  ":"};
    return std::any_of(marks.begin(), marks.end(),
                       [text](std::string_view mark) { return text.ends_with(mark); });
}

void add_piece(std::string& sentence, std::string_view piece, Language language) {
    if (piece.empty()) {
        return;
    }
    if (!sentence.empty() && !is_punctuated(sentence)) {
        sentence += language == Language::English ? "," : "，";
    }
    sentence += gap_after(sentence);
    sentence += piece;
}

}  // namespace

std::string_view gap_after(std::string_view text) {
    const bool is_wide = !text.empty() && static_cast<unsigned char>(text.back()) >= 0x80;
    return text.empty() || is_wide ? "" : " ";
}

void append(Lines& lines, Lines more) {
    lines.insert(lines.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Utterance utterance_of(const Lines& lines, Priority priority, NodeId about) {
    Utterance utterance;
    utterance.priority = priority;
    utterance.about = std::move(about);
    for (const Line& line : lines) {
        utterance.spans.push_back(Span{line.said, line.language});
        if (line.is_private) {
            utterance.privacy = Privacy::Private;
        }
    }
    return utterance;
}

Caption whole_caption_of(const Lines& lines, Language language) {
    Caption caption;
    for (const Line& line : lines) {
        add_piece(caption.text, line.shown, language);
        if (!line.shown.empty() || caption.parts.empty()) {
            caption.parts.push_back({caption.text.size() - line.shown.size(), caption.text.size()});
        } else {
            caption.parts.push_back(caption.parts.back());
        }
    }
    if (!caption.text.empty() && !is_punctuated(caption.text)) {
        caption.text += language == Language::English ? "." : "。";
    }
    return caption;
}

std::string caption_of(const Lines& lines, Language language) {
    return whole_caption_of(lines, language).text;
}

std::string words_of(const Lines& lines, Language language) {
    std::string sentence;
    for (const Line& line : lines) {
        add_piece(sentence, line.said, language);
    }
    return sentence;
}

Lines Told::fresh(Lines lines) {
    const auto is_known = [this](const Line& line) { return has(line.said); };
    lines.erase(std::remove_if(lines.begin(), lines.end(), is_known), lines.end());
    note(lines);
    return lines;
}

void Told::note(const Lines& lines) {
    for (const Line& line : lines) {
        texts_.insert(line.said);
    }
}

}  // namespace qiming::accessibility
