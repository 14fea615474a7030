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
using kiosk::SlipState;
using tests::book;
using tests::count;
using tests::press_print;
using tests::PureKiosk;
using tests::slips_wanted;

namespace {

constexpr PrinterState troubles[] = {PrinterState::PaperOut, PrinterState::CoverOpen, PrinterState::Stopped,
                                     PrinterState::Gone};

bool has_button(const PureKiosk& kiosk) {
    return kiosk.terminal().tree().find("outcome/print") != nullptr;
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
