#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "accessibility/pronunciation/pronounce.h"
#include "tests/bench/terminal.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/sample_pronunciation.h"
#include "tests/support/wait_until.h"
#include "tests/wipe/traces.h"

namespace qiming {
namespace {

using namespace std::chrono_literals;

// What this visitor has told; none of it stands anywhere in the program or its content.
const std::string citizen_id = "440402199003071232";
const std::string phone = "13976428051";
const std::string pay = "8761";
// As the synthesiser is given it.
const std::string pay_said =
    accessibility::pronounce({{{pay, accessibility::Language::Chinese}}, accessibility::Priority::Focus, {}},
                             tests::sample_pronunciation())
        .front()
        .text;
// The pay's four digits alone, or behind a colon as microseconds are in a trace, turn up by chance. Answers are
// kept and sent in quotes.
const std::vector<std::string> canaries = {citizen_id, phone, pay_said, "\"" + pay + "\""};

std::string together(const std::vector<wipe::Trace>& traces) {
    std::string text = std::to_string(traces.size()) + " traces";
    for (const wipe::Trace& trace : traces) {
        text += "\n  " + trace;
    }
    return text;
}

bool tells_of(const std::vector<wipe::Trace>& traces, const std::string& canary) {
    return std::any_of(traces.begin(), traces.end(), [&](const wipe::Trace& trace) {
        return trace.find(": " + canary + " in") != std::string::npos;
    });
}

// A visitor at a terminal of its own, by keypad. The kiosk's log, trace and data lie in one folder,
// the centre's in another.
class Visit {
public:
    Visit() : screen_(folder_), centre_(centre_folder_), kiosk_(folder_, centre_, "kiosk", screen_.display()) {
        REQUIRE_FALSE(screen_.display().empty());
        REQUIRE(centre_.trouble().empty());
        REQUIRE(bench::wait_for(kiosk_.trace(), "first_frame", 0, 15'000));
        if (!wipe::may_read(kiosk_.pid())) {
            SKIP("the memory of the kiosk is closed to all but root: run this test as root");
        }
    }

    void press(const std::vector<std::string>& keys) {
        for (const std::string& key : keys) {
            kiosk_.press(key);
            std::this_thread::sleep_for(40ms);
        }
    }
    void type(const std::string& digits) {
        for (const char digit : digits) {
            press({std::string(1, digit)});
        }
    }

    // Letters of a keyboard; then the first word that fits.
    void spell(const std::string& letters) {
        for (const char letter : letters) {
            press({std::string(1, letter)});
        }
        std::this_thread::sleep_for(300ms);
        press({"1"});
    }

    std::vector<wipe::Trace> in_memory() { return wipe::traces_in_memory(kiosk_.pid(), canaries); }
    std::vector<wipe::Trace> in_files(const std::string& but) {
        return wipe::traces_in_files(kiosk_.pid(), folder_.path(), but, canaries);
    }
    bool is_at_the_centre() const {
        const std::string file = centre_folder_.file("submissions.json");
        const std::string command = bench::program("qiming-central") + " --data " +
                                    centre_folder_.file("central") + " submissions --json > " + file;
        if (std::system(command.c_str()) != 0) {
            return false;
        }
        std::ifstream stream(file);
        const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        return text.find("demand") != std::string::npos;
    }
    std::string trouble() { return kiosk_.trouble(); }
    std::string limits() {
        std::ifstream stream("/proc/" + std::to_string(kiosk_.pid()) + "/limits");
        return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    }

private:
    support::TemporaryFolder folder_;
    support::TemporaryFolder centre_folder_;
    bench::Screen screen_;
    bench::Centre centre_;
    bench::Terminal kiosk_;
};

// The control of what is said: it is there as long as it sounds.
void hear_the_pay(Visit& visit) {
    visit.press({"F2"});
    const auto found = visit.in_memory();
    INFO(together(found));
    CHECK(tells_of(found, pay_said));
}

// Registers employment demand as far as the page before it is sent; the pay is heard on the way.
void answer_everything(Visit& visit) {
    visit.press({"Return", "Return", "1", "Down", "1", "Right"});
    visit.type(citizen_id);
    visit.press({"F2", "Right"});
    visit.type(phone);
    visit.press({"F2", "Right"});
    visit.spell("wang");
    visit.spell("xiaoming");
    visit.press({"Right"});
    visit.press({"1", "Right"});  // how to be told
    visit.press({"1", "Right", "Right", "Right", "4", "Right", "1", "Right", "2", "Right", "4", "Right"});
    visit.type("20240901");
    visit.press({"Right", "2", "1", "Right", "Right", "1", "Right"});
    visit.type(pay);
    hear_the_pay(visit);
    visit.press({"Right", "Right", "1", "Right", "1", "Right", "Right", "Right", "2", "Right", "5", "Right",
                 "1", "Right", "1", "Right", "Right"});
}

void send(Visit& visit) {
    visit.press({"Right", "Return"});
    support::wait_until([&] { return visit.is_at_the_centre(); });
}

// The control: without it, finding nothing afterwards would prove nothing.
void find_everything(Visit& visit) {
    const auto found = visit.in_memory();
    INFO(together(found) << visit.trouble());
    CHECK(tells_of(found, citizen_id));
    CHECK(tells_of(found, phone));
}

void find_nothing(Visit& visit) {
    const auto in_memory = visit.in_memory();
    INFO(together(in_memory));
    CHECK(in_memory.empty());
    const auto in_files = visit.in_files("outbox.sqlite");
    INFO(together(in_files));
    CHECK(in_files.empty());
    INFO(visit.trouble());
    CHECK(visit.trouble().empty());
}

}  // namespace

TEST_CASE("R38: nothing of a finished visit is left in memory or logs or files") {
    Visit visit;
    answer_everything(visit);
    find_everything(visit);
    send(visit);
    REQUIRE(visit.is_at_the_centre());
    CHECK_FALSE(visit.in_files("no file is left out").empty());  // the outbox keeps its row
    visit.press({"End", "Down", "Return"});
    std::this_thread::sleep_for(2s);
    find_nothing(visit);
}

TEST_CASE("R38: the terminal writes no core dump") {
    Visit visit;
    const std::string limits = visit.limits();
    const auto line = limits.find("Max core file size");
    REQUIRE(line != std::string::npos);
    CHECK(limits.substr(line, 50).find(" 0 ") != std::string::npos);
}

TEST_CASE("R38: nothing of an abandoned visit is left in memory or logs or files") {
    Visit visit;
    answer_everything(visit);
    find_everything(visit);
    // 120 s without a key, the warning, 45 s of grace; speech stops the clock.
    support::wait_until([&] { return visit.in_memory().empty(); }, 280s, 5s);
    find_nothing(visit);
}

}  // namespace qiming
