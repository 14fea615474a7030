#include "kiosk/core/service.h"

namespace qiming::kiosk {

Service::Service() {
    static const content::Service nothing{"", {""}};
    of_ = &nothing;
}

}  // namespace qiming::kiosk
