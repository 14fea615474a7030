// The real printer driver before a real IPP printer (ippeveprinter, without paper), and the fake one, held
// the same way.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "drivers/printer/cups/cups_printer.h"
#include "drivers/printer/recording/recording_printer.h"
#include "tests/bench/process.h"
#include "tests/support/devices/temporary_folder.h"

namespace qiming::tests {

// What the driver told, from whichever thread.
class ToldByPrinter final : public drivers::PrinterListener {
public:
    struct Ended {
        std::uint64_t ticket = 0;
        content::PrinterState how = content::PrinterState::Ready;
        std::string detail;
    };
    void printer_changed(content::PrinterState state) override;
    void print_ended(std::uint64_t ticket, content::PrinterState how, const std::string& detail) override;

    // All that ended so far, once it is `count` at least; waits for that, but not for ever.
    std::vector<Ended> ended(std::size_t count) const;
    // Whether it is told to be so, now or soon.
    bool is(content::PrinterState state) const;
    std::vector<content::PrinterState> states() const;

private:
    mutable std::mutex mutex_;
    mutable std::condition_variable came_;
    std::vector<Ended> ended_;
    std::vector<content::PrinterState> states_;
};

drivers::PrinterDocument document(const std::string& words);

// ippeveprinter, with a command in place of its paper that does as it is told.
class IppPrinter {
public:
    IppPrinter();

    std::string uri() const;
    void start();
    void stop();
    // What becomes of the next job: "ready" prints; "cover-open" stops before the first line; "stuck" neither
    // prints nor says why; "aborts" gives up.
    void will(const std::string& wish) const;
    void has_paper(bool paper) const;
    bool has_begun(int jobs) const;  // now or soon
    std::vector<std::string> printed() const;

private:
    support::TemporaryFolder folder_;
    int port_ = 0;
    bench::Process bus_;
    std::unique_ptr<bench::Process> server_;
};

drivers::CupsPrinterTimes quick_times();

struct CupsRig {
    CupsRig();
    void turn(content::PrinterState state);
    // A job begins, and the printer goes before it is done.
    void go_in_mid_job(std::uint64_t ticket);
    drivers::Printer& driver() { return *real; }
    std::vector<std::string> printed() const { return printer.printed(); }

    ToldByPrinter told;
    IppPrinter printer;
    std::unique_ptr<drivers::CupsPrinter> real;
};

struct RecordingRig {
    void turn(content::PrinterState state) { fake.turn(state); }
    void go_in_mid_job(std::uint64_t ticket);
    drivers::Printer& driver() { return fake; }
    std::vector<std::string> printed() const;

    ToldByPrinter told;
    drivers::RecordingPrinter fake{told};
};

}  // namespace qiming::tests
