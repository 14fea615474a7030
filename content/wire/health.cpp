#include "content/wire/health.h"

#include "content/json/json_reading.h"

namespace qiming::content {

std::string write_health(const std::vector<int>& holidays_unpublished) {
    return written({{"status", "ok"}, {"holidays_unpublished", holidays_unpublished}});
}

}  // namespace qiming::content
