// What stands between the core and the input method: asks for candidates and mails what is found. While an
// answer is owed, a scripted visit knows it. The newest question alone is owed one.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "drivers/pinyin/pinyin.h"
#include "kiosk/core/effect.h"
#include "kiosk/runtime/in_flight.h"
#include "kiosk/runtime/mailbox.h"

namespace qiming::shell {

class PinyinDesk final : public drivers::PinyinListener {
public:
    // Both outlive the desk.
    PinyinDesk(Mailbox& mailbox, InFlight& in_flight) : mailbox_(mailbox), in_flight_(in_flight) {}
    // Null, or outlives the desk's last ask(). Without one nothing is ever found.
    void employ(drivers::Pinyin* engine) { engine_ = engine; }

    // Main thread.
    void ask(const kiosk::FindCandidates& question);
    void forget();
    // Any thread.
    void candidates_found(std::uint64_t serial, std::vector<content::Candidate> candidates) override;

private:
    Mailbox& mailbox_;
    InFlight& in_flight_;
    drivers::Pinyin* engine_ = nullptr;
    std::mutex mutex_;
    std::uint64_t owed_ = 0;
    std::unique_ptr<InFlight::Token> token_;
};

}  // namespace qiming::shell
