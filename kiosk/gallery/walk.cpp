#include "kiosk/gallery/walk.h"

#include <algorithm>
#include <set>
#include <string>

#include "content/forms/form_engine.h"
#include "kiosk/gallery/walker.h"

namespace qiming::gallery {

using accessibility::Gesture;

namespace {

class Tour {
public:
    explicit Tour(Walker& walker) : walker_(walker) {}

    void go(Gesture language) {
        walker_.happen(kiosk::LinkChanged{true});
        walker_.kiosk().centre_says = content::Standing::Received;
        walker_.look();
        walker_.begin(language);
        demand();
        jobs();
        filters();
        application();
        without_the_centre();
        booking();
        other_services();
        slip();
        beside_the_way();
        without_sound();
        switches();
        staff_break();
        walker_.end();
        otherwise(language);
        walker_.kiosk().wait_ms(60'000);
        meet_trouble(walker_, language);
        leave_it_alone(language);
    }

private:
    void without_sound() {
        walker_.press(Gesture::Home);
        walker_.tap("home/communication");
        walker_.tap("communication/way/sign_language");
        walker_.press(Gesture::ToggleSound);
        walker_.press(Gesture::NextPage);
        walker_.press(Gesture::Repeat);
        walker_.press(Gesture::Pause);
        walker_.press(Gesture::ToggleSound);
    }

    // Each page on which two switches are learned, a group and an item as they are offered.
    void switches() {
        walker_.press(Gesture::Home);
        walker_.press(Gesture::SetUpSwitches);
        for (const char* key : {"Joystick 1", "Joystick 2", "Joystick 1", "Joystick 2", "Joystick 2"}) {
            walker_.press_key(key);
        }
        walker_.press(Gesture::OpenSettings);
        walker_.press_key("Joystick 1");
        walker_.tap("settings/switches");
        walker_.press(Gesture::Back);
    }

    void staff_break() {
        walker_.press(Gesture::StaffBreak);
        walker_.press(Gesture::Home);
        walker_.wait_ms(14 * 60'000 + 5'000);  // its end is near
        walker_.press(Gesture::StaffBreak);
    }

    // Nobody answers there, nor anywhere else.
    void without_the_centre() {
        walker_.happen(kiosk::LinkChanged{false});
        walker_.press(Gesture::Digit3);
        walker_.press(Gesture::Home);
        walker_.press(Gesture::CallStaff);
        walker_.happen(kiosk::CallFailed{""});
        walker_.press(Gesture::CallStaff);
        walker_.happen(kiosk::CallPosted{"call"});
        walker_.wait_ms(21'000);
        walker_.wait_ms(41'000);
        walker_.press(Gesture::Finish);
        walker_.press(Gesture::Home);
        walker_.happen(kiosk::LinkChanged{true});
    }

    // The visitor has gone.
    void leave_it_alone(Gesture language) {
        walker_.kiosk().wait_ms(60'000);
        walker_.begin(language);
        for (int seconds = 0; walker_.kiosk().page() != "farewell" && seconds < 300; ++seconds) {
            walker_.kiosk().wait_ms(1'000);
        }
        walker_.look();
    }

    void demand() {
        walker_.press(Gesture::Digit1);
        walker_.press(Gesture::Digit2);  // declines
        walker_.press(Gesture::NextPage);
        walker_.press(Gesture::Back);
        walker_.through("review/");
        walker_.send_it();
        walker_.press(Gesture::Home);
    }

    // Those that only ask: of the first it was walked page by page.
    void other_services() {
        const auto& services = *walker_.kiosk().world().services;
        const std::string first = services.with(content::Chosen::Nothing)->id;
        for (const content::Service& service : services.all()) {
            if (service.place > 0 && service.chosen == content::Chosen::Nothing && service.id != first) {
                walker_.press(Gesture::Home);
                walker_.tap(("home/" + service.id).c_str());
                walker_.through("review/");
                ask_the_rest(walker_.kiosk().world().form(service.own_form()));
                walker_.send_it();
                walker_.press(Gesture::Home);
            }
        }
    }

    // Each question of the form that some other answer leads to, from the review.
    void ask_the_rest(const content::Form& form) {
        std::set<std::string> seen = asked_with(form, walker_.kiosk().state().session.answers);
        for (const content::Question& question : form.questions) {
            for (const content::Option& option : question.options) {
                content::Answers other = walker_.kiosk().state().session.answers;
                other.set(question.id, {option.code});
                const auto asked = asked_with(form, other);
                if (!std::includes(seen.begin(), seen.end(), asked.begin(), asked.end())) {
                    change(question.id, option.code);
                    look_at_new(asked, seen);
                }
            }
        }
    }

    static std::set<std::string> asked_with(const content::Form& form, const content::Answers& answers) {
        std::set<std::string> ids;
        for (const content::Question* question : content::applicable(form, answers, {})) {
            ids.insert(question->id);
        }
        return ids;
    }

    void change(const std::string& question, const std::string& code) {
        walker_.tap(("review/question/" + question).c_str());
        walker_.tap(("ask/option/" + code).c_str());
        walker_.press(Gesture::NextPage);
        walker_.through("review/");
    }

    // Those that may be passed over were.
    void look_at_new(const std::set<std::string>& asked, std::set<std::string>& seen) {
        for (const std::string& id : asked) {
            if (seen.insert(id).second) {
                walker_.tap(("review/question/" + id).c_str());
                walker_.press(Gesture::Back);
            }
        }
    }

    void jobs() {
        walker_.press(Gesture::Digit2);
        walker_.press(Gesture::Digit1);
        walker_.press(Gesture::NextPage);
        walker_.press(Gesture::Back);
        walker_.press(Gesture::NextPage);
    }

    void filters() {
        walker_.tap("jobs/filter");
        for (const Gesture filter : {Gesture::Digit1, Gesture::Digit2, Gesture::Digit3, Gesture::Digit4,
                                     Gesture::Digit5, Gesture::Digit6}) {
            walker_.press(filter);
            walker_.press(Gesture::Digit2);
            walker_.press(Gesture::NextPage);
        }
        walker_.press(Gesture::Back);  // hardly any job, or none
        walker_.tap("jobs/filter");
        walker_.tap("jobs/clear");
        walker_.press(Gesture::NextPage);
    }

    void application() {
        walker_.press(Gesture::Digit1);
        walker_.tap("job/apply");
        walker_.through("review/");
        walker_.send_it();
        walker_.press(Gesture::Home);
    }

    void booking() {
        walker_.press(Gesture::Digit3);
        walker_.through("review/");
        walker_.kiosk().centre_says = content::Standing::Confirmed;
        walker_.send_it();
    }

    void slip() {
        using content::PrinterState;
        walker_.kiosk().printer_says = std::nullopt;
        for (const auto printer :
             {PrinterState::PaperOut, PrinterState::CoverOpen, PrinterState::Stopped, PrinterState::Ready}) {
            walker_.happen(kiosk::PrinterChanged{printer});
            walker_.tap("outcome/print");
            const std::size_t index = walker_.kiosk().state().session.submissions.size() - 1;
            const std::uint64_t visit = walker_.kiosk().state().session.visit;
            if (printer == PrinterState::Ready) {
                walker_.happen(kiosk::SlipPrinted{index, visit});
            } else {
                walker_.happen(kiosk::SlipFailed{index, visit, printer});
            }
            walker_.look();
        }
        walker_.press(Gesture::Previous);  // the strip is gone, the button is not
        walker_.happen(kiosk::PrinterChanged{PrinterState::Gone});
    }

    void beside_the_way() {
        walker_.press(Gesture::Help);
        walker_.press(Gesture::Help);
        walker_.press(Gesture::Help);
        walker_.tap("bar/sound");
        walker_.press(Gesture::Back);
        walker_.press(Gesture::OpenSettings);
        walker_.press(Gesture::Back);
        walker_.tap("bar/menu");
        walker_.press(Gesture::Back);
        walker_.press(Gesture::ToggleCurtain);
        walker_.press(Gesture::ToggleCurtain);
        walker_.wait_ms(130'000);
        walker_.press(Gesture::Activate);
    }

    // Another visitor, whose answers lead to the questions that the first was not asked.
    void otherwise(Gesture language) {
        walker_.answer_otherwise({{"ask/certificate_category", Gesture::Digit5},
                                  {"ask/contact_way", Gesture::Digit4},
                                  {"ask/employment_state", Gesture::Digit2},
                                  {"ask/service_needs", Gesture::Digit1},
                                  {"ask/assessment_needs", Gesture::Digit6}});
        walker_.kiosk().wait_ms(60'000);
        walker_.begin(language);
        walker_.press(Gesture::Digit1);
        walker_.through("review/");
        walker_.press(Gesture::Home);
        walker_.press(Gesture::Digit3);
        walker_.through("review/");
        walker_.end();
    }

    Walker& walker_;
};

}  // namespace

void visit_every_screen(PureKiosk& kiosk, Gesture language, const std::function<void()>& look,
                        Reading reading) {
    Walker walker(kiosk, look, reading);
    Tour(walker).go(language);
}

}  // namespace qiming::gallery
