// Calling staff (R59): posted to the centre at once, never queued. 已呼叫 is said only after the
// centre's answer; without one, or unacknowledged for 60 s, the person hears 无人应答, the hotline
// and the way to the desk. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/core/draft.h"

namespace qiming::kiosk {

void call_staff(Draft& draft);
void call_posted(Draft& draft, const std::string& id);
void call_failed(Draft& draft);
void call_acknowledged(Draft& draft, const std::string& id);
void give_up_due_call(Draft& draft);
std::optional<std::int64_t> next_call_timeout(const State& state);

// For the button in the toolbar: empty, or how the call stands.
std::string call_words(const World& world, const State& state);

}  // namespace qiming::kiosk
