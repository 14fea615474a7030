#include "kiosk/runtime/no_core_dump.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace qiming::shell {

bool refuse_core_dumps() {
    const rlimit none{0, 0};
    const bool writes_none = ::setrlimit(RLIMIT_CORE, &none) == 0;
    const bool is_closed = ::prctl(PR_SET_DUMPABLE, 0) == 0;
    return writes_none && is_closed;
}

}  // namespace qiming::shell
