// There is no printer: whatever is to be printed is answered at once, on the thread that asks.
#pragma once

#include "drivers/printer/printer.h"

namespace qiming::drivers {

class NoPrinter final : public Printer {
public:
    // `listener` outlives it.
    explicit NoPrinter(PrinterListener& listener) : listener_(listener) {}
    void print(std::uint64_t ticket, DrawDocument) override {
        listener_.print_ended(ticket, content::PrinterState::Gone, "there is no printer");
    }
    void look() override {}
    void forget() override {}

private:
    PrinterListener& listener_;
};

}  // namespace qiming::drivers
