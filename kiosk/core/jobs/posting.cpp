#include "kiosk/core/jobs/posting.h"

#include <algorithm>
#include <optional>

#include "content/jobs/deadline.h"

namespace qiming::kiosk {

namespace {

struct AtHand {
    std::string job;
    bool is_wanted = false;  // an application for it is under way
};

std::optional<AtHand> at_hand_on(const Screen& screen, const Session& session) {
    if (const auto* detail = std::get_if<JobDetail>(&screen)) {
        return AtHand{detail->job, false};
    }
    const auto* asking = std::get_if<Asking>(&screen);
    const auto* review = std::get_if<Review>(&screen);
    const bool applies =
        (asking != nullptr && asking->service.is_with(content::Chosen::Posting)) ||
        (review != nullptr && review->service.is_with(content::Chosen::Posting) && !review->sending);
    return applies ? std::optional(AtHand{session.job, true}) : std::nullopt;
}

// Also behind a page that lies beside the way, such as the settings.
std::optional<AtHand> posting_at_hand(const State& state) {
    auto found = at_hand_on(state.screen, state.session);
    const bool is_beside = std::holds_alternative<Settings>(state.screen) ||
                           std::holds_alternative<SoundSettings>(state.screen) ||
                           std::holds_alternative<Menu>(state.screen);
    return found || !is_beside || state.trail.empty() ? found : at_hand_on(state.trail.back(), state.session);
}

const std::optional<content::Job>& as_read(const Session& session, bool is_wanted) {
    return is_wanted ? session.wanted : session.read;
}

bool has_changed(const World& world, const std::optional<content::Job>& read, const std::string& job) {
    const auto now = world.jobs.by_id(job);
    return read && read->id == job && now && *now != *read;
}

PostingNews news_of(const World& world, const State& state, const AtHand& at) {
    switch (state_of_posting(world, state.now, at.job)) {
        case PostingState::Withdrawn: return PostingNews::Withdrawn;
        case PostingState::Closed: return PostingNews::Closed;
        case PostingState::Open: break;
    }
    return has_changed(world, as_read(state.session, at.is_wanted), at.job) ? PostingNews::Changed
                                                                            : PostingNews::None;
}

void read(Draft& draft, const std::string& job) {
    auto& session = draft.session();
    const auto posting = draft.world.jobs.by_id(job);
    session.read = posting;
    if (session.wanted && session.wanted->id == job && posting) {
        session.wanted = *posting;
    }
    session.posting_news = news_of(draft.world, draft.state(), {job, false});  // the page itself tells
}

std::string phrase_for_wanted(PostingNews news) {
    switch (news) {
        case PostingNews::None: break;
        case PostingNews::Changed: return "posting.changed.kept";
        case PostingNews::Closed: return "posting.closed.kept";
        case PostingNews::Withdrawn: return "posting.withdrawn.kept";
    }
    return "";
}

void tell_reader(Draft& draft, PostingNews news, const std::string& job) {
    if (news == PostingNews::Changed) {
        draft.warn(draft.words().say("posting.changed"), accessibility::Earcon::Selected);
        read(draft, job);
    } else if (news == PostingNews::Closed) {
        draft.warn(draft.words().say("posting.closed"));
    }  // a withdrawn one becomes another page, which is told
}

}  // namespace

content::CivilTime civil(const Moment& now) {
    return now.civil();
}

PostingState state_of_posting(const World& world, const Moment& now, const std::string& job) {
    const auto posting = world.jobs.by_id(job);
    if (!posting) {
        return PostingState::Withdrawn;
    }
    return content::is_open(*posting, civil(now)) ? PostingState::Open : PostingState::Closed;
}

const Sent* application_for(const Session& session, const std::string& job) {
    const auto& all = session.submissions;
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Sent& sent) {
        return sent.service.is_with(content::Chosen::Posting) && sent.job == job &&
               sent.state != SubmissionState::NotSaved;
    });
    return found == all.rend() ? nullptr : &*found;
}

void open_posting(Draft& draft, const std::string& job) {
    draft.go(JobDetail{job});
    read(draft, job);
}

void replace_posting(Draft& draft, const std::string& job) {
    draft.replace(JobDetail{job});
    read(draft, job);
}

void want_posting(Draft& draft, const std::string& job) {
    auto& session = draft.session();
    session.job = job;
    session.wanted = session.read;
    session.posting_news = PostingNews::None;
}

void watch_posting(Draft& draft) {
    const auto at = posting_at_hand(draft.state());
    if (!at) {
        return;
    }
    const PostingNews news = news_of(draft.world, draft.state(), *at);
    if (std::exchange(draft.session().posting_news, news) == news || news == PostingNews::None) {
        return;
    }
    if (at->is_wanted) {
        draft.warn(draft.words().say(phrase_for_wanted(news)));
    } else {
        tell_reader(draft, news, at->job);
    }
}

bool may_apply(Draft& draft) {
    const std::string job = draft.session().job;
    const PostingNews news = news_of(draft.world, draft.state(), {job, true});
    if (news == PostingNews::None) {
        return true;
    }
    open_posting(draft, job);
    draft.warn(draft.words().say(phrase_for_wanted(news)));
    return false;
}

std::string why_not_open(const World& world, const State& state, const std::string& job) {
    const auto& words = world.phrases(state.preferences);
    switch (state_of_posting(world, state.now, job)) {
        case PostingState::Open: break;
        case PostingState::Closed: return words.say("posting.closed.kept");
        case PostingState::Withdrawn: return words.say("posting.withdrawn.kept");
    }
    return "";
}

}  // namespace qiming::kiosk
