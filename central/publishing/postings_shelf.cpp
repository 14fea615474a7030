#include "central/publishing/postings_shelf.h"

#include <utility>

#include "central/keys/digest.h"

namespace qiming::central {

Shelved shelve(std::string document) {
    const std::string etag = "\"" + sha256_hex(document).substr(0, 32) + "\"";
    return {std::make_shared<const std::string>(std::move(document)), etag};
}

void PostingsShelf::expect(long long version) {
    if (!is_reading() && (ready_ == nullptr || ready_->version != version)) {
        reading_ = std::async(std::launch::async, read_);
        was_waited_for_ = false;
    }
}

tl::expected<void, ShellFault> PostingsShelf::take_over(std::chrono::milliseconds within) {
    if (!is_reading() || reading_.wait_for(within) != std::future_status::ready) {
        return {};
    }
    return reading_.get().map([this](std::shared_ptr<const Postings> found) { ready_ = std::move(found); });
}

PostingsShelf::Found PostingsShelf::at(long long version) {
    do {
        expect(version);
        // One request waits, those behind it do not: a long list would hold up each of them.
        const bool is_first = !std::exchange(was_waited_for_, true);
        if (const auto taken = take_over(is_first ? patience_ : std::chrono::milliseconds(0)); !taken) {
            return tl::unexpected(taken.error());
        }
        // What was begun before may be an older one.
    } while (!is_reading() && ready_->version < version);
    if (ready_ == nullptr) {
        return tl::unexpected(ShellFault{"the list of postings is still being read",
                                         "nothing needs to be done: terminals ask again by themselves"});
    }
    return ready_;
}

}  // namespace qiming::central
