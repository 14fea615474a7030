#include "kiosk/gallery/walk.h"

#include <map>
#include <string>

#include "kiosk/gallery/answers.h"

namespace qiming::gallery {

using accessibility::ActivateNode;
using accessibility::Gesture;

namespace {

class Walk {
public:
    Walk(PureKiosk& kiosk, const std::function<void()>& look, Reading reading)
        : kiosk_(kiosk), look_(look), reading_(reading) {}

    void go(Gesture language) {
        kiosk_.happen(kiosk::LinkChanged{true});
        kiosk_.centre_says = content::Standing::Received;
        look_();
        begin(language);
        demand();
        jobs();
        filters();
        application();
        without_the_centre();
        booking();
        slip();
        beside_the_way();
        without_sound();
        switches();
        staff_break();
        end();
        otherwise(language);
        leave_it_alone(language);
    }

private:
    void begin(Gesture language) {
        press(Gesture::Next);
        if (reading_ == Reading::Easy) {
            press(Gesture::ToggleEasyRead);
        }
        press(language);
    }

    void press(Gesture gesture) {
        kiosk_.press(gesture);
        look_();
    }

    void tap(const char* node) {
        kiosk_.tap(ActivateNode{node});
        look_();
    }

    // The page for words with letters and characters to choose from, in each way of typing.
    void compose() {
        kiosk_.spell("wang");
        look_();
        kiosk_.press(Gesture::Delete, 4);
        for (int modes = 0; modes < 4; ++modes) {
            press(Gesture::LetterX);
        }
    }

    // A number that shows, and choices that are allowed on the loudspeaker.
    void in_private(const std::string& page) {
        if (page == "ask/person_number") {
            tap("ask/reveal");
        } else if (page == "ask/marital_status") {
            tap("privacy/allow");
            tap("privacy/allow");
        }
    }

    void through(const std::string& last) {
        for (int pages = 0; !kiosk_.page().starts_with(last) && pages < 40; ++pages) {
            const auto page = kiosk_.page();
            if (const auto digit = other_answers_.find(page); digit != other_answers_.end()) {
                press(digit->second);
            }
            press(Gesture::NextPage);  // the problem of an empty page, or past an optional one
            if (kiosk_.page() == page) {
                if (page == "ask/name") {
                    compose();
                }
                answer(kiosk_);
                in_private(page);
                press(Gesture::NextPage);
            }
        }
    }

    void press_key(const char* key) {
        kiosk_.press(kiosk::KeyPressed{std::nullopt, key});
        look_();
    }

    void without_sound() {
        press(Gesture::Home);
        tap("home/communication");
        tap("communication/way/sign_language");
        press(Gesture::ToggleSound);
        press(Gesture::NextPage);
        press(Gesture::Repeat);
        press(Gesture::Pause);
        press(Gesture::ToggleSound);
    }

    // Each page on which two switches are learned, a group and an item as they are offered.
    void switches() {
        press(Gesture::Home);
        press(Gesture::SetUpSwitches);
        for (const char* key : {"Joystick 1", "Joystick 2", "Joystick 1", "Joystick 2", "Joystick 2"}) {
            press_key(key);
        }
        press(Gesture::OpenSettings);
        press_key("Joystick 1");
        tap("settings/switches");
        press(Gesture::Back);
    }

    void staff_break() {
        press(Gesture::StaffBreak);
        press(Gesture::Home);
        kiosk_.wait_ms(14 * 60'000 + 5'000);  // its end is near
        look_();
        press(Gesture::StaffBreak);
    }

    // Nobody answers there, nor anywhere else.
    void without_the_centre() {
        kiosk_.happen(kiosk::LinkChanged{false});
        look_();
        press(Gesture::Digit3);
        press(Gesture::Home);
        press(Gesture::CallStaff);
        kiosk_.happen(kiosk::CallFailed{""});
        look_();
        press(Gesture::CallStaff);
        kiosk_.happen(kiosk::CallPosted{"call"});
        look_();
        kiosk_.wait_ms(21'000);
        look_();
        kiosk_.wait_ms(41'000);
        look_();
        press(Gesture::Finish);
        press(Gesture::Home);
        kiosk_.happen(kiosk::LinkChanged{true});
    }

    // The visitor has gone.
    void leave_it_alone(Gesture language) {
        kiosk_.wait_ms(60'000);
        begin(language);
        for (int seconds = 0; kiosk_.page() != "farewell" && seconds < 300; ++seconds) {
            kiosk_.wait_ms(1'000);
        }
        look_();
    }

    void send_it() {
        send(kiosk_);
        look_();
    }

    void demand() {
        press(Gesture::Digit1);
        press(Gesture::Digit2);  // declines
        press(Gesture::NextPage);
        press(Gesture::Back);
        through("review/");
        send_it();
        press(Gesture::Home);
    }

    void jobs() {
        press(Gesture::Digit2);
        press(Gesture::Digit1);
        press(Gesture::NextPage);
        press(Gesture::Back);
        press(Gesture::NextPage);
    }

    void filters() {
        tap("jobs/filter");
        for (const Gesture filter : {Gesture::Digit1, Gesture::Digit2, Gesture::Digit3, Gesture::Digit4,
                                     Gesture::Digit5, Gesture::Digit6}) {
            press(filter);
            press(Gesture::Digit2);
            press(Gesture::NextPage);
        }
        press(Gesture::Back);  // hardly any job, or none
        tap("jobs/filter");
        tap("jobs/clear");
        press(Gesture::NextPage);
    }

    void application() {
        press(Gesture::Digit1);
        tap("job/apply");
        through("review/");
        send_it();
        press(Gesture::Home);
    }

    void booking() {
        press(Gesture::Digit3);
        through("review/");
        kiosk_.centre_says = content::Standing::Confirmed;
        send_it();
    }

    void slip() {
        using content::PrinterState;
        kiosk_.printer_says = std::nullopt;
        for (const auto printer :
             {PrinterState::PaperOut, PrinterState::CoverOpen, PrinterState::Stopped, PrinterState::Ready}) {
            kiosk_.happen(kiosk::PrinterChanged{printer});
            look_();
            tap("outcome/print");
            const std::size_t index = kiosk_.state().session.submissions.size() - 1;
            const std::uint64_t visit = kiosk_.state().session.visit;
            if (printer == PrinterState::Ready) {
                kiosk_.happen(kiosk::SlipPrinted{index, visit});
            } else {
                kiosk_.happen(kiosk::SlipFailed{index, visit, printer});
            }
            look_();
        }
        press(Gesture::Previous);  // the strip is gone, the button is not
        kiosk_.happen(kiosk::PrinterChanged{PrinterState::Gone});
        look_();
    }

    void beside_the_way() {
        press(Gesture::Help);
        press(Gesture::Help);
        press(Gesture::Help);
        tap("bar/sound");
        press(Gesture::Back);
        press(Gesture::OpenSettings);
        press(Gesture::Back);
        tap("bar/menu");
        press(Gesture::Back);
        press(Gesture::ToggleCurtain);
        press(Gesture::ToggleCurtain);
        kiosk_.wait_ms(130'000);
        look_();
        press(Gesture::Activate);
    }

    // Another visitor, whose answers lead to the questions that the first was not asked.
    void otherwise(Gesture language) {
        other_answers_ = {{"ask/certificate_category", Gesture::Digit5},
                          {"ask/contact_way", Gesture::Digit4},
                          {"ask/employment_state", Gesture::Digit2},
                          {"ask/service_needs", Gesture::Digit1},
                          {"ask/assessment_needs", Gesture::Digit6}};
        kiosk_.wait_ms(60'000);
        begin(language);
        press(Gesture::Digit1);
        through("review/");
        press(Gesture::Home);
        press(Gesture::Digit3);
        through("review/");
        end();
    }

    void end() {
        press(Gesture::Finish);
        kiosk_.choose(is_written_chinese(kiosk_.state().preferences.language) ? "结束" : "End the visit");
        look_();
    }

    std::map<std::string, Gesture> other_answers_ = {{"ask/contact_way", Gesture::Digit3}};  // by page
    PureKiosk& kiosk_;
    const std::function<void()>& look_;
    Reading reading_;
};

}  // namespace

void visit_every_screen(PureKiosk& kiosk, Gesture language, const std::function<void()>& look,
                        Reading reading) {
    Walk(kiosk, look, reading).go(language);
}

}  // namespace qiming::gallery
