#include "kiosk/core/health/health.h"

#include <utility>

#include "kiosk/core/calling/calling.h"

namespace qiming::kiosk {

namespace {

struct Part {
    bool& good;
    const char* name;
};

Part part_of(Health& health, Device device) {
    switch (device) {
        case Device::Speech: return {health.speech, "speech"};
        case Device::Audio: return {health.audio, "audio"};
        case Device::Storage: return {health.storage, "storage"};
    }
    return {health.storage, "storage"};
}

}  // namespace

void device_failed(Draft& draft, Device device) {
    const Part part = part_of(draft.state().health, device);
    if (!part.good) {
        return;
    }
    part.good = false;
    draft.want(ReportFitness{false, part.name});
    if (device == Device::Storage) {
        return;  // the visitor is told when something cannot be saved
    }
    call_for_repair(draft);
    draft.warn(draft.words().say("health.sound_failed"), accessibility::Earcon::Failure);
    draft.while_it_lasts(NoticeAbout::NoSound);
}

void device_recovered(Draft& draft, Device device) {
    Health& health = draft.state().health;
    const bool was_fit = health.fit_for_blind_visitors();
    if (std::exchange(part_of(health, device).good, true)) {
        return;
    }
    const bool is_back = !was_fit && health.fit_for_blind_visitors();
    if (is_back && !std::holds_alternative<Resting>(draft.state().screen)) {
        draft.note(draft.words().say("health.sound_back"));
    }
    for (const Device other : {Device::Speech, Device::Audio, Device::Storage}) {
        if (const Part part = part_of(health, other); !part.good) {
            draft.want(ReportFitness{false, part.name});
            return;
        }
    }
    draft.want(ReportFitness{true, ""});
}

}  // namespace qiming::kiosk
