#include "content/parsing/field_rules.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "content/calendar/civil_day.h"
#include "content/text/nearest.h"
#include "content/text/text_hygiene.h"
#include "content/text/text_rules.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_code = 64;

template <typename Members>
bool holds(const Members& members, const std::string& wanted) {
    return std::find(members.begin(), members.end(), wanted) != members.end();
}

bool is_code_character(char each) {
    return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') ||
           each == '_' || each == '-' || each == '.';
}

// What may be cleaned to a text that fits, in bytes.
constexpr std::size_t longest_raw = 32'768;

// Empty where it was refused, and where nothing was left.
std::string checked(const JsonObject& object, std::string_view name, const std::string& written,
                    std::size_t longest) {
    std::string text = clean_text(object.reading(), object.place_of(name), written);
    if (text.size() > longest) {
        object.refuse(name, fmt::format("the text has {} bytes, expected at most {}", text.size(), longest),
                      "Shorten it.");
        return {};
    }
    return text;
}

}  // namespace

std::string clean_text(Reading& reading, const std::string& place, const std::string& written) {
    Cleaned clean = cleaned(written);
    if (!clean.fault.empty()) {
        reading.refuse(place, std::string(clean.fault),
                       "Export the file again as UTF-8, and write plain text.");
        return {};
    }
    if (!clean.done.empty()) {
        reading.note(place, fmt::format("taken out: {}", fmt::join(clean.done, ", ")));
    }
    return is_blank(clean.text) ? std::string() : std::move(clean.text);
}

std::string shown_text(const JsonObject& object, std::string_view name, std::size_t longest) {
    std::string text = checked(object, name, object.text(name, longest_raw), longest);
    if (text.empty()) {
        object.refuse(name, "the text is empty: no letter or number is in it", "Fill it in.");
    }
    return text;
}

std::string shown_text_or_empty(const JsonObject& object, std::string_view name, std::size_t longest) {
    return checked(object, name, object.text_or_empty(name, longest_raw), longest);
}

LocalText local_text(const JsonObject& object, std::string_view name, std::size_t longest) {
    const JsonObject languages = object.part(name);
    return {shown_text(languages, "zh-CN", longest), shown_text_or_empty(languages, "en", longest)};
}

nlohmann::ordered_json written_local(const LocalText& text) {
    nlohmann::ordered_json languages = {{"zh-CN", text.chinese}};
    if (!text.english.empty()) {
        languages["en"] = text.english;
    }
    return languages;
}

std::string code(const JsonObject& object, std::string_view name) {
    std::string found = object.text(name, longest_code);
    if (!std::all_of(found.begin(), found.end(), is_code_character)) {
        object.refuse(name, "expected a code of letters, digits, \"_\", \"-\" and \".\"", "Correct the code.");
    }
    return found;
}

std::string unknown_code(std::string_view list, std::string_view found, const KnownCodes& known) {
    return fmt::format("\"{}\" is no known {}, the nearest known one is \"{}\"", cleaned(found).text, list,
                       known.nearest_to(list, found));
}

std::string known_code(const JsonObject& object, std::string_view name, std::string_view list,
                       const KnownCodes& known) {
    if (known.codes(list).empty()) {
        return code(object, name);
    }
    std::string found = object.text(name, longest_code);
    if (!known.knows(list, found)) {
        object.refuse(name, unknown_code(list, found, known),
                      fmt::format("Write one of these: {}.", fmt::join(known.codes(list), ", ")));
    }
    return found;
}

std::string one_of(const JsonObject& object, std::string_view name, const std::vector<std::string>& allowed) {
    std::string found = object.text(name, longest_code);
    if (!holds(allowed, found)) {
        object.refuse(name,
                      fmt::format("\"{}\" is not known, the nearest is \"{}\"; expected one of {}",
                                  cleaned(found).text, least_far(found, allowed), fmt::join(allowed, ", ")),
                      "Write one of these.");
    }
    return found;
}

std::vector<std::string> several_of(const JsonObject& object, std::string_view name,
                                    const std::vector<std::string>& allowed) {
    std::vector<std::string> found;
    for (const Json& each : object.list(name, allowed.size())) {
        const std::string member = each.is_string() ? each.get<std::string>() : std::string();
        if (!holds(allowed, member) || holds(found, member)) {
            object.refuse(name, fmt::format("expected different codes out of {}", fmt::join(allowed, ", ")),
                          "Write each code once.");
        }
        found.push_back(member);
    }
    return found;
}

void must_be(const JsonObject& object, std::string_view name, std::string_view wanted) {
    if (object.text(name, longest_code) != wanted) {
        object.refuse(name, fmt::format("expected \"{}\"", wanted), "Nothing else can be read here.");
    }
}

int whole_number(const JsonObject& object, std::string_view name, int low, int high) {
    return static_cast<int>(object.whole(name, low, high));
}

std::string day_text(const JsonObject& object, std::string_view name) {
    std::string found = object.text(name, longest_code);
    if (!read_day(found)) {
        object.refuse(name, "expected a day of the calendar, YYYY-MM-DD", "Correct the day.");
    }
    return found;
}

}  // namespace qiming::content
