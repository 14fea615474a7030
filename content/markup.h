// Texts of postings as other systems export them: schema.org's descriptions are HTML. Private to content/.
// Pure.
#pragma once

#include <string>
#include <string_view>

namespace qiming::content {

// The text alone: tags and comments taken out, characters written as "&amp;" or "&#20013;" put in, line breaks
// and runs of blanks made one blank. Text without markup comes back as it is, however often it is asked.
std::string without_markup(std::string_view text);

}  // namespace qiming::content
