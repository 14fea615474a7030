#include "content/wire/wire_fields.h"

#include "content/wire/outcome_number.h"
#include "content/wire/submission_id.h"

namespace qiming::content {

bool is_wire_name(std::string_view text) {
    return !text.empty() && text.size() <= longest_name && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::string read_id(const JsonObject& object) {
    std::string id = object.text("id", 32);
    if (!is_submission_id(id)) {
        object.refuse("id", "expected 32 hex digits (0-9, a-f)", "Send the id that the device made.");
    }
    return id;
}

std::string read_number(const JsonObject& object) {
    std::string number = object.text("number", longest_number);
    if (!is_outcome_number(number)) {
        object.refuse("number", "expected ten or fourteen digits with a check digit that fits",
                      "Send the number that the device made.");
    }
    return number;
}

}  // namespace qiming::content
