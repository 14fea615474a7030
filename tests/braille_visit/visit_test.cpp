#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "kiosk/rehearsal/visit/journey.h"
#include "tests/braille_visit/braille_visitor.h"
#include "tests/support/source_file.h"

using namespace qiming;
namespace fs = std::filesystem;

namespace {

std::vector<kiosk::StoreSubmission> sent_by(const std::vector<kiosk::Effect>& effects) {
    std::vector<kiosk::StoreSubmission> sent;
    for (const kiosk::Effect& effect : effects) {
        if (const auto* store = std::get_if<kiosk::StoreSubmission>(&effect)) {
            sent.push_back(*store);
        }
    }
    return sent;
}

// What the blind visitor of the journeys sends, by keypad and ear.
std::vector<kiosk::StoreSubmission> sent_by_keypad() {
    const std::string file = "tests/journeys/blind-visitor.journey";
    tests::PureKiosk kiosk;
    kiosk.centre_says = content::Standing::Received;
    kiosk.happen(kiosk::LinkChanged{true});
    const auto journey = shell::parse_journey(tests::source_file(file), file);
    REQUIRE(journey);
    for (const shell::JourneyStep& step : *journey) {
        kiosk.listens = !step.hush;
        if (const auto* press = std::get_if<shell::PressGesture>(&step.what)) {
            kiosk.press(press->gesture);
        } else if (const auto* wait = std::get_if<shell::WaitFor>(&step.what)) {
            kiosk.wait_ms(wait->ms);
        } else if (const auto* next = std::get_if<shell::NextTo>(&step.what)) {
            kiosk.seek(next->name);
        } else if (const auto* plug = std::get_if<shell::PlugJack>(&step.what)) {
            kiosk.happen(kiosk::JackChanged{plug->in});
        }
    }
    return sent_by(kiosk.effects());
}

}  // namespace

TEST_CASE(
    "R1: a whole visit by the keys of a braille display alone sends what the keypad sends, each key felt") {
    tests::BrailleVisitor visitor(40);
    const std::string trouble = visitor.play(tests::source_file("tests/braille_visit/visit.keys"));
    INFO(trouble);
    const fs::path golden = fs::path(QIMING_SOURCE_DIR) / "tests/golden/braille-visit.txt";
    if (std::getenv("QIMING_APPROVE") != nullptr) {
        std::ofstream(golden) << visitor.text();
    }
    CHECK(trouble.empty());
    const bool is_as_approved =
        fs::exists(golden) && tests::source_file("tests/golden/braille-visit.txt") == visitor.text();
    INFO("If the new dots are better, run tests/golden/approve and look at the difference.");
    CHECK(is_as_approved);
    const auto sent = sent_by(visitor.kiosk().effects());
    const auto expected = sent_by_keypad();
    REQUIRE(expected.size() == 3);
    REQUIRE(sent.size() == 3);
    for (std::size_t i = 0; i < sent.size(); ++i) {
        CHECK(sent[i].kind == expected[i].kind);
        CHECK(sent[i].body == expected[i].body);
    }
    CHECK(visitor.leaves_blank());
}
