#include "content/json/json_rows.h"

#include <algorithm>

#include <fmt/format.h>

namespace qiming::content {
namespace {

constexpr JsonLimits limits{1'073'741'824, 16};  // a million postings have about one gigabyte

class RowParser {
public:
    using Event = Json::parse_event_t;
    RowParser(const std::vector<std::string_view>& names, const TakeRow& take) : names_(names), take_(take) {}

    // False: the parser forgets the part.
    bool see(int depth, Event event, const Json& value) {
        if (depth == 0 && event == Event::array_start) {
            row_depth_ = 1;
            inside_ = true;
        } else if (row_depth_ == 2 && depth == 1 && event == Event::key) {
            const auto& key = value.get_ref<const std::string&>();
            inside_ = std::find(names_.begin(), names_.end(), key) != names_.end();
            lists_ += inside_ ? 1 : 0;
            name_ = inside_ ? key : name_;
        }
        const bool is_whole = event == Event::object_end || event == Event::array_end || event == Event::value;
        if (!inside_ || depth != row_depth_ || !is_whole) {
            return true;
        }
        take_(fmt::format("{}[{}]", name_, position_++), value);
        return false;
    }

    // Was all there that was expected? `whole`: what the parser has not forgotten.
    bool has_read(const Json& whole) const {
        if (row_depth_ == 1) {
            return whole.is_array();
        }
        if (lists_ == 0 && whole.is_object() && whole.contains("@type")) {
            take_("", whole);
            return true;
        }
        return whole.is_object() && lists_ == 1 && whole.at(name_).is_array();
    }

private:
    const std::vector<std::string_view>& names_;
    const TakeRow& take_;
    int row_depth_ = 2;
    bool inside_ = false;
    int lists_ = 0;
    std::size_t position_ = 0;
    std::string name_;
};

}  // namespace

tl::expected<void, ContentFault> read_json_rows(std::string_view text, std::string_view file,
                                                const std::vector<std::string_view>& names,
                                                const TakeRow& take) {
    RowParser parser(names, take);
    const auto whole = parse_json_watched(
        text, file, limits,
        [&](int depth, Json::parse_event_t event, Json& value) { return parser.see(depth, event, value); });
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    if (!parser.has_read(*whole)) {
        return tl::unexpected(ContentFault{
            std::string(file), "whole file",
            fmt::format("expected an object with one list \"{}\"", fmt::join(names, "\" or \"")),
            "Write {\"" + std::string(names.front()) + "\": [...]}, a list of postings, or a single one."});
    }
    return {};
}

}  // namespace qiming::content
