// The ways to start qiming-kiosk, one function each; their result is the exit code: 0 left in
// good order, 1 something failed, 2 a file, a setting or an argument cannot be used.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/devices/device_probe.h"

namespace qiming::shell {

struct RunOptions {
    std::filesystem::path share;     // holds content/ and config/; empty: found by itself
    std::filesystem::path settings;  // empty: config/kiosk.toml of `share`
    std::filesystem::path data = ".qiming/kiosk";
    std::string centre;  // instead of the one in the settings
    std::string ca;
    std::filesystem::path log;  // empty: standard error
    bool window = false;
    bool demo = false;  // may be left by Ctrl+Alt+Q or by closing the window; a code need not be set
};

struct OutboxOptions {
    std::filesystem::path data = ".qiming/kiosk";
    std::string name;  // id or number of what is put back
    bool json = false;
};

// `probe` sees what passes through the devices, and outlives the kiosk.
int run_kiosk(const RunOptions& options, DeviceProbe& probe);
// What people see and hear while the kiosk is not there, until SIGTERM. Needs nothing but settings and words.
int please_wait(const RunOptions& options, DeviceProbe& probe);
// Reads all that run_kiosk() would read, and says what is wrong with it.
int check_files(const RunOptions& options);
// For staff at the machine, beside a running terminal: what is in the outbox, a line each, without what
// visitors answered; and putting back what was parked.
int list_outbox(const OutboxOptions& options);
int requeue_row(const OutboxOptions& options);

}  // namespace qiming::shell
