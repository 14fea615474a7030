#include "kiosk/core/calling/calling.h"

#include <algorithm>

#include "kiosk/core/calling/turn_to.h"
#include "kiosk/core/communication/communication.h"
#include "kiosk/core/sound/sound.h"

namespace qiming::kiosk {

using accessibility::Earcon;

namespace {

constexpr std::int64_t answer_within_ms = 60'000;
constexpr std::int64_t told_every_ms = 20'000;

std::string_view phrase_of(CallState state) {
    switch (state) {
        case CallState::None: return "";
        case CallState::Calling: return "call.calling";
        case CallState::Called: return "call.called";
        case CallState::Coming: return "call.coming";
        case CallState::NoAnswer: return "call.no_answer";
        case CallState::NotReached: return "call.not_reached";
    }
    return "";
}

bool has_failed(CallState state) {
    return state == CallState::NoAnswer || state == CallState::NotReached;
}

std::string news(const Draft& draft) {
    const State& state = draft.step.state;
    const auto& words = draft.words();
    return words.say(phrase_of(state.call.state), {{"where", turn_to_words(draft.world, state)},
                                                   {"desk", desk_words(words, draft.world.settings)}});
}

void tell(Draft& draft) {
    Call& call = draft.state().call;
    call.told_ms = draft.state().now.steady_ms;
    if (call.state == CallState::Calling) {
        draft.note(news(draft));
    } else {
        draft.warn(news(draft), has_failed(call.state) ? Earcon::Failure : Earcon::Selected);
    }
}

bool is_open(const Call& call) {
    return call.state == CallState::Calling || call.state == CallState::Called;
}

// When it is told that nobody answered yet: into nothing that is being told, and not where it will soon be told
// what became of the call.
std::optional<std::int64_t> next_waiting(const State& state) {
    const Call& call = state.call;
    const std::int64_t at = std::max(call.told_ms + told_every_ms, state.now.steady_ms);
    const bool is_near_the_end = at + told_every_ms / 2 > call.since_ms + answer_within_ms;
    return call.state != CallState::Called || state.speaking || is_near_the_end
               ? std::nullopt
               : std::optional(call.told_ms + told_every_ms);
}

void place(Draft& draft) {
    const auto now = draft.state().now.steady_ms;
    draft.state().call = Call{CallState::Calling, "", now, now, may_telephone(draft.state())};
    draft.want(PostCall{"", ways_of_talking(draft.session()), draft.session().visit});
}

}  // namespace

void call_for_repair(Draft& draft) {
    if (draft.state().call.state == CallState::None) {
        place(draft);
        tell(draft);
    }
}

void call_staff(Draft& draft) {
    if (!is_open(draft.state().call)) {
        place(draft);
    }
    const bool was_off = bring_sound_back(draft);
    tell(draft);
    if (was_off) {
        draft.state().notice.text = draft.words().say("sound.on.and", {{"what", draft.state().notice.text}});
        draft.step.telling = FromTheTop{};
    }
}

void call_posted(Draft& draft, const CallPosted& posted) {
    Call& call = draft.state().call;
    if (call.state != CallState::Calling || posted.visit != draft.session().visit) {
        return;
    }
    call.state = CallState::Called;
    call.id = posted.id;
    draft.want(WatchCall{posted.id});
    tell(draft);
}

void call_failed(Draft& draft, const CallFailed& failed) {
    Call& call = draft.state().call;
    if (call.state != CallState::Calling || failed.visit != draft.session().visit) {
        return;
    }
    call.state = CallState::NotReached;
    tell(draft);
}

void call_acknowledged(Draft& draft, const std::string& id) {
    Call& call = draft.state().call;
    if (call.id != id || call.state == CallState::Coming) {
        return;
    }
    call.state = CallState::Coming;
    draft.want(StopWatchingCall{});
    tell(draft);
}

void end_call(Draft& draft) {
    if (draft.state().call.state != CallState::None) {
        draft.state().call = {};
        draft.want(StopWatchingCall{});
    }
}

void tell_due_call(Draft& draft) {
    Call& call = draft.state().call;
    const auto now = draft.state().now.steady_ms;
    if (!is_open(call)) {
        return;
    }
    if (now >= call.since_ms + answer_within_ms) {
        call.state = call.state == CallState::Called ? CallState::NoAnswer : CallState::NotReached;
        tell(draft);
    } else if (const auto at = next_waiting(draft.state()); at && now >= *at) {
        call.told_ms = now;
        draft.note(draft.words().say("call.waiting"));
    }
}

std::optional<std::int64_t> next_call_news(const State& state) {
    const Call& call = state.call;
    if (!is_open(call)) {
        return std::nullopt;
    }
    const auto end = call.since_ms + answer_within_ms;
    return std::min(end, next_waiting(state).value_or(end));
}

std::string call_words(const World& world, const State& state) {
    if (state.call.state == CallState::None) {
        return "";
    }
    const auto& words = world.phrases(state.preferences);
    return words.say(std::string(phrase_of(state.call.state)) + ".short");
}

bool is_waiting_for_staff(const Call& call) {
    return call.state == CallState::Called || call.state == CallState::Coming;
}

std::optional<Node> call_left_open(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    switch (state.call.state) {
        case CallState::None:
        case CallState::NotReached: return std::nullopt;
        case CallState::Coming: return text("finish/call", words.say("call.left.coming"));
        case CallState::NoAnswer:
            return text("finish/call",
                        words.say("call.left.unanswered", {{"desk", desk_words(words, world.settings)}}));
        case CallState::Calling:
        case CallState::Called: break;
    }
    return text("finish/call", words.say("call.left.open"));
}

}  // namespace qiming::kiosk
