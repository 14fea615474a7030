#include "kiosk/core/home/home.h"

#include <algorithm>

#include "kiosk/core/communication/communication.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/jobs/posting.h"
#include "kiosk/core/link/link.h"
#include "kiosk/core/services/steps.h"

namespace qiming::kiosk {

using accessibility::Arrangement;

namespace {

Node card(NodeId id, std::string icon, std::string name, std::string hint) {
    Node made = button(std::move(id), std::move(name));
    made.icon = std::move(icon);
    made.hint = std::move(hint);
    return made;
}

bool is_done(const Sent& sent, Service service) {
    return sent.service == service && sent.settled && sent.state != SubmissionState::Full &&
           sent.state != SubmissionState::NotSaved;
}

// The submission of this visit that leaves nothing more to do in a service; nothing for
// applications, of which there may be several.
std::optional<std::size_t> done(const Session& session, Service service) {
    const auto found = std::find_if(session.submissions.begin(), session.submissions.end(),
                                    [&](const Sent& sent) { return is_done(sent, service); });
    if (found == session.submissions.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - session.submissions.begin());
}

std::string promise(const World& world, const State& state, Service service) {
    const auto& words = world.phrases(state.preferences);
    if (done(state.session, service)) {
        return words.say("home.done");
    }
    const auto minutes = std::to_string(minutes_for(world, state.session, service));
    return words.say("home." + std::string(own_form(service)) + ".hint", {{"minutes", minutes}});
}

}  // namespace

Page view_home(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    const auto count = std::to_string(world.jobs.open_at(civil(state.now)));
    std::vector<Node> cards = {
        card("home/demand", "assignment", words.say("form.demand.title"),
             promise(world, state, Service::Demand)),
        card("home/jobs", "work", words.say("jobs.title"), words.say("home.jobs.hint", {{"count", count}})),
        card("home/booking", "event_available", words.say("form.assessment.title"),
             promise(world, state, Service::Booking))};
    if (offers_communication(world)) {
        const auto chosen = chosen_communication(world, state);
        cards.push_back(card("home/communication", "sign_language", words.say("communication.link"),
                             chosen.empty() ? words.say("communication.link.hint") : chosen));
    }
    Page page = {"home", words.say("home.title"), std::nullopt, {}};
    if (auto offline = offline_words(world, state)) {
        page.children.push_back(std::move(*offline));
    }
    page.children.push_back(list("home/services", Arrangement::Grid, std::move(cards)));
    return page;
}

void start_service(Draft& draft, Service service) {
    if (const auto index = done(draft.session(), service); index && service != Service::Application) {
        draft.go(Outcome{*index});
        return;
    }
    draft.go(first_open(draft.world, draft.session(), service, draft.state().now.day));
    if (service == Service::Booking) {
        tell_of_wish(draft);
    }
}

void activate_home(Draft& draft, const NodeId& node) {
    if (node == "home/demand") {
        start_service(draft, Service::Demand);
    } else if (node == "home/booking") {
        start_service(draft, Service::Booking);
    } else if (node == "home/jobs") {
        open_jobs(draft);
    } else if (node == "home/communication") {
        open_communication(draft);
    }
}

}  // namespace qiming::kiosk
