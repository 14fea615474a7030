// eSpeak NG as the voice of the terminal. Say, sound and hush only leave a note; a worker of its
// own synthesises into the ring, from which the audio device's thread pulls.
//
// When it has nothing to say yet, it tests itself (R52); what comes then does not wait for that.
//
// Lifecycle: open -> (an audio device attaches itself to source()) -> say, sound, hush ... -> gone.
// Of the caller's threads one at a time may use it. The listener must outlive it; the audio device
// must go before it does.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

#include "drivers/speech/espeak/sample_ring.h"
#include "drivers/speech/espeak/self_test.h"
#include "drivers/speech/espeak/voice.h"
#include "drivers/speech/recorded_voice.h"
#include "drivers/speech/speech.h"

namespace qiming::drivers {

class EspeakSpeech : public Speech {
public:
    // `data_folder` as in Voice::open. The listener hears of results from other threads.
    // `recorded` (may be null) outlives it and has the synthesiser's sample rate.
    static tl::expected<std::unique_ptr<EspeakSpeech>, SpeechFault> open(
        const std::string& data_folder, SpeechListener& listener, const RecordedVoice* recorded = nullptr);
    ~EspeakSpeech() override;

    SampleSource& source() { return ring_; }
    int sample_rate() const { return voice_.sample_rate(); }

    void say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>& phrases) override;
    void sound(accessibility::Earcon earcon) override;
    void hush() override;
    void freeze(bool paused) override;
    void set_rate(int step) override;
    void set_volume(int step) override;
    void forget() override;

private:
    struct Words {
        std::uint64_t ticket;
        std::vector<accessibility::SpokenPhrase> phrases;
        int rate;  // the step
    };
    struct Job {
        std::uint64_t generation;
        std::variant<Words, accessibility::Earcon> what;
    };

    EspeakSpeech(Voice voice, SpeechListener& listener, const RecordedVoice* recorded);
    void work();
    void warm_up();
    void wipe();
    void test();
    void add(std::variant<Words, accessibility::Earcon> what);
    void perform(const Job& job);
    void speak(std::uint64_t generation, const Words& words);
    tl::expected<void, SpeechFault> speak_or_play(const accessibility::SpokenPhrase& phrase, int rate,
                                                  const Voice::Sink& sink);
    // False: hushed, or failed and reported. `silence` is how long a pause its first sound is to follow.
    bool speak_phrase(std::uint64_t generation, const Words& words, std::size_t index, double silence,
                      bool& sounded);

    Voice voice_;
    SelfTest self_test_;  // of the worker alone
    SampleRing ring_;
    const RecordedVoice* recorded_;
    int rate_ = accessibility::default_rate;

    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Job> jobs_;
    bool closing_ = false;
    bool forget_due_ = false;
    std::thread worker_;
};

}  // namespace qiming::drivers
