#include "accessibility/pronunciation/word_line.h"

#include <charconv>

namespace qiming::accessibility {

namespace {

constexpr std::uint16_t highest_cost = 999;
constexpr std::size_t longest_word = 255;  // bytes

std::string_view next_column(std::string_view& rest) {
    const std::size_t tab = rest.find('\t');
    const std::string_view column = rest.substr(0, tab);
    rest = tab == std::string_view::npos ? std::string_view() : rest.substr(tab + 1);
    return column;
}

// Length of the character that stands at the beginning of `text`; 0: it is none that is read.
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    const auto follows = [&](std::size_t at) { return (byte(at) & 0xC0U) == 0x80U; };
    char32_t point = 0;
    std::size_t length = 0;
    if ((byte(0) & 0xF0U) == 0xE0U && follows(1) && follows(2)) {
        point = ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
        length = 3;
    } else if ((byte(0) & 0xF8U) == 0xF0U && follows(1) && follows(2) && follows(3)) {
        point = ((byte(0) & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) |
                (byte(3) & 0x3FU);
        length = 4;
    }
    return is_character(point) ? length : 0;
}

// How many characters; 0: something else stands among them.
std::size_t count_characters(std::string_view word) {
    std::size_t count = 0;
    while (!word.empty()) {
        const std::size_t length = character_length(word);
        if (length == 0) {
            return 0;
        }
        word.remove_prefix(length);
        ++count;
    }
    return count;
}

// One to six small letters and a tone, `count` times, single blanks between; then again after each "/".
bool are_readings(std::string_view readings, std::size_t count) {
    std::size_t syllables = 0;
    std::size_t letters = 0;
    bool closed = false;
    for (const char character : readings) {
        if (character >= 'a' && character <= 'z' && !closed) {
            ++letters;
        } else if (character >= '1' && character <= '6' && letters > 0 && letters <= 6 && !closed) {
            closed = true;
            ++syllables;
        } else if (closed && (character == ' ' ? syllables < count : character == '/' && syllables == count)) {
            syllables = character == '/' ? 0 : syllables;
            letters = 0;
            closed = false;
        } else {
            return false;
        }
    }
    return closed && syllables == count;
}

const char* read_cost(std::string_view column, std::uint16_t& cost) {
    if (column.empty()) {
        return nullptr;
    }
    const auto [end, error] = std::from_chars(column.data(), column.data() + column.size(), cost);
    const bool whole = error == std::errc() && end == column.data() + column.size();
    return whole && cost <= highest_cost ? nullptr : "the cost is no number from 0 to 999";
}

const char* problem_of(const WordLine& line, std::string_view kind, std::string_view rest) {
    const std::size_t count = count_characters(line.word);
    if (count == 0) {
        return "the word is not made of Chinese characters alone";
    }
    if (line.word.size() > longest_word) {
        return "the word is too long";
    }
    if (line.readings.empty() ? count == 1 : !are_readings(line.readings, count)) {
        return "the readings are not one syllable with its tone for each character";
    }
    if (kind.size() > 1) {
        return "the kind is not one letter";
    }
    return rest.empty() ? nullptr : "there are more than four columns";
}

}  // namespace

WordLine word_line_of(std::string_view line) {
    WordLine found;
    found.word = next_column(line);
    found.readings = next_column(line);
    const char* const bad_cost = read_cost(next_column(line), found.cost);
    const std::string_view kind = next_column(line);
    found.kind = kind.empty() ? ' ' : kind.front();
    found.problem = problem_of(found, kind, line);
    if (found.problem == nullptr) {
        found.problem = bad_cost;
    }
    return found;
}

}  // namespace qiming::accessibility
