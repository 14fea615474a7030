// SIGTERM, and in a demo SIGINT, end the kiosk in good order: they become mail for the main thread. When that
// does not leave in time, because it hangs, the process ends all the same.
#pragma once

#include <csignal>
#include <thread>

#include "kiosk/runtime/mailbox.h"

namespace qiming::shell {

// Before any thread is made: they inherit that these signals wait for LeaveOnSignal.
void hold_back_signals(bool is_demo);

class LeaveOnSignal {
public:
    LeaveOnSignal(Mailbox& mailbox, bool is_demo);
    ~LeaveOnSignal();
    LeaveOnSignal(const LeaveOnSignal&) = delete;
    LeaveOnSignal& operator=(const LeaveOnSignal&) = delete;

private:
    void run();

    Mailbox& mailbox_;
    sigset_t awaited_;
    std::thread thread_;
};

}  // namespace qiming::shell
