// Reads one question of a form file and checks it against the questions before it. Private to this
// room. Pure.
#pragma once

#include <vector>

#include "content/forms/form.h"
#include "content/forms/option_list.h"
#include "content/json/json_reading.h"

namespace qiming::content {

Question read_question(const JsonObject& object, const std::vector<Question>& earlier,
                       const OptionLists& lists);

}  // namespace qiming::content
