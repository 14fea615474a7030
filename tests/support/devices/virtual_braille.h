// A real BRLTTY with its virtual display: what a driver raises comes out as cells, and keys go in as
// a reader's hands would press them. BRLTTY and the display may each come and go. It listens on
// loopback ports of its own, asks for no key, and touches no other BRLTTY.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/process.h"
#include "tests/support/devices/temporary_folder.h"

namespace qiming::support {

class VirtualBraille {
public:
    VirtualBraille();
    ~VirtualBraille();
    VirtualBraille(const VirtualBraille&) = delete;
    VirtualBraille& operator=(const VirtualBraille&) = delete;

    void start_brltty();
    void stop_brltty();
    // Waits until BRLTTY has found the display, which takes it up to some seconds. False: it has not.
    bool plug(std::size_t cells);
    void pull();

    // For BRLAPI_HOST; BRLAPI_AUTH is "none".
    std::string brlapi_host() const;

    // "FwinRt", "LnDn": commands of BRLTTY.
    void press(const std::string& command);
    void route(std::size_t cell);  // from 0; this display has no key above cell 0
    void type(char character);     // a small letter or a digit, with dots

    // What is raised now, and all that was raised since the display was plugged, as Unicode braille.
    std::u32string raised() const;
    std::vector<std::u32string> all() const;
    // False: it did not come to be so in this time.
    bool wait_for(const std::function<bool(const std::u32string& raised)>& is_so, int timeout_ms = 5'000) const;
    // How often something was raised so far; wait_beyond() waits for once more than `count`.
    std::size_t count() const;
    bool wait_beyond(std::size_t count, int timeout_ms) const;

private:
    void send(const std::string& line);
    void read_lines();
    void take(const std::string& line);

    TemporaryFolder folder_;
    int display_port_ = 0;
    int api_port_ = 0;
    int listener_ = -1;
    int connection_ = -1;
    std::unique_ptr<bench::Process> brltty_;
    std::thread reader_;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::vector<std::u32string> raised_;
};

}  // namespace qiming::support
