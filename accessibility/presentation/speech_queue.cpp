#include "accessibility/presentation/speech_queue.h"

#include <algorithm>
#include <utility>

namespace qiming::accessibility {

namespace {

// Smaller goes first.
int rank_of(Priority priority) {
    switch (priority) {
        case Priority::Assertive: return 0;
        case Priority::Focus: return 1;
        case Priority::Polite: return 2;
    }
    return 2;
}

bool has_lost_focus(const Utterance& utterance, const NodeId& focus) {
    return utterance.priority == Priority::Focus && !utterance.about.empty() && utterance.about != focus;
}

bool enters_page(const Presentation& presentation) {
    return std::any_of(presentation.said.begin(), presentation.said.end(), [](const Utterance& each) {
        return each.priority == Priority::Focus && each.about.empty();
    });
}

// True when `later` says the present state of what `earlier` is about.
bool is_replaced_by(const Utterance& earlier, const Presentation& later) {
    return std::any_of(later.said.begin(), later.said.end(), [&earlier](const Utterance& each) {
        return each.priority == earlier.priority && each.about == earlier.about && !each.about.empty();
    });
}

bool is_private(const Utterance& utterance) {
    return utterance.privacy == Privacy::Private;
}

template <typename List, typename Condition>
void drop_if(List& list, Condition condition) {
    list.erase(std::remove_if(list.begin(), list.end(), condition), list.end());
}

}  // namespace

void SpeechQueue::hush(Commands& commands) {
    if (current_) {
        commands.emplace_back(Hush{});
        current_.reset();
    }
}

void SpeechQueue::unfreeze(Commands& commands) {
    if (paused_) {
        commands.emplace_back(Freeze{false});
        paused_ = false;
    }
}

std::vector<SpeechCommand> SpeechQueue::user_acted() {
    Commands commands;
    hush(commands);
    unfreeze(commands);
    waiting_.clear();
    waiting_earcon_ = Earcon::None;
    return commands;
}

void SpeechQueue::make_room_for(const Presentation& presentation, const NodeId& focus, Commands& commands) {
    const bool new_page = enters_page(presentation);
    const auto is_stale = [&](const Utterance& each) {
        return has_lost_focus(each, focus) || (new_page && each.priority == Priority::Focus);
    };
    const bool is_urgent =
        std::any_of(presentation.said.begin(), presentation.said.end(),
                    [](const Utterance& each) { return each.priority == Priority::Assertive; });
    drop_if(waiting_,
            [&](const Utterance& each) { return is_stale(each) || is_replaced_by(each, presentation); });
    const bool cuts_off = current_ && is_urgent && current_->utterance.priority == Priority::Polite;
    if (current_ && (cuts_off || is_stale(current_->utterance))) {
        hush(commands);
    }
    if (is_urgent && paused_) {
        if (current_) {
            waiting_.push_front(current_->utterance);
            hush(commands);
        }
        unfreeze(commands);
    }
}

void SpeechQueue::enqueue(Utterance utterance) {
    const int rank = rank_of(utterance.priority);
    const auto behind = std::find_if(waiting_.begin(), waiting_.end(),
                                     [rank](const Utterance& each) { return rank_of(each.priority) > rank; });
    waiting_.insert(behind, std::move(utterance));
}

std::vector<SpeechCommand> SpeechQueue::add(const Presentation& presentation, const NodeId& focus) {
    Commands commands;
    make_room_for(presentation, focus, commands);
    std::vector<Utterance> fresh = presentation.said;
    drop_if(fresh, [&focus](const Utterance& each) { return has_lost_focus(each, focus); });
    for (const Utterance& utterance : fresh) {
        enqueue(utterance);
    }
    if (!fresh.empty()) {
        last_ = std::move(fresh);
    }
    if (presentation.earcon != Earcon::None) {
        waiting_earcon_ = presentation.earcon;
    }
    start_next(commands);
    return commands;
}

std::vector<SpeechCommand> SpeechQueue::finished(std::uint64_t ticket) {
    Commands commands;
    if (current_ && current_->ticket == ticket) {
        current_.reset();
        start_next(commands);
    }
    return commands;
}

std::vector<SpeechCommand> SpeechQueue::repeat() {
    Commands commands = user_acted();
    if (last_.empty()) {
        commands.emplace_back(Sound{Earcon::Edge});  // nothing to repeat is heard, too
    }
    waiting_.assign(last_.begin(), last_.end());
    start_next(commands);
    return commands;
}

std::vector<SpeechCommand> SpeechQueue::toggle_pause() {
    Commands commands;
    if (paused_) {
        unfreeze(commands);
        start_next(commands);
    } else if (is_speaking()) {
        paused_ = true;
        commands.emplace_back(Freeze{true});
    } else {
        commands.emplace_back(Sound{Earcon::Edge});  // nothing to pause is heard, too
    }
    return commands;
}

std::vector<SpeechCommand> SpeechQueue::silence_private() {
    Commands commands;
    drop_if(waiting_, is_private);
    drop_if(last_, is_private);
    if (current_ && is_private(current_->utterance)) {
        hush(commands);
        unfreeze(commands);
    }
    start_next(commands);
    return commands;
}

std::vector<SpeechCommand> SpeechQueue::withdraw(const NodeId& node) {
    Commands commands;
    const auto tells_of_it = [&node](const Utterance& each) { return each.about == node; };
    drop_if(waiting_, tells_of_it);
    drop_if(last_, tells_of_it);
    if (current_ && tells_of_it(current_->utterance)) {
        hush(commands);
        unfreeze(commands);
    }
    start_next(commands);
    return commands;
}

std::vector<SpeechCommand> SpeechQueue::forget() {
    Commands commands = user_acted();
    last_.clear();
    return commands;
}

void SpeechQueue::failed() {
    current_.reset();
    waiting_.clear();
    waiting_earcon_ = Earcon::None;
    paused_ = false;
}

const Utterance* SpeechQueue::current() const {
    return current_ ? &current_->utterance : nullptr;
}

const Utterance* SpeechQueue::said_under(std::uint64_t ticket) const {
    return current_ && current_->ticket == ticket ? &current_->utterance : nullptr;
}

void SpeechQueue::start_next(Commands& commands) {
    if (current_ || paused_) {
        return;
    }
    if (waiting_earcon_ != Earcon::None) {
        commands.emplace_back(Sound{std::exchange(waiting_earcon_, Earcon::None)});
    }
    if (!waiting_.empty()) {
        current_ = Speaking{next_ticket_++, std::move(waiting_.front())};
        waiting_.pop_front();
        commands.emplace_back(Say{current_->ticket, current_->utterance});
    }
}

}  // namespace qiming::accessibility
