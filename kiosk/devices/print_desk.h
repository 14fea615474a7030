// Between the core, which wants slips, and the printer, which takes documents: slips are drawn on the
// printer's thread, and what became of each returns as mail. The main thread hands in; the printer's
// thread answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>

#include "config/settings.h"
#include "drivers/printer/printer.h"
#include "drivers/slip/slip_drawing.h"
#include "kiosk/core/effect.h"
#include "kiosk/runtime/in_flight.h"
#include "kiosk/runtime/mailbox.h"

namespace qiming::shell {

drivers::Paper paper_of(const config::Settings& settings);

// The printer that the settings name; null: none.
std::unique_ptr<drivers::Printer> open_printer(const config::Settings& settings,
                                               drivers::PrinterListener& listener);

class PrintDesk final : public drivers::PrinterListener {
public:
    // Both outlive the desk.
    PrintDesk(drivers::Paper paper, Mailbox& mailbox, InFlight& in_flight)
        : paper_(paper), mailbox_(mailbox), in_flight_(in_flight) {}

    // Null: there is none. Before anything is printed; the printer goes before the desk does, and nothing is
    // printed after that.
    void use(drivers::Printer* printer) { printer_ = printer; }

    void print(const kiosk::PrintSlip& effect);
    void look();
    void forget();

    void printer_changed(content::PrinterState state) override;
    void print_ended(std::uint64_t ticket, content::PrinterState how, const std::string& detail) override;

private:
    struct Asked {
        std::size_t index = 0;
        std::uint64_t visit = 0;
        InFlight::Token token;
    };

    const drivers::Paper paper_;
    Mailbox& mailbox_;
    InFlight& in_flight_;
    drivers::Printer* printer_ = nullptr;
    std::uint64_t next_ticket_ = 1;

    std::mutex mutex_;
    std::map<std::uint64_t, Asked> asked_;  // by ticket
};

}  // namespace qiming::shell
