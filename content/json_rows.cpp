#include "content/json_rows.h"

#include <string>

#include <fmt/format.h>

namespace qiming::content {
namespace {

constexpr JsonLimits limits{1'073'741'824, 16};  // a million postings have about one gigabyte

}  // namespace

tl::expected<void, ContentFault> read_json_rows(std::string_view text, std::string_view file,
                                                std::string_view list, const TakeRow& take) {
    using Event = Json::parse_event_t;
    bool inside = false;
    int lists = 0;
    std::size_t position = 0;
    const auto watch = [&](int depth, Event event, Json& value) {
        if (depth == 1 && event == Event::key) {
            inside = value == list;
            lists += inside ? 1 : 0;
        }
        const bool is_whole = event == Event::object_end || event == Event::array_end || event == Event::value;
        if (!inside || depth != 2 || !is_whole) {
            return true;
        }
        take(position++, value);
        return false;  // the parser forgets the row
    };
    const auto whole = parse_json_watched(text, file, limits, watch);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    if (!whole->is_object() || lists != 1 || !whole->at(std::string(list)).is_array()) {
        return tl::unexpected(ContentFault{std::string(file), "whole file",
                                           fmt::format("expected an object with one list \"{}\"", list),
                                           "Write {\"" + std::string(list) + "\": [...]}."});
    }
    return {};
}

}  // namespace qiming::content
