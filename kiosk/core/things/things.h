// What a visitor has to do with in this visit: what was sent, and what was begun and not sent. The home page
// leads back to each, and the end of the visit tells of each how it stands, before all is wiped. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accessibility/phrasebook.h"
#include "kiosk/core/draft.h"
#include "kiosk/core/outcome/state_word.h"

namespace qiming::kiosk {

struct Thing {
    Service service;
    std::optional<std::size_t> sent;  // in Session::submissions; nothing: begun, and not sent
    std::string job;                  // application
    bool operator==(const Thing&) const = default;
};

// In the order of sending, then what was not sent.
std::vector<Thing> things_of(const World& world, const Session& session);
// The newest one of a service; of an application also of this posting.
std::optional<Thing> newest_thing(const World& world, const Session& session, Service service,
                                  const std::string& job = "");

StateWord state_word(const Session& session, const Thing& thing);
enum class Numbered { Yes, No };
// Of each "应聘意向，按摩师", with the number that it has where that is wanted; what is called alike is told
// apart.
std::vector<std::string> names_of(const World& world, const accessibility::Phrasebook& words,
                                  const Session& session, const std::vector<Thing>& things, Numbered numbered);
// Something is left to do for it, and the visitor can do it now.
bool can_go_on(const Session& session, const Thing& thing);
// To where it is told how it stands, or where it goes on.
void open_thing(Draft& draft, const Thing& thing);

}  // namespace qiming::kiosk
