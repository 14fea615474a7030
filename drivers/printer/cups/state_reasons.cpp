#include "drivers/printer/cups/state_reasons.h"

#include <algorithm>
#include <array>
#include <optional>

namespace qiming::drivers {
namespace {

using content::PrinterState;

struct Meaning {
    std::string_view reason;
    PrinterState state;
    bool waits = false;  // the printer waits for somebody, however mildly it says so
};

// In the order of what has to be done first: an open cover is told before the paper that it lets out.
constexpr std::array meanings{
    Meaning{"offline", PrinterState::Gone},
    Meaning{"shutdown", PrinterState::Gone},
    Meaning{"cover-open", PrinterState::CoverOpen},
    Meaning{"door-open", PrinterState::CoverOpen},
    Meaning{"interlock-open", PrinterState::CoverOpen},
    Meaning{"media-needed", PrinterState::PaperOut, true},
    Meaning{"media-empty", PrinterState::PaperOut},
    Meaning{"input-tray-missing", PrinterState::PaperOut},
    Meaning{"media-jam", PrinterState::Stopped},
    Meaning{"paused", PrinterState::Stopped},
    Meaning{"stopped", PrinterState::Stopped},
    Meaning{"stopped-partly", PrinterState::Stopped},
    Meaning{"timed-out", PrinterState::Stopped},
};

// Nothing: the reason is another one.
std::optional<bool> is_certain(std::string_view told, std::string_view reason) {
    if (!told.starts_with(reason)) {
        return std::nullopt;
    }
    const std::string_view severity = told.substr(reason.size());
    if (severity.empty() || severity == "-error") {
        return true;
    }
    return severity == "-warning" || severity == "-report" ? std::optional(false) : std::nullopt;
}

}  // namespace

PrinterCondition condition_of(bool is_stopped, bool accepts_jobs,
                              const std::vector<std::string_view>& reasons) {
    for (const Meaning& meaning : meanings) {
        for (const std::string_view told : reasons) {
            if (const auto certain = is_certain(told, meaning.reason)) {
                return {meaning.state, *certain || meaning.waits || is_stopped || !accepts_jobs};
            }
        }
    }
    if (is_stopped || !accepts_jobs) {
        return {PrinterState::Stopped, true};
    }
    return {};
}

}  // namespace qiming::drivers
