#include "drivers/audio/sdl/sdl_audio.h"

#include <SDL.h>

#include <algorithm>
#include <utility>

namespace qiming::drivers {
namespace {

using accessibility::AudioRoute;

// Long enough for the last sound to leave every buffer of the device before its thread sleeps.
constexpr int sleep_after_ms = 300;
// A device that was woken and has asked for nothing in this time has failed.
constexpr std::uint64_t stalled_after_ms = 1'500;

// What SDL says by itself goes to standard error; what matters of it comes back as a fault.
void say_nothing(void*, int, SDL_LogPriority, const char*) {}

}  // namespace

tl::expected<std::unique_ptr<SdlAudio>, AudioFault> SdlAudio::open(const SdlAudioOptions& options,
                                                                   SampleSource& source) {
    SDL_LogSetOutputFunction(say_nothing, nullptr);
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
        return tl::unexpected(AudioFault{std::string("No sound system: ") + SDL_GetError(),
                                         "Connect a sound card, or set SDL_AUDIODRIVER=dummy."});
    }
    std::unique_ptr<SdlAudio> audio(new SdlAudio(options, source));
    for (Sink& sink : audio->sinks_) {
        if (&sink != &audio->sinks_.front() && !audio->has_two_devices_) {
            continue;
        }
        if (auto opened = audio->open_sink(sink); !opened) {
            return tl::unexpected(opened.error());
        }
    }
    audio->tender_ = std::thread([owner = audio.get()] { owner->tend(); });
    source.attach(audio.get());
    return audio;
}

SdlAudio::SdlAudio(SdlAudioOptions options, SampleSource& source)
    : options_(std::move(options)),
      source_(source),
      has_two_devices_(!options_.headphones.empty() && options_.headphones != options_.speaker) {
    sinks_[0].owner = this;
    sinks_[0].name = options_.speaker;
    sinks_[1].owner = this;
    sinks_[1].route = AudioRoute::Headphones;
    sinks_[1].name = options_.headphones;
}

SdlAudio::~SdlAudio() {
    source_.attach(nullptr);
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    woken_.notify_all();
    if (tender_.joinable()) {
        tender_.join();
    }
    for (Sink& sink : sinks_) {
        close_sink(sink);
    }
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

tl::expected<void, AudioFault> SdlAudio::open_sink(Sink& sink) {
    SDL_AudioSpec wanted{};
    wanted.freq = options_.sample_rate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = static_cast<Uint16>(options_.period_frames);
    wanted.userdata = &sink;
    wanted.callback = [](void* userdata, Uint8* stream, int length) {
        auto& asking = *static_cast<Sink*>(userdata);
        // SDL hands out a buffer of the format asked for, aligned for it.
        auto* samples = reinterpret_cast<std::int16_t*>(stream);
        asking.owner->play(asking, {samples, static_cast<std::size_t>(length) / sizeof(std::int16_t)});
    };
    const char* name = sink.name.empty() ? nullptr : sink.name.c_str();
    sink.silent_frames = 0;  // of the device's thread, which the next call starts
    // No change is allowed: SDL converts for a card that has another rate.
    const SDL_AudioDeviceID device = SDL_OpenAudioDevice(name, 0, &wanted, nullptr, 0);
    if (device == 0) {
        return tl::unexpected(AudioFault{"The sound device " + (sink.name.empty() ? "" : sink.name + " ") +
                                             "cannot be opened: " + SDL_GetError(),
                                         "Connect a sound card, or name another device in the settings."});
    }
    sink.last_play_ms = SDL_GetTicks64();
    sink.device = device;
    SDL_PauseAudioDevice(device, 0);
    return {};
}

void SdlAudio::close_sink(Sink& sink) {
    if (const SDL_AudioDeviceID device = sink.device.exchange(0); device != 0) {
        SDL_CloseAudioDevice(device);
    }
}

SdlAudio::Sink& SdlAudio::routed() {
    return sinks_[has_two_devices_ && route_ == AudioRoute::Headphones ? 1 : 0];
}

const SdlAudio::Sink& SdlAudio::routed() const {
    return sinks_[has_two_devices_ && route_ == AudioRoute::Headphones ? 1 : 0];
}

void SdlAudio::play(Sink& sink, std::span<std::int16_t> samples) {
    // Read before the pull: whoever wakes the device after it came to nothing is then not missed.
    const std::uint64_t wakes_seen = wakes_;
    sink.last_play_ms = SDL_GetTicks64();
    std::size_t sounded = 0;
    if (is_routed(sink)) {
        sounded = source_.pull(samples);
    }
    silence_unless_routed(sink, samples);
    if (!may_sleep(sink, sounded, samples.size())) {
        return;
    }
    sleep(sink, wakes_seen);
    if (is_routed(sink)) {
        // What woke the sleeper is played in this very period.
        source_.pull(samples);
        silence_unless_routed(sink, samples);
    }
}

// Looked at after the pull: the route may have changed meanwhile, and what was pulled is then meant for
// the other device alone (R13).
void SdlAudio::silence_unless_routed(const Sink& sink, std::span<std::int16_t> samples) const {
    if (!is_routed(sink)) {
        std::fill(samples.begin(), samples.end(), std::int16_t{0});
    }
}

bool SdlAudio::may_sleep(Sink& sink, std::size_t sounded, std::size_t frames) const {
    sink.silent_frames = sounded > 0 ? 0 : sink.silent_frames + static_cast<int>(frames);
    return sounded == 0 && (resting_ || sink.silent_frames >= options_.sample_rate * sleep_after_ms / 1000);
}

void SdlAudio::sleep(Sink& sink, std::uint64_t wakes_seen) {
    std::unique_lock lock(mutex_);
    if (is_routed(sink) && wakes_ == wakes_seen) {
        awake_ = false;
    }
    woken_.wait(lock, [&] { return closing_ || reopening_ || (wakes_ != wakes_seen && is_routed(sink)); });
    sink.silent_frames = 0;
    sink.last_play_ms = SDL_GetTicks64();
}

void SdlAudio::wake() {
    {
        const std::lock_guard lock(mutex_);
        note_wake();
        must_reopen_ = must_reopen_ || has_failed(routed());
    }
    woken_.notify_all();
}

void SdlAudio::note_wake() {
    ++wakes_;
    resting_ = false;
    if (!awake_) {
        awake_ = true;
        awake_since_ms_ = SDL_GetTicks64();
    }
}

void SdlAudio::rest() {
    resting_ = true;
}

void SdlAudio::route(AudioRoute route) {
    {
        const std::lock_guard lock(mutex_);
        if (route_ == route) {
            return;
        }
        route_ = route;
        note_wake();
    }
    woken_.notify_all();
}

bool SdlAudio::healthy() const {
    const std::lock_guard lock(mutex_);
    return !reopening_ && !has_failed(routed());
}

bool SdlAudio::has_failed(const Sink& sink) const {
    const SDL_AudioDeviceID device = sink.device;
    if (device == 0 || SDL_GetAudioDeviceStatus(device) == SDL_AUDIO_STOPPED) {
        return true;
    }
    const std::uint64_t last_sign = std::max(sink.last_play_ms.load(), awake_since_ms_);
    return awake_ && SDL_GetTicks64() > last_sign + stalled_after_ms;
}

void SdlAudio::tend() {
    std::unique_lock lock(mutex_);
    for (;;) {
        woken_.wait(lock, [this] { return closing_ || must_reopen_; });
        if (closing_) {
            return;
        }
        must_reopen_ = false;
        reopening_ = true;
        Sink& sink = routed();
        lock.unlock();
        woken_.notify_all();
        close_sink(sink);
        // A failure leaves the sink without a device: not healthy, and tried again on the next wake.
        static_cast<void>(open_sink(sink));
        lock.lock();
        reopening_ = false;
    }
}

}  // namespace qiming::drivers
