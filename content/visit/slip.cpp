#include "content/visit/slip.h"

#include <algorithm>

namespace qiming::content {

std::string slip_code(std::string_view id, std::string_view number) {
    std::string service(id);
    std::transform(service.begin(), service.end(), service.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return "QIMING/1/" + service + "/" + std::string(number);
}

std::string_view name_of(PrinterState state) {
    switch (state) {
        case PrinterState::Gone: return "gone";
        case PrinterState::Ready: return "ready";
        case PrinterState::PaperOut: return "paper_out";
        case PrinterState::CoverOpen: return "cover_open";
        case PrinterState::Stopped: return "stopped";
    }
    return "stopped";
}

}  // namespace qiming::content
