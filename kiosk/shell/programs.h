// The ways to start qiming-kiosk, one function each; their result is the exit code: 0 left in
// good order, 1 something failed, 2 a file, a setting or an argument cannot be used.
#pragma once

#include <filesystem>
#include <string>

namespace qiming::shell {

struct RunOptions {
    std::filesystem::path share;     // holds content/ and config/; empty: found by itself
    std::filesystem::path settings;  // empty: config/kiosk.toml of `share`
    std::filesystem::path data = ".qiming/kiosk";
    std::string centre;  // instead of the one in the settings
    std::string ca;
    std::filesystem::path trace;  // time-stamped lines of what happens, for benches; empty: none
    std::filesystem::path log;    // empty: standard error
    bool window = false;
    bool demo = false;  // may be left by Ctrl+Alt+Q or by closing the window; a code need not be set
};

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

struct OutboxOptions {
    std::filesystem::path data = ".qiming/kiosk";
    std::string name;  // id or number of what is put back
    bool json = false;
};

struct GalleryOptions {
    std::filesystem::path share;
    std::filesystem::path settings;
    std::filesystem::path out;
    bool all = false;  // every combination, else a choice of at most 800
};

int run_kiosk(const RunOptions& options);
// What people see and hear while the kiosk is not there, until SIGTERM. Needs nothing but settings and words.
int please_wait(const RunOptions& options);
// Reads all that run_kiosk() would read, and says what is wrong with it.
int check_files(const RunOptions& options);
int play_visit(const VisitOptions& options);
// For staff at the machine, beside a running terminal: what is in the outbox, a line each, without what
// visitors answered; and putting back what was parked.
int list_outbox(const OutboxOptions& options);
int requeue_row(const OutboxOptions& options);
// Pictures of every screen, for people who check; with sample postings, and without any device.
int draw_gallery(const GalleryOptions& options);

}  // namespace qiming::shell
