#include "content/fault.h"

#include <fmt/format.h>

namespace qiming::content {

std::string ContentFault::text() const {
    return fmt::format("{}: {}: {}. {}", file, place, problem, remedy);
}

std::string ContentNote::text() const {
    return fmt::format("{}: {}: {}", file, place, done);
}

}  // namespace qiming::content
