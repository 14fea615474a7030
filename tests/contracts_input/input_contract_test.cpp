// What every input device keeps to, held against the SDL driver (fed through the real event queue)
// and against the fake that other tests rely on.
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <csignal>
#include <ctime>
#include <thread>

#include "drivers/input/script/script_input.h"
#include "drivers/input/sdl/sdl_input.h"
#include "tests/support/devices/fake_input.h"

namespace qiming {
namespace {

using namespace drivers;

struct SdlRig {
    SdlInput input{PanelSize{}};
    ScriptInput hand;
    InputSource& source() { return input; }
    void press(const std::string& key) { REQUIRE(hand.press(key)); }
    void slide(accessibility::Point from, accessibility::Point to) {
        hand.slide({from, to});
        hand.lift(to);
    }
    void quit() { hand.quit(); }
};

struct FakeRig {
    support::FakeInput input;
    InputSource& source() { return input; }
    void press(const std::string& key) { input.put(KeyDown{key}); }
    void slide(accessibility::Point from, accessibility::Point to) {
        input.put(accessibility::Pointer{accessibility::Pointer::Kind::Down, 0, from});
        input.put(accessibility::Pointer{accessibility::Pointer::Kind::Moved, 0, to});
        input.put(accessibility::Pointer{accessibility::Pointer::Kind::Up, 0, to});
    }
    void quit() { input.put(QuitRequested{}); }
};

template <class Kind>
Kind take(InputSource& source) {
    Input input;
    REQUIRE(source.wait(1000, input));
    REQUIRE(std::holds_alternative<Kind>(input));
    return std::get<Kind>(input);
}

bool is_silent(InputSource& source) {
    Input input;
    return !source.wait(0, input);
}

}  // namespace

TEMPLATE_TEST_CASE("an input device hands in keys by their names, in order", "[input]", SdlRig, FakeRig) {
    TestType rig;
    for (const char* key : {"Up", "Return", "Keypad 5", "F1", "4", "*"}) {
        rig.press(key);
    }
    for (const char* key : {"Up", "Return", "Keypad 5", "F1", "4", "*"}) {
        CHECK(take<KeyDown>(rig.source()).key == key);
    }
    CHECK(is_silent(rig.source()));
}

TEMPLATE_TEST_CASE("a finger is handed in as it goes down, slides and comes up", "[input]", SdlRig, FakeRig) {
    TestType rig;
    rig.slide({100, 200}, {110, 190});
    const auto down = take<accessibility::Pointer>(rig.source());
    const auto moved = take<accessibility::Pointer>(rig.source());
    const auto up = take<accessibility::Pointer>(rig.source());
    CHECK(down.kind == accessibility::Pointer::Kind::Down);
    CHECK(down.at == accessibility::Point{100, 200});
    CHECK(moved.kind == accessibility::Pointer::Kind::Moved);
    CHECK(moved.at == accessibility::Point{110, 190});
    CHECK(up.kind == accessibility::Pointer::Kind::Up);
    CHECK(up.id == down.id);
    CHECK(is_silent(rig.source()));
}

// As SDL counts what is held: SDL_Keymod.
constexpr unsigned short left_shift = 0x0001, right_shift = 0x0002, left_ctrl = 0x0040, left_alt = 0x0100,
                         right_alt = 0x0200, left_gui = 0x0400, num_lock = 0x1000, caps_lock = 0x2000,
                         alt_gr = 0x4000;

TEST_CASE("R30: a key with a modifier beside it is another key, which nothing is bound to", "[input]") {
    SdlRig rig;
    struct Chord {
        const char* key;
        unsigned short held;
        const char* means;
    };
    for (const Chord& chord :
         {Chord{"F4", left_alt, "Alt+F4"}, Chord{"F4", right_alt, "Alt+F4"},
          Chord{"F4", left_shift, "Shift+F4"}, Chord{"F1", left_ctrl, "Ctrl+F1"},
          Chord{"Return", left_gui, "GUI+Return"}, Chord{"Tab", left_ctrl | left_alt, "Ctrl+Alt+Tab"},
          Chord{"4", left_ctrl, "Ctrl+4"}, Chord{"Up", alt_gr, "Alt+Up"}}) {
        REQUIRE(ScriptInput::press_with(chord.key, chord.held));
        CHECK(take<KeyDown>(rig.source()).key == chord.means);
    }
    // What is written otherwise is the same key; and so is a key while a lock is on.
    for (const Chord& chord :
         {Chord{"X", left_shift, "X"}, Chord{"8", right_shift, "8"}, Chord{"F4", caps_lock, "F4"},
          Chord{"F4", num_lock, "F4"}, Chord{"Left Alt", left_alt, "Left Alt"}}) {
        REQUIRE(ScriptInput::press_with(chord.key, chord.held));
        CHECK(take<KeyDown>(rig.source()).key == chord.means);
    }
    REQUIRE(ScriptInput::press_with("Q", left_ctrl | left_alt));
    take<QuitRequested>(rig.source());
}

TEST_CASE("a signal to end the program is no window that was closed", "[input]") {
    for (const int signal : {SIGTERM, SIGINT}) {
        struct sigaction usual {};
        usual.sa_handler = SIG_DFL;
        struct sigaction before {};
        struct sigaction now {};
        REQUIRE(sigaction(signal, &usual, &before) == 0);
        const SdlRig rig;
        REQUIRE(sigaction(signal, &before, &now) == 0);
        CHECK(now.sa_handler == SIG_DFL);
    }
}

TEST_CASE("a button of a joystick, as switches have them, is handed in as a key", "[input]") {
    SdlRig rig;
    rig.hand.press_button(2);
    CHECK(take<KeyDown>(rig.source()).key == "Joystick 2");
}

TEMPLATE_TEST_CASE("a closed window asks to leave", "[input]", SdlRig, FakeRig) {
    TestType rig;
    rig.quit();
    take<QuitRequested>(rig.source());
}

TEMPLATE_TEST_CASE("a post from another thread wakes a sleeping wait", "[input]", SdlRig, FakeRig) {
    TestType rig;
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        rig.source().post();
    });
    Input input;
    const auto before = std::chrono::steady_clock::now();
    CHECK(rig.source().wait(2000, input));
    const auto slept = std::chrono::steady_clock::now() - before;
    other.join();
    CHECK(std::holds_alternative<Posted>(input));
    CHECK(slept < std::chrono::milliseconds(500));
}

TEMPLATE_TEST_CASE("a wait ends after its time when nothing comes", "[input]", SdlRig, FakeRig) {
    TestType rig;
    Input input;
    const auto before = std::chrono::steady_clock::now();
    CHECK_FALSE(rig.source().wait(40, input));
    const auto slept = std::chrono::steady_clock::now() - before;
    CHECK(slept >= std::chrono::milliseconds(35));
    CHECK(slept < std::chrono::milliseconds(500));
}

TEST_CASE("R31: a held key counts once, however long it repeats", "[input]") {
    SdlRig rig;
    REQUIRE(rig.hand.hold("Down", 50));
    CHECK(take<KeyDown>(rig.source()).key == "Down");
    CHECK(is_silent(rig.source()));
}

TEST_CASE("waiting for input costs next to nothing", "[input]") {
    SdlRig rig;
    Input input;
    rig.input.wait(0, input);
    const std::clock_t before = std::clock();
    CHECK_FALSE(rig.input.wait(1000, input));
    const double busy_s = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    CHECK(busy_s < 0.02);
}

TEST_CASE("a key that SDL does not know is refused by the script", "[input]") {
    SdlRig rig;
    CHECK_FALSE(rig.hand.press("No such key"));
    CHECK(is_silent(rig.source()));
}

}  // namespace qiming
