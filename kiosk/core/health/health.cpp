#include "kiosk/core/health/health.h"

#include <utility>

#include "kiosk/core/calling/calling.h"
#include "kiosk/core/calling/turn_to.h"

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

// The first pages say so themselves, and at rest there is nobody to be told.
bool tells_at_once(const Screen& screen) {
    return std::holds_alternative<Resting>(screen) || std::holds_alternative<Welcome>(screen) ||
           std::holds_alternative<Home>(screen);
}

std::string storage_words_in(const accessibility::Phrasebook& words, const World& world) {
    return words.say("health.no_storage", {{"desk", desk_words(words, world.settings)}});
}

}  // namespace

std::string storage_words(const World& world, const State& state) {
    return storage_words_in(world.phrases(state.preferences), world);
}

std::vector<Node> health_words(const World& world, const State& state, std::string_view page) {
    const auto& words = world.phrases(state.preferences);
    std::vector<Node> told;
    if (!state.health.storage) {
        told.push_back(text(NodeId(page) + "/storage", storage_words(world, state)));
        told.back().live = accessibility::Live::Assertive;  // before what can be chosen
    }
    if (!state.health.fit_for_blind_visitors()) {
        told.push_back(text(NodeId(page) + "/sound",
                            words.say("health.no_sound_here", {{"desk", desk_words(words, world.settings)}})));
    }
    return told;
}

void device_failed(Draft& draft, Device device) {
    const Part part = part_of(draft.state().health, device);
    if (!part.good) {
        return;
    }
    part.good = false;
    draft.want(ReportFitness{false, part.name});
    if (device == Device::Storage) {
        if (!tells_at_once(draft.state().screen)) {
            draft.warn(storage_words(draft.world, draft.state()), accessibility::Earcon::Failure);
            draft.while_it_lasts(NoticeAbout::NoStorage);
        }
        return;
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
    if (device == Device::Storage && !std::holds_alternative<Resting>(draft.state().screen)) {
        draft.note(draft.words().say("health.storage_back"));
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
