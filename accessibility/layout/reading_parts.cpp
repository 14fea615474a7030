#include "accessibility/layout/reading_parts.h"

#include <algorithm>

#include "accessibility/layout/line_breaking.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

class WideCharacters final : public TextMeasure {
public:
    float width(std::string_view text, float em_px, Weight) const override {
        float ems = 0;
        for (const char32_t character : decode_utf8(text)) {
            ems += character < 0x2E80 ? 0.62F : 1.0F;
        }
        return ems * em_px;
    }
};

std::size_t lines_of(std::string_view text, const PartRoom& room) {
    return break_lines(text, room.width, room.em, Weight::Bold, wide_characters()).size();
}

// Pieces that end behind one of `ends`; in Latin text only where a space follows.
std::vector<std::string> cut_behind(std::string_view text, std::u32string_view ends) {
    const std::u32string characters = decode_utf8(text);
    std::vector<std::string> pieces;
    std::u32string piece;
    for (std::size_t at = 0; at < characters.size(); ++at) {
        piece += characters[at];
        const bool last = at + 1 == characters.size();
        const bool is_end = ends.find(characters[at]) != std::u32string_view::npos && !last &&
                            (characters[at] >= 0x2E80 || characters[at + 1] == U' ') &&
                            may_start_line(characters[at + 1]);
        if (is_end || last) {
            pieces.push_back(encode_utf8(piece));
            piece.clear();
        }
    }
    return pieces;
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \n");
    const auto last = text.find_last_not_of(" \n");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

void add(std::vector<std::string>& parts, std::string& part) {
    part = trimmed(part);
    if (!part.empty()) {
        parts.push_back(std::move(part));
    }
    part.clear();
}

std::vector<std::string> filled(const std::vector<std::string>& pieces, const PartRoom& room) {
    std::vector<std::string> parts;
    std::string part;
    for (const std::string& piece : pieces) {
        if (!part.empty() && lines_of(trimmed(part + piece), room) > room.lines) {
            add(parts, part);
        }
        part += piece;
    }
    add(parts, part);
    return parts;
}

// Where `line` ends in `text`; it may have got a hyphen.
std::size_t end_of(std::string_view line, std::string_view text, std::size_t from) {
    auto found = text.find(line, from);
    if (found == std::string_view::npos) {
        line.remove_suffix(1);
        found = text.find(line, from);
    }
    return found == std::string_view::npos ? text.size() : found + line.size();
}

// At the ends of lines.
std::vector<std::string> cut_anywhere(std::string_view text, const PartRoom& room) {
    std::vector<std::string> parts;
    std::string part;
    std::size_t lines = 0;
    std::size_t at = 0;
    for (const std::string& line : break_lines(text, room.width, room.em, Weight::Bold, wide_characters())) {
        const std::size_t end = end_of(line, text, at);
        part += text.substr(at, end - at);
        at = end;
        if (++lines == room.lines) {
            add(parts, part);
            lines = 0;
        }
    }
    add(parts, part);
    return parts;
}

}  // namespace

const TextMeasure& wide_characters() {
    static const WideCharacters measure;
    return measure;
}

std::vector<std::string> reading_parts(std::string_view text, const PartRoom& room) {
    if (lines_of(text, room) <= room.lines) {
        return {std::string(text)};
    }
    std::vector<std::string> parts;
    for (const std::string& sentence : filled(cut_behind(text, U"。！？；.!?;"), room)) {
        if (lines_of(sentence, room) <= room.lines) {
            parts.push_back(sentence);
            continue;
        }
        for (const std::string& clause : filled(cut_behind(sentence, U"，、：,:"), room)) {
            for (std::string& piece : cut_anywhere(clause, room)) {
                parts.push_back(std::move(piece));
            }
        }
    }
    return parts;
}

}  // namespace qiming::accessibility
