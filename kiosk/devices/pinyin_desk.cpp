#include "kiosk/devices/pinyin_desk.h"

#include <utility>

namespace qiming::shell {

void PinyinDesk::ask(const kiosk::FindCandidates& question) {
    {
        const std::lock_guard lock(mutex_);
        owed_ = question.serial;
        token_ = std::make_unique<InFlight::Token>(in_flight_);
    }
    engine_->find(question.serial, question.letters,
                  question.by_parts ? drivers::Spelling::Parts : drivers::Spelling::Pinyin);
}

void PinyinDesk::forget() {
    engine_->forget();
    const std::lock_guard lock(mutex_);
    token_.reset();
}

void PinyinDesk::candidates_found(std::uint64_t serial, std::vector<content::Candidate> candidates) {
    mailbox_.put(Happening{kiosk::CandidatesFound{serial, std::move(candidates)}});
    const std::lock_guard lock(mutex_);
    if (serial == owed_) {
        token_.reset();
    }
}

}  // namespace qiming::shell
