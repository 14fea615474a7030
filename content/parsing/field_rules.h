// What the fields of postings, sites and slots must be like, beyond their kind. Private to content/.
// Like the fields themselves: the first fault stays, what is read after it is worthless.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/json/json_reading.h"
#include "content/phrases/known_codes.h"
#include "content/text/local_text.h"

namespace qiming::content {

// As text_hygiene.h makes it; what was taken out is noted. Empty: nothing is left, or it was refused.
std::string clean_text(Reading& reading, const std::string& place, const std::string& written);
// Text that people see and hear, as text_hygiene.h makes it: of `longest` bytes at most, and not blank. What
// was taken out of it is noted.
std::string shown_text(const JsonObject& object, std::string_view name, std::size_t longest);
// The same, but it may be missing or blank: then "".
std::string shown_text_or_empty(const JsonObject& object, std::string_view name, std::size_t longest);
// {"zh-CN": "...", "en": "..."}; the English one may be missing.
LocalText local_text(const JsonObject& object, std::string_view name, std::size_t longest);
nlohmann::ordered_json written_local(const LocalText& text);

// A word of letters, digits, "_", "-" and "." that names something.
std::string code(const JsonObject& object, std::string_view name);
// A code that is one of `list` of the known ones.
std::string known_code(const JsonObject& object, std::string_view name, std::string_view list,
                       const KnownCodes& known);
// The same message for who reads codes in another way.
std::string unknown_code(std::string_view list, std::string_view found, const KnownCodes& known);
std::string one_of(const JsonObject& object, std::string_view name, const std::vector<std::string>& allowed);
// Different members of `allowed`, perhaps none.
std::vector<std::string> several_of(const JsonObject& object, std::string_view name,
                                    const std::vector<std::string>& allowed);
void must_be(const JsonObject& object, std::string_view name, std::string_view wanted);
int whole_number(const JsonObject& object, std::string_view name, int low, int high);
// A real day, YYYY-MM-DD.
std::string day_text(const JsonObject& object, std::string_view name);

}  // namespace qiming::content
