#include "kiosk/gallery/walker.h"

#include <utility>

#include "kiosk/gallery/answers.h"

namespace qiming::gallery {

using accessibility::ActivateNode;
using accessibility::Gesture;

void Walker::begin(Gesture language) {
    press(Gesture::Next);
    if (reading_ == Reading::Easy) {
        press(Gesture::ToggleEasyRead);
    }
    press(language);
}

void Walker::end() {
    press(Gesture::Finish);
    kiosk_.choose(is_written_chinese(kiosk_.state().preferences.language) ? "结束" : "End the visit");
    look();
}

void Walker::press(Gesture gesture) {
    kiosk_.press(gesture);
    look();
}

void Walker::tap(const char* node) {
    kiosk_.tap(ActivateNode{node});
    look();
}

// The page for words with letters and characters to choose from, in each way of typing.
void Walker::compose() {
    kiosk_.spell("wang");
    look();
    kiosk_.press(Gesture::Delete, 4);
    for (int modes = 0; modes < 4; ++modes) {
        press(Gesture::LetterX);
    }
}

// A number that shows, and choices that are allowed on the loudspeaker.
void Walker::in_private(const std::string& page) {
    if (page == "ask/person_number") {
        tap("ask/reveal");
    } else if (page == "ask/marital_status") {
        tap("privacy/allow");
        tap("privacy/allow");
    }
}

void Walker::through(const std::string& last) {
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

void Walker::press_key(const char* key) {
    kiosk_.press(kiosk::KeyPressed{std::nullopt, key});
    look();
}

void Walker::wait_ms(std::int64_t ms) {
    kiosk_.wait_ms(ms);
    look();
}

void Walker::happen(decltype(kiosk::Event::what) what) {
    kiosk_.happen(std::move(what));
    look();
}

void Walker::send_it() {
    send(kiosk_);
    look();
}

void Walker::refuse(content::RefusalCode code) {
    happen(kiosk::CentreRefused{kiosk_.state().session.submissions.back().id,
                                std::string(content::name_of(code))});
}

}  // namespace qiming::gallery
