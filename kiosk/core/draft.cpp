#include "kiosk/core/draft.h"

#include <string_view>

#include "kiosk/core/overloaded.h"

namespace qiming::kiosk {

void Draft::go(Screen next) {
    state().trail.push_back(state().screen);
    replace(std::move(next));
}

void Draft::replace(Screen next) {
    state().screen = std::move(next);
    state().focus.clear();
}

namespace {

accessibility::NodeId place_in_review(const ChoosingSlot& choosing) {
    if (!choosing.from_review) {
        return "";
    }
    return choosing.step == ChoosingSlot::Step::Site ? "review/site" : "review/slot";
}

// Where on the page before this one the visitor was, or left it for what they have read since; nothing: at its
// beginning.
accessibility::NodeId place_before(const Screen& screen) {
    return std::visit(
        Overloaded{
            [](const SoundSettings& beside) { return beside.item; },
            [](const Settings& beside) { return beside.item; }, [](const Menu& beside) { return beside.item; },
            [](const Communication& beside) { return beside.item; },
            [](const JobDetail& detail) { return "jobs/open/" + detail.job; },
            [](const JobFilters& filters) {
                return filters.open.empty() ? accessibility::NodeId("jobs/filter") : "jobs/by/" + filters.open;
            },
            [](const Asking& asking) { return asking.from_review ? "review/question/" + asking.question : ""; },
            [](const ChoosingSlot& choosing) { return place_in_review(choosing); },
            [](const auto&) { return accessibility::NodeId(); }},
        screen);
}

std::optional<Service> service_of(const Screen& screen) {
    if (const auto* asking = std::get_if<Asking>(&screen)) {
        return asking->service;
    }
    const auto* choosing = std::get_if<ChoosingSlot>(&screen);
    return choosing == nullptr ? std::nullopt : std::optional(choosing->service);
}

// The card of the home page that `screen` was opened by; an application is none of its services.
accessibility::NodeId card_of(const Screen& screen) {
    if (const auto service = service_of(screen)) {
        return (*service)->place > 0 ? "home/" + (*service)->id : "";
    }
    return std::holds_alternative<JobList>(screen) ? "home/jobs" : "";
}

// Told to whoever leaves a page on which something is answered or chosen; empty: there is nothing to tell.
std::string_view kept_phrase(const State& state) {
    if (const auto* review = std::get_if<Review>(&state.screen); review != nullptr && review->sending) {
        const auto& sent = state.session.submissions[*review->sending];
        return sent.state == SubmissionState::NotSaved ? "home.not_saved" : "";
    }
    const bool is_of_service = std::holds_alternative<Asking>(state.screen) ||
                               std::holds_alternative<ChoosingSlot>(state.screen) ||
                               std::holds_alternative<Review>(state.screen);
    const bool is_something_there = !state.session.answers.empty() || !state.session.site.empty() ||
                                    !state.session.job.empty() || !state.typing.letters.empty();
    return is_of_service && is_something_there ? "home.kept" : "";
}

}  // namespace

bool Draft::back() {
    if (state().trail.empty()) {
        return false;
    }
    const std::string_view kept = kept_phrase(state());
    Screen previous = std::move(state().trail.back());
    accessibility::NodeId place = place_before(state().screen);
    if (std::holds_alternative<Home>(previous)) {
        note_begun();
        place = place.empty() ? card_of(state().screen) : place;
    }
    state().trail.pop_back();
    replace(std::move(previous));
    state().focus = std::move(place);
    tell_kept(kept);
    return true;
}

void Draft::leave() {
    if (!back()) {
        go_home();
    }
}

void Draft::note_begun() {
    if (const auto service = service_of(state().screen)) {
        session().begun.insert(*service);
    }
}

void Draft::go_home() {
    const std::string_view kept = kept_phrase(state());
    note_begun();
    // Whoever comes back goes on from there. Who went back page by page has seen all that lies behind.
    if (const auto service = service_of(state().screen)) {
        session().left.insert_or_assign(*service, state().screen);
    }
    replace(Home{});
    state().trail.clear();
    tell_kept(kept);
}

void Draft::tell_kept(std::string_view phrase) {
    if (!phrase.empty() && std::holds_alternative<Home>(state().screen)) {
        note(words().say(phrase));
    }
}

void Draft::note(std::string text, accessibility::Earcon earcon) {
    const auto serial = state().notice.serial + 1;
    const bool is_failure = earcon == accessibility::Earcon::Failure || earcon == accessibility::Earcon::Error;
    state().notice = {serial, std::move(text), "", "", false, is_failure, NoticeAbout::Event};
    step.earcon = earcon;
}

void Draft::note_private(std::string text, std::string private_text) {
    note(std::move(text), accessibility::Earcon::Typed);
    state().notice.private_text = std::move(private_text);
}

void Draft::note_kept(std::string text, std::string aloud, accessibility::Earcon earcon) {
    note(std::move(text), earcon);
    state().notice.aloud = std::move(aloud);
}

accessibility::Presentation Draft::as_told(std::string words) {
    accessibility::Utterance utterance;
    utterance.spans = {{words, state().preferences.language}};
    utterance.captions = {{0, words.size()}};
    utterance.caption = words;
    accessibility::Presentation told;
    told.said = {std::move(utterance)};
    told.captioned = std::move(words);
    return told;
}

void Draft::warn(std::string text, accessibility::Earcon earcon) {
    note(std::move(text), earcon);
    state().notice.important = true;
}

}  // namespace qiming::kiosk
