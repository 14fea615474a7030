#include <algorithm>

#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/jobs/jobs.h"

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

Node job_card(const accessibility::Phrasebook& words, const content::Job& job) {
    const auto title = in_language(words, job.title);
    const auto employer = in_language(words, job.employer);
    Node card = button("jobs/open/" + job.id, title.text);
    card.language = title.language;
    card.value = pay_words(words, job);
    card.hint = words.say(
        "jobs.at", {{"employer", employer.text}, {"district", words.say("job.district." + job.district)}});
    const auto marks = access_marks(words, job.access);
    for (std::size_t i = 0; i < std::min(marks.size(), marks_a_card); ++i) {
        card.children.push_back(text(card.id + "/mark" + std::to_string(i), marks[i]));
    }
    return card;
}

}  // namespace

void find_jobs(const World& world, Session& session) {
    session.found = world.jobs.find(session.filter);
}

void open_jobs(Draft& draft) {
    find_jobs(draft.world, draft.session());
    draft.go(JobList{});
}

Page view_job_list(const World& world, const State& state, const JobList& screen) {
    const auto& words = world.phrases(state.preferences);
    const auto& found = state.session.found;
    const int pages = pages_of(state.session);
    Page page{"jobs/" + std::to_string(screen.page), words.say("jobs.title"), std::nullopt, {}};
    Node progress;
    progress.id = "progress";
    progress.role = accessibility::Role::Progress;
    const auto count = std::to_string(found.size());
    const auto all = std::to_string(world.jobs.jobs().size());
    progress.name = found.size() == world.jobs.jobs().size()
                        ? words.say("jobs.all", {{"count", count}})
                        : words.say("jobs.found", {{"count", count}, {"all", all}});
    progress.value =
        words.say("jobs.page", {{"n", std::to_string(screen.page + 1)}, {"m", std::to_string(pages)}});
    progress.fraction = static_cast<float>(screen.page + 1) / static_cast<float>(pages);
    page.progress = std::move(progress);

    const auto first = static_cast<std::size_t>(screen.page) * jobs_a_page;
    const auto last = std::min(found.size(), first + jobs_a_page);
    std::vector<Node> cards;
    for (auto at = first; at < last; ++at) {
        cards.push_back(job_card(words, world.jobs.jobs()[found[at]]));
    }
    if (cards.empty()) {
        page.children.push_back(text("jobs/none", words.say("jobs.none")));
    } else {
        page.children.push_back(list("jobs/list", Arrangement::Column, std::move(cards)));
    }

    std::vector<Node> actions;
    if (screen.page > 0) {
        actions.push_back(button_for("jobs/previous", words.say("jobs.previous_page"), Gesture::PreviousPage));
    }
    actions.push_back(button("jobs/filter", words.say("jobs.filter")));
    if (screen.page + 1 < pages) {
        actions.push_back(primary(button_for("jobs/next", words.say("jobs.next_page"), Gesture::NextPage)));
    }
    page.children.push_back(group("jobs/actions", Arrangement::Row, std::move(actions)));
    return page;
}

void activate_job_list(Draft& draft, const JobList& screen, const NodeId& node) {
    if (node == "jobs/next") {
        draft.replace(JobList{std::min(screen.page + 1, pages_of(draft.session()) - 1)});
    } else if (node == "jobs/previous") {
        draft.replace(JobList{std::max(screen.page - 1, 0)});
    } else if (node == "jobs/filter") {
        draft.go(JobFilters{});
    } else if (const auto id = behind(node, "jobs/open/"); !id.empty()) {
        draft.go(JobDetail{id});
    }
}

}  // namespace qiming::kiosk
