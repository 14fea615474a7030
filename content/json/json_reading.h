// Reads JSON that nobody vouches for: size, depth, NUL, doubled fields and syntax are checked before
// a value is looked at, and each field is then asked for by name, kind and limit. Private to the
// .cpp files of this room, the only place of the house that knows the JSON library. Pure.
//
//  - Nothing here throws. The first fault stays; what is read after it is empty and worthless.
//  - A fault never repeats the text that it was found in, which may be a person's answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

using Json = nlohmann::json;

struct JsonLimits {
    std::size_t bytes = 1'048'576;
    int depth = 16;
};

tl::expected<Json, ContentFault> parse_json(std::string_view text, std::string_view file, JsonLimits limits);
// The same without a look for doubled fields and \u0000: `watch` sees each part as it is parsed.
tl::expected<Json, ContentFault> parse_json_watched(std::string_view text, std::string_view file,
                                                    JsonLimits limits, const Json::parser_callback_t& watch);

// Compact, keys in order; text that is not UTF-8 is mended, never thrown at.
std::string written(const Json& json);

// Collects the first fault of one file or row, and what was done to make it good.
class Reading {
public:
    explicit Reading(std::string_view file) : file_(file) {}
    void refuse(std::string place, std::string problem, std::string remedy);
    void note(std::string place, std::string done);
    bool is_refused() const { return fault_.has_value(); }
    const ContentFault& fault() const { return *fault_; }
    const std::vector<ContentNote>& notes() const { return notes_; }

private:
    std::string file_;
    std::optional<ContentFault> fault_;
    std::vector<ContentNote> notes_;
};

// An object of the file and the place where it stands ("questions[4]"). Borrows both.
class JsonObject {
public:
    JsonObject(Reading& reading, const Json& value, std::string place);

    bool has(std::string_view name) const { return value_->contains(name); }
    const std::string& place() const { return place_; }
    Reading& reading() const { return *reading_; }
    std::string place_of(std::string_view name) const;
    void refuse(std::string_view name, std::string problem, std::string remedy) const;
    void note(std::string_view name, std::string done) const;
    // A field with another name is a fault: a misspelt one would silently do nothing.
    void allow_only(std::initializer_list<std::string_view> names) const;

    // The object under `name`, which must be there.
    JsonObject part(std::string_view name) const;
    std::string text(std::string_view name, std::size_t longest) const;  // must be there, not empty
    std::string text_or_empty(std::string_view name, std::size_t longest) const;
    std::int64_t whole(std::string_view name, std::int64_t low, std::int64_t high) const;
    std::int64_t whole_or(std::string_view name, std::int64_t fallback, std::int64_t low,
                          std::int64_t high) const;
    bool truth_or(std::string_view name, bool fallback) const;
    // Empty when the field is missing.
    std::vector<std::string> texts(std::string_view name, std::size_t most, std::size_t longest) const;
    bool is_list(std::string_view name) const;
    const Json& list(std::string_view name, std::size_t most) const;

private:
    const Json* find(std::string_view name) const;
    const Json* need(std::string_view name, std::string_view expected) const;
    std::string read_text(const Json& value, std::string_view name, std::size_t longest) const;

    Reading* reading_;
    const Json* value_;
    std::string place_;
};

}  // namespace qiming::content
