// One contract for the recording fake and for the real driver with a real BRLTTY.
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <ctime>
#include <memory>
#include <thread>

#include "drivers/braille/brlapi/brlapi_braille.h"
#include "drivers/braille/recording/recording_braille.h"
#include "tests/contracts_braille/heard.h"
#include "tests/support/devices/broken_pipe.h"
#include "tests/support/devices/virtual_braille.h"

using namespace qiming;
using namespace qiming::drivers;
using namespace std::chrono_literals;
using tests::Heard;

namespace {

struct Fake {
    Heard heard;
    RecordingBraille device{heard};
    Braille& braille() { return device; }
    bool plug(std::size_t cells) {
        device.plug(cells);
        return true;
    }
    void pull() { device.pull(); }
    void press_down() { device.press("LNDN"); }
    void press_letter() { device.press("x"); }
    void route(std::size_t cell) { device.route(cell); }
    bool raises(const std::u32string& cells) { return device.raised() == cells; }
};

struct Real {
    Heard heard;
    support::VirtualBraille display;
    std::unique_ptr<BrlapiBraille> device;
    Real() {
        display.start_brltty();
        device = std::make_unique<BrlapiBraille>(BrlapiAddress{display.brlapi_host(), "none"}, heard);
    }
    Braille& braille() { return *device; }
    bool plug(std::size_t cells) { return display.plug(cells); }
    void pull() { display.pull(); }
    void press_down() { display.press("LnDn"); }
    void press_letter() { display.type('x'); }
    void route(std::size_t cell) { display.route(cell); }
    bool raises(const std::u32string& cells) {
        return display.wait_for([&](const std::u32string& raised) { return raised == cells; });
    }
};

}  // namespace

TEMPLATE_TEST_CASE("A display comes with its width, raises what is shown, and posts keys and routing", "", Fake,
                   Real) {
    TestType rig;
    REQUIRE(rig.plug(20));
    REQUIRE(rig.heard.wait_for(DisplayCame{20}));
    rig.braille().show(U"⠓⠑⠇⠇⠕⠀⢎⣿⡱");
    CHECK(rig.raises(U"⠓⠑⠇⠇⠕⠀⢎⣿⡱⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀"));
    rig.braille().show(std::u32string(30, U'⠿'));
    CHECK(rig.raises(std::u32string(20, U'⠿')));
    rig.press_down();
    CHECK(rig.heard.wait_for(BrailleKey{"LNDN"}));
    rig.press_letter();
    CHECK(rig.heard.wait_for(BrailleKey{"x"}));
    rig.route(7);
    CHECK(rig.heard.wait_for(Routed{7}));
}

TEMPLATE_TEST_CASE("R38: a display that is told to forget is blank", "", Fake, Real) {
    TestType rig;
    REQUIRE(rig.plug(8));
    REQUIRE(rig.heard.wait_for(DisplayCame{8}));
    rig.braille().show(U"⠁⠃⠉");
    REQUIRE(rig.raises(U"⠁⠃⠉⠀⠀⠀⠀⠀"));
    rig.braille().forget();
    CHECK(rig.raises(std::u32string(8, U'⠀')));
}

TEMPLATE_TEST_CASE("A display is pulled and plugged in again, wider, at any time", "", Fake, Real) {
    TestType rig;
    rig.braille().show(U"⠁");  // nobody sees it
    REQUIRE(rig.plug(12));
    REQUIRE(rig.heard.wait_for(DisplayCame{12}));
    rig.pull();
    REQUIRE(rig.heard.wait_for(DisplayWent{}));
    rig.braille().show(U"⠃");
    REQUIRE(rig.plug(40));
    REQUIRE(rig.heard.wait_for(DisplayCame{40}));
    rig.braille().show(std::u32string(40, U'⠛'));
    CHECK(rig.raises(std::u32string(40, U'⠛')));
    rig.press_down();
    CHECK(rig.heard.wait_for(BrailleKey{"LNDN"}));
}

TEST_CASE("BRLTTY may start late, stop, and come back") {
    Heard heard;
    support::VirtualBraille display;
    bool was_prepared = false;
    BrlapiBraille device({display.brlapi_host(), "none"}, heard, [&] { was_prepared = true; });
    std::this_thread::sleep_for(1s);
    CHECK(heard.take_all().empty());
    display.start_brltty();
    REQUIRE(display.plug(20));
    REQUIRE(heard.wait_for(DisplayCame{20}));
    CHECK(was_prepared);
    display.stop_brltty();
    REQUIRE(heard.wait_for(DisplayWent{}));
    display.pull();
    display.start_brltty();
    REQUIRE(display.plug(20));
    REQUIRE(heard.wait_for(DisplayCame{20}));
    device.show(U"⠁⠃");
    CHECK(display.wait_for([](const std::u32string& raised) { return raised.substr(0, 3) == U"⠁⠃⠀"; }));
}

TEST_CASE("BRLTTY gone in the middle of a write does not end the terminal") {
    std::signal(SIGPIPE, SIG_DFL);
    Heard heard;
    const BrlapiBraille device({"127.0.0.1:0", "none"}, heard);
    CHECK(tests::outlives_broken_pipe());
}

TEST_CASE("Waiting for BRLTTY, or for a display, costs next to nothing") {
    Heard heard;
    support::VirtualBraille display;
    const BrlapiBraille device({display.brlapi_host(), "none"}, heard);
    const auto worked_ms = [] { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; };
    const double before = worked_ms();
    std::this_thread::sleep_for(3s);
    CHECK(worked_ms() - before < 30);
    display.start_brltty();
    std::this_thread::sleep_for(5s);  // connected by now, and there is no display
    const double connected = worked_ms();
    std::this_thread::sleep_for(2s);
    CHECK(worked_ms() - connected < 20);
}
