#include "content/forms/form_options.h"

#include <algorithm>
#include <cstddef>
#include <set>

#include <fmt/format.h>

namespace qiming::content {
namespace {

constexpr std::size_t longest_code = 64;

bool is_code(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char each) {
        return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '_';
    });
}

Option read_option(const JsonObject& question, const Json& value, const std::string& place) {
    if (value.is_string()) {
        Option option{value.get<std::string>(), false};
        if (!is_code(option.code)) {
            question.reading().refuse(place, "expected a code of small letters, digits and _",
                                      "Correct the code.");
        }
        return option;
    }
    const JsonObject object(question.reading(), value, place);
    object.allow_only({"code", "excludes_others"});
    return Option{read_code(object, "code"), object.truth_or("excludes_others", false)};
}

}  // namespace

std::string read_code(const JsonObject& object, std::string_view field) {
    std::string code = object.text(field, longest_code);
    if (!is_code(code)) {
        object.refuse(field, "expected small letters, digits and _", "Correct the name.");
    }
    return code;
}

std::vector<Option> read_own_options(const JsonObject& object) {
    std::vector<Option> options;
    std::set<std::string> seen;
    for (const Json& value : object.list("options", 60)) {
        const std::string place = fmt::format("{}[{}]", object.place_of("options"), options.size());
        options.push_back(read_option(object, value, place));
        if (!seen.insert(options.back().code).second) {
            object.reading().refuse(place, fmt::format("the code \"{}\" stands twice", options.back().code),
                                    "Give each option a code of its own.");
        }
    }
    if (options.size() < 2) {
        object.refuse("options", "expected at least two options", "Add options.");
    }
    return options;
}

}  // namespace qiming::content
