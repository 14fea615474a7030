// What stands between the core and the input method: asks for candidates and mails what is found. While an
// answer is owed, a scripted visit knows it. The newest question alone is owed one.
#pragma once

#include <functional>
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
    // Both outlive the desk. The engine that `open` returns, never null, goes with the desk.
    using Open = std::function<std::unique_ptr<drivers::Pinyin>(drivers::PinyinListener&)>;
    PinyinDesk(Mailbox& mailbox, InFlight& in_flight, const Open& open)
        : mailbox_(mailbox), in_flight_(in_flight), engine_(open(*this)) {}

    // Main thread.
    void ask(const kiosk::FindCandidates& question);
    void forget();
    // Any thread.
    void candidates_found(std::uint64_t serial, std::vector<content::Candidate> candidates) override;

private:
    Mailbox& mailbox_;
    InFlight& in_flight_;
    std::mutex mutex_;
    std::uint64_t owed_ = 0;
    std::unique_ptr<InFlight::Token> token_;
    std::unique_ptr<drivers::Pinyin> engine_;  // goes first: it answers to all of the above
};

}  // namespace qiming::shell
