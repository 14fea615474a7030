#include "config/toml_reading.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "content/text/nearest.h"

namespace qiming::config {
namespace {

constexpr std::size_t largest_file = 262'144;

const toml::table& empty_table() {
    static const toml::table table;
    return table;
}

content::ContentFault fault_in(std::string_view file, std::string place, std::string problem,
                               std::string remedy) {
    return {std::string(file), std::move(place), std::move(problem), std::move(remedy)};
}

}  // namespace

std::string place_of(const toml::source_region& source) {
    return fmt::format("line {}, column {}", source.begin.line, source.begin.column);
}

tl::expected<toml::table, content::ContentFault> parse_toml(std::string_view text, std::string_view file) {
    if (text.size() > largest_file) {
        return tl::unexpected(fault_in(
            file, "whole file", fmt::format("it has {} bytes, expected at most {}", text.size(), largest_file),
            "Make it smaller."));
    }
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        return tl::unexpected(fault_in(file, place_of(error.source()), std::string(error.description()),
                                       "Correct the TOML at this place."));
    }
}

void Reading::refuse(const toml::source_region& at, std::string problem, std::string remedy) {
    if (!fault_) {
        fault_ = fault_in(file_, place_of(at), std::move(problem), std::move(remedy));
    }
}

Table::Table(Reading& reading, const toml::table& table, std::string name)
    : reading_(&reading), table_(&table), name_(std::move(name)) {}

const toml::node* Table::find(std::string_view key) {
    asked_.emplace_back(key);
    return table_->get(key);
}

void Table::refuse(std::string_view key, std::string problem, std::string remedy) const {
    const toml::node* node = table_->get(key);
    const std::string path = name_.empty() ? std::string(key) : fmt::format("{}.{}", name_, key);
    reading_->refuse(node == nullptr ? table_->source() : node->source(), fmt::format("{}: {}", path, problem),
                     std::move(remedy));
}

Table Table::table(std::string_view key) {
    const toml::node* node = find(key);
    if (node != nullptr && !node->is_table()) {
        refuse(key, "expected a section", fmt::format("Write [{}] on a line of its own.", key));
        node = nullptr;
    }
    return Table(*reading_, node == nullptr ? empty_table() : *node->as_table(), std::string(key));
}

std::optional<std::vector<Table>> Table::tables(std::string_view key, std::size_t most) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto* array = node->as_array();
    const bool fits =
        array != nullptr && array->size() <= most &&
        std::all_of(array->begin(), array->end(), [](const auto& each) { return each.is_table(); });
    if (!fits) {
        refuse(key, fmt::format("expected at most {} sections", most),
               fmt::format("Write [[{}]] on a line of its own before each.", key));
        return std::nullopt;
    }
    std::vector<Table> tables;
    for (const toml::node& each : *array) {
        tables.emplace_back(*reading_, *each.as_table(), std::string(key));
    }
    return tables;
}

std::string Table::text_or(std::string_view key, std::string fallback, std::size_t longest) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return fallback;
    }
    if (!node->is_string()) {
        refuse(key, "expected text", "Put it between quotes.");
        return fallback;
    }
    const std::string& text = node->as_string()->get();
    const bool has_control = std::any_of(text.begin(), text.end(), [](char each) {
        return static_cast<unsigned char>(each) < 0x20 || each == 0x7F;
    });
    if (text.size() > longest || has_control) {
        refuse(key, fmt::format("expected at most {} bytes without control characters", longest),
               "Correct the text.");
        return fallback;
    }
    return text;
}

std::vector<std::string> Table::texts_or(std::string_view key, std::vector<std::string> fallback,
                                         bool (*is_known)(std::string_view), std::string_view known) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return fallback;
    }
    std::vector<std::string> texts;
    const auto* array = node->as_array();
    bool fits = array != nullptr;
    for (std::size_t at = 0; fits && at < array->size(); ++at) {
        const auto* text = array->get(at)->as_string();
        fits = text != nullptr && is_known(text->get()) &&
               std::find(texts.begin(), texts.end(), text->get()) == texts.end();
        if (fits) {
            texts.push_back(text->get());
        }
    }
    if (!fits) {
        refuse(key, fmt::format("expected a list of some of {}, each once", known), "Correct the list.");
        return fallback;
    }
    return texts;
}

int Table::whole_or(std::string_view key, int fallback, int low, int high) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return fallback;
    }
    const bool fits =
        node->is_integer() && node->as_integer()->get() >= low && node->as_integer()->get() <= high;
    if (!fits) {
        refuse(key, fmt::format("expected a whole number from {} to {}", low, high), "Correct the number.");
        return fallback;
    }
    return static_cast<int>(node->as_integer()->get());
}

float Table::fraction_or(std::string_view key, float fallback, float low, float high) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return fallback;
    }
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value || !(*value >= static_cast<double>(low) && *value <= static_cast<double>(high))) {
        refuse(key, fmt::format("expected a number from {} to {}", low, high), "Correct the number.");
        return fallback;
    }
    return static_cast<float>(*value);
}

void Table::refuse_unknown() const {
    for (const auto& [key, node] : *table_) {
        if (std::find(asked_.begin(), asked_.end(), key.str()) != asked_.end()) {
            continue;
        }
        const std::string near = content::nearest(key.str(), asked_);
        reading_->refuse(key.source(),
                         fmt::format("\"{}\" is not known {}", key.str(),
                                     name_.empty() ? std::string("here") : fmt::format("in [{}]", name_)),
                         near.empty() ? fmt::format("Take it out. Known here: {}.", fmt::join(asked_, ", "))
                                      : fmt::format("Did you mean \"{}\"?", near));
    }
}

}  // namespace qiming::config
