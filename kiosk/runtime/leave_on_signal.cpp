#include "kiosk/runtime/leave_on_signal.h"

#include <pthread.h>
#include <unistd.h>

#include <ctime>

namespace qiming::shell {
namespace {

constexpr int own_end = SIGUSR1;  // from the destructor: there is nothing to wait for any more
constexpr timespec leave_within{2, 0};

sigset_t awaited_in(bool is_demo) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, own_end);
    if (is_demo) {
        sigaddset(&set, SIGINT);
    }
    return set;
}

}  // namespace

void hold_back_signals(bool is_demo) {
    const sigset_t set = awaited_in(is_demo);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

LeaveOnSignal::LeaveOnSignal(Mailbox& mailbox, bool is_demo)
    : mailbox_(mailbox), awaited_(awaited_in(is_demo)), thread_([this] { run(); }) {}

LeaveOnSignal::~LeaveOnSignal() {
    pthread_kill(thread_.native_handle(), own_end);
    thread_.join();
}

void LeaveOnSignal::run() {
    int signal = 0;
    if (sigwait(&awaited_, &signal) != 0 || signal == own_end) {
        return;
    }
    mailbox_.put(LeaveAsked{});
    sigset_t end;
    sigemptyset(&end);
    sigaddset(&end, own_end);
    if (sigtimedwait(&end, nullptr, &leave_within) != own_end) {
        ::_exit(1);
    }
}

}  // namespace qiming::shell
