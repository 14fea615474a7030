#include "kiosk/shell/effect_runner.h"

#include <spdlog/spdlog.h>

#include <string>
#include <utility>
#include <variant>

#include "content/wire/submission.h"
#include "kiosk/core/overloaded.h"
#include "kiosk/runtime/forget_rows.h"
#include "kiosk/runtime/moment.h"

namespace qiming::shell {

void EffectRunner::run(const kiosk::Effect& effect) {
    std::visit(kiosk::Overloaded{
                   [this](const kiosk::StoreSubmission& it) { store(it); },
                   [this](const kiosk::NoteHeard& it) { note_heard(it); },
                   [this](const kiosk::NoteUntoldTold&) { note_untold_told(); },
                   [this](const kiosk::CheckStorage&) { check_storage(); },
                   [this](const kiosk::WakeSync&) { desks_.sender.wake(); },
                   [this](const kiosk::RefreshContent&) { desks_.sender.refresh(); },
                   [this](const kiosk::PostCall& it) {
                       auto call = it;
                       call.id = it.id.empty() ? desks_.new_id() : it.id;
                       desks_.calls.post_call(call);
                   },
                   [this](const kiosk::WatchCall& it) { desks_.calls.watch(it.id); },
                   [this](const kiosk::StopWatchingCall&) { desks_.calls.stop_watching(); },
                   [this](const kiosk::SetSound& it) { set_sound(it); },
                   [this](const kiosk::FindCandidates& it) { desks_.typing.ask(it); },
                   [this](const kiosk::ReportFitness& it) { desks_.calls.report(it); },
                   [this](const kiosk::ReportPage& it) { report(it); },
                   [this](const kiosk::WipeVisit&) { wipe(); },
                   [this](const kiosk::LookAtPrinter&) { desks_.prints.look(); },
                   [this](const kiosk::PrintSlip& it) { desks_.prints.print(it); },
               },
               effect);
}

void EffectRunner::set_sound(const kiosk::SetSound& effect) {
    desks_.audio.route(effect.route);
    desks_.speech.set_volume(effect.volume);
    desks_.speech.set_rate(effect.rate);
    desks_.headphones.routed(effect.route);
}

// Under way until what it found is in the mailbox.
void EffectRunner::check_storage() {
    auto token = std::make_shared<InFlight::Token>(desks_.in_flight);
    desks_.storage.check();
    desks_.storage.post([token = std::move(token)](drivers::OutboxStore&) {});
}

// What the core held is gone already; this is what the devices keep of it.
void EffectRunner::wipe() {
    desks_.display.forget();
    desks_.speech.forget();
    desks_.typing.forget();
    desks_.prints.forget();
    forget_rows(desks_.storage);
}

void EffectRunner::report(const kiosk::ReportPage& page) {
    ++amiss_;
    if (page.is_broken) {
        spdlog::error(
            "a page of \"{}\" could not be shown; the page that leads to staff stood for it (pages amiss "
            "since the start: {})",
            page.page, amiss_);
    }
    for (const accessibility::Mend& mend : page.mends) {
        spdlog::warn("a page of \"{}\" was mended: {}, {} (pages amiss since the start: {})", page.page,
                     accessibility::name_of(mend.role), mend.reason, amiss_);
    }
}

void EffectRunner::note_heard(const kiosk::NoteHeard& effect) {
    desks_.storage.post([effect](drivers::OutboxStore& store) {
        const auto heard = effect.is_left ? drivers::Heard::Left : drivers::Heard::Yes;
        if (const auto noted = store.mark_heard(effect.id, heard); !noted) {
            spdlog::error("whether {} was heard is not written down: {}", effect.id, noted.error().problem);
        }
    });
}

void EffectRunner::note_untold_told() {
    desks_.storage.post([](drivers::OutboxStore& store) {
        if (const auto noted = store.settle_untold(); !noted) {
            spdlog::error("that somebody was told is not written down: {}", noted.error().problem);
        }
    });
}

void EffectRunner::store(const kiosk::StoreSubmission& effect) {
    content::Submission submission;
    submission.id = desks_.new_id();
    submission.kind = effect.kind;
    submission.device = std::to_string(desks_.settings.kiosk_code);
    submission.hall = desks_.settings.hall;
    submission.region = desks_.settings.region;
    submission.language = effect.language;
    submission.wall_time = wall_time_of(desks_.clock);
    submission.body = effect.body;
    // std::function wants what it holds to be copyable, a token is not.
    auto token = std::make_shared<InFlight::Token>(desks_.in_flight);
    desks_.storage.post([submission = std::move(submission), index = effect.index, visit = effect.visit,
                         &mailbox = desks_.mailbox, &storage = desks_.storage,
                         token = std::move(token)](drivers::OutboxStore& store) {
        const auto stored = store.add(submission);
        if (stored) {
            mailbox.put(Happening{kiosk::Stored{index, visit, stored->id, stored->number}});
        } else {
            spdlog::error("storage: {}; {}", stored.error().problem, stored.error().remedy);
            mailbox.put(Happening{kiosk::StoreFailed{index, visit}});
            storage.check();
        }
    });
}

}  // namespace qiming::shell
