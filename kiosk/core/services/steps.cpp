#include "kiosk/core/services/steps.h"

#include <algorithm>
#include <cmath>

#include "accessibility/utf8.h"
#include "content/communication.h"
#include "content/form_engine.h"
#include "kiosk/core/overloaded.h"

namespace qiming::kiosk {

using content::Question;

namespace {

constexpr std::string_view identity_form = "identity";

// What the default rate of the synthesiser says in a second, measured on whole visits.
constexpr double characters_a_second = 4.2;
constexpr double seconds_to_answer = 4;
constexpr double seconds_to_type_a_digit = 1;
constexpr double seconds_to_type_a_character = 12;  // its letters, and the choice

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

bool is_open(const World& world, const Session& session, const Screen& step, content::Day today) {
    return std::visit(Overloaded{[&](const Asking& asking) {
                                     const auto* question = world.form(asking.form).find(asking.question);
                                     return content::check(*question, session.answers, today).has_value();
                                 },
                                 [&](const ChoosingSlot& choosing) {
                                     switch (choosing.step) {
                                         case ChoosingSlot::Step::Site: return session.site.empty();
                                         case ChoosingSlot::Step::Day: return session.day.empty();
                                         case ChoosingSlot::Step::Slot: return session.slot.empty();
                                     }
                                     return false;
                                 },
                                 [](const auto&) { return true; }},
                      step);
}

std::size_t length(const accessibility::Phrasebook& phrases, const std::string& key) {
    return phrases.has(key) ? accessibility::decode_utf8(phrases.say(key)).size() : 0;
}

// What need not be answered is mostly passed over; a name has three characters.
double seconds_to_type(const Question& question) {
    if (question.kind == content::QuestionKind::Text) {
        return question.required ? 3 * seconds_to_type_a_character : 0;
    }
    return seconds_to_type_a_digit * content::capacity(question);
}

double seconds_for(const World& world, const Screen& step) {
    const auto* asking = std::get_if<Asking>(&step);
    if (asking == nullptr) {
        return 20;
    }
    const Question& question = *world.form(asking->form).find(asking->question);
    const std::string key = "form." + asking->form + "." + question.id;
    std::size_t characters = length(world.chinese, key) + length(world.chinese, key + ".hint");
    std::size_t options = 0;
    for (const auto& option : question.options) {
        options += length(world.chinese, key + "." + option.code) + 8;
    }
    characters += options / 2;  // a visitor listens until the right one comes
    return static_cast<double>(characters) / characters_a_second + seconds_to_answer +
           seconds_to_type(question);
}

}  // namespace

std::vector<std::string> forms_of(Service service) {
    return {std::string(identity_form), std::string(own_form(service))};
}

std::string_view own_form(Service service) {
    switch (service) {
        case Service::Demand: return "demand";
        case Service::Application: return "apply";
        case Service::Booking: return "assessment";
    }
    return "demand";
}

content::SubmissionKind kind_of(Service service) {
    switch (service) {
        case Service::Demand: return content::SubmissionKind::Demand;
        case Service::Application: return content::SubmissionKind::Application;
        case Service::Booking: return content::SubmissionKind::Booking;
    }
    return content::SubmissionKind::Demand;
}

std::vector<Screen> steps_of(const World& world, const Session& session, Service service) {
    std::vector<Screen> steps;
    if (service == Service::Booking) {
        for (const auto step : {ChoosingSlot::Step::Site, ChoosingSlot::Step::Day, ChoosingSlot::Step::Slot}) {
            steps.emplace_back(ChoosingSlot{step, false, false});
        }
    }
    for (const auto& form : forms_of(service)) {
        if (form == identity_form && session.identified_in.has_value() && session.identified_in != service) {
            continue;
        }
        for (const auto* question : content::applicable(world.form(form), session.answers)) {
            if (session.has_told_ways && question->id == content::communication_question) {
                continue;
            }
            steps.emplace_back(Asking{service, form, question->id, std::nullopt, false});
        }
    }
    steps.emplace_back(Review{service, std::nullopt});
    return steps;
}

std::size_t position_of(const std::vector<Screen>& steps, const Screen& screen) {
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const Screen& step) { return is_same_step(step, screen); });
    return static_cast<std::size_t>(found - steps.begin());
}

Screen first_open(const World& world, const Session& session, Service service, content::Day today) {
    const auto steps = steps_of(world, session, service);
    for (const auto& step : steps) {
        if (is_open(world, session, step, today)) {
            return step;
        }
    }
    return steps.back();
}

int minutes_for(const World& world, const Session& session, Service service) {
    double seconds = 0;
    for (const auto& step : steps_of(world, session, service)) {
        seconds += seconds_for(world, step);
    }
    return std::max(1, static_cast<int>(std::ceil(seconds / 60)));
}

}  // namespace qiming::kiosk
