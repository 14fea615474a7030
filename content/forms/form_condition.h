// Reads the conditions of a question and checks them against the questions before it. Private to this room.
// Pure.
#pragma once

#include <vector>

#include "content/forms/form.h"
#include "content/json/json_reading.h"

namespace qiming::content {

// `object`: the question; its field "when" is a list of which all must hold, or one condition.
std::vector<Condition> read_conditions(const JsonObject& object, const std::vector<Question>& earlier);

}  // namespace qiming::content
