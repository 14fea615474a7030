#include "drivers/printer/cups/cups_printer.h"

#include <chrono>
#include <cstring>
#include <utility>

#include "drivers/memory/dead_stack.h"

namespace qiming::drivers {
namespace {

using content::PrinterState;
using Clock = std::chrono::steady_clock;

std::chrono::milliseconds ms(int count) {
    return std::chrono::milliseconds(count);
}

void wipe(PrinterDocument& document) {
    explicit_bzero(document.pdf.data(), document.pdf.size());
    document.pdf.clear();
}

}  // namespace

CupsPrinter::CupsPrinter(IppAddress address, PrinterListener& listener, CupsPrinterTimes times)
    : address_(std::move(address)), listener_(listener), times_(times), thread_([this] { run(); }) {}

CupsPrinter::~CupsPrinter() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    came_.notify_one();
    thread_.join();
}

void CupsPrinter::print(std::uint64_t ticket, DrawDocument draw) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back({ticket, visit_, std::move(draw)});
    }
    came_.notify_one();
}

void CupsPrinter::look() {
    {
        const std::lock_guard lock(mutex_);
        looks_now_ = true;
    }
    came_.notify_one();
}

// The thread answers what is forgotten, in its turn.
void CupsPrinter::forget() {
    const std::lock_guard lock(mutex_);
    ++visit_;
    for (Waiting& one : waiting_) {
        one.draw = nullptr;
    }
}

void CupsPrinter::run() {
    IppClient printer(address_, times_.limits, [this] {
        const std::uint64_t sending = sending_;
        return stopping_ || (sending != no_visit && sending != visit_);
    });
    while (!stopping_) {
        if (auto one = next()) {
            const std::uint64_t ticket = one->ticket;
            const Ending ending = print(printer, std::move(*one));
            listener_.print_ended(ticket, ending.how, ending.detail);
            wipe_dead_stack();
        } else if (!stopping_) {
            look_at(printer);
        }
    }
}

// Nothing: it is time to look at the printer, or to end.
std::optional<CupsPrinter::Waiting> CupsPrinter::next() {
    std::unique_lock lock(mutex_);
    came_.wait_for(lock, ms(times_.look_ms), [&] { return stopping_ || looks_now_ || !waiting_.empty(); });
    if (waiting_.empty()) {
        looks_now_ = false;
        return std::nullopt;
    }
    Waiting one = std::move(waiting_.front());
    waiting_.pop_front();
    return one;
}

std::optional<IppStatus> CupsPrinter::look_at(IppClient& printer) {
    auto status = printer.status();
    const PrinterState now = status ? status->condition.state : PrinterState::Gone;
    if (!stopping_ && told_.value_or(PrinterState::Gone) != now) {
        told_ = now;
        listener_.printer_changed(now);
    }
    if (status && stray_) {
        printer.cancel(*std::exchange(stray_, std::nullopt));
    }
    return status;
}

CupsPrinter::Ending CupsPrinter::why_not(IppClient& printer, std::string detail) {
    const auto status = look_at(printer);
    if (!status) {
        return {PrinterState::Gone, std::move(detail)};
    }
    const PrinterState state = status->condition.state;
    return {state == PrinterState::Ready ? PrinterState::Stopped : state, std::move(detail)};
}

CupsPrinter::Ending CupsPrinter::print(IppClient& printer, Waiting one) {
    const auto before = look_at(printer);
    if (!before) {
        return {PrinterState::Gone, "the printer does not answer"};
    }
    if (before->condition.is_certain) {
        return {before->condition.state, {}};
    }
    if (!before->takes_pdf) {
        return {PrinterState::Stopped, "the printer takes no PDF; see docs/operations.md"};
    }
    const auto job = hand_over(printer, one);
    one.draw = nullptr;
    return job ? follow(printer, *job, before->condition) : job.error();
}

tl::expected<int, CupsPrinter::Ending> CupsPrinter::hand_over(IppClient& printer, const Waiting& one) {
    if (is_forgotten(one) || !one.draw) {
        return tl::unexpected(Ending{PrinterState::Stopped, "forgotten"});
    }
    auto document = one.draw();
    if (!document) {
        return tl::unexpected(Ending{PrinterState::Stopped, std::move(document.error())});
    }
    auto job = send(printer, one, *document);
    wipe(*document);
    if (job) {
        return *job;
    }
    printer.cancel_all();  // it may have taken it without saying so
    return tl::unexpected(why_not(printer, std::move(job.error().detail)));
}

tl::expected<int, SendFault> CupsPrinter::send(IppClient& printer, const Waiting& one,
                                               const PrinterDocument& document) {
    const auto over = Clock::now() + ms(times_.busy_ms);
    tl::expected<int, SendFault> job = tl::unexpected(SendFault{"forgotten"});
    while (!is_forgotten(one)) {
        sending_ = one.visit;
        job = printer.send(document);
        sending_ = no_visit;
        if (job || !job.error().is_busy || Clock::now() >= over || !rest(times_.follow_ms)) {
            break;
        }
    }
    return job;
}

CupsPrinter::Ending CupsPrinter::follow(IppClient& printer, int job, const PrinterCondition& before) {
    const auto over = Clock::now() + ms(times_.job_ms);
    auto lost = Clock::now() + ms(times_.lost_ms);
    std::optional<PrinterState> seen;  // in the way, a moment ago
    while (rest(times_.follow_ms)) {
        const auto phase = printer.job(job);
        if (phase == JobPhase::Completed) {
            look_at(printer);
            return {};
        }
        if (phase == JobPhase::Failed) {
            return why_not(printer, "the printer gave up");
        }
        if (phase) {
            lost = Clock::now() + ms(times_.lost_ms);
        } else if (Clock::now() >= lost) {
            stray_ = job;
            return why_not(printer, "the printer went in mid-job");
        }
        const auto status = look_at(printer);
        const PrinterCondition now = status ? status->condition : PrinterCondition{};
        const bool stands_in_the_way =
            now.state != PrinterState::Ready && (now.is_certain || now.state != before.state);
        if (stands_in_the_way && seen == now.state) {
            printer.cancel(job);
            return {now.state, {}};
        }
        seen = stands_in_the_way ? std::optional(now.state) : std::nullopt;
        if (Clock::now() >= over) {
            printer.cancel(job);
            return why_not(printer, "the job took too long");
        }
    }
    printer.cancel(job);
    return {PrinterState::Stopped, "the terminal ends"};
}

// False: all ends.
bool CupsPrinter::rest(int for_ms) {
    std::unique_lock lock(mutex_);
    return !came_.wait_for(lock, ms(for_ms), [&] { return stopping_.load(); });
}

}  // namespace qiming::drivers
