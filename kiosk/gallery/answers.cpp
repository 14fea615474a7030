#include "kiosk/gallery/answers.h"

namespace qiming::gallery {

using accessibility::Gesture;

void answer(PureKiosk& kiosk) {
    const auto page = kiosk.page();
    if (page == "ask/person_number") {
        kiosk.type(sample_person);
    } else if (page == "ask/phone" || page == "ask/contact_person_phone") {
        kiosk.type(sample_phone);
    } else if (page == "ask/name") {
        kiosk.spell("wang");
        kiosk.press(Gesture::Digit0);
        kiosk.spell("xiaoming");
        kiosk.choose("晓明");
    } else if (page == "ask/contact_address") {
        for (int word = 0; word < 2; ++word) {
            kiosk.spell("zhuhai");
            kiosk.choose("珠海");
        }
    } else if (kiosk.terminal().tree().find("typing/tools") != nullptr) {
        // Whatever else asks for words may be passed over.
    } else if (page == "ask/unemployed_since") {
        kiosk.type("20240310");
    } else if (page == "ask/monthly_pay") {
        kiosk.type("3000");
    } else if (kiosk.terminal().tree().focus().node.id == "ask/onward") {
        // A page that is only read.
    } else {
        while (kiosk.terminal().tree().focus().node.unavailable) {
            kiosk.press(Gesture::Next);
        }
        kiosk.press(Gesture::Activate);
    }
}

void answer_until(PureKiosk& kiosk, const std::string& prefix) {
    for (int pages = 0; !kiosk.page().starts_with(prefix) && pages < 40; ++pages) {
        answer(kiosk);
        kiosk.press(Gesture::NextPage);
    }
}

bool send(PureKiosk& kiosk) {
    kiosk.press(Gesture::NextPage);
    if (kiosk.terminal().tree().focus().node.id != "review/send") {
        return false;
    }
    kiosk.press(Gesture::Activate);
    return true;
}

}  // namespace qiming::gallery
