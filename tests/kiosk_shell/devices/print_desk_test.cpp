// A slip on its way: from the core's wish to the printer, and what became of it back to the core.
#include <catch2/catch_test_macros.hpp>

#include "drivers/display/recording/recording_display.h"
#include "drivers/printer/recording/recording_printer.h"
#include "kiosk/devices/print_desk.h"
#include "tests/kiosk_shell/no_desks.h"
#include "tests/kiosk_shell/office.h"

namespace qiming {
namespace {

using content::PrinterState;
using content::SlipLine;
using tests::all_of;

struct Nobody final : shell::Sender {
    void wake() override {}
    void refresh() override {}
};

struct Rig {
    std::vector<shell::Mail> run(const kiosk::Effect& effect) {
        effects.run(effect);
        return office.mailbox.take_all();
    }

    tests::Office office;
    config::Settings settings;
    Nobody sender;
    shell::SpeechPostman postman{office.mailbox};
    shell::CallDesk calls{{settings, office.clock, office.mailbox, office.in_flight, office.link},
                          std::make_unique<drivers::ScriptedHttpClient>()};
    drivers::RecordingSpeech speech{postman};
    drivers::RecordingAudio audio{speech, 22'050};
    drivers::RecordingDisplay display;
    tests::NoDesks none{office};
    drivers::RecordingPrinter* opened = nullptr;
    shell::PrintDesk prints{shell::paper_of(settings), office.mailbox, office.in_flight,
                            [this](drivers::PrinterListener& listener) {
                                auto made = std::make_unique<drivers::RecordingPrinter>(listener);
                                opened = made.get();
                                return made;
                            }};
    drivers::RecordingPrinter& printer{*opened};
    shell::EffectRunner effects{{settings, office.clock, office.storage, sender, calls, speech, audio, display,
                                 office.mailbox, office.in_flight, [] { return std::string(); },
                                 none.headphones, none.typing, prints}};
};

kiosk::PrintSlip wish() {
    content::Slip slip;
    slip.language = "zh-CN";
    slip.lines = {{SlipLine::Role::Number, "办理号", "101 000 0017"}};
    slip.code = "QIMING/1/DEMAND/1010000017";
    return {2, 7, slip};
}

}  // namespace

TEST_CASE("Slip: how the printer is, is told to the core, and it is looked at when the core wants it") {
    Rig rig;
    rig.printer.turn(PrinterState::CoverOpen);
    const auto told = all_of<kiosk::PrinterChanged>(rig.office.mailbox.take_all());
    REQUIRE(told.size() == 1);
    CHECK(told[0].printer == PrinterState::CoverOpen);
    rig.run(kiosk::LookAtPrinter{});
    CHECK(rig.printer.looks() == 1);
}

TEST_CASE("Slip: it reaches the printer as a PDF of the paper that is in it, and the core is told of its own") {
    Rig rig;
    rig.printer.turn(PrinterState::Ready);
    const auto mails = rig.run(wish());
    const auto printed = all_of<kiosk::SlipPrinted>(mails);
    REQUIRE(printed.size() == 1);
    CHECK(printed[0].index == 2);
    CHECK(printed[0].visit == 7);
    CHECK_FALSE(rig.office.in_flight.any());
    REQUIRE(rig.printer.documents().size() == 1);
    CHECK(rig.printer.documents()[0].pdf.starts_with("%PDF-"));
    CHECK(rig.printer.documents()[0].width_mm == 80);
    config::Settings settings;
    for (const auto& [name, paper] :
         {std::pair{"112mm", drivers::Paper{112, 0}}, std::pair{"A5", drivers::Paper{148, 210}},
          std::pair{"A4", drivers::Paper{210, 297}}}) {
        settings.printer_paper = name;
        CHECK(shell::paper_of(settings) == paper);
    }
}

TEST_CASE("Slip: what keeps it from being printed is told as what it is") {
    for (const auto why :
         {PrinterState::Gone, PrinterState::PaperOut, PrinterState::CoverOpen, PrinterState::Stopped}) {
        Rig rig;
        rig.printer.turn(why);
        const auto failed = all_of<kiosk::SlipFailed>(rig.run(wish()));
        REQUIRE(failed.size() == 1);
        CHECK(failed[0].index == 2);
        CHECK(failed[0].visit == 7);
        CHECK(failed[0].why == why);
    }
    Rig rig;
    rig.none.prints.print(wish());
    const auto failed = all_of<kiosk::SlipFailed>(rig.office.mailbox.take_all());
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].why == PrinterState::Gone);
}

TEST_CASE("R38: at the end of a visit the printer forgets its slips, and what waits is not printed") {
    Rig rig;
    rig.printer.turn(PrinterState::Ready);
    rig.run(wish());
    REQUIRE(rig.printer.documents().size() == 1);
    rig.printer.hold();
    rig.run(wish());
    CHECK(rig.office.in_flight.any());
    const auto mails = rig.run(kiosk::WipeVisit{});
    CHECK(rig.printer.documents().empty());
    CHECK(all_of<kiosk::SlipFailed>(mails).size() == 1);
    rig.printer.let_go();
    CHECK(rig.printer.documents().empty());
    CHECK_FALSE(rig.office.in_flight.any());
}

}  // namespace qiming
