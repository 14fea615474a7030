#include "kiosk/core/calling/calling.h"

namespace qiming::kiosk {

namespace {

constexpr std::int64_t answer_within_ms = 60'000;

std::string_view phrase_of(CallState state) {
    switch (state) {
        case CallState::None: return "";
        case CallState::Calling: return "call.calling";
        case CallState::Called: return "call.called";
        case CallState::Coming: return "call.coming";
        case CallState::NoAnswer: return "call.no_answer";
    }
    return "";
}

void tell(Draft& draft) {
    const auto state = draft.state().call.state;
    const std::string said = draft.words().say(phrase_of(state), {{"hotline", draft.world.settings.hotline}});
    if (state == CallState::Calling) {
        draft.note(said);
    } else {
        draft.warn(said, state == CallState::NoAnswer ? accessibility::Earcon::Failure
                                                      : accessibility::Earcon::Selected);
    }
}

bool is_open(const Call& call) {
    return call.state == CallState::Calling || call.state == CallState::Called;
}

}  // namespace

void call_staff(Draft& draft) {
    Call& call = draft.state().call;
    if (!is_open(call)) {
        call = Call{CallState::Calling, "", draft.state().now.steady_ms};
        draft.want(PostCall{"", draft.session().communication});
    }
    tell(draft);
}

void call_posted(Draft& draft, const std::string& id) {
    Call& call = draft.state().call;
    if (call.state != CallState::Calling) {
        return;
    }
    call.state = CallState::Called;
    call.id = id;
    draft.want(WatchCall{id});
    tell(draft);
}

void call_failed(Draft& draft) {
    Call& call = draft.state().call;
    if (!is_open(call)) {
        return;
    }
    call.state = CallState::NoAnswer;
    draft.want(StopWatchingCall{});
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

void give_up_due_call(Draft& draft) {
    const Call& call = draft.state().call;
    if (is_open(call) && draft.state().now.steady_ms >= call.since_ms + answer_within_ms) {
        call_failed(draft);
    }
}

std::optional<std::int64_t> next_call_timeout(const State& state) {
    return is_open(state.call) ? std::optional(state.call.since_ms + answer_within_ms) : std::nullopt;
}

std::string call_words(const World& world, const State& state) {
    if (state.call.state == CallState::None) {
        return "";
    }
    const auto& words = world.phrases(state.preferences);
    return words.say(std::string(phrase_of(state.call.state)) + ".short");
}

}  // namespace qiming::kiosk
