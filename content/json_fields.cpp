#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "content/civil_day.h"
#include "content/json_reader.h"

namespace qiming::content::json {
namespace {

constexpr std::size_t longest_code = 64;

const Value no_object = Value::object();
const Value no_list = Value::array();

bool is_code_character(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '_' || character == '-' || character == '.';
}

}  // namespace

Fields::Fields(const Value& object, std::string path, std::string_view file, std::optional<ContentFault>& fault)
    : object_(&object), path_(std::move(path)), file_(file), fault_(&fault) {
    if (!object.is_object()) {
        object_ = &no_object;
        wrong("", fmt::format("found {}, expected an object", object.type_name()));
    }
}

std::string Fields::place(std::string_view key) const {
    if (key.empty()) {
        return path_;
    }
    return path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
}

void Fields::wrong(std::string_view key, std::string problem, std::string remedy) const {
    if (fault_->has_value()) {
        return;
    }
    if (remedy.empty()) {
        remedy = "Correct this field and import the file again.";
    }
    *fault_ = ContentFault{file_, place(key), std::move(problem), std::move(remedy)};
}

bool Fields::has(std::string_view key) const {
    const auto found = object_->find(key);
    return found != object_->end() && !found->is_null();
}

const Value* Fields::find(std::string_view key) const {
    if (!good()) {
        return nullptr;
    }
    if (!has(key)) {
        wrong(key, "it is missing");
        return nullptr;
    }
    return &*object_->find(key);
}

Fields Fields::part(std::string_view key) const {
    const Value* value = find(key);
    return {value == nullptr ? no_object : *value, place(key), file_, *fault_};
}

std::string Fields::text(std::string_view key, std::size_t longest) const {
    const Value* value = find(key);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_string()) {
        wrong(key, fmt::format("found {}, expected a text", value->type_name()));
        return {};
    }
    const auto& found = value->get_ref<const std::string&>();
    if (auto problem = fault_in_text(found, longest)) {
        wrong(key, std::move(*problem));
        return {};
    }
    return found;
}

std::string Fields::optional_text(std::string_view key, std::size_t longest) const {
    if (!has(key) || *object_->find(key) == "") {
        return {};
    }
    return text(key, longest);
}

int Fields::number(std::string_view key, int least, int most) const {
    const Value* value = find(key);
    if (value == nullptr) {
        return least;
    }
    if (!value->is_number_integer()) {
        wrong(key, fmt::format("found {}, expected a whole number", value->type_name()));
        return least;
    }
    // Beyond the range of a signed number is beyond every range of ours.
    const bool huge = value->is_number_unsigned() && value->get<std::uint64_t>() > std::uint64_t{INT64_MAX};
    const std::int64_t found = huge ? INT64_MAX : value->get<std::int64_t>();
    if (found < least || found > most) {
        wrong(key, fmt::format("found {}, expected {} to {}", found, least, most));
        return least;
    }
    return static_cast<int>(found);
}

bool Fields::truth(std::string_view key) const {
    const Value* value = find(key);
    if (value != nullptr && !value->is_boolean()) {
        wrong(key, fmt::format("found {}, expected true or false", value->type_name()));
    }
    return value != nullptr && value->is_boolean() && value->get<bool>();
}

std::string Fields::code(std::string_view key) const {
    std::string found = text(key, longest_code);
    if (!std::all_of(found.begin(), found.end(), is_code_character)) {
        wrong(key, "expected a code of letters, digits, \"_\", \"-\" and \".\"");
        return {};
    }
    return found;
}

std::string Fields::one_of(std::string_view key, const std::vector<std::string>& allowed) const {
    std::string found = code(key);
    if (good() && std::find(allowed.begin(), allowed.end(), found) == allowed.end()) {
        wrong(key, fmt::format("found \"{}\", expected one of {}", found, fmt::join(allowed, ", ")));
    }
    return good() ? found : std::string();
}

void Fields::exactly(std::string_view key, std::string_view wanted) const {
    const Value* value = find(key);
    if (value != nullptr && *value != wanted) {
        wrong(key, fmt::format("expected \"{}\"", wanted));
    }
}

const Value& Fields::list(std::string_view key) const {
    const Value* value = find(key);
    if (value != nullptr && !value->is_array()) {
        wrong(key, fmt::format("found {}, expected a list", value->type_name()));
    }
    return value != nullptr && value->is_array() ? *value : no_list;
}

std::vector<std::string> Fields::several_of(std::string_view key,
                                            const std::vector<std::string>& allowed) const {
    std::vector<std::string> found;
    for (const Value& value : list(key)) {
        const bool known = value.is_string() && std::find(allowed.begin(), allowed.end(),
                                                          value.get_ref<const std::string&>()) != allowed.end();
        if (!known ||
            std::find(found.begin(), found.end(), value.get_ref<const std::string&>()) != found.end()) {
            wrong(key, fmt::format("expected different codes out of {}", fmt::join(allowed, ", ")));
            return {};
        }
        found.push_back(value.get_ref<const std::string&>());
    }
    return found;
}

std::string Fields::day(std::string_view key) const {
    std::string found = text(key, 10);
    if (good() && !read_day(found)) {
        wrong(key, "expected a day of the calendar, YYYY-MM-DD");
    }
    return good() ? found : std::string();
}

void Fields::only(const std::vector<std::string>& known) const {
    for (const auto& item : object_->items()) {
        if (std::find(known.begin(), known.end(), item.key()) == known.end()) {
            wrong("",
                  fmt::format("it has a field that is not known, expected only {}", fmt::join(known, ", ")));
            return;
        }
    }
}

}  // namespace qiming::content::json
