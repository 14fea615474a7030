#include "content/booking/assessment.h"

#include <algorithm>

namespace qiming::content {
namespace {

template <typename Row>
const Row* with_id(const std::vector<Row>& rows, std::string_view id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

const Site* Assessments::site(std::string_view id) const {
    return with_id(sites, id);
}

const Slot* Assessments::slot(std::string_view id) const {
    return with_id(slots, id);
}

}  // namespace qiming::content
