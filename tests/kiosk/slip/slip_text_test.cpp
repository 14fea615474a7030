// What stands on a slip.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/wire/outcome_number.h"
#include "kiosk/core/slip/slip.h"
#include "tests/kiosk/slip/slip_hands.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using content::PrinterState;
using content::Slip;
using content::SlipLine;
using tests::book;
using tests::count;
using tests::PureKiosk;

namespace {

std::vector<std::string> values(const Slip& slip, SlipLine::Role role) {
    std::vector<std::string> found;
    for (const auto& line : slip.lines) {
        if (line.role == role) {
            found.push_back(line.value);
        }
    }
    return found;
}

std::string all_of(const Slip& slip) {
    std::string text = slip.code + "\n" + slip.code_text + "\n";
    for (const auto& line : slip.lines) {
        text += line.name + ": " + line.value + "\n";
    }
    return text;
}

// What the slip alone tells: whose it is, whom to ask, and when it was printed.
bool is_of_the_slip_alone(const PureKiosk& kiosk, const SlipLine& line) {
    const auto& words = tests::sample_world().phrases(kiosk.state().preferences.language);
    return line.role == SlipLine::Role::Service || line.name == words.say("slip.hotline") ||
           line.name == words.say("slip.printed_at") || line.name == words.say("slip.name");
}

}  // namespace

TEST_CASE("R18: the slip says what the outcome page said: all of it, with exactly one word of state") {
    for (const auto standing : {std::optional<content::Standing>(), std::optional(content::Standing::Received),
                                std::optional(content::Standing::Confirmed)}) {
        for (const Gesture place : {Gesture::Digit1, Gesture::Digit3}) {
            PureKiosk kiosk;
            kiosk.happen(kiosk::PrinterChanged{PrinterState::Ready});
            book(kiosk, standing, place);
            const std::string said = kiosk.said();
            const Slip slip = kiosk::slip_of(tests::sample_world(), kiosk.state(), 0);
            INFO(all_of(slip) << "\nsaid: " << said);
            for (const auto& line : slip.lines) {
                if (!is_of_the_slip_alone(kiosk, line)) {
                    CHECK(count(said, line.value) >= 1);
                    CHECK((line.name.empty() || count(said, line.name) >= 1));
                }
            }
            // And nothing of the outcome is missing.
            for (const auto& item : kiosk.terminal().tree().items()) {
                const auto& node = item.node;
                if (node.id.starts_with("outcome/") &&
                    (node.role == accessibility::Role::Fact || node.role == accessibility::Role::Number)) {
                    CHECK(std::find_if(slip.lines.begin(), slip.lines.end(), [&](const SlipLine& line) {
                              return line.name == node.name && line.value == node.value;
                          }) != slip.lines.end());
                }
            }
            const auto states = values(slip, SlipLine::Role::State);
            REQUIRE(states.size() == 1);
            const auto& words = tests::sample_world().phrases(kiosk.state().preferences.language);
            CHECK(states[0] == words.say(!standing                                 ? "state.saved"
                                         : standing == content::Standing::Received ? "state.received"
                                                                                   : "state.confirmed"));
            CHECK(values(slip, SlipLine::Role::Number) ==
                  std::vector{content::grouped(kiosk.state().session.submissions[0].number)});
            CHECK(count(all_of(slip), tests::sample_world().settings.hotlines.at(0).number) == 1);
        }
    }
}

TEST_CASE("Slip: a booking that is confirmed tells time, place, address and the way in") {
    PureKiosk kiosk;
    book(kiosk, content::Standing::Confirmed);
    const auto text = all_of(kiosk::slip_of(tests::sample_world(), kiosk.state(), 0));
    const auto& sent = kiosk.state().session.submissions[0];
    const auto* site = tests::sample_world().assessments.site(sent.site);
    REQUIRE(site != nullptr);
    for (const std::string& part : {site->name.chinese, site->address.chinese, site->way_in.chinese}) {
        INFO(text);
        CHECK(count(text, part) == 1);
    }
    CHECK(count(text, "时间") == 2);  // of the booking, and of printing
}

TEST_CASE("Slip: the name stands on it where it was given, and nothing else that tells of a person") {
    PureKiosk kiosk;
    book(kiosk, content::Standing::Received);
    for (const char* name : {"王𠮷", "陈𬱖"}) {
        kiosk::State state = kiosk.state();
        state.session.answers.erase("name");
        CHECK(count(all_of(kiosk::slip_of(tests::sample_world(), state, 0)), "姓名") == 0);
        state.session.answers.set("name", {name});
        const Slip slip = kiosk::slip_of(tests::sample_world(), state, 0);
        CHECK(count(all_of(slip), std::string("姓名: ") + name) == 1);
        CHECK(count(slip.code, name) == 0);
        for (const char* personal : {tests::sample_person, tests::sample_phone, "440402", "1380"}) {
            CHECK(count(all_of(slip), personal) == 0);
        }
    }
}

TEST_CASE("Slip: the code holds the service and the number, and nothing else") {
    PureKiosk kiosk;
    book(kiosk, content::Standing::Confirmed);
    const auto number = kiosk.state().session.submissions[0].number;
    CHECK(kiosk::slip_of(tests::sample_world(), kiosk.state(), 0).code == "QIMING/1/BOOKING/" + number);
}

TEST_CASE("Slip: it is written in the visitor's language") {
    PureKiosk kiosk;
    book(kiosk, content::Standing::Confirmed, Gesture::Digit3);
    kiosk::State state = kiosk.state();
    state.session.answers.erase("name");  // which is what it is in any language
    const Slip slip = kiosk::slip_of(tests::sample_world(), state, 0);
    CHECK(slip.language == "en");
    const auto text = all_of(slip);
    INFO(text);
    const auto is_chinese = [](unsigned char byte) { return byte >= 0xE3; };
    CHECK(std::none_of(text.begin(), text.end(), is_chinese));
    CHECK(count(text, "Hotline") == 1);
}
