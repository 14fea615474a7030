#include "drivers/printer/recording/recording_printer.h"

#include <utility>

namespace qiming::drivers {

using content::PrinterState;

void RecordingPrinter::print(std::uint64_t ticket, DrawDocument draw) {
    if (held_) {
        waiting_.push_back({ticket, std::move(draw)});
    } else {
        finish({ticket, std::move(draw)});
    }
}

void RecordingPrinter::forget() {
    documents_.clear();
    for (const Waiting& one : std::exchange(waiting_, {})) {
        listener_.print_ended(one.ticket, PrinterState::Stopped, "forgotten");
    }
}

void RecordingPrinter::turn(PrinterState state) {
    if (state != std::exchange(state_, state)) {
        listener_.printer_changed(state);
    }
}

void RecordingPrinter::let_go() {
    held_ = false;
    for (Waiting& one : std::exchange(waiting_, {})) {
        finish(one);
    }
}

void RecordingPrinter::finish(const Waiting& one) {
    if (state_ != PrinterState::Ready) {
        listener_.print_ended(one.ticket, state_, {});
    } else if (auto document = one.draw()) {
        documents_.push_back(std::move(*document));
        listener_.print_ended(one.ticket, PrinterState::Ready, {});
    } else {
        listener_.print_ended(one.ticket, PrinterState::Stopped, document.error());
    }
}

}  // namespace qiming::drivers
