// What became of a submission, for ear, eye and braille in the same order: exactly one word of state
// (state_word.h), why it stands so, its number, time and place, what comes next, and only then what can be
// done. The page is shown once that is known: the centre is waited for up to 5 s for a booking and 2 s for all
// else, and not at all when it is out of reach. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "content/wire/receipt.h"
#include "kiosk/core/draft.h"
#include "kiosk/core/event.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_outcome(const World& world, const State& state, const Outcome& screen);

void stored(Draft& draft, const Stored& event);
void store_failed(Draft& draft, const StoreFailed& event);
void centre_answered(Draft& draft, const content::Receipt& receipt);
void centre_refused(Draft& draft, const CentreRefused& event);
// The number that the visitor may have been told is another person's: the new one is told.
void renumbered(Draft& draft, const Renumbered& event);
// Before anything else of an event: what was shown has been heard to its end, or somebody acted on it.
void note_heard(Draft& draft, const Event& event);
// The visit ends: of what nobody heard so far nobody will.
void note_left(Draft& draft);
// Sent, and the visitor was not told yet what became of it.
bool is_under_way(const Sent& sent);
void tell_to_wait(Draft& draft);
// Shows what has waited long enough, or what need not wait because the link is gone.
void settle_due(Draft& draft);
std::optional<std::int64_t> next_settling(const State& state);

}  // namespace qiming::kiosk
