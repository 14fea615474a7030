// The kinds of data that forms ask for: each question names its own, and the consent tells of each, under
// data.<kind> of the phrase files. Pure.
#pragma once

#include <array>
#include <string_view>

namespace qiming::content {

// In the order in which the consent tells of them.
inline constexpr std::array<std::string_view, 12> data_kinds = {"number", "name",    "phone",   "disability",
                                                                "needs",  "contact", "address", "education",
                                                                "family", "work",    "wishes",  "skills"};

}  // namespace qiming::content
