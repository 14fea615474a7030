// What an answer is by its outermost fields, whatever else it holds: of the longest list of postings no row is
// kept. For whoever wants to know if it was the centre that answered. Pure.
#pragma once

#include <string_view>

namespace qiming::content {

bool outlines_jobs(std::string_view json);
bool outlines_assessments(std::string_view json);
// A report as the centre hands it back, which names all that a terminal may leave out.
bool outlines_report(std::string_view json);

}  // namespace qiming::content
