// Texts of postings as other systems export them: schema.org's descriptions are HTML. Private to content/.
// Pure.
#pragma once

#include <string>
#include <string_view>

namespace qiming::content {

// The text alone: tags, comments, scripts and styles taken out, a blank where a block ends; characters written
// as "&amp;" or "&#20013;" put in, as HTML 5 reads them (gumbo). One pass: what it puts in may be markup in
// turn. Text without markup comes back as it is.
std::string without_markup(std::string_view text);

}  // namespace qiming::content
