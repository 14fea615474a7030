// A printer for slips: documents go in, and each is answered once: printed, or why not.
//
//  1. print() returns at once. Each print is answered once, within about a minute whatever the printer
//     does, in the order of asking. What failed is never printed later: nobody would be there to take it.
//  2. How the printer is, is told when it changes. Before anything was told there is none.
//  3. forget(): nothing of any document stays in this program's memory (R38). What the printer has already
//     comes out and is answered; what waits is answered as Stopped and never printed.
//  4. Answers and news come on the driver's thread; the listener only enqueues.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <tl/expected.hpp>

#include "content/visit/slip.h"

namespace qiming::drivers {

struct PrinterDocument {
    std::string pdf;
    float width_mm = 0;
    float height_mm = 0;
};

// Makes the document; called once, on the driver's thread, so that drawing holds nobody up. The fault is
// for the log: without a word of what was to be printed.
using DrawDocument = std::function<tl::expected<PrinterDocument, std::string>()>;

class PrinterListener {
public:
    virtual ~PrinterListener() = default;
    virtual void printer_changed(content::PrinterState state) = 0;
    // Ready: printed. Anything else: why not. `detail` is for the log, and may be empty.
    virtual void print_ended(std::uint64_t ticket, content::PrinterState how, const std::string& detail) = 0;
};

class Printer {
public:
    virtual ~Printer() = default;
    virtual void print(std::uint64_t ticket, DrawDocument draw) = 0;
    // Looks now how the printer is, instead of when it is due.
    virtual void look() = 0;
    virtual void forget() = 0;
};

}  // namespace qiming::drivers
