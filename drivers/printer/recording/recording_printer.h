// A printer without paper: keeps what it would print, and is as it is told to be. One thread uses it.
#pragma once

#include <deque>
#include <utility>
#include <vector>

#include "drivers/printer/printer.h"

namespace qiming::drivers {

class RecordingPrinter final : public Printer {
public:
    // `listener` outlives the printer.
    explicit RecordingPrinter(PrinterListener& listener) : listener_(listener) {}

    void print(std::uint64_t ticket, DrawDocument draw) override;
    void look() override { ++looks_; }
    void forget() override;

    void turn(content::PrinterState state);
    // Held: what is printed waits in the printer until it is let go, and then ends as the printer is.
    void hold() { held_ = true; }
    void let_go();

    const std::vector<PrinterDocument>& documents() const { return documents_; }
    std::vector<PrinterDocument> take_documents() { return std::exchange(documents_, {}); }
    int looks() const { return looks_; }

private:
    struct Waiting {
        std::uint64_t ticket = 0;
        DrawDocument draw;
    };
    void finish(const Waiting& one);

    PrinterListener& listener_;
    content::PrinterState state_ = content::PrinterState::Gone;
    bool held_ = false;
    std::deque<Waiting> waiting_;
    std::vector<PrinterDocument> documents_;
    int looks_ = 0;
};

}  // namespace qiming::drivers
