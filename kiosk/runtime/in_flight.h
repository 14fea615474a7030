// Counts what was asked of slow threads and is not answered yet. The visit's virtual clock waits
// for it; a kiosk in the field does not look. Any thread.
//
// An answer is put into the mailbox before its token ends, so that nothing in flight and an empty
// mailbox mean that every answer was seen.
#pragma once

#include <atomic>
#include <utility>

namespace qiming::shell {

class InFlight {
public:
    class Token {
    public:
        Token() = default;
        explicit Token(InFlight& owner) : owner_(&owner) { owner.count_.fetch_add(1); }
        Token(Token&& other) noexcept : owner_(std::exchange(other.owner_, nullptr)) {}
        Token& operator=(Token&& other) noexcept {
            std::swap(owner_, other.owner_);
            return *this;
        }
        ~Token() {
            if (owner_ != nullptr) {
                owner_->count_.fetch_sub(1);
            }
        }

    private:
        InFlight* owner_ = nullptr;
    };

    bool any() const { return count_.load() > 0; }

private:
    std::atomic<int> count_{0};
};

}  // namespace qiming::shell
