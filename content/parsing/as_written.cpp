#include "content/parsing/as_written.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "content/calendar/eight_digits.h"
#include "content/text/characters.h"

namespace qiming::content {
namespace {

constexpr int minutes_an_hour = 60;
constexpr int minutes_a_day = 1'440;

bool is_digit(char each) {
    return each >= '0' && each <= '9';
}

// Takes what it expects from the front.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}
    bool is_done() const { return rest_.empty(); }
    bool take(std::string_view what) {
        if (!rest_.starts_with(what)) {
            return false;
        }
        rest_.remove_prefix(what.size());
        return true;
    }
    template <typename... Words>
    bool take_one_of(Words... words) {
        return (take(words) || ...);
    }
    // Of `fewest` to `most` digits.
    std::optional<int> number(std::size_t fewest, std::size_t most) {
        std::size_t length = 0;
        while (length < rest_.size() && length < most && is_digit(rest_[length])) {
            ++length;
        }
        if (length < fewest) {
            return std::nullopt;
        }
        const int value = std::stoi(std::string(rest_.substr(0, length)));
        rest_.remove_prefix(length);
        return value;
    }
    void skip_digits() {
        while (!rest_.empty() && is_digit(rest_.front())) {
            rest_.remove_prefix(1);
        }
    }

private:
    std::string_view rest_;
};

std::optional<Day> scan_day(Scanner& scanner) {
    const auto year = scanner.number(4, 4);
    if (!year) {
        return std::nullopt;
    }
    const bool is_spaced = scanner.take_one_of("-", "/", ".", "年");
    const auto month = is_spaced ? scanner.number(1, 2) : scanner.number(2, 2);
    if (!month || (is_spaced && !scanner.take_one_of("-", "/", ".", "月"))) {
        return std::nullopt;
    }
    const auto day = is_spaced ? scanner.number(1, 2) : scanner.number(2, 2);
    scanner.take_one_of("日", "号");
    return day ? read_day(fmt::format("{:04}-{:02}-{:02}", *year, *month, *day)) : std::nullopt;
}

std::optional<int> scan_time(Scanner& scanner) {
    const auto hour = scanner.number(1, 2);
    const auto minute = hour && scanner.take(":") ? scanner.number(2, 2) : std::nullopt;
    if (!minute || *hour > 24 || *minute >= minutes_an_hour || (*hour == 24 && *minute != 0)) {
        return std::nullopt;
    }
    if (scanner.take(":")) {
        if (!scanner.number(2, 2)) {
            return std::nullopt;
        }
        if (scanner.take(".")) {
            scanner.skip_digits();
        }
    }
    return (*hour * minutes_an_hour) + *minute;
}

// Nothing: there is none, or it cannot be read; then the scanner is not done.
std::optional<int> scan_zone(Scanner& scanner) {
    if (scanner.take_one_of("Z", "z")) {
        return 0;
    }
    const bool is_east = scanner.take("+");
    if (!is_east && !scanner.take("-")) {
        return std::nullopt;
    }
    const auto hours = scanner.number(2, 2);
    scanner.take(":");
    const auto minutes = scanner.number(2, 2).value_or(0);
    const int offset = (hours.value_or(0) * minutes_an_hour) + minutes;
    return is_east ? offset : -offset;
}

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& words, std::string_view text) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

}  // namespace

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
}

std::string narrow(std::string_view text) {
    std::string made;
    while (!text.empty()) {
        const auto character = first_character(text);
        if (!character) {
            break;
        }
        if (character->point >= 0xFF01 && character->point <= 0xFF5E) {
            made += static_cast<char>(character->point - 0xFEE0);
        } else {
            made +=
                kind_of(character->point) == CharacterKind::Blank ? std::string_view(" ") : character->bytes;
        }
        text.remove_prefix(character->bytes.size());
    }
    const std::size_t first = made.find_first_not_of(' ');
    return first == std::string::npos ? std::string()
                                      : made.substr(first, made.find_last_not_of(' ') - first + 1);
}

std::optional<WrittenTime> written_time(std::string_view text) {
    const std::string plain = narrow(text);
    Scanner scanner(plain);
    const auto day = scan_day(scanner);
    if (!day) {
        return std::nullopt;
    }
    WrittenTime read{*day, std::nullopt, std::nullopt};
    if (scanner.take_one_of("T", "t", " ")) {
        const auto minute = scan_time(scanner);
        if (!minute) {
            return std::nullopt;
        }
        read.day = later(*day, *minute / minutes_a_day);
        read.minute = *minute % minutes_a_day;
        scanner.take(" ");
        read.offset_minutes = scan_zone(scanner);
    }
    return scanner.is_done() ? std::optional(read) : std::nullopt;
}

std::optional<int> written_number(std::string_view text) {
    std::string plain = narrow(text);
    replace_all(plain, ",", "");
    for (const std::string_view unit : {"人", "名", "个", "位"}) {
        replace_all(plain, unit, "");
    }
    Scanner scanner(plain);
    const auto number = scanner.number(1, 9);
    scanner.take(".0");
    return scanner.is_done() ? number : std::nullopt;
}

std::optional<Known> written_fact(std::string_view text) {
    constexpr std::array<std::string_view, 13> yes = {"有", "是",   "可", "可以", "能", "支持", "yes",
                                                      "y",  "true", "1",  "√",    "✓",  "✔"};
    constexpr std::array<std::string_view, 11> no = {"无", "没有", "否",    "不可", "不能", "不支持",
                                                     "no", "n",    "false", "0",    "×"};
    constexpr std::array<std::string_view, 9> open = {"",       "不清楚", "未知",    "不详", "未核实",
                                                      "未核对", "?",      "unknown", "-"};
    std::string plain = narrow(text);
    std::transform(plain.begin(), plain.end(), plain.begin(),
                   [](char each) { return each >= 'A' && each <= 'Z' ? static_cast<char>(each + 32) : each; });
    if (is_one_of(yes, plain)) {
        return Known::Yes;
    }
    if (is_one_of(no, plain)) {
        return Known::No;
    }
    return is_one_of(open, plain) ? std::optional(Known::NotChecked) : std::nullopt;
}

std::vector<std::string> written_list(std::string_view text) {
    std::string plain = narrow(text);
    for (const std::string_view between : {"、", ";", "|", "/", "，", "；", " ", "\n", "\r"}) {
        replace_all(plain, between, ",");
    }
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start <= plain.size()) {
        const std::size_t end = std::min(plain.find(',', start), plain.size());
        if (end > start) {
            parts.push_back(plain.substr(start, end - start));
        }
        start = end + 1;
    }
    return parts;
}

namespace {

constexpr std::size_t longest_id = 40;

std::uint32_t hash_of(std::string_view text) {
    std::uint32_t hash = 2'166'136'261U;  // FNV-1a
    for (const char each : text) {
        hash = (hash ^ static_cast<unsigned char>(each)) * 16'777'619U;
    }
    return hash;
}

bool fits_id(char each) {
    return is_digit(each) || (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || each == '_' ||
           each == '-' || each == '.';
}

}  // namespace

std::string id_from(std::string_view text) {
    std::string id;
    for (const char each : text.substr(0, longest_id)) {
        id += fits_id(each) ? each : '-';
    }
    return id == text ? id : fmt::format("{}-{:08x}", id, hash_of(text));
}

std::string made_id(std::string_view all) {
    return fmt::format("made-{:08x}", hash_of(all));
}

}  // namespace qiming::content
