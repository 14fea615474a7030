// The ways to start qiming-rehearse, one function each; the result is the exit code, as in
// kiosk/shell/programs.h.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/shell/programs.h"

namespace qiming::shell {

struct VisitOptions {
    std::filesystem::path share;
    std::filesystem::path settings;
    std::filesystem::path journey;
    std::filesystem::path out;
    std::filesystem::path trace;
    std::filesystem::path data;  // folder of the outbox, which is kept; empty: a new one in `out`
    bool offline_first = false;
    std::string
        clock;  // what the machine's clock shows as the visit begins, YYYY-MM-DDTHH:MM; empty: as it does
};

struct GalleryOptions {
    std::filesystem::path share;
    std::filesystem::path settings;
    std::filesystem::path out;
    bool all = false;  // every combination, else a choice of at most 800
};

struct TraceOptions {
    RunOptions run;
    std::filesystem::path file;  // time-stamped lines of what happens, for benches
    bool waits = false;          // please_wait() instead of run_kiosk()
};

// A scripted visit, with a centre of its own.
int play_visit(const VisitOptions& options);
// Pictures of every screen, for people who check; with sample postings, and without any device.
int draw_gallery(const GalleryOptions& options);
// The kiosk as it stands in a hall, with what passes through its devices noted.
int run_traced(const TraceOptions& options);

}  // namespace qiming::shell
