// The desks of a kiosk that has neither jack nor printer, input method or braille display, and that nobody
// watches.
#pragma once

#include <memory>

#include "drivers/braille/none/no_braille.h"
#include "drivers/pinyin/none/no_pinyin.h"
#include "drivers/printer/none/no_printer.h"
#include "kiosk/shell/kiosk.h"
#include "tests/kiosk_shell/office.h"

namespace qiming::tests {

inline std::unique_ptr<drivers::Printer> no_printer(drivers::PrinterListener& listener) {
    return std::make_unique<drivers::NoPrinter>(listener);
}

inline std::unique_ptr<drivers::Pinyin> no_pinyin(drivers::PinyinListener& listener) {
    return std::make_unique<drivers::NoPinyin>(listener);
}

struct NoDesks {
    explicit NoDesks(Office& office)
        : typing(office.mailbox, office.in_flight, no_pinyin),
          prints({}, office.mailbox, office.in_flight, no_printer) {}

    shell::Headphones headphones;
    shell::PinyinDesk typing;
    shell::PrintDesk prints;
    drivers::NoBraille display;
    drivers::NoBrailleTables tables;
    config::BrailleKeyMap keys;
    shell::BrailleDesk braille{{display, tables, keys}};
    shell::NoOnlooker onlooker;
    shell::NoPulse pulse;
};

}  // namespace qiming::tests
