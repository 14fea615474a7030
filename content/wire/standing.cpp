#include "content/wire/standing.h"

#include "content/wire/wire_fields.h"

namespace qiming::content {

std::string_view name_of(Standing standing) {
    return name_in(standings, standing);
}

}  // namespace qiming::content
