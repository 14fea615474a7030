#include "accessibility/braille/braille_line.h"

#include <algorithm>
#include <array>

#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

constexpr char32_t blank = U'⠀';
constexpr char32_t caret_mark = U'␣';

struct Mark {
    char32_t print;
    std::u32string_view cells;
};

// Shapes rather than letters, most as other screen readers raise them; each is still told from the
// others on a display of six dots.
constexpr std::array<Mark, 14> marks = {{{U'●', U"⢎⣿⡱"},
                                         {U'○', U"⢎⣀⡱"},
                                         {U'☑', U"⣏⣿⣹"},
                                         {U'☐', U"⣏⣀⣹"},
                                         {U'▸', U"⢸⡇"},
                                         {U'＝', U"⠶"},
                                         {caret_mark, U"⣀"},
                                         {U'✕', U"⠭⠭"},
                                         {U'‼', U"⠖⠖"},
                                         {U'┃', U"⢸"},
                                         {U'*', U"⠿"},
                                         {U'＊', U"⠿"},
                                         {U'•', U"⠿"},
                                         {U'　', U"⠀"}}};

const Mark* mark_of(char32_t point) {
    const auto* found =
        std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.print == point; });
    return found == marks.end() ? nullptr : found;
}

bool is_chinese(char32_t point) {
    if (mark_of(point) != nullptr) {
        return false;
    }
    return (point >= 0x2E80 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0xFE30 && point <= 0xFE4F) || (point >= 0xFF00 && point <= 0xFFEF) ||
           (point >= 0x20000 && point <= 0x3FFFF);
}

// A text has one table for all of it: the Chinese one knows Latin letters and digits as well.
BrailleTable table_for(std::u32string_view text) {
    return std::any_of(text.begin(), text.end(), is_chinese) ? BrailleTable::Chinese : BrailleTable::English;
}

class Writer {
public:
    Writer(const ChineseReader& reader, const BrailleTranslator& translate)
        : reader_(reader), translate_(translate) {}

    void write(std::u32string_view print) {
        const BrailleTable table = table_for(print);
        while (!print.empty()) {
            const auto stop = std::find_if(print.begin(), print.end(), mark_of);
            const auto length = static_cast<std::size_t>(stop - print.begin());
            text(print.substr(0, length), table);
            print.remove_prefix(length);
            if (!print.empty()) {
                mark(print.front());
                print.remove_prefix(1);
            }
        }
    }

    BrailleLine line;

private:
    void text(std::u32string_view print, BrailleTable table) {
        const auto first = print.find_first_not_of(U' ');
        if (!print.empty() && (first == std::u32string_view::npos || first > 0)) {
            add(blank);
        }
        if (first == std::u32string_view::npos) {
            return;
        }
        const auto last = print.find_last_not_of(U' ');
        const std::string words = encode_utf8(print.substr(first, last - first + 1));
        for (const char32_t cell : translate_(decode_utf8(with_chinese_cells(words, reader_)), table)) {
            add(cell);
        }
        if (last + 1 < print.size()) {
            add(blank);
        }
    }

    void mark(char32_t point) {
        if (point == caret_mark) {
            line.caret = line.cells.size();
        }
        for (const char32_t cell : mark_of(point)->cells) {
            add(cell);
        }
    }

    // One blank is enough between any two things.
    void add(char32_t cell) {
        const bool is_second_blank = cell == blank && (line.cells.empty() || line.cells.back() == blank);
        if (!is_second_blank) {
            line.cells += cell;
        }
    }

    const ChineseReader& reader_;
    const BrailleTranslator& translate_;
};

}  // namespace

BrailleLine braille_line(std::string_view felt, std::size_t felt_focus, const ChineseReader& reader,
                         const BrailleTranslator& translate) {
    Writer writer(reader, translate);
    const std::size_t focus = std::min(felt_focus, felt.size());
    writer.write(decode_utf8(felt.substr(0, focus)));
    writer.line.item = writer.line.cells.size();
    writer.write(decode_utf8(felt.substr(focus)));
    while (!writer.line.cells.empty() && writer.line.cells.back() == blank) {
        writer.line.cells.pop_back();
    }
    return std::move(writer.line);
}

}  // namespace qiming::accessibility
