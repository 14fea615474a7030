#include "kiosk/supervise/supervisor.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "kiosk/runtime/ids.h"
#include "kiosk/supervise/child.h"
#include "kiosk/supervise/lifeline.h"

namespace qiming::shell {
namespace {

constexpr std::int64_t leave_within_ms = 3'000;
constexpr std::size_t most_untold = 50;  // restarts; the oldest are forgotten

void tell(const std::string& line) {
    fmt::print(stderr, "qiming-kiosk supervise: {}\n", line);
}

std::string what_happened(int status) {
    return WIFSIGNALED(status) ? fmt::format("crashed: signal {}", WTERMSIG(status))
                               : fmt::format("left with code {}", WEXITSTATUS(status));
}

class Supervisor {
public:
    explicit Supervisor(const Supervised& supervised)
        : supervised_(supervised), signals_(supervised.is_demo), policy_(supervised.limits) {}

    int run() {
        for (;;) {
            const std::int64_t started = steady_ms();
            Life life = live();
            if (life.is_asked || may_leave(life.status)) {
                return WIFEXITED(life.status) ? WEXITSTATUS(life.status) : 0;
            }
            untold_.push_back({random_id(), life.why});
            if (untold_.size() > most_untold) {
                untold_.erase(untold_.begin());
            }
            const std::int64_t pause_ms = policy_.pause_after_crash(started, steady_ms());
            tell(pause_ms == 0
                     ? fmt::format("the kiosk {}; it is started again.", life.why)
                     : fmt::format(
                           "the kiosk {}, again and again. It is tried again in {:.1f} s; its log says why.",
                           life.why, static_cast<double>(pause_ms) / 1000.0));
            if (pause_ms > 0 && !rest(pause_ms)) {
                return 0;
            }
        }
    }

private:
    struct Life {
        int status = 0;
        std::string why;
        bool is_asked = false;  // somebody asked the supervisor to end
    };

    bool may_leave(int status) const {
        const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return supervised_.is_demo && (code == 0 || code == 2 || code == 127);
    }

    // From the start of the program to its end.
    Life live() {
        Child child(supervised_.command, signals_, true, {{restarts_variable, write_restarts(untold_)}});
        Life life;
        if (!child.is_started()) {
            life.status = 1 << 8;
            life.why = fmt::format("cannot be started: {}", std::strerror(errno));
            return life;
        }
        std::int64_t deadline = steady_ms() + supervised_.start_ms;
        while (!child.has_left(life.status)) {
            const int signal = await(child.lifeline(), deadline - steady_ms());
            if (is_end(signal) && !life.is_asked) {
                life.is_asked = true;
                child.send(SIGTERM);
                deadline = steady_ms() + leave_within_ms;
            }
            if (hear(child.take_bytes()) && !life.is_asked) {
                deadline = steady_ms() + supervised_.hang_ms;
            }
            if (steady_ms() >= deadline) {
                child.send(SIGKILL);
                life.status = child.wait();
                life.why = "hung";
                return life;
            }
        }
        hear(child.take_bytes());  // what it wrote last
        life.why = what_happened(life.status);
        return life;
    }

    // The pause; meanwhile people are told to wait. False: somebody asked to leave.
    bool rest(std::int64_t pause_ms) {
        std::unique_ptr<Child> room;
        if (!supervised_.waiting_room.empty()) {
            room = std::make_unique<Child>(supervised_.waiting_room, signals_, false, Child::Variables{});
        }
        const std::int64_t until = steady_ms() + pause_ms;
        for (std::int64_t left = pause_ms; left > 0; left = until - steady_ms()) {
            if (is_end(await(-1, left))) {
                return false;
            }
            int status = 0;
            if (room && room->has_left(status)) {
                tell(fmt::format("what tells people to wait {}.", what_happened(status)));
                room.reset();
            }
        }
        return true;
    }

    // Waits for a signal, a byte or the time. The signal that came, 0: none.
    int await(int lifeline, std::int64_t at_most_ms) const {
        std::array<pollfd, 2> watched{{{signals_.descriptor(), POLLIN, 0}, {lifeline, POLLIN, 0}}};
        const auto patience = static_cast<int>(std::clamp<std::int64_t>(at_most_ms, 0, 60'000));
        ::poll(watched.data(), watched.size(), patience);
        if ((watched[1].revents & POLLIN) == 0 && watched[1].revents != 0) {  // its other end is closed
            ::poll(watched.data(), 1, patience);
        }
        return signals_.take();
    }

    bool is_end(int signal) const { return signal == SIGTERM || (signal == SIGINT && supervised_.is_demo); }

    // True: there was a sign of life.
    bool hear(const std::string& bytes) {
        const auto told = std::count(bytes.begin(), bytes.end(), reported_byte);
        const auto known = std::min<std::ptrdiff_t>(told, static_cast<std::ptrdiff_t>(untold_.size()));
        untold_.erase(untold_.begin(), untold_.begin() + known);
        return !bytes.empty();
    }

    const Supervised& supervised_;
    Signals signals_;
    RestartPolicy policy_;
    std::vector<Restart> untold_;  // that the centre does not know of
};

}  // namespace

int supervise(const Supervised& supervised) {
    return Supervisor(supervised).run();
}

}  // namespace qiming::shell
