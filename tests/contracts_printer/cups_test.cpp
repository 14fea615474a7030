// What only the real driver has to keep to.
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <thread>

#include "tests/contracts_printer/printers.h"

using namespace qiming;
using namespace qiming::tests;
using content::PrinterState;
using drivers::condition_of;
using drivers::PrinterCondition;
using namespace std::chrono_literals;

TEST_CASE("Printer: the reasons of a printer are told apart, whatever their severity") {
    using Reasons = std::vector<std::string_view>;
    const auto state = [](const Reasons& reasons) { return condition_of(false, true, reasons).state; };
    CHECK(condition_of(false, true, {"none"}) == PrinterCondition{});
    CHECK(state({}) == PrinterState::Ready);
    for (const char* severity : {"", "-report", "-warning", "-error"}) {
        const auto told = [&](const char* reason) { return std::string(reason) + severity; };
        for (const auto& [reason, meant] :
             {std::pair{"media-empty", PrinterState::PaperOut},
              std::pair{"media-needed", PrinterState::PaperOut},
              std::pair{"cover-open", PrinterState::CoverOpen}, std::pair{"door-open", PrinterState::CoverOpen},
              std::pair{"offline", PrinterState::Gone}, std::pair{"paused", PrinterState::Stopped},
              std::pair{"media-low", PrinterState::Ready}, std::pair{"media-emptyish", PrinterState::Ready}}) {
            INFO(told(reason));
            CHECK(state({told(reason)}) == meant);
        }
    }
    CHECK(state({"media-needed-error", "cover-open-error"}) == PrinterState::CoverOpen);
    CHECK(condition_of(false, true, {"media-empty-error"}).is_certain);
    CHECK_FALSE(condition_of(false, true, {"media-empty-warning"}).is_certain);
    CHECK(condition_of(true, true, {"media-empty-warning"}).is_certain);
    CHECK(condition_of(false, true, {"media-empty-warning", "media-needed-warning"}).is_certain);
    CHECK(condition_of(true, true, {"none"}) == PrinterCondition{PrinterState::Stopped, true});
    CHECK(condition_of(false, false, {"none"}) == PrinterCondition{PrinterState::Stopped, true});
}

TEST_CASE("Printer: nothing that is asked of it is waited for, not even by a printer that never answers") {
    CupsRig rig;  // nobody listens there
    const auto began = std::chrono::steady_clock::now();
    rig.real->look();
    rig.real->print(1, [] {
        std::this_thread::sleep_for(300ms);
        return document("slow");
    });
    rig.real->forget();
    CHECK(std::chrono::steady_clock::now() - began < 50ms);
    CHECK(rig.told.ended(1).size() == 1);
}

TEST_CASE("Printer: a job that the printer gives up is told, and one that never ends is cancelled") {
    for (const char* wish : {"aborts", "stuck"}) {
        ToldByPrinter told;
        IppPrinter printer;
        printer.will(wish);
        printer.start();
        auto times = quick_times();
        times.job_ms = 1'000;
        drivers::CupsPrinter driver({printer.uri(), "qiming-101"}, told, times);
        driver.print(1, [] { return document("a slip"); });
        const auto ended = told.ended(1);
        REQUIRE(ended.size() == 1);
        CHECK(ended[0].how == PrinterState::Stopped);
        CHECK_FALSE(ended[0].detail.empty());
        CHECK(printer.printed().empty());
    }
}

TEST_CASE("Printer: what stood there before, and is told as a warning only, does not stop a job that goes on") {
    CupsRig rig;
    rig.turn(PrinterState::Ready);
    REQUIRE(rig.told.is(PrinterState::Ready));
    rig.turn(PrinterState::CoverOpen);
    rig.real->print(1, [] { return document("never"); });
    REQUIRE(rig.told.ended(1)[0].how == PrinterState::CoverOpen);
    REQUIRE(rig.told.is(PrinterState::CoverOpen));
    rig.printer.will("ready");  // the cover is shut; this printer does not say so before the next job
    rig.real->print(2, [] { return document("printed"); });
    const auto ended = rig.told.ended(2);
    REQUIRE(ended.size() == 2);
    INFO(ended[1].detail);
    CHECK(ended[1].how == PrinterState::Ready);
}

TEST_CASE("Printer: paper that ran out, and was put in, is told without any job") {
    CupsRig rig;
    rig.turn(PrinterState::Ready);
    REQUIRE(rig.told.is(PrinterState::Ready));
    rig.printer.has_paper(false);
    CHECK(rig.told.is(PrinterState::PaperOut));
    rig.printer.has_paper(true);
    CHECK(rig.told.is(PrinterState::Ready));
}

TEST_CASE("R38: what waits when the visit ends is never drawn nor printed, and what is under way is answered") {
    CupsRig rig;
    rig.turn(PrinterState::Ready);
    REQUIRE(rig.told.is(PrinterState::Ready));
    rig.printer.will("stuck");
    rig.real->print(1, [] { return document("under way"); });
    REQUIRE(rig.printer.has_begun(1));
    std::atomic<bool> was_drawn{false};
    rig.real->print(2, [&] {
        was_drawn = true;
        return document("of a visit that is over");
    });
    rig.real->forget();
    rig.real->print(3, [] { return document("of the next visit"); });
    rig.printer.will("ready");  // the first one gives up
    const auto ended = rig.told.ended(3);
    REQUIRE(ended.size() == 3);
    CHECK(ended[1].ticket == 2);
    CHECK(ended[1].how == PrinterState::Stopped);
    CHECK_FALSE(was_drawn);
    CHECK(ended[2].how == PrinterState::Ready);
    CHECK(rig.printed() == std::vector{document("of the next visit").pdf});
}

TEST_CASE("R38: a document that is drawn when the visit ends is not printed") {
    CupsRig rig;
    rig.turn(PrinterState::Ready);
    REQUIRE(rig.told.is(PrinterState::Ready));
    rig.real->print(1, [&] {
        rig.real->forget();
        return document("of a visit that is over");
    });
    REQUIRE(rig.told.ended(1).size() == 1);
    CHECK(rig.told.ended(1)[0].how == PrinterState::Stopped);
    CHECK(rig.printed().empty());
}
