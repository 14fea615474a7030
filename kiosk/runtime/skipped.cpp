#include "kiosk/runtime/skipped.h"

#include <spdlog/spdlog.h>

namespace qiming::shell {

void report_skipped(const std::vector<content::ContentFault>& skipped) {
    for (const content::ContentFault& fault : skipped) {
        spdlog::warn("skipped: {}", fault.text());
    }
}

}  // namespace qiming::shell
