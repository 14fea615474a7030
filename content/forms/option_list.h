// Options that several questions share: content/lists/<id>.json, with their words under list.<id>.<code> of the
// phrase files. A form names the list, so that each code stands once. Pure: text in, value out.
//
// Codes are added to a list, and never taken out of it: forms that were given out name it, too, and the centre
// still takes what was asked by them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"
#include "content/forms/form.h"

namespace qiming::content {

struct OptionList {
    std::string id;
    std::vector<Option> options;
    bool operator==(const OptionList&) const = default;
};

using OptionLists = std::map<std::string, std::vector<Option>, std::less<>>;  // by id

// {"id": "reason", "options": ["studying", "caring", {"code": "none", "excludes_others": true}]}
tl::expected<OptionList, ContentFault> parse_option_list(std::string_view json, std::string_view file);

}  // namespace qiming::content
