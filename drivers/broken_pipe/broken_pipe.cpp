#include "drivers/broken_pipe/broken_pipe.h"

#include <csignal>

namespace qiming::drivers {

void ignore_broken_pipes() {
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
}

}  // namespace qiming::drivers
