// A printer that speaks IPP, reached straight by its address, through libcups. A CUPS queue is one, too.
//
//  1. A thread of its own looks how the printer is, every ten seconds and before each print, prints, and
//     follows the job to its end.
//  2. A job that gets stuck (no paper, open cover, a limit of time) is cancelled, so that it does not come
//     out later. A reason that stood there before the job, and with which the printer says it can go on,
//     is not taken for the cause until the time is over.
//  3. The document is in memory only, and wiped once the printer has it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include "drivers/printer/cups/ipp_client.h"
#include "drivers/printer/printer.h"

namespace qiming::drivers {

struct CupsPrinterTimes {
    int look_ms = 10'000;  // from one look at the printer to the next
    int follow_ms = 300;   // the same, while a job is under way
    int lost_ms = 3'000;   // so long without an answer during a job: the printer is gone
    int job_ms = 60'000;   // the longest a job may take
    int busy_ms = 10'000;  // the longest that the printer may be busy with an earlier one
    IppClient::Limits limits;
};

class CupsPrinter final : public Printer {
public:
    // `listener` outlives the printer.
    CupsPrinter(IppAddress address, PrinterListener& listener, CupsPrinterTimes times = {});
    ~CupsPrinter() override;
    CupsPrinter(const CupsPrinter&) = delete;
    CupsPrinter& operator=(const CupsPrinter&) = delete;

    void print(std::uint64_t ticket, DrawDocument draw) override;
    void look() override;
    void forget() override;

private:
    struct Waiting {
        std::uint64_t ticket = 0;
        std::uint64_t visit = 0;  // the value of visit_ when it came
        DrawDocument draw;
    };
    struct Ending {
        content::PrinterState how = content::PrinterState::Ready;
        std::string detail;
    };
    void run();
    std::optional<Waiting> next();
    Ending print(IppClient& printer, Waiting one);
    tl::expected<int, SendFault> send(IppClient& printer, const Waiting& one, const PrinterDocument& document);
    tl::expected<int, Ending> hand_over(IppClient& printer, const Waiting& one);
    Ending follow(IppClient& printer, int job, const PrinterCondition& before);
    std::optional<IppStatus> look_at(IppClient& printer);
    Ending why_not(IppClient& printer, std::string detail);
    bool rest(int ms);
    bool is_forgotten(const Waiting& one) const { return one.visit != visit_; }

    const IppAddress address_;
    PrinterListener& listener_;
    const CupsPrinterTimes times_;
    std::optional<content::PrinterState> told_;  // of the thread alone, as all that its functions use
    std::optional<int> stray_;                   // a job of a printer that went: cancelled when it is back

    std::atomic<bool> stopping_{false};
    std::atomic<std::uint64_t> visit_{0};           // counts forget()
    std::atomic<std::uint64_t> sending_{no_visit};  // whose document is being sent
    static constexpr std::uint64_t no_visit = ~std::uint64_t{0};
    std::mutex mutex_;
    std::condition_variable came_;
    std::deque<Waiting> waiting_;
    bool looks_now_ = true;

    std::thread thread_;  // last: it uses all of the above
};

}  // namespace qiming::drivers
