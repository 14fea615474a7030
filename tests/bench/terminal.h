// A whole terminal for a bench: a centre, a screen of its own or none, and the kiosk, in a temporary folder.
#pragma once

#include <memory>
#include <string>

#include "tests/bench/process.h"
#include "tests/bench/trace.h"
#include "tests/support/devices/temporary_folder.h"

namespace qiming::bench {

// The path of a program that was built beside this one.
std::string program(const std::string& name);

// Xvfb, 1920x1080, on a display number that was free.
class Screen {
public:
    explicit Screen(const support::TemporaryFolder& folder);
    // ":7"; "" when it did not start.
    const std::string& display() const { return display_; }

private:
    std::unique_ptr<Process> server_;
    std::string display_;
};

class Centre {
public:
    explicit Centre(const support::TemporaryFolder& folder);
    // What kept it from starting; "" when it serves.
    const std::string& trouble() const { return trouble_; }
    std::string url() const;
    std::string certificate() const;

private:
    const support::TemporaryFolder& folder_;
    std::unique_ptr<Process> server_;
    std::string port_;
    std::string trouble_;
};

class Terminal {
public:
    // `display` empty: no X server, SDL's dummy video.
    Terminal(const support::TemporaryFolder& folder, const Centre& centre, const std::string& name,
             const std::string& display);

    std::int64_t started_us() const { return started_us_; }
    const std::string& trace() const { return trace_; }
    pid_t pid() const { return kiosk_->pid(); }
    // A key as X names it ("Return"), pressed on its screen.
    void press(const std::string& key);
    // What kept it from going on; "" while it goes.
    std::string trouble();

private:
    std::string display_;
    std::string log_;
    std::string trace_;
    std::int64_t started_us_ = 0;
    std::unique_ptr<Process> kiosk_;
};

}  // namespace qiming::bench
