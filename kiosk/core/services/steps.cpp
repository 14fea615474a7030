#include "kiosk/core/services/steps.h"

#include <algorithm>
#include <cmath>

#include "content/booking/booking_rule.h"
#include "content/calendar/day.h"
#include "content/forms/communication.h"
#include "content/forms/form_engine.h"
#include "content/wire/refusal.h"
#include "kiosk/core/overloaded.h"
#include "kiosk/core/services/facts.h"

namespace qiming::kiosk {

using content::Question;

namespace {

constexpr std::string_view identity_form = "identity";
constexpr std::string_view needs_question = "assessment_needs";

bool is_same_step(const Screen& one, const Screen& other) {
    return std::visit(Overloaded{[&](const Asking& asking) {
                                     const auto* theirs = std::get_if<Asking>(&other);
                                     return theirs != nullptr && theirs->question == asking.question;
                                 },
                                 [&](const ChoosingSlot& choosing) {
                                     const auto* theirs = std::get_if<ChoosingSlot>(&other);
                                     return theirs != nullptr && theirs->step == choosing.step;
                                 },
                                 [&](const Review&) { return std::holds_alternative<Review>(other); },
                                 [](const auto&) { return false; }},
                      one);
}

std::vector<std::string> needs_of(const Session& session) {
    const auto* needs = session.answers.find(needs_question);
    return needs == nullptr ? std::vector<std::string>{} : *needs;
}

// Hours pass while somebody chooses, and another need asks for more time.
bool is_slot_ahead(const World& world, const Session& session, const Moment& now) {
    const auto* slot = world.assessments.slot(session.slot);
    return slot != nullptr && can_be_booked(world, session, now, *slot);
}

bool is_day_ahead(const World& world, const Session& session, const Moment& now) {
    const auto& slots = world.assessments.slots;
    return std::any_of(slots.begin(), slots.end(), [&](const content::Slot& slot) {
        return slot.site == session.site && slot.day == session.day && can_be_booked(world, session, now, slot);
    });
}

bool is_open(const World& world, const Session& session, const Screen& step, const Moment& now) {
    return std::visit(
        Overloaded{[&](const Asking& asking) {
                       const auto* question = world.form(asking.form).find(asking.question);
                       return content::check(*question, session.answers, now.latest_day()).has_value();
                   },
                   [&](const ChoosingSlot& choosing) {
                       switch (choosing.step) {
                           case ChoosingSlot::Step::Site: return session.site.empty();
                           case ChoosingSlot::Step::Day: return !is_day_ahead(world, session, now);
                           case ChoosingSlot::Step::Slot: return !is_slot_ahead(world, session, now);
                       }
                       return false;
                   },
                   [](const auto&) { return true; }},
        step);
}

bool is_told_beside(const Session& session, const Question& question) {
    return session.has_told_ways && question.id == content::communication_question;
}

// By what is answered or known already; what is not yet rules nothing out.
bool is_ruled_out(const World& world, const Session& session, const Screen& step, const content::Facts& facts) {
    const auto* asking = std::get_if<Asking>(&step);
    if (asking == nullptr) {
        return false;
    }
    const Question& question = *world.form(asking->form).find(asking->question);
    return is_told_beside(session, question) || content::is_ruled_out(question, session.answers, facts);
}

// The steps of a service, of all questions or of those that apply, as they are put together.
class Way {
public:
    // Without facts: all questions.
    Way(const World& world, const Session& session, Service service, std::optional<content::Facts> facts)
        : world_(world), session_(session), service_(service), facts_(std::move(facts)) {}

    std::vector<Screen> take() {
        ask_who(true);
        if (service_.is_with(content::Chosen::Slot)) {
            ask_own();
            choose_slot();
            ask_who(false);
        } else {
            ask_who(false);
            ask_own();
        }
        steps_.emplace_back(Review{service_, std::nullopt});
        return std::move(steps_);
    }

private:
    static bool is_consent(const Question& question) { return question.kind == content::QuestionKind::Consent; }

    // Consents come before all else.
    void ask_who(bool consents) {
        const auto& forms = service_->forms;
        const bool is_asked = std::count(forms.begin(), forms.end(), identity_form) > 0;
        const bool is_identified = session_.identified_in.has_value() && session_.identified_in != service_;
        if (is_asked && !is_identified) {
            ask(identity_form, [&](const Question& question) { return is_consent(question) == consents; });
        }
    }

    void ask_own() {
        for (const std::string& form : service_->forms) {
            if (form != identity_form) {
                ask(form, [](const Question&) { return true; });
            }
        }
    }

    void choose_slot() {
        for (const auto step : {ChoosingSlot::Step::Site, ChoosingSlot::Step::Day, ChoosingSlot::Step::Slot}) {
            steps_.emplace_back(ChoosingSlot{service_, step, false, false});
        }
    }

    template <typename Wanted>
    void ask(std::string_view id, const Wanted& wanted) {
        const content::Form& form = world_.form(id);
        const auto applying = content::applicable(form, session_.answers, facts_.value_or(content::Facts{}));
        for (const Question& question : form.questions) {
            const bool applies =
                !facts_ || (std::find(applying.begin(), applying.end(), &question) != applying.end() &&
                            !is_told_beside(session_, question));
            if (applies && wanted(question)) {
                steps_.emplace_back(Asking{service_, std::string(id), question.id, std::nullopt, false});
            }
        }
    }

    const World& world_;
    const Session& session_;
    const Service service_;
    const std::optional<content::Facts> facts_;
    std::vector<Screen> steps_;
};

}  // namespace

std::optional<Service> service_with(const World& world, content::Chosen chosen) {
    const content::Service* found = world.services->with(chosen);
    return found == nullptr ? std::nullopt : std::optional(Service(*found));
}

int lead_days_of(const World& world, const Session& session) {
    return content::lead_days(world.assessments.lead, needs_of(session));
}

namespace {

// The centre knows of another place of this person's at that hour: it would refuse this one as well.
bool is_somewhere_else(const World& world, const Session& session, const content::Slot& slot) {
    const auto& all = session.submissions;
    return std::any_of(all.begin(), all.end(), [&](const Sent& sent) {
        const auto* asked =
            sent.service.is_with(content::Chosen::Slot) ? world.assessments.slot(sent.slot) : nullptr;
        return asked != nullptr && sent.state == SubmissionState::Refused &&
               sent.refusal == content::name_of(content::RefusalCode::TwoPlaces) &&
               content::overlap(*asked, slot);
    });
}

}  // namespace

bool can_be_booked(const World& world, const Session& session, const Moment& now, const content::Slot& slot) {
    return !is_somewhere_else(world, session, slot) &&
           content::can_be_booked(slot, world.assessments, world.holidays, needs_of(session), {now.civil()});
}

bool forget_gone_slot(const World& world, Session& session, const Moment& now) {
    const bool had_slot = !session.slot.empty();
    if (had_slot && !is_slot_ahead(world, session, now)) {
        session.slot.clear();
    }
    if (!session.day.empty() && !is_day_ahead(world, session, now)) {
        session.day.clear();
    }
    return had_slot && session.slot.empty();
}

std::vector<Screen> steps_of(const World& world, const Session& session, Service service, const Moment& now) {
    return Way(world, session, service, facts_at(session, now)).take();
}

std::vector<Screen> longest_way(const World& world, const Session& session, Service service) {
    return Way(world, session, service, std::nullopt).take();
}

std::size_t position_of(const std::vector<Screen>& steps, const Screen& screen) {
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const Screen& step) { return is_same_step(step, screen); });
    return static_cast<std::size_t>(found - steps.begin());
}

Screen first_open(const World& world, const Session& session, Service service, const Moment& now) {
    const auto steps = steps_of(world, session, service, now);
    for (const auto& step : steps) {
        if (is_open(world, session, step, now)) {
            return step;
        }
    }
    return steps.back();
}

std::string page_of(const Screen& step) {
    return std::visit(Overloaded{[](const Asking& asking) { return "ask/" + asking.question; },
                                 [](const ChoosingSlot& choosing) {
                                     switch (choosing.step) {
                                         case ChoosingSlot::Step::Site: return std::string("slot/site");
                                         case ChoosingSlot::Step::Day: return std::string("slot/day");
                                         case ChoosingSlot::Step::Slot: return std::string("slot/slot");
                                     }
                                     return std::string();
                                 },
                                 [](const Review& review) { return "review/" + review.service->own_form(); },
                                 [](const auto&) { return std::string(); }},
                      step);
}

int minutes_from(const World& world, const State& state, Service service, std::size_t position) {
    const auto measured = world.step_seconds.find(accessibility::tag_of(state.preferences.language));
    if (measured == world.step_seconds.end()) {
        return 0;
    }
    const auto steps = longest_way(world, state.session, service);
    const content::Facts facts = facts_at(state.session, state.now);
    double seconds = 0;
    for (std::size_t i = position; i < steps.size(); ++i) {
        const auto stay = measured->second.find(page_of(steps[i]));
        if (stay != measured->second.end() && !is_ruled_out(world, state.session, steps[i], facts)) {
            seconds += stay->second;
        }
    }
    return std::max(1, static_cast<int>(std::ceil(seconds / 60)));
}

}  // namespace qiming::kiosk
