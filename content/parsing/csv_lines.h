// What is known of the text of a table before it is cut into fields: where its lines end, and whether its
// quotes do. Private to content/. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace qiming::content {

// Of the first line with its end: "\n", "\r\n", or "\r" alone, as old spreadsheets write it.
std::size_t length_of_line(std::string_view text);

// A quoted field that goes wrong swallows the rows below it.
struct StrayQuote {
    std::size_t begins = 0;             // the line
    std::optional<std::size_t> closes;  // on which line, with text behind it; nothing: it never does
};
std::optional<StrayQuote> stray_quote(std::string_view text, char separator);

}  // namespace qiming::content
