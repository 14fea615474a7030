// The main thread over fakes: what a touch means, and what comes first.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/kiosk_shell/kiosk_rig.h"

namespace qiming {
namespace {

using accessibility::Point;
using tests::Deeds;
using tests::Rig;

long resident_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (long kilobytes = 0; word == "VmRSS:" && status >> kilobytes) {
            return kilobytes;
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("R29: a touch counts only when it goes down and up inside the same target") {
    Rig rig;
    std::this_thread::sleep_for(std::chrono::milliseconds(350));  // a touch just after a page came is dropped
    const Point demand = rig.middle_of("home/demand");
    const Point jobs = rig.middle_of("home/jobs");
    const Point beside{rig.rect_of("home/demand").x - 2, demand.y};
    using Slide = std::pair<accessibility::Point, accessibility::Point>;
    for (const Slide& dragged :
         {Slide{demand, jobs}, Slide{jobs, demand}, Slide{beside, demand}, Slide{demand, beside}}) {
        const auto before = rig.kiosk.terminal().state().screen;
        rig.touch(dragged.first, dragged.second);
        CHECK(rig.page() == "home");
        CHECK(rig.kiosk.terminal().state().screen == before);
    }
    rig.touch(demand, {demand.x + 5, demand.y - 5});
    CHECK(rig.page() == "ask/consent");
}

TEST_CASE("R4: a key is answered by the voice before the picture is drawn") {
    Rig rig;
    const std::size_t said = rig.speech.said().size();
    rig.display.said_before.clear();
    rig.press("Down");
    REQUIRE(rig.display.said_before.size() == 1);
    CHECK(rig.display.said_before.front() > said);
}

TEST_CASE("whoever watches over the kiosk hears of it after the frame that was due, and when nothing was") {
    Rig rig;
    rig.deeds.clear();
    rig.press("Down");
    CHECK(rig.deeds == Deeds{"frame", "beat"});
    while (rig.kiosk.terminal().is_speaking()) {
        rig.speech.finish();
        rig.kiosk.step(0);
    }
    rig.deeds.clear();
    rig.kiosk.step(0);
    CHECK(rig.deeds == Deeds{"beat"});
    CHECK(rig.office.input.timeouts().back() <= 1'000);
}

TEST_CASE("a loop that turns and never gets done with what is due is no sign of life") {
    Rig rig;
    rig.clock.each_look_ms = 3'600'000;  // as soon as it has waked, it is late again
    for (int turns = 0; turns < 200; ++turns) {
        rig.kiosk.step(0);
        rig.speech.finish();
    }
    REQUIRE(rig.page() == "resting");
    rig.deeds.clear();
    for (int turns = 0; turns < 50; ++turns) {
        rig.kiosk.step(0);
    }
    CHECK(std::count(rig.deeds.begin(), rig.deeds.end(), "beat") <=
          std::count(rig.deeds.begin(), rig.deeds.end(), "frame"));
    rig.clock.each_look_ms = 0;
    rig.deeds.clear();
    rig.kiosk.step(0);
    CHECK(std::count(rig.deeds.begin(), rig.deeds.end(), "beat") == 1);
}

TEST_CASE("the box stays shut: Ctrl+Alt+Q and a closed window mean nothing, unless it is a demo") {
    Rig shut;
    shut.office.input.put(drivers::QuitRequested{});
    CHECK(shut.kiosk.step(1'000) == shell::Went::On);
    CHECK(shut.page() == "home");
    Rig demo(true);
    demo.office.input.put(drivers::QuitRequested{});
    CHECK(demo.kiosk.step(1'000) == shell::Went::Away);
}

TEST_CASE("a signal to the kiosk itself ends it in good order") {
    Rig rig;
    rig.office.mailbox.put(shell::LeaveAsked{});
    CHECK(rig.kiosk.step(1'000) == shell::Went::Away);
}

TEST_CASE("a key with a modifier beside it does nothing, and is answered like any key that means nothing") {
    Rig rig;
    rig.keys.by_key["F4"] = accessibility::Gesture::CallStaff;
    const auto before = rig.kiosk.terminal().state();
    const std::size_t sounds = rig.speech.sounded().size();
    rig.press("Alt+F4");
    CHECK(rig.kiosk.terminal().state().call.state == kiosk::CallState::None);
    CHECK(rig.kiosk.terminal().state().screen == before.screen);
    CHECK(rig.speech.sounded().size() > sounds);
    rig.press("F4");
    CHECK(rig.kiosk.terminal().state().call.state != kiosk::CallState::None);
}

TEST_CASE("R38: what a visit needed goes back to the system when it ends, and what is kept stays as it was") {
    Rig rig;
    std::vector<std::unique_ptr<std::string>> kept;
    {
        std::vector<std::unique_ptr<std::string>> needed;
        for (int each = 0; each < 16'000; ++each) {
            needed.push_back(std::make_unique<std::string>(2'000, 'n'));
            if (each % 100 == 0) {
                kept.push_back(std::make_unique<std::string>(2'000, 'k'));
            }
        }
    }
    const long before = resident_kb();
    rig.press("End");
    for (int steps = 0; steps < 10 && rig.kiosk.terminal().tree().focus().node.id != "finish/end"; ++steps) {
        rig.press("Down");
    }
    rig.press("Return");
    REQUIRE(rig.page() == "farewell");
    for (int steps = 0; steps < 20 && rig.page() != "resting"; ++steps) {
        rig.speech.finish();
        rig.clock.ahead_ms += 20'000;
        rig.kiosk.step(10);
    }
    REQUIRE(rig.page() == "resting");
    CHECK(before - resident_kb() > 20'000);
    CHECK(
        std::all_of(kept.begin(), kept.end(), [](const auto& one) { return *one == std::string(2'000, 'k'); }));
}

}  // namespace qiming
