#include <algorithm>

#include "accessibility/text/plain_text.h"
#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/jobs/posting.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;

namespace {

// As many cards as stand on one screen at the default text size.
constexpr int jobs_a_page = 3;
constexpr std::size_t marks_a_card = 3;

int pages_of(const Session& session) {
    const int found = static_cast<int>(session.found.size());
    return std::max(1, (found + jobs_a_page - 1) / jobs_a_page);
}

// What tells of a card beside its name and pay: what became of an application, who and where, until when.
std::string told_beside(const World& world, const State& state, const content::Job& job, bool names_employer) {
    const auto& words = world.phrases(state.preferences);
    const auto* sent = application_for(state.session, job.id);
    std::string told;
    for (const std::string& part :
         {sent == nullptr ? "" : words.say("jobs.applied", {{"state", applied_words(words, *sent)}}),
          names_employer ? "" : in_language(words, job.employer).text, district_words(words, job),
          deadline_mark(words, job, state.now)}) {
        if (!accessibility::is_blank(part)) {
            told = told.empty() ? part : words.say("names.with", {{"name", told}, {"detail", part}});
        }
    }
    return told;
}

Node job_card(const World& world, const State& state, const content::Job& job,
              const accessibility::Named& named) {
    const auto& words = world.phrases(state.preferences);
    Node card = button("jobs/open/" + job.id, named.name);
    card.language = in_language(words, job.title).language;
    card.value = pay_words(words, job);
    card.hint = told_beside(world, state, job, named.has_detail[0]);
    card.tells_apart = application_for(state.session, job.id) != nullptr ||
                       state_of_posting(world, state.now, job.id) != PostingState::Open;
    const auto marks = access_marks(words, job.access);
    for (std::size_t i = 0; i < std::min(marks.size(), marks_a_card); ++i) {
        card.children.push_back(text(card.id + "/mark" + std::to_string(i), marks[i]));
    }
    return card;
}

std::vector<Node> cards_of(const World& world, const State& state, const JobList& screen, Deeds& deeds) {
    const auto& words = world.phrases(state.preferences);
    const auto& found = state.session.found;
    const auto first = std::min(found.size(), static_cast<std::size_t>(screen.page) * jobs_a_page);
    const auto last = std::min(found.size(), first + jobs_a_page);
    std::vector<content::Job> jobs;
    std::vector<accessibility::Nameable> things;
    for (auto at = first; at < last; ++at) {
        jobs.push_back(world.jobs.job(found[at]));
        things.push_back(nameable(words, jobs.back()));
    }
    const auto named = accessibility::told_apart(things, words);
    std::vector<Node> cards;
    for (const auto& name : named) {
        const auto& job = jobs[cards.size()];
        cards.push_back(deeds.on(job_card(world, state, job, name),
                                 [id = job.id](Draft& draft) { open_posting(draft, id); }));
    }
    return cards;
}

Node progress_of_list(const World& world, const State& state, const JobList& screen) {
    const auto& words = world.phrases(state.preferences);
    const auto found = state.session.found.size();
    const auto all =
        std::max(found, world.jobs.open_at(civil(state.now)));  // some closed since they were found
    const int pages = pages_of(state.session);
    const auto count = std::to_string(found);
    Node progress;
    progress.id = "progress";
    progress.role = accessibility::Role::Progress;
    progress.name = found == all ? words.say("jobs.all", {{"count", count}})
                                 : words.say("jobs.found", {{"count", count}, {"all", std::to_string(all)}});
    progress.value =
        words.say("jobs.page", {{"n", std::to_string(screen.page + 1)}, {"m", std::to_string(pages)}});
    progress.fraction = static_cast<float>(screen.page + 1) / static_cast<float>(pages);
    return progress;
}

// The page of the list on which a posting stands; the last one for a posting that is not in it any more.
int page_with(const Draft& draft, const std::string& job, int otherwise) {
    const auto& found = draft.step.state.session.found;
    const auto position = draft.world.jobs.position_of(job);
    const auto at = position ? std::find(found.begin(), found.end(), *position) : found.end();
    const int page = at == found.end() ? otherwise : static_cast<int>(at - found.begin()) / jobs_a_page;
    return std::clamp(page, 0, pages_of(draft.step.state.session) - 1);
}

}  // namespace

void find_jobs(const World& world, State& state) {
    state.session.found = world.jobs.find(state.session.filter, civil(state.now));
}

void find_other_jobs(Draft& draft) {
    find_jobs(draft.world, draft.state());
    for (Screen& screen : draft.state().trail) {
        if (auto* list = std::get_if<JobList>(&screen)) {
            *list = JobList{};
        }
    }
}

void open_jobs(Draft& draft) {
    find_jobs(draft.world, draft.state());
    draft.go(JobList{});
}

void keep_place_in_list(Draft& draft, const std::string& job) {
    auto& trail = draft.state().trail;
    if (auto* list = trail.empty() ? nullptr : std::get_if<JobList>(&trail.back())) {
        list->page = page_with(draft, job, list->page);
    }
}

void go_to_list(Draft& draft) {
    const auto& trail = draft.state().trail;
    if (trail.empty() || !std::holds_alternative<JobList>(trail.back())) {
        open_jobs(draft);
        return;
    }
    draft.back();
    find_jobs(draft.world, draft.state());
    auto& list = std::get<JobList>(draft.state().screen);
    list.page = page_with(draft, "", list.page);
}

void follow_jobs(Draft& draft) {
    const auto before = draft.session().found.size();
    find_jobs(draft.world, draft.state());
    for (Screen& screen : draft.state().trail) {
        if (auto* list = std::get_if<JobList>(&screen)) {
            list->page = page_with(draft, "", list->page);
        }
    }
    if (const auto* detail = std::get_if<JobDetail>(&draft.state().screen)) {
        keep_place_in_list(draft, detail->job);
    }
    if (auto* list = std::get_if<JobList>(&draft.state().screen)) {
        list->page = page_with(draft, behind(draft.state().item, "jobs/open/"), list->page);
        if (draft.session().found.size() != before) {
            draft.note(
                draft.words().say("jobs.replaced", {{"count", std::to_string(draft.session().found.size())}}));
        }
    }
    watch_posting(draft);
}

Page view_job_list(const World& world, const State& state, const JobList& screen) {
    const auto& words = world.phrases(state.preferences);
    Page page{"jobs/" + std::to_string(screen.page),
              words.say("jobs.title"),
              progress_of_list(world, state, screen),
              {}};
    auto cards = cards_of(world, state, screen, page.deeds);
    const bool is_empty = cards.empty();
    if (is_empty) {
        const bool is_filtered = state.session.filter != content::JobFilter{};
        page.children.push_back(text("jobs/none", words.say(is_filtered ? "jobs.none" : "jobs.none_now")));
    } else {
        page.children.push_back(list("jobs/list", Arrangement::Column, std::move(cards)));
    }
    std::vector<Node> actions;
    if (screen.page > 0) {
        actions.push_back(
            page.deeds.on(button_for("jobs/previous", words.say("jobs.previous_page"), Gesture::PreviousPage),
                          [at = screen.page](Draft& draft) { draft.replace(JobList{std::max(at - 1, 0)}); }));
    }
    actions.push_back(page.deeds.on(button("jobs/filter", words.say("jobs.filter")),
                                    [](Draft& draft) { draft.go(JobFilters{}); }));
    if (auto drop = is_empty ? drop_button(world, state) : std::nullopt) {
        actions.push_back(page.deeds.on(std::move(*drop), [](Draft& draft) {
            drop_last_filter(draft);
            draft.replace(JobList{});
        }));
    }
    if (screen.page + 1 < pages_of(state.session)) {
        actions.push_back(
            page.deeds.on(primary(button_for("jobs/next", words.say("jobs.next_page"), Gesture::NextPage)),
                          [at = screen.page](Draft& draft) {
                              draft.replace(JobList{std::min(at + 1, pages_of(draft.session()) - 1)});
                          }));
    }
    page.children.push_back(group("jobs/actions", Arrangement::Row, std::move(actions)));
    return page;
}

}  // namespace qiming::kiosk
