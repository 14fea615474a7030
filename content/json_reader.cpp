#include "content/json_reader.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace qiming::content::json {
namespace {

constexpr int deepest = 16;

std::string line_and_column(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const std::string_view row = before.substr(start);
    // A column is a character, not a byte of one.
    const auto column = 1 + std::count_if(row.begin(), row.end(), [](char byte_of_row) {
                            return (static_cast<unsigned char>(byte_of_row) & 0xC0U) != 0x80U;
                        });
    return fmt::format("line {}, column {}", line, column);
}

// Of the library's long message the part that a person can use; what was read last is left out,
// since it may be any bytes.
std::string reason(std::string_view what) {
    const std::size_t dash = what.find(" - ");
    if (dash == std::string_view::npos) {
        return "this is not valid JSON";
    }
    std::string_view rest = what.substr(dash + 3);
    const std::size_t expected = rest.rfind("; expected ");
    const std::string_view wanted = expected == std::string_view::npos ? "" : rest.substr(expected);
    rest = rest.substr(0, std::min(rest.find("; last read"), rest.find("; expected ")));
    return fmt::format("this is not valid JSON: {}{}", rest, wanted);
}

ContentFault broken(std::string_view file, std::string place, std::string problem) {
    return {std::string(file), std::move(place), std::move(problem),
            "Correct the file, or fetch it again. Nothing of it was used."};
}

tl::expected<Value, ContentFault> parse_with(std::string_view text, std::string_view file,
                                             const Value::parser_callback_t& look) {
    // The library takes a NUL for the end and would not look at what follows.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return tl::unexpected(broken(file, line_and_column(text, nul), "there is a NUL byte"));
    }
    bool too_deep = false;
    const auto guard = [&](int depth, Value::parse_event_t event, Value& value) {
        too_deep = too_deep || depth > deepest;
        return depth <= deepest && look(depth, event, value);
    };
    try {
        Value whole = Value::parse(text.begin(), text.end(), guard);
        if (too_deep) {
            return tl::unexpected(
                broken(file, "the whole file", fmt::format("it is nested more than {} levels deep", deepest)));
        }
        return whole;
    } catch (const Value::parse_error& error) {
        const std::size_t byte = error.byte > 0 ? error.byte - 1 : 0;
        return tl::unexpected(broken(file, line_and_column(text, byte), reason(error.what())));
    } catch (const Value::exception&) {
        return tl::unexpected(broken(file, "the whole file", "a number in it is too large to read"));
    }
}

}  // namespace

tl::expected<Value, ContentFault> parse(std::string_view text, std::string_view file) {
    return parse_with(text, file, [](int, Value::parse_event_t, Value&) { return true; });
}

tl::expected<void, ContentFault> read_rows(std::string_view text, std::string_view file, std::string_view list,
                                           const TakeRow& take) {
    using Event = Value::parse_event_t;
    bool inside = false;
    int lists = 0;
    std::size_t position = 0;
    const auto look = [&](int depth, Event event, Value& value) {
        if (depth == 1 && event == Event::key) {
            inside = value == list;
            lists += inside ? 1 : 0;
        }
        const bool row_is_whole =
            event == Event::object_end || event == Event::array_end || event == Event::value;
        if (!inside || depth != 2 || !row_is_whole) {
            return true;
        }
        take(position++, value);
        return false;
    };
    const auto whole = parse_with(text, file, look);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    if (!whole->is_object() || lists != 1 || !whole->contains(list) ||
        !whole->at(std::string(list)).is_array()) {
        return tl::unexpected(
            broken(file, "the whole file", fmt::format("expected an object with one list \"{}\"", list)));
    }
    return {};
}

std::optional<std::string> fault_in_text(std::string_view text, std::size_t longest) {
    if (text.size() > longest) {
        return fmt::format("the text has {} bytes, expected at most {}", text.size(), longest);
    }
    bool blank = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1_control =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F || c1_control) {
            return "the text holds a control character";
        }
        const std::string_view three = text.substr(i, 3);
        const bool turns = (three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE") ||
                           (three >= "\xE2\x81\xA6" && three <= "\xE2\x81\xA9");
        if (turns) {
            return "the text holds a mark that turns the writing direction";
        }
        blank = blank && byte == ' ';
    }
    if (blank) {
        return "the text is empty";
    }
    return std::nullopt;
}

}  // namespace qiming::content::json
