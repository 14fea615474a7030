#include "drivers/speech/espeak/espeak_speech.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "drivers/memory/dead_stack.h"
#include "drivers/speech/espeak/earcons.h"
#include "drivers/speech/espeak/silence_trimmer.h"
#include "drivers/speech/espeak/steps.h"

namespace qiming::drivers {
namespace {

constexpr double ring_seconds = 2.0;
constexpr int silence_below = 33;  // -60 dB of full scale
constexpr double kept_seconds = 0.002;
constexpr int longest_clause = 800;  // characters, in eSpeak NG
constexpr double pause_after_earcon_seconds = 0.06;

std::size_t frames(double seconds, int sample_rate) {
    return static_cast<std::size_t>(std::lround(seconds * sample_rate));
}

// Between phrases, at the default rate; shorter and longer with it.
double seconds_of(accessibility::Pause pause) {
    switch (pause) {
        case accessibility::Pause::None: return 0.0;
        case accessibility::Pause::Short: return 0.12;
        case accessibility::Pause::Full: break;
    }
    return 0.28;
}

accessibility::SpokenPhrase english(std::string words) {
    return {.language = accessibility::Language::English, .text = std::move(words)};
}

accessibility::SpokenPhrase mandarin(std::string phonemes) {
    return {.language = accessibility::Language::Chinese, .text = std::move(phonemes), .phonemes = true};
}

double gain_of(int step) {
    return std::pow(10.0, at_step(decibels, step) / 20.0);
}

}  // namespace

tl::expected<std::unique_ptr<EspeakSpeech>, SpeechFault> EspeakSpeech::open(const std::string& data_folder,
                                                                            SpeechListener& listener,
                                                                            const RecordedVoice* recorded) {
    auto voice = Voice::open(data_folder);
    if (!voice) {
        return tl::unexpected(voice.error());
    }
    if (recorded != nullptr && recorded->sample_rate() != voice->sample_rate()) {
        return tl::unexpected(SpeechFault{"Recorded phrases have another sample rate than the synthesiser.",
                                          "Load them at " + std::to_string(voice->sample_rate()) + "."});
    }
    return std::unique_ptr<EspeakSpeech>(new EspeakSpeech(std::move(*voice), listener, recorded));
}

EspeakSpeech::EspeakSpeech(Voice voice, SpeechListener& listener, const RecordedVoice* recorded)
    : voice_(std::move(voice)),
      ring_(frames(ring_seconds, voice_.sample_rate()), listener),
      recorded_(recorded) {
    ring_.set_gain(gain_of(accessibility::default_volume));
    worker_ = std::thread([this] { work(); });
}

EspeakSpeech::~EspeakSpeech() {
    ring_.close();
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
        jobs_.clear();
    }
    arrived_.notify_all();
    worker_.join();
}

void EspeakSpeech::say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>& phrases) {
    add(Words{ticket, phrases, rate_});
}

void EspeakSpeech::sound(accessibility::Earcon earcon) {
    if (earcon != accessibility::Earcon::None) {
        add(earcon);
    }
}

void EspeakSpeech::hush() {
    ring_.flush();
    const std::lock_guard lock(mutex_);
    jobs_.clear();
}

void EspeakSpeech::freeze(bool paused) {
    ring_.freeze(paused);
}

void EspeakSpeech::set_rate(int step) {
    rate_ = step;
}

void EspeakSpeech::set_volume(int step) {
    ring_.set_gain(gain_of(step));
}

void EspeakSpeech::forget() {
    {
        const std::lock_guard lock(mutex_);
        forget_due_ = true;
    }
    arrived_.notify_one();
}

void EspeakSpeech::add(std::variant<Words, accessibility::Earcon> what) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(Job{ring_.promise(), std::move(what)});
    }
    arrived_.notify_one();
}

void EspeakSpeech::work() {
    warm_up();
    for (;;) {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock,
                      [this] { return closing_ || !jobs_.empty() || forget_due_ || !self_test_.is_over(); });
        if (closing_) {
            return;
        }
        if (jobs_.empty()) {
            const bool forgets = std::exchange(forget_due_, false);
            lock.unlock();
            if (forgets) {
                wipe();
            } else {
                test();
            }
            continue;
        }
        const Job job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        perform(job);
    }
}

// A voice reads its dictionary when it first speaks, which takes 50 ms; nobody should wait for that.
void EspeakSpeech::warm_up() {
    const auto stop = [](std::span<const std::int16_t>) { return false; };
    const int usual = at_step(words_per_minute, accessibility::default_rate);
    static_cast<void>(voice_.speak(english("a"), usual, stop));
    static_cast<void>(voice_.speak(mandarin("XAu214"), usual, stop));
}

// The library keeps the text of a clause in buffers of a fixed length; something harmless of that length
// is put over it, translated, and never sounds.
void EspeakSpeech::wipe() {
    const auto stop = [](std::span<const std::int16_t>) { return false; };
    const int usual = at_step(words_per_minute, accessibility::default_rate);
    std::string harmless;
    while (harmless.size() < longest_clause) {
        harmless += "XAu214 ";
    }
    static_cast<void>(voice_.speak(mandarin(harmless), usual, stop));
    static_cast<void>(voice_.speak(english(harmless), usual, stop));
    ring_.wipe();
    wipe_dead_stack();
}

void EspeakSpeech::test() {
    if (const std::string problem = self_test_.step(voice_); !problem.empty()) {
        ring_.report_unfit(problem);
    }
}

void EspeakSpeech::perform(const Job& job) {
    if (const auto* words = std::get_if<Words>(&job.what)) {
        speak(job.generation, *words);
        return;
    }
    auto samples = render(std::get<accessibility::Earcon>(job.what), voice_.sample_rate());
    samples.insert(samples.end(), frames(pause_after_earcon_seconds, voice_.sample_rate()), 0);
    ring_.write(job.generation, samples);
    ring_.keep(job.generation);
}

void EspeakSpeech::speak(std::uint64_t generation, const Words& words) {
    const double speed = at_step(speeds, words.rate);
    double silence = 0.0;
    bool has_sounded = false;
    for (std::size_t i = 0; i < words.phrases.size(); ++i) {
        bool sounded = false;
        if (!speak_phrase(generation, words, i, silence, sounded)) {
            ring_.keep(generation);
            return;
        }
        has_sounded = has_sounded || sounded;
        const double pause = has_sounded ? seconds_of(words.phrases[i].after) / speed : 0.0;
        silence = sounded ? pause : std::max(silence, pause);
    }
    ring_.keep(generation, words.ticket);
}

tl::expected<void, SpeechFault> EspeakSpeech::speak_or_play(const accessibility::SpokenPhrase& phrase, int rate,
                                                            const Voice::Sink& sink) {
    if (phrase.clip.empty()) {
        return voice_.speak(phrase, at_step(words_per_minute, rate), sink);
    }
    if (recorded_ == nullptr || !recorded_->play(phrase.language, phrase.clip, at_step(speeds, rate), sink)) {
        return tl::unexpected(SpeechFault{"A recorded phrase is not there.", "Put the content back."});
    }
    return {};
}

bool EspeakSpeech::speak_phrase(std::uint64_t generation, const Words& words, std::size_t index, double silence,
                                bool& sounded) {
    SilenceTrimmer trimmer(silence_below, frames(kept_seconds, voice_.sample_rate()));
    const auto sink = [&](std::span<const std::int16_t> block) {
        if (!ring_.is_current(generation)) {
            return false;
        }
        const bool was_silent = !trimmer.has_sounded();
        const auto passed = trimmer.pass(block);
        if (was_silent && trimmer.has_sounded()) {
            const std::vector<std::int16_t> pause(frames(silence, voice_.sample_rate()));
            if (!ring_.write(generation, pause)) {
                return false;
            }
            ring_.begin_phrase(generation, words.ticket, index);
        }
        return ring_.write(generation, passed);
    };
    const auto spoken = speak_or_play(words.phrases[index], words.rate, sink);
    sounded = trimmer.has_sounded();
    if (!ring_.is_current(generation)) {
        return false;
    }
    if (!spoken) {
        ring_.report_failure(spoken.error().problem);
        return false;
    }
    return true;
}

}  // namespace qiming::drivers
