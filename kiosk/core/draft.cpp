#include "kiosk/core/draft.h"

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

// Where on the page before this one the visitor was, or left it for what they have read since; nothing: at its
// beginning.
accessibility::NodeId place_before(const Screen& screen) {
    return std::visit(Overloaded{[](const SoundSettings& beside) { return beside.item; },
                                 [](const Settings& beside) { return beside.item; },
                                 [](const Menu& beside) { return beside.item; },
                                 [](const Communication& beside) { return beside.item; },
                                 [](const JobDetail& detail) { return "jobs/open/" + detail.job; },
                                 [](const JobFilters& filters) {
                                     return filters.open.empty() ? accessibility::NodeId("jobs/filter")
                                                                 : "jobs/by/" + filters.open;
                                 },
                                 [](const auto&) { return accessibility::NodeId(); }},
                      screen);
}

}  // namespace

bool Draft::back() {
    if (state().trail.empty()) {
        return false;
    }
    accessibility::NodeId place = place_before(state().screen);
    Screen previous = std::move(state().trail.back());
    state().trail.pop_back();
    replace(std::move(previous));
    state().focus = std::move(place);
    return true;
}

void Draft::go_home() {
    replace(Home{});
    state().trail.clear();
}

void Draft::note(std::string text, accessibility::Earcon earcon) {
    const auto serial = state().notice.serial + 1;
    state().notice = {serial, std::move(text), "", "", false, NoticeAbout::Event};
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

void Draft::tell(std::string words) {
    accessibility::Utterance utterance;
    utterance.spans = {{words, state().preferences.language}};
    utterance.captions = {{0, words.size()}};
    utterance.caption = words;
    step.told = accessibility::Presentation{};
    step.told->said = {std::move(utterance)};
    step.told->captioned = std::move(words);
}

void Draft::warn(std::string text, accessibility::Earcon earcon) {
    note(std::move(text), earcon);
    state().notice.important = true;
}

}  // namespace qiming::kiosk
