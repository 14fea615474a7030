// Calling staff (R59): posted to the centre at once, never queued. 已呼叫 is said only after the centre's
// answer. A call that did not reach the centre 没有连上: nobody was asked, so nobody failed to answer. One that
// it has is told of every 20 s; unacknowledged for 60 s the person hears 无人应答, and the way to the desk. It
// stays open all the same: whoever answers later is announced, until staff step in. Leaving the visit takes no
// call back. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/core/draft.h"
#include "kiosk/core/event.h"
#include "kiosk/core/nodes.h"

namespace qiming::kiosk {

// By the visitor. Where sound was off it comes back: who calls wants to hear what becomes of it.
void call_staff(Draft& draft);
// By the terminal, which is broken. Changes nothing of what the visitor set.
void call_for_repair(Draft& draft);
void call_posted(Draft& draft, const CallPosted& call);
void call_failed(Draft& draft, const CallFailed& call);
void call_acknowledged(Draft& draft, const std::string& id);
// Staff are there: nobody waits for them any more.
void end_call(Draft& draft);
// That nobody answered yet, and after a minute that nobody did.
void tell_due_call(Draft& draft);
std::optional<std::int64_t> next_call_news(const State& state);

// For the button in the toolbar: empty, or how the call stands.
std::string call_words(const World& world, const State& state);
// The visitor was told to wait for them.
bool is_waiting_for_staff(const Call& call);
// For the page that ends the visit: that a call is still out, and stays so, or that nobody answered. Nothing
// when none is.
std::optional<Node> call_left_open(const World& world, const State& state);

}  // namespace qiming::kiosk
