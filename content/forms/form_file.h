// Reads a form from JSON and checks it whole: kinds, codes once each, conditions that point at
// earlier questions, existing codes and facts, ranges that are not empty. Pure: text in, value out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"
#include "content/forms/form.h"
#include "content/forms/option_list.h"

namespace qiming::content {

// `lists`: those that its questions may name.
tl::expected<Form, ContentFault> parse_form(std::string_view json, std::string_view file,
                                            const OptionLists& lists = {});

// The phrase keys that a form needs in every language, for the test that finds missing words.
std::vector<std::string> phrases_needed(const Form& form);

}  // namespace qiming::content
