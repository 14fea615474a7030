#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "content/json/json_reading.h"

namespace qiming::content {
namespace {

std::string place_of_byte(std::string_view text, std::size_t position) {
    const std::string_view before = text.substr(0, std::min(position, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t last_break = before.rfind('\n');
    const std::size_t column =
        last_break == std::string_view::npos ? before.size() + 1 : before.size() - last_break;
    return fmt::format("line {}, column {}", line, column);
}

// Where the text first goes deeper than allowed; before parsing, so that no hostile nesting is
// ever built.
std::optional<std::size_t> too_deep_at(std::string_view text, int limit) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char each = text[i];
        if (in_string) {
            if (each == '\\') {
                ++i;
            } else if (each == '"') {
                in_string = false;
            }
        } else if (each == '"') {
            in_string = true;
        } else if (each == '{' || each == '[') {
            if (++depth > limit) {
                return i;
            }
        } else if (each == '}' || each == ']') {
            --depth;
        }
    }
    return std::nullopt;
}

// Watches the parser for what JSON lets pass and we do not: a field that stands twice (the second
// would silently win) and NUL written as \u0000.
class Watcher {
public:
    bool operator()(Json::parse_event_t event, const Json& parsed) {
        if (event == Json::parse_event_t::object_start) {
            open_.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            open_.pop_back();
        } else if (event == Json::parse_event_t::key) {
            const auto& name = parsed.get_ref<const std::string&>();
            if (!open_.back().insert(name).second && doubled_.empty()) {
                doubled_ = name;
            }
            has_nul_ = has_nul_ || name.find('\0') != std::string::npos;
        } else if (event == Json::parse_event_t::value && parsed.is_string()) {
            has_nul_ = has_nul_ || parsed.get_ref<const std::string&>().find('\0') != std::string::npos;
        }
        return true;
    }
    const std::string& doubled() const { return doubled_; }
    bool has_nul() const { return has_nul_; }

private:
    std::vector<std::set<std::string>> open_;
    std::string doubled_;
    bool has_nul_ = false;
};

// The parser's own words, without the text that it last read.
std::string reason_in(std::string_view message) {
    const std::size_t start = message.find("syntax error");
    if (start == std::string_view::npos) {
        return "this is not JSON that can be read";
    }
    return std::string(message.substr(start, message.find("; last read") - start));
}

tl::unexpected<ContentFault> refused(std::string_view file, std::string place, std::string problem,
                                     std::string remedy) {
    return tl::unexpected(
        ContentFault{std::string(file), std::move(place), std::move(problem), std::move(remedy)});
}

}  // namespace

tl::expected<Json, ContentFault> parse_json_watched(std::string_view text, std::string_view file,
                                                    JsonLimits limits, const Json::parser_callback_t& watch) {
    if (text.size() > limits.bytes) {
        return refused(file, "whole file",
                       fmt::format("it has {} bytes, expected at most {}", text.size(), limits.bytes),
                       "Make it smaller.");
    }
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return refused(file, place_of_byte(text, nul), "there is a NUL byte",
                       "Save the file again as UTF-8 text.");
    }
    if (const auto deep = too_deep_at(text, limits.depth)) {
        return refused(file, place_of_byte(text, *deep),
                       fmt::format("it is nested deeper than {} levels", limits.depth), "Flatten it.");
    }
    try {
        return Json::parse(text, watch);
    } catch (const Json::parse_error& error) {
        const std::size_t position = error.byte > 0 ? error.byte - 1 : 0;
        return refused(file, place_of_byte(text, position), reason_in(error.what()),
                       "Correct the JSON at this place.");
    } catch (const Json::exception&) {
        return refused(file, "whole file", "it holds a number that is too large", "Correct the number.");
    }
}

tl::expected<Json, ContentFault> parse_json(std::string_view text, std::string_view file, JsonLimits limits) {
    Watcher watcher;
    const auto watch = [&](int, Json::parse_event_t event, Json& parsed) { return watcher(event, parsed); };
    auto json = parse_json_watched(text, file, limits, watch);
    if (json && !watcher.doubled().empty()) {
        return refused(file, watcher.doubled(), "this field stands twice in one object",
                       "Keep one of the two.");
    }
    if (json && watcher.has_nul()) {
        return refused(file, "a text", "there is a NUL character (\\u0000) in it", "Take it out.");
    }
    return json;
}

}  // namespace qiming::content
