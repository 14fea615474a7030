// Reads the phrases of one language: {"key": {"text": "...", "note": "for translators"}}. Every
// entry has a note; text and its {placeholders} are checked. Pure. The result fills an
// accessibility::Phrasebook.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

using Phrases = std::map<std::string, std::string, std::less<>>;

tl::expected<Phrases, ContentFault> parse_phrases(std::string_view json, std::string_view file);

}  // namespace qiming::content
