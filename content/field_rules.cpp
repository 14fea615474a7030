#include "content/field_rules.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "content/civil_day.h"
#include "content/deadline.h"
#include "content/markup.h"
#include "content/text_rules.h"

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

std::optional<std::string_view> fault_in(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::string_view two = text.substr(i, 2);
        if (byte < 0x20 || byte == 0x7F || (two >= "\xC2\x80" && two <= "\xC2\x9F")) {
            return "the text holds a control character";
        }
        const std::string_view three = text.substr(i, 3);
        if ((three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE") ||
            (three >= "\xE2\x81\xA6" && three <= "\xE2\x81\xA9")) {
            return "the text holds a mark that turns the writing direction";
        }
    }
    if (is_blank(text)) {
        return "the text is empty";
    }
    return std::nullopt;
}

std::string checked(const JsonObject& object, std::string_view name, const std::string& written) {
    std::string text = without_markup(written);
    if (const auto fault = fault_in(text)) {
        object.refuse(name, std::string(*fault), "Write plain text in one line.");
    }
    return text;
}

}  // namespace

std::string shown_text(const JsonObject& object, std::string_view name, std::size_t longest) {
    return checked(object, name, object.text(name, longest));
}

std::string shown_text_or_empty(const JsonObject& object, std::string_view name, std::size_t longest) {
    const std::string text = object.text_or_empty(name, longest);
    return text.empty() ? text : checked(object, name, text);
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

std::string one_of(const JsonObject& object, std::string_view name, const std::vector<std::string>& allowed) {
    std::string found = object.text(name, longest_code);
    if (!holds(allowed, found)) {
        object.refuse(name, fmt::format("expected one of {}", fmt::join(allowed, ", ")), "Write one of these.");
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

std::string deadline_text(const JsonObject& object, std::string_view name) {
    const std::string found = object.text(name, longest_code);
    const auto deadline = read_deadline(found);
    if (!deadline) {
        object.refuse(name, "expected a day, YYYY-MM-DD, or a day and time of the region, YYYY-MM-DDTHH:MM",
                      "Correct the deadline, or leave it out where there is none.");
        return found;
    }
    return write_deadline(*deadline);
}

}  // namespace qiming::content
