// A text in several languages as it stands in files: {"zh-CN": "...", "en": "..."}. Private to content/.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "content/job.h"
#include "content/json_reader.h"

namespace qiming::content {

// The Chinese text is required; the English one may be missing.
inline LocalText read_local(const json::Fields& fields, std::string_view key, std::size_t longest) {
    const json::Fields languages = fields.part(key);
    LocalText text;
    text.chinese = languages.text("zh-CN", longest);
    text.english = languages.optional_text("en", longest);
    return text;
}

inline nlohmann::ordered_json write_local(const LocalText& text) {
    nlohmann::ordered_json languages = {{"zh-CN", text.chinese}};
    if (!text.english.empty()) {
        languages["en"] = text.english;
    }
    return languages;
}

}  // namespace qiming::content
