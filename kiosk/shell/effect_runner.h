// Does what the core asked for. Called on the main thread; slow work goes to the thread it belongs
// to, and what comes of it returns as mail. Nothing here waits.
#pragma once

#include <memory>

#include "config/settings.h"
#include "drivers/audio/audio_out.h"
#include "drivers/clock/clock.h"
#include "drivers/display/display.h"
#include "drivers/speech/speech.h"
#include "drivers/storage/storage_thread.h"
#include "kiosk/core/effect.h"
#include "kiosk/devices/headphones.h"
#include "kiosk/devices/pinyin_desk.h"
#include "kiosk/devices/print_desk.h"
#include "kiosk/runtime/ids.h"
#include "kiosk/runtime/in_flight.h"
#include "kiosk/runtime/mailbox.h"
#include "kiosk/sync/call_desk.h"
#include "kiosk/sync/sender.h"

namespace qiming::shell {

class EffectRunner {
public:
    // All of these outlive the runner.
    struct Desks {
        const config::Settings& settings;
        const drivers::Clock& clock;
        drivers::StorageThread& storage;
        Sender& sender;
        CallDesk& calls;
        drivers::Speech& speech;
        drivers::AudioOut& audio;
        drivers::Display& display;
        Mailbox& mailbox;
        InFlight& in_flight;
        IdSource new_id;
        Headphones& headphones;
        PinyinDesk& typing;
        PrintDesk& prints;
    };
    explicit EffectRunner(Desks desks) : desks_(std::move(desks)) {}

    void run(const kiosk::Effect& effect);

private:
    void set_sound(const kiosk::SetSound& effect);
    void check_storage();
    void wipe();
    void store(const kiosk::StoreSubmission& effect);
    void note_heard(const kiosk::NoteHeard& effect);
    void note_untold_told();
    void report(const kiosk::ReportPage& page);

    Desks desks_;
    long amiss_ = 0;  // pages that had to be mended or could not be shown
};

}  // namespace qiming::shell
