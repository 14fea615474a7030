#include "kiosk/core/rooms.h"

#include "kiosk/core/asking/asking.h"
#include "kiosk/core/booking/booking.h"
#include "kiosk/core/communication/communication.h"
#include "kiosk/core/finish/finish.h"
#include "kiosk/core/home/home.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/menu/menu.h"
#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/overloaded.h"
#include "kiosk/core/resting/resting.h"
#include "kiosk/core/review/review.h"
#include "kiosk/core/settings/settings.h"
#include "kiosk/core/sound/sound.h"
#include "kiosk/core/switches/switches.h"

namespace qiming::kiosk {

Page page_of_screen(const World& world, const State& state) {
    return std::visit(
        Overloaded{[&](const Resting&) { return view_resting(world, state); },
                   [&](const Welcome&) { return view_welcome(world, state); },
                   [&](const Home&) { return view_home(world, state); },
                   [&](const Asking& screen) { return view_asking(world, state, screen); },
                   [&](const ChoosingSlot& screen) { return view_choosing(world, state, screen); },
                   [&](const JobList& screen) { return view_job_list(world, state, screen); },
                   [&](const JobFilters& screen) { return view_job_filters(world, state, screen); },
                   [&](const JobDetail& screen) { return view_job(world, state, screen); },
                   [&](const Review& screen) { return view_review(world, state, screen); },
                   [&](const Outcome& screen) { return view_outcome(world, state, screen); },
                   [&](const SoundSettings& screen) { return view_sound(world, state, screen); },
                   [&](const ConfirmFinish&) { return view_finish(world, state); },
                   [&](const Farewell& screen) { return view_farewell(world, state, screen); },
                   [&](const Declined& screen) { return view_declined(world, state, screen); },
                   [&](const Settings&) { return view_settings(world, state); },
                   [&](const Menu&) { return view_menu(world, state); },
                   [&](const Communication&) { return view_communication(world, state); },
                   [&](const SwitchSetup& screen) { return view_switch_setup(world, state, screen); }},
        state.screen);
}

}  // namespace qiming::kiosk
