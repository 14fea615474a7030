#include "content/json/json_reading.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace qiming::content {
namespace {

const Json empty_object = Json::object();
const Json empty_list = Json::array();

std::string_view kind_of(const Json& value) {
    switch (value.type()) {
        case Json::value_t::null: return "null";
        case Json::value_t::object: return "an object";
        case Json::value_t::array: return "a list";
        case Json::value_t::string: return "text";
        case Json::value_t::boolean: return "true or false";
        case Json::value_t::number_integer:
        case Json::value_t::number_unsigned: return "a whole number";
        case Json::value_t::number_float: return "a number with a fraction";
        case Json::value_t::binary:
        case Json::value_t::discarded: return "something else";
    }
    return "something else";
}

}  // namespace

std::string written(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void Reading::refuse(std::string place, std::string problem, std::string remedy) {
    if (!fault_) {
        fault_ = ContentFault{file_, std::move(place), std::move(problem), std::move(remedy)};
    }
}

void Reading::note(std::string place, std::string done) {
    notes_.push_back({file_, std::move(place), std::move(done)});
}

JsonObject::JsonObject(Reading& reading, const Json& value, std::string place)
    : reading_(&reading), value_(&value), place_(std::move(place)) {
    if (!value.is_object()) {
        reading.refuse(place_.empty() ? "line 1" : place_,
                       fmt::format("expected an object, found {}", kind_of(value)),
                       "Write the fields between { and }.");
        value_ = &empty_object;
    }
}

std::string JsonObject::place_of(std::string_view name) const {
    return place_.empty() ? std::string(name) : fmt::format("{}.{}", place_, name);
}

void JsonObject::refuse(std::string_view name, std::string problem, std::string remedy) const {
    reading_->refuse(place_of(name), std::move(problem), std::move(remedy));
}

void JsonObject::note(std::string_view name, std::string done) const {
    reading_->note(place_of(name), std::move(done));
}

void JsonObject::allow_only(std::initializer_list<std::string_view> names) const {
    for (const auto& [name, value] : value_->items()) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            refuse(name, "this field is not known here",
                   fmt::format("Take it out, or correct its name: {}.", fmt::join(names, ", ")));
        }
    }
}

const Json* JsonObject::find(std::string_view name) const {
    const auto found = value_->find(name);
    return found == value_->end() ? nullptr : &*found;
}

const Json* JsonObject::need(std::string_view name, std::string_view expected) const {
    const Json* value = find(name);
    if (value == nullptr) {
        refuse(name, fmt::format("the field is missing, expected {}", expected), "Add it.");
    }
    return value;
}

JsonObject JsonObject::part(std::string_view name) const {
    const Json* value = need(name, "an object");
    return {*reading_, value == nullptr ? empty_object : *value, place_of(name)};
}

std::string JsonObject::read_text(const Json& value, std::string_view name, std::size_t longest) const {
    if (!value.is_string()) {
        refuse(name, fmt::format("expected text, found {}", kind_of(value)), "Put it between quotes.");
        return {};
    }
    auto text = value.get<std::string>();
    if (text.size() > longest) {
        refuse(name, fmt::format("the text has {} bytes, expected at most {}", text.size(), longest),
               "Shorten it.");
        return {};
    }
    return text;
}

std::string JsonObject::text(std::string_view name, std::size_t longest) const {
    const Json* value = need(name, "text");
    if (value == nullptr) {
        return {};
    }
    std::string text = read_text(*value, name, longest);
    if (text.empty()) {
        refuse(name, "the text is empty", "Fill it in.");
    }
    return text;
}

std::string JsonObject::text_or_empty(std::string_view name, std::size_t longest) const {
    const Json* value = find(name);
    return value == nullptr ? std::string() : read_text(*value, name, longest);
}

std::int64_t JsonObject::whole(std::string_view name, std::int64_t low, std::int64_t high) const {
    const Json* value = need(name, fmt::format("a whole number from {} to {}", low, high));
    if (value == nullptr) {
        return low;
    }
    const bool fits = value->is_number_unsigned()
                          ? value->get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX)
                          : value->is_number_integer();
    if (!fits || value->get<std::int64_t>() < low || value->get<std::int64_t>() > high) {
        refuse(name, fmt::format("expected a whole number from {} to {}", low, high), "Correct the number.");
        return low;
    }
    return value->get<std::int64_t>();
}

std::int64_t JsonObject::whole_or(std::string_view name, std::int64_t fallback, std::int64_t low,
                                  std::int64_t high) const {
    return has(name) ? whole(name, low, high) : fallback;
}

bool JsonObject::truth_or(std::string_view name, bool fallback) const {
    const Json* value = find(name);
    if (value == nullptr) {
        return fallback;
    }
    if (!value->is_boolean()) {
        refuse(name, fmt::format("expected true or false, found {}", kind_of(*value)),
               "Write true or false, without quotes.");
        return fallback;
    }
    return value->get<bool>();
}

std::vector<std::string> JsonObject::texts(std::string_view name, std::size_t most, std::size_t longest) const {
    std::vector<std::string> texts;
    if (!has(name)) {
        return texts;
    }
    for (const Json& each : list(name, most)) {
        texts.push_back(read_text(each, fmt::format("{}[{}]", name, texts.size()), longest));
    }
    return texts;
}

bool JsonObject::is_list(std::string_view name) const {
    const Json* value = find(name);
    return value != nullptr && value->is_array();
}

const Json& JsonObject::list(std::string_view name, std::size_t most) const {
    const Json* value = need(name, "a list");
    if (value == nullptr) {
        return empty_list;
    }
    if (!value->is_array()) {
        refuse(name, fmt::format("expected a list, found {}", kind_of(*value)), "Write it between [ and ].");
        return empty_list;
    }
    if (value->size() > most) {
        refuse(name, fmt::format("the list has {} entries, expected at most {}", value->size(), most),
               "Shorten the list.");
        return empty_list;
    }
    return *value;
}

}  // namespace qiming::content
