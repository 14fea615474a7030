// What other threads have for the main thread, in order. They put, it takes; nobody waits here: the
// main thread waits for input, and each put wakes that.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "content/booking/assessment.h"
#include "content/jobs/job_index.h"
#include "drivers/braille/braille.h"
#include "drivers/input/input.h"
#include "drivers/speech/speech.h"
#include "kiosk/core/event.h"

namespace qiming::shell {

using Happening = decltype(kiosk::Event::what);

struct SpeechFinished {
    std::uint64_t ticket = 0;
};
struct SpeechReached {
    std::uint64_t ticket = 0;
    std::size_t phrase = 0;
};
struct LeaveAsked {};  // by a signal to this program
struct VoiceUnfit {};  // for good: that something was said does not make it well
struct NewJobs {       // checked whole, indexed, kept: only to be swapped in
    content::JobIndex jobs;
};
struct NewAssessments {
    content::Assessments assessments;
};

using Mail = std::variant<Happening, LeaveAsked, VoiceUnfit, SpeechReached, SpeechFinished, NewJobs,
                          NewAssessments, drivers::BrailleInput>;

class Mailbox {
public:
    // `input` outlives the mailbox.
    explicit Mailbox(drivers::InputSource& input) : input_(input) {}
    void put(Mail mail);
    std::vector<Mail> take_all();

private:
    drivers::InputSource& input_;
    std::mutex mutex_;
    std::vector<Mail> waiting_;
};

// Carries the synthesiser's answers from its thread into the mailbox.
class SpeechPostman final : public drivers::SpeechListener {
public:
    explicit SpeechPostman(Mailbox& mailbox) : mailbox_(mailbox) {}
    void speech_reached(std::uint64_t ticket, std::size_t phrase) override;
    void speech_finished(std::uint64_t ticket) override;
    void speech_failed(const std::string& reason) override;
    void speech_unfit(const std::string& reason) override;

private:
    Mailbox& mailbox_;
};

// Carries what happens at the braille display into the mailbox.
class BraillePostman final : public drivers::BrailleListener {
public:
    explicit BraillePostman(Mailbox& mailbox) : mailbox_(mailbox) {}
    void braille_happened(drivers::BrailleInput input) override;

private:
    Mailbox& mailbox_;
};

}  // namespace qiming::shell
