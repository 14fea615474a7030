#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/wire/outcome_number.h"
#include "kiosk/core/slip/slip.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using content::PrinterState;
using content::Slip;
using content::SlipLine;
using kiosk::SlipState;
using tests::PureKiosk;

namespace {

constexpr PrinterState troubles[] = {PrinterState::PaperOut, PrinterState::CoverOpen, PrinterState::Stopped,
                                     PrinterState::Gone};

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) {
        ++found;
    }
    return found;
}

// On the outcome page of a booking, in the language that `place` on the first page chooses.
void book(PureKiosk& kiosk, std::optional<content::Standing> standing, Gesture place = Gesture::Digit1) {
    kiosk.happen(kiosk::LinkChanged{standing.has_value()});
    kiosk.centre_says = standing;
    kiosk.press(Gesture::Next);
    kiosk.press(place);
    kiosk.press(Gesture::Digit3);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    REQUIRE(kiosk.page() == "outcome/0");
}

bool has_button(const PureKiosk& kiosk) {
    return kiosk.terminal().tree().find("outcome/print") != nullptr;
}

void press_print(PureKiosk& kiosk) {
    kiosk.tap(accessibility::ActivateNode{"outcome/print"});
}

std::vector<kiosk::PrintSlip> slips_wanted(const PureKiosk& kiosk) {
    std::vector<kiosk::PrintSlip> slips;
    for (const auto& effect : kiosk.effects()) {
        if (const auto* print = std::get_if<kiosk::PrintSlip>(&effect)) {
            slips.push_back(*print);
        }
    }
    return slips;
}

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

TEST_CASE("Slip: the button is there only when a printer is") {
    PureKiosk kiosk;
    book(kiosk, content::Standing::Confirmed);
    CHECK_FALSE(has_button(kiosk));
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Ready});
    CHECK(has_button(kiosk));
    kiosk.happen(kiosk::PrinterChanged{PrinterState::PaperOut});
    CHECK(has_button(kiosk));
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Gone});
    CHECK_FALSE(has_button(kiosk));
    CHECK(kiosk.page() == "outcome/0");
}

TEST_CASE("Slip: whoever is on the button when the printer goes is told so, and stays at its place") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Ready});
    book(kiosk, content::Standing::Confirmed);
    kiosk.seek("打印凭条");
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Gone});
    CHECK(count(kiosk.said(), "打印机断开了") == 1);
    CHECK(kiosk.focus() == "再听一遍");
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Ready});
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Gone});
    CHECK(kiosk.said().empty());
}

TEST_CASE("Slip: the printer is looked at when there is something to print") {
    PureKiosk kiosk;
    book(kiosk, content::Standing::Confirmed);
    CHECK(std::count(kiosk.effects().begin(), kiosk.effects().end(), kiosk::Effect(kiosk::LookAtPrinter{})) ==
          1);
}

TEST_CASE("Slip: of a time that was full there is nothing to take away") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Ready});
    book(kiosk, content::Standing::Full);
    CHECK_FALSE(has_button(kiosk));
}

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

TEST_CASE("Slip: that it is printed is said, captioned and felt: first that it begins, then that it is there") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Ready});
    book(kiosk, content::Standing::Confirmed);
    press_print(kiosk);
    CHECK(count(kiosk.said(), "正在打印凭条") == 1);
    CHECK(count(kiosk.told().captioned, "正在打印凭条") == 1);
    REQUIRE(slips_wanted(kiosk).size() == 1);
    CHECK(slips_wanted(kiosk)[0].slip == kiosk::slip_of(tests::sample_world(), kiosk.state(), 0));
    press_print(kiosk);  // impatient
    CHECK(count(kiosk.said(), "正在打印凭条") == 1);
    CHECK(slips_wanted(kiosk).size() == 1);
    kiosk.happen(kiosk::SlipPrinted{0, kiosk.state().session.visit});
    CHECK(count(kiosk.said(), "凭条已打印") == 1);
    CHECK(count(kiosk.told().captioned, "凭条已打印") == 1);
    CHECK(count(kiosk.told().felt, "凭条已打印") == 1);
    CHECK(kiosk.state().session.submissions[0].slip == SlipState::Printed);
    press_print(kiosk);  // another one
    CHECK(slips_wanted(kiosk).size() == 2);
}

TEST_CASE("Slip: each failure is said, with the number and what to do, and changes nothing else") {
    for (const PrinterState why : troubles) {
        PureKiosk kiosk;
        kiosk.happen(kiosk::PrinterChanged{PrinterState::Ready});
        book(kiosk, content::Standing::Confirmed);
        const kiosk::Session before = kiosk.state().session;
        press_print(kiosk);
        kiosk.happen(kiosk::SlipFailed{0, before.visit, why});
        INFO(kiosk.said());
        const auto number = content::grouped(before.submissions[0].number);
        const std::string what = why == PrinterState::PaperOut ? "没有纸了" : "打印机";
        const std::string to_do = why == PrinterState::Stopped ? "再试一次" : "请工作人员帮忙";
        for (const std::string& part : {what, "办理号" + number + "已保存，不受影响", to_do}) {
            CHECK(count(kiosk.said(), part) == 1);
            CHECK(count(kiosk.told().captioned, part) == 1);
        }
        CHECK(kiosk.state().notice.important);
        CHECK(kiosk.state().session == before);
        CHECK(kiosk.page() == "outcome/0");
        press_print(kiosk);
        CHECK(slips_wanted(kiosk).size() == 2);
    }
}

TEST_CASE("Slip: what becomes of it is told wherever the visitor went meanwhile") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Ready});
    book(kiosk, content::Standing::Confirmed);
    press_print(kiosk);
    kiosk.press(Gesture::Home);
    REQUIRE(kiosk.page() == "home");
    kiosk.happen(kiosk::SlipFailed{0, kiosk.state().session.visit, PrinterState::PaperOut});
    CHECK(count(kiosk.said(), "没有纸了") == 1);
    CHECK(kiosk.page() == "home");
}

TEST_CASE("Slip: when the outcome changes after printing, a new one is offered as new") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Ready});
    book(kiosk, content::Standing::Received);
    kiosk.printer_says = PrinterState::Ready;
    press_print(kiosk);
    CHECK(kiosk.state().session.submissions[0].slip == SlipState::Printed);
    const auto& sent = kiosk.state().session.submissions[0];
    kiosk.happen(kiosk::CentreAnswered{{sent.id, sent.number, content::Standing::Confirmed, sent.slot, {}}});
    CHECK(kiosk.state().session.submissions[0].slip == SlipState::None);
}

TEST_CASE("R38: a slip that ends after its visit is told to nobody, and the printer stays known") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::PrinterChanged{PrinterState::Ready});
    book(kiosk, content::Standing::Confirmed);
    press_print(kiosk);
    const auto visit = kiosk.state().session.visit;
    kiosk.press(Gesture::Finish);
    kiosk.choose("结束");
    kiosk.press(Gesture::Activate);
    book(kiosk, content::Standing::Received);
    press_print(kiosk);  // this visitor's own is under way
    for (const auto& late :
         {decltype(kiosk::Event::what)(kiosk::SlipPrinted{0, visit}),
          decltype(kiosk::Event::what)(kiosk::SlipFailed{0, visit, PrinterState::PaperOut})}) {
        kiosk.happen(late);
        CHECK(kiosk.said().empty());
        CHECK(kiosk.state().session.submissions[0].slip == SlipState::Printing);
    }
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
