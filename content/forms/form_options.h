// Reads the options that stand in a question or a list. Private to this room. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/forms/form.h"
#include "content/json/json_reading.h"

namespace qiming::content {

// A name or code that must be there: small letters, digits and _.
std::string read_code(const JsonObject& object, std::string_view field);

// The field "options": each its code alone, or {"code": "none", "excludes_others": true}.
std::vector<Option> read_own_options(const JsonObject& object);

}  // namespace qiming::content
