// The few IPP operations that a slip needs, one connection each, blocking, with limits. No queue, no
// spooler, no file: a document goes from memory to the printer. Of one thread, but for `give_up`.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>

#include <tl/expected.hpp>

#include "drivers/printer/cups/state_reasons.h"
#include "drivers/printer/printer.h"

namespace qiming::drivers {

struct IppAddress {
    std::string uri;   // ipp://host[:port]/path or ipps://...
    std::string user;  // as whom it prints; names this terminal, never a visitor
};

struct IppStatus {
    PrinterCondition condition;
    bool takes_pdf = true;
};

struct SendFault {
    std::string detail;    // for the log
    bool is_busy = false;  // with an earlier job: it will take this one later
};

enum class JobPhase { UnderWay, Completed, Failed };

class IppClient {
public:
    struct Limits {
        int connect_ms = 3'000;
        int answer_ms = 5'000;
    };
    // `give_up` is asked while waiting: true ends the operation at once, without an answer.
    IppClient(IppAddress address, Limits limits, std::function<bool()> give_up);

    // Nothing: no printer answered.
    std::optional<IppStatus> status();
    // The job's id, once the printer has all of the document.
    tl::expected<int, SendFault> send(const PrinterDocument& document);
    std::optional<JobPhase> job(int id);
    void cancel(int id);
    // Whatever this terminal has there.
    void cancel_all();

private:
    class Exchange;
    bool accepts_size(const PrinterDocument& document);

    IppAddress address_;
    Limits limits_;
    std::function<bool()> give_up_;
};

}  // namespace qiming::drivers
