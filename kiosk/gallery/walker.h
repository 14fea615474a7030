// A visitor who goes through the pages of the kiosk, and looks at it after each key. Pure.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "content/wire/refusal.h"
#include "kiosk/gallery/pure_kiosk.h"

namespace qiming::gallery {

enum class Reading { Usual, Easy };

class Walker {
public:
    // Both outlive it.
    Walker(PureKiosk& kiosk, const std::function<void()>& look, Reading reading)
        : kiosk_(kiosk), look_(look), reading_(reading) {}

    PureKiosk& kiosk() { return kiosk_; }
    void look() { look_(); }

    // From the resting page to the home page, in the language of that digit.
    void begin(accessibility::Gesture language);
    // To the farewell.
    void end();
    void press(accessibility::Gesture gesture);
    void press_key(const char* key);
    void tap(const char* node);
    void wait_ms(std::int64_t ms);
    void happen(decltype(kiosk::Event::what) what);
    // From question to question, each with its problem first, up to a page that begins so.
    void through(const std::string& last);
    void send_it();
    // What was sent last is refused.
    void refuse(content::RefusalCode code);
    // Where another answer than the first is chosen, by page.
    void answer_otherwise(std::map<std::string, accessibility::Gesture> answers) {
        other_answers_ = std::move(answers);
    }

private:
    void compose();
    void in_private(const std::string& page);

    std::map<std::string, accessibility::Gesture> other_answers_ = {
        {"ask/contact_way", accessibility::Gesture::Digit3}};
    PureKiosk& kiosk_;
    const std::function<void()>& look_;
    Reading reading_;
};

// A visit in which all goes wrong that can: devices, storage, hours and postings that are gone.
void meet_trouble(Walker& walker, accessibility::Gesture language);

}  // namespace qiming::gallery
