// What every printer keeps to: the real driver before a real IPP printer, and the fake.
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/contracts_printer/printers.h"

using namespace qiming;
using namespace qiming::tests;
using content::PrinterState;

namespace {

drivers::DrawDocument draws(const std::string& words) {
    return [words] { return document(words); };
}

using Texts = std::vector<std::string>;

}  // namespace

TEMPLATE_TEST_CASE("Printer: without one nothing is told, and a print is answered: there is none", "[printer]",
                   CupsRig, RecordingRig) {
    TestType rig;
    rig.driver().look();
    rig.driver().print(7, draws("a slip"));
    const auto ended = rig.told.ended(1);
    REQUIRE(ended.size() == 1);
    CHECK(ended[0].ticket == 7);
    CHECK(ended[0].how == PrinterState::Gone);
    CHECK(rig.told.states().empty());
}

TEMPLATE_TEST_CASE("Printer: one that comes is told, and prints what it is given, to the byte, in order",
                   "[printer]", CupsRig, RecordingRig) {
    TestType rig;
    rig.turn(PrinterState::Ready);
    REQUIRE(rig.told.is(PrinterState::Ready));
    rig.driver().print(1, draws("the first"));
    rig.driver().print(2, draws(std::string(300'000, 'x')));
    const auto ended = rig.told.ended(2);
    REQUIRE(ended.size() == 2);
    for (const std::size_t at : {0U, 1U}) {
        INFO(ended[at].detail);
        CHECK(ended[at].ticket == at + 1);
        CHECK(ended[at].how == PrinterState::Ready);
    }
    CHECK(rig.printed() == Texts{document("the first").pdf, document(std::string(300'000, 'x')).pdf});
}

TEMPLATE_TEST_CASE(
    "Printer: paper out and an open cover are told as what they are, and nothing comes out later", "[printer]",
    CupsRig, RecordingRig) {
    for (const PrinterState trouble : {PrinterState::PaperOut, PrinterState::CoverOpen}) {
        TestType rig;
        rig.turn(PrinterState::Ready);
        REQUIRE(rig.told.is(PrinterState::Ready));
        rig.turn(trouble);
        rig.driver().print(1, draws("never"));
        auto ended = rig.told.ended(1);
        REQUIRE(ended.size() == 1);
        CHECK(ended[0].how == trouble);
        CHECK(rig.told.is(trouble));
        rig.turn(PrinterState::Ready);
        REQUIRE(rig.told.is(PrinterState::Ready));
        rig.driver().print(2, draws("again"));
        ended = rig.told.ended(2);
        REQUIRE(ended.size() == 2);
        CHECK(ended[1].how == PrinterState::Ready);
        CHECK(rig.printed() == Texts{document("again").pdf});
    }
}

TEMPLATE_TEST_CASE("Printer: one that goes in mid-job is told to be gone, once, and the job too", "[printer]",
                   CupsRig, RecordingRig) {
    TestType rig;
    rig.turn(PrinterState::Ready);
    REQUIRE(rig.told.is(PrinterState::Ready));
    rig.go_in_mid_job(3);
    const auto ended = rig.told.ended(1);
    REQUIRE(ended.size() == 1);
    CHECK(ended[0].how == PrinterState::Gone);
    CHECK(rig.told.is(PrinterState::Gone));
    CHECK(rig.told.states() == std::vector{PrinterState::Ready, PrinterState::Gone});
    CHECK(rig.printed().empty());
}

TEMPLATE_TEST_CASE("Printer: what cannot be drawn is answered, and the next one is printed", "[printer]",
                   CupsRig, RecordingRig) {
    TestType rig;
    rig.turn(PrinterState::Ready);
    REQUIRE(rig.told.is(PrinterState::Ready));
    rig.driver().print(
        1, [] { return tl::expected<drivers::PrinterDocument, std::string>(tl::unexpect, "no pen"); });
    rig.driver().print(2, draws("the next"));
    const auto ended = rig.told.ended(2);
    REQUIRE(ended.size() == 2);
    CHECK(ended[0].how == PrinterState::Stopped);
    CHECK(ended[0].detail == "no pen");
    CHECK(ended[1].how == PrinterState::Ready);
}
