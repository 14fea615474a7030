#include "kiosk/runtime/mailbox.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace qiming::shell {

void Mailbox::put(Mail mail) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(mail));
    }
    input_.post();
}

std::vector<Mail> Mailbox::take_all() {
    const std::lock_guard lock(mutex_);
    return std::exchange(waiting_, {});
}

void SpeechPostman::speech_reached(std::uint64_t ticket, std::size_t phrase) {
    mailbox_.put(SpeechReached{ticket, phrase});
}

void SpeechPostman::speech_finished(std::uint64_t ticket) {
    mailbox_.put(SpeechFinished{ticket});
}

void SpeechPostman::speech_failed(const std::string& reason) {
    spdlog::error("speech failed: {}", reason);
    mailbox_.put(Happening{kiosk::DeviceFailed{kiosk::Device::Speech}});
}

void SpeechPostman::speech_unfit(const std::string& reason) {
    spdlog::error("the synthesiser is not fit: {}", reason);
    mailbox_.put(VoiceUnfit{});
}

void BraillePostman::braille_happened(drivers::BrailleInput input) {
    mailbox_.put(std::move(input));
}

}  // namespace qiming::shell
