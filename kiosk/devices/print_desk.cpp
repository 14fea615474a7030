#include "kiosk/devices/print_desk.h"

#include <spdlog/spdlog.h>

#include <string>
#include <utility>

namespace qiming::shell {

using content::PrinterState;

drivers::Paper paper_of(const config::Settings& settings) {
    if (settings.printer_paper == "112mm") {
        return {112, 0};
    }
    if (settings.printer_paper == "A5") {
        return {148, 210};
    }
    if (settings.printer_paper == "A4") {
        return {210, 297};
    }
    return {80, 0};
}

void PrintDesk::print(const kiosk::PrintSlip& effect) {
    const std::uint64_t ticket = next_ticket_++;
    {
        const std::lock_guard lock(mutex_);
        asked_.emplace(ticket, Asked{effect.index, effect.visit, InFlight::Token(in_flight_)});
    }
    printer_->print(
        ticket, [slip = effect.slip, paper = paper_]() -> tl::expected<drivers::PrinterDocument, std::string> {
            auto drawn = drivers::draw_slip(slip, paper);
            if (!drawn) {
                return tl::unexpected(std::move(drawn.error()));
            }
            if (drawn->unknown_characters > 0) {
                spdlog::warn("printer: {} characters of a slip are in no font", drawn->unknown_characters);
            }
            return drivers::PrinterDocument{std::move(drawn->pdf), drawn->width_mm, drawn->height_mm};
        });
}

void PrintDesk::look() {
    printer_->look();
}

void PrintDesk::forget() {
    printer_->forget();
}

void PrintDesk::printer_changed(PrinterState state) {
    spdlog::info("printer: {}", content::name_of(state));
    mailbox_.put(Happening{kiosk::PrinterChanged{state}});
}

void PrintDesk::print_ended(std::uint64_t ticket, PrinterState how, const std::string& detail) {
    Asked asked;
    {
        const std::lock_guard lock(mutex_);
        const auto found = asked_.find(ticket);
        if (found == asked_.end()) {
            return;
        }
        asked = std::move(found->second);
        asked_.erase(found);
    }
    if (how == PrinterState::Ready) {
        mailbox_.put(Happening{kiosk::SlipPrinted{asked.index, asked.visit}});
        return;
    }
    spdlog::warn("printer: a slip was not printed: {}{}{}", content::name_of(how), detail.empty() ? "" : ": ",
                 detail);
    mailbox_.put(Happening{kiosk::SlipFailed{asked.index, asked.visit, how}});
}

}  // namespace qiming::shell
