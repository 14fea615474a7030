// A kiosk put together: devices, the rooms behind it and the core are introduced to each other here alone, in a
// hall and in a rehearsal alike. Main thread.
#pragma once

#include <filesystem>
#include <memory>

#include <tl/expected.hpp>

#include "kiosk/devices/braille_desk.h"
#include "kiosk/devices/devices.h"
#include "kiosk/devices/headphones.h"
#include "kiosk/devices/panel.h"
#include "kiosk/devices/pinyin_desk.h"
#include "kiosk/devices/print_desk.h"
#include "kiosk/devices/voice.h"
#include "kiosk/shell/effect_runner.h"
#include "kiosk/shell/kiosk.h"
#include "kiosk/shell/loader.h"
#include "kiosk/shell/voices_loader.h"
#include "kiosk/sync/back_office.h"

namespace qiming::shell {

class Assembly {
public:
    // All of these outlive it.
    struct Parts {
        Loaded& loaded;
        Voices& voices;  // its characters go into the world
        RegionClock& clock;
        Devices& devices;
        DeviceProbe& probe;
        Panel& panel;
        Onlooker& onlooker;
        Pulse& pulse;
        std::filesystem::path data;  // of the outbox; there already
        bool may_be_left = false;
    };
    // Fails only when the settings name no usable centre.
    static tl::expected<std::unique_ptr<Assembly>, drivers::HttpFault> of(Parts parts);

    Kiosk& kiosk() { return kiosk_; }
    BackOffice& office() { return *office_; }
    Mailbox& mailbox() { return *mailbox_; }
    const Voice& voice() const { return voice_; }

private:
    Assembly(Parts& parts, std::unique_ptr<Mailbox> mailbox, std::unique_ptr<BackOffice> office);

    std::unique_ptr<Mailbox> mailbox_;
    std::unique_ptr<BackOffice> office_;
    SpeechPostman postman_;
    Headphones headphones_;
    Voice voice_;
    PrintDesk prints_;
    PinyinDesk typing_;
    BraillePostman braille_postman_;
    std::unique_ptr<drivers::BrailleTables> tables_;
    std::unique_ptr<drivers::Braille> display_;
    BrailleDesk braille_;
    EffectRunner effects_;
    Kiosk kiosk_;
    JackPostman jack_postman_;
    std::unique_ptr<drivers::Jack> jack_;
};

}  // namespace qiming::shell
