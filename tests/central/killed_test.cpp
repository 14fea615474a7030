// The real centre is killed at any instant while terminals deliver: whatever it gave a receipt for is there,
// the same, and nothing was taken twice.
#include <signal.h>

#include <array>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <map>
#include <random>
#include <sstream>
#include <thread>
#include <vector>

#include "content/wire/paths.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"
#include "tests/support/figure.h"
#include "tests/support/seeds.h"

using namespace qiming;
using support::RunningCentre;

namespace {

constexpr int lives = 4;
constexpr std::array codes{101, 102};

// What one terminal has sent, and the receipts that it was given.
class Sender {
public:
    explicit Sender(int code) : code_(code) {}

    // Delivers one after the other until the centre is gone. What had no answer is offered again first.
    void deliver(drivers::HttpClient& client) {
        while (true) {
            const long sequence = unanswered_ ? *unanswered_ : ++last_;
            unanswered_ = sequence;
            const auto answer = offer(client, sequence);
            if (!answer) {
                return;
            }
            receipts_[sequence] = *answer;
            unanswered_.reset();
        }
    }

    // How many receipts are not what they were.
    int broken_promises(drivers::HttpClient& client) const {
        int broken = 0;
        for (const auto& [sequence, receipt] : receipts_) {
            broken += offer(client, sequence) == receipt ? 0 : 1;
        }
        return broken;
    }

    std::size_t receipts() const { return receipts_.size(); }
    long sent() const { return last_; }

private:
    // The receipt; nothing when there was no answer, or none that is one.
    std::optional<std::string> offer(drivers::HttpClient& client, long sequence) const {
        const auto sent = content::write_submission(support::sent_submission(code_, sequence));
        const auto answer = client.perform({"POST", std::string(content::submissions_path), sent, {}, 5'000});
        if (!answer || (answer->status != 200 && answer->status != 201)) {
            return std::nullopt;
        }
        return answer->body;
    }

    int code_;
    long last_ = 0;
    std::optional<long> unanswered_;
    std::map<long, std::string> receipts_;
};

std::size_t rows_of(const RunningCentre& centre) {
    const auto listed = centre.command({"submissions", "--json"});
    REQUIRE(listed.status == 0);
    std::istringstream text(listed.output);
    std::size_t rows = 0;
    for (std::string line; std::getline(text, line);) {
        ++rows;
    }
    return rows;
}

}  // namespace

TEST_CASE("R63: whenever the centre is killed, what it receipted is there and the same, and nothing is twice",
          "[seeds]") {
    const unsigned seed = tests::any_seed(41);
    CAPTURE(seed);
    std::mt19937 random(seed);
    RunningCentre centre;
    std::array<Sender, codes.size()> senders{Sender(codes[0]), Sender(codes[1])};
    for (int life = 0; life < lives; ++life) {
        const auto until = std::chrono::microseconds(random() % 150'000);
        CAPTURE(life, until.count());
        std::vector<std::thread> terminals;
        for (Sender& sender : senders) {
            terminals.emplace_back([&] { sender.deliver(*centre.client()); });
        }
        std::this_thread::sleep_for(until);
        centre.stop(SIGKILL);
        for (std::thread& terminal : terminals) {
            terminal.join();
        }
        centre.start_again();
        for (const Sender& sender : senders) {
            CHECK(sender.broken_promises(*centre.client()) == 0);
        }
    }
    std::size_t receipts = 0;
    std::size_t sent = 0;
    for (const Sender& sender : senders) {
        receipts += sender.receipts();
        sent += static_cast<std::size_t>(sender.sent());
    }
    const std::size_t rows = rows_of(centre);
    CHECK(receipts > 0);
    CHECK(rows >= receipts);
    CHECK(rows <= sent);  // one of each terminal may be there without a receipt that reached it
    tests::tell_figure(std::to_string(lives) + " kills of the centre, " + std::to_string(receipts) +
                       " receipts, all kept");
}
