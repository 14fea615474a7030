#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "kiosk/core/jobs/jobs.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;
using accessibility::Phrasebook;
using content::JobFilter;

namespace {

constexpr std::array<int, 5> pay_steps = {2000, 3000, 4000, 5000, 6000};
constexpr std::array<std::string_view, 6> filters = {"district", "kind", "suits", "pay", "form", "home"};

std::string current(const JobFilter& filter, std::string_view which) {
    if (which == "district") {
        return filter.district;
    }
    if (which == "kind") {
        return filter.kind;
    }
    if (which == "suits") {
        return filter.suits;
    }
    if (which == "form") {
        return filter.form;
    }
    if (which == "home") {
        return filter.home_based ? "yes" : "";
    }
    return filter.pay_at_least == 0 ? "" : std::to_string(filter.pay_at_least);
}

void set(JobFilter& filter, std::string_view which, const std::string& code) {
    if (which == "district") {
        filter.district = code;
    } else if (which == "kind") {
        filter.kind = code;
    } else if (which == "suits") {
        filter.suits = code;
    } else if (which == "form") {
        filter.form = code;
    } else if (which == "home") {
        filter.home_based = code == "yes";
    } else {
        filter.pay_at_least = code.empty() ? 0 : std::stoi(code);
    }
}

std::string value_words(const Phrasebook& words, std::string_view which, const std::string& code) {
    if (code.empty()) {
        return words.say("jobs.any");
    }
    if (which == "pay") {
        return words.say("jobs.pay_at_least", {{"pay", code}});
    }
    if (which == "home") {
        return words.say("jobs.home_only");
    }
    return words.say("job." + std::string(which) + "." + code);
}

// Only codes that some posting has, and that have words: a filter never offers what cannot be found or said.
std::vector<std::string> codes_of(const World& world, std::string_view which) {
    std::vector<std::string> codes;
    if (which == "home") {
        return {"yes"};
    }
    if (which == "pay") {
        for (const int pay : pay_steps) {
            codes.push_back(std::to_string(pay));
        }
        return codes;
    }
    codes = world.jobs.codes(which);
    const auto& words = world.chinese;
    std::erase_if(
        codes, [&](const std::string& code) { return !words.has("job." + std::string(which) + "." + code); });
    std::sort(codes.begin(), codes.end());
    return codes;
}

// Sets or unsets one and remembers which came last.
void change_filter(Draft& draft, const std::string& which, const std::string& code) {
    auto& session = draft.session();
    set(session.filter, which, code);
    std::erase(session.filters_set, which);
    if (!code.empty()) {
        session.filters_set.push_back(which);
    }
    find_other_jobs(draft);
}

// How many are left is heard at once, not only on the page before.
void tell_count(Draft& draft) {
    const auto count = draft.session().found.size();
    draft.note(count == 0 ? draft.words().say("jobs.filters_none")
                          : draft.words().say("jobs.filters_count", {{"count", std::to_string(count)}}));
}

void choose_value(Draft& draft, const std::string& which, const std::string& code) {
    change_filter(draft, which, code);
    tell_count(draft);
    draft.step.earcon = accessibility::Earcon::Selected;
}

Page view_values(const World& world, const State& state, const JobFilters& screen) {
    const auto& words = world.phrases(state.preferences);
    const auto chosen = current(state.session.filter, screen.open);
    Deeds deeds;
    const auto value = [&](const std::string& code, std::string name) {
        return deeds.on(choice("jobs/value/" + code, std::move(name), chosen == code),
                        [which = screen.open, code](Draft& draft) { choose_value(draft, which, code); });
    };
    std::vector<Node> values = {value("", words.say("jobs.any"))};
    for (const auto& code : codes_of(world, screen.open)) {
        values.push_back(value(code, value_words(words, screen.open, code)));
    }
    Node done = deeds.on(primary(button_for("jobs/filters", words.say("jobs.filters_done"), Gesture::NextPage)),
                         [](Draft& draft) { draft.back(); });
    return {"jobs/filter/" + screen.open,
            words.say("jobs.filter_by", {{"what", words.say("jobs.filter." + screen.open)}}),
            std::nullopt,
            {list("jobs/values", Arrangement::Grid, std::move(values)),
             group("jobs/actions", Arrangement::Row, {std::move(done)})},
            std::move(deeds)};
}

}  // namespace

std::optional<Node> drop_button(const World& world, const State& state) {
    if (state.session.filters_set.empty()) {
        return std::nullopt;
    }
    const auto& words = world.phrases(state.preferences);
    const std::string& last = state.session.filters_set.back();
    const std::string what = value_words(words, last, current(state.session.filter, last));
    return primary(button_for("jobs/drop", words.say("jobs.drop", {{"what", what}}), Gesture::NextPage));
}

void drop_last_filter(Draft& draft) {
    if (!draft.session().filters_set.empty()) {
        change_filter(draft, std::string(draft.session().filters_set.back()), "");
        tell_count(draft);
    }
}

void clear_filters(Draft& draft) {
    draft.session().filter = {};
    draft.session().filters_set.clear();
    find_other_jobs(draft);
}

namespace {

void clear_and_tell(Draft& draft) {
    clear_filters(draft);
    draft.note(
        draft.words().say("jobs.filters_cleared", {{"count", std::to_string(draft.session().found.size())}}));
}

void show_found(Draft& draft) {
    draft.back();
    draft.replace(JobList{});
}

}  // namespace

Page view_job_filters(const World& world, const State& state, const JobFilters& screen) {
    if (!screen.open.empty()) {
        return view_values(world, state, screen);
    }
    const auto& words = world.phrases(state.preferences);
    Deeds deeds;
    std::vector<Node> cards;
    for (const auto which : filters) {
        Node card = button("jobs/by/" + std::string(which), words.say("jobs.filter." + std::string(which)));
        card.value = value_words(words, which, current(state.session.filter, which));
        cards.push_back(
            deeds.on(std::move(card), [which](Draft& draft) { draft.go(JobFilters{std::string(which)}); }));
    }
    const auto count = state.session.found.size();
    const auto told = count == 0 ? words.say("jobs.filters_none")
                                 : words.say("jobs.filters_count", {{"count", std::to_string(count)}});
    std::vector<Node> actions{deeds.on(button("jobs/clear", words.say("jobs.filters_clear")), clear_and_tell)};
    auto drop = count == 0 ? drop_button(world, state) : std::nullopt;
    actions.push_back(
        drop ? deeds.on(std::move(*drop), drop_last_filter)
             : deeds.on(primary(button_for("jobs/show", words.say("jobs.filters_show"), Gesture::NextPage)),
                        show_found));
    return {"jobs/filters",
            words.say("jobs.filters_title"),
            std::nullopt,
            {quiet_text("jobs/count", told), list("jobs/filters_list", Arrangement::Grid, std::move(cards)),
             group("jobs/actions", Arrangement::Row, std::move(actions))},
            std::move(deeds)};
}

}  // namespace qiming::kiosk
