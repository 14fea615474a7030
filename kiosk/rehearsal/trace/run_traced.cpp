#include "kiosk/rehearsal/programs.h"
#include "kiosk/rehearsal/trace/tracing_probe.h"

namespace qiming::shell {

int run_traced(const TraceOptions& options) {
    Trace trace(options.file);
    TracingProbe probe(trace);
    return options.waits ? please_wait(options.run, probe) : run_kiosk(options.run, probe);
}

}  // namespace qiming::shell
