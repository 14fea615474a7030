#include <catch2/catch_test_macros.hpp>

#include "kiosk/rehearsal/visit/journey.h"

namespace qiming {
namespace {

using namespace shell;

const auto& only(const tl::expected<Journey, content::ContentFault>& journey) {
    REQUIRE(journey);
    REQUIRE(journey->size() == 1);
    return journey->front();
}

}  // namespace

TEST_CASE("a journey's steps are gestures by their names") {
    const auto journey =
        parse_journey("# a visit\n\nnext   # the next one\nactivate !\ndigit-4\n", "a.journey");
    REQUIRE(journey);
    REQUIRE(journey->size() == 3);
    CHECK(std::get<PressGesture>((*journey)[0].what).gesture == accessibility::Gesture::Next);
    CHECK_FALSE((*journey)[0].hush);
    CHECK((*journey)[1].hush);
    CHECK(std::get<PressGesture>((*journey)[2].what).gesture == accessibility::Gesture::Digit4);
    CHECK((*journey)[2].line == 5);
}

TEST_CASE("typing is short for digits") {
    const auto journey = parse_journey("type 10X", "a.journey");
    REQUIRE(journey);
    REQUIRE(journey->size() == 3);
    CHECK(std::get<PressGesture>((*journey)[0].what).gesture == accessibility::Gesture::Digit1);
    CHECK(std::get<PressGesture>((*journey)[2].what).gesture == accessibility::Gesture::LetterX);
}

TEST_CASE("keys, names, the jack, time and expectations can be written") {
    CHECK(std::get<PressKey>(only(parse_journey("press Keypad 5", "j")).what).key == "Keypad 5");
    CHECK(std::get<TouchName>(only(parse_journey("touch \"Pay #1\"", "j")).what).name == "Pay #1");
    CHECK(std::get<NextTo>(only(parse_journey("next-to \"Send\"", "j")).what).name == "Send");
    CHECK(std::get<PlugJack>(only(parse_journey("jack in", "j")).what).in);
    CHECK(std::get<TurnPrinter>(only(parse_journey("printer paper-out", "j")).what).to ==
          content::PrinterState::PaperOut);
    CHECK(std::get<WaitFor>(only(parse_journey("wait 1.5s", "j")).what).ms == 1500);
    CHECK(std::get<ExpectSaid>(only(parse_journey("expect-said \"saved\"", "j")).what).words == "saved");
    CHECK(std::get<ExpectPage>(only(parse_journey("expect-page \"home\"", "j")).what).page == "home");
    CHECK(submits_nothing(*parse_journey("next\nsubmits nothing", "j")));
    CHECK_FALSE(submits_nothing(*parse_journey("next", "j")));
}

TEST_CASE("a bad step is refused with its file and line") {
    for (const char* step : {"nxt", "next next", "type 12a", "touch Pay", "jack", "wait soon", "wait -3s",
                             "press", "submits little"}) {
        INFO(step);
        const auto journey = parse_journey(std::string("next\n\n") + step + "\n", "bad.journey");
        REQUIRE_FALSE(journey);
        CHECK(journey.error().file == "bad.journey");
        CHECK(journey.error().place == "line 3");
    }
    CHECK_FALSE(parse_journey("# nothing\n", "empty.journey"));
}

}  // namespace qiming
