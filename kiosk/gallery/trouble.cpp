#include "content/wire/refusal.h"
#include "kiosk/gallery/walker.h"

namespace qiming::gallery {

using accessibility::Gesture;
using content::RefusalCode;

namespace {

constexpr std::int64_t patience_ms = 10'000;

// What fails in the machine, as the first page tells it.
void broken_devices(Walker& walker) {
    for (const auto device : {kiosk::Device::Storage, kiosk::Device::Speech, kiosk::Device::Audio}) {
        walker.happen(kiosk::DeviceFailed{device});
        walker.happen(kiosk::DeviceRecovered{device});
    }
}

// As many as a full hour's page can show.
std::vector<std::string> other_slots(const PureKiosk& kiosk) {
    constexpr std::size_t offered = 6;
    std::vector<std::string> ids;
    for (const content::Slot& slot : kiosk.world().assessments.slots) {
        if (slot.id != kiosk.state().session.slot && slot.left > 0 && ids.size() < offered) {
            ids.push_back(slot.id);
        }
    }
    return ids;
}

void lost_hours(Walker& walker) {
    walker.press(Gesture::Digit3);
    walker.through("review/");
    walker.kiosk().centre_says = content::Standing::Full;
    walker.kiosk().other_slots = other_slots(walker.kiosk());
    walker.send_it();
    walker.kiosk().centre_says = std::nullopt;
    walker.tap("outcome/rebook");
    walker.through("review/");
    walker.send_it();
    walker.wait_ms(patience_ms);  // nobody answers: it is saved
    walker.refuse(RefusalCode::TwoPlaces);
    walker.press(Gesture::Home);
}

void demand_that_cannot_be_saved(Walker& walker) {
    PureKiosk& kiosk = walker.kiosk();
    walker.press(Gesture::Digit1);
    walker.through("review/");
    kiosk.stores = false;
    walker.send_it();
    walker.wait_ms(patience_ms);  // the visitor is asked to wait
    walker.happen(
        kiosk::StoreFailed{kiosk.state().session.submissions.size() - 1, kiosk.state().session.visit});
    kiosk.stores = true;
    walker.press(Gesture::Home);
}

void refused_application(Walker& walker, Gesture posting, RefusalCode code) {
    walker.press(Gesture::Digit2);
    walker.press(posting);
    walker.tap("job/apply");
    walker.through("review/");
    walker.send_it();
    walker.refuse(code);
    walker.press(Gesture::Home);
}

}  // namespace

void meet_trouble(Walker& walker, Gesture language) {
    walker.begin(language);
    broken_devices(walker);
    walker.end();
    walker.kiosk().wait_ms(60'000);
    walker.begin(language);
    lost_hours(walker);
    demand_that_cannot_be_saved(walker);
    refused_application(walker, Gesture::Digit1, RefusalCode::PostingClosed);
    refused_application(walker, Gesture::Digit2, RefusalCode::UnfitAnswers);
    refused_application(walker, Gesture::Digit3, RefusalCode::NumberTaken);
    walker.kiosk().centre_says = content::Standing::Received;
    walker.end();
}

}  // namespace qiming::gallery
