// Between the core, which wants slips, and the printer, which takes documents: slips are drawn on the
// printer's thread, and what became of each returns as mail. The main thread hands in; the printer's
// thread answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
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

class PrintDesk final : public drivers::PrinterListener {
public:
    // Both outlive the desk. The printer that `open` returns, never null, goes with the desk.
    using Open = std::function<std::unique_ptr<drivers::Printer>(drivers::PrinterListener&)>;
    PrintDesk(drivers::Paper paper, Mailbox& mailbox, InFlight& in_flight, const Open& open)
        : paper_(paper), mailbox_(mailbox), in_flight_(in_flight), printer_(open(*this)) {}

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
    std::uint64_t next_ticket_ = 1;

    std::mutex mutex_;
    std::map<std::uint64_t, Asked> asked_;       // by ticket
    std::unique_ptr<drivers::Printer> printer_;  // goes first: it answers to all of the above
};

}  // namespace qiming::shell
