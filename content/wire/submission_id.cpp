#include "content/wire/submission_id.h"

namespace qiming::content {

bool is_submission_id(std::string_view text) {
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace qiming::content
