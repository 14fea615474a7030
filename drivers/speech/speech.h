// A synthesiser with a voice of its own thread: say, hush, freeze. Results are posted through the
// handler given at construction, from the driver's thread; the handler only enqueues.
//
//  - say() replaces nothing: the caller hushes first where it must. One utterance at a time.
//  - hush() returns at once; within one period of the audio device nothing of it sounds (R3).
//  - sounds and utterances come one after the other, never at the same time (R16).
//  - finished(ticket) comes when the last sample was handed to the audio device; never for a hushed one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "accessibility/utterance.h"

namespace qiming::drivers {

// Called with the driver's lock held, so that no answer comes for what is hushed already: the
// handler must not call the driver, nor wait for a thread that does.
class SpeechListener {
public:
    virtual ~SpeechListener() = default;
    virtual void speech_finished(std::uint64_t ticket) = 0;     // any thread
    virtual void speech_failed(const std::string& reason) = 0;  // any thread
};

class Speech {
public:
    virtual ~Speech() = default;
    // `spans` are normalised already: no digit or symbol is left in Chinese ones.
    virtual void say(std::uint64_t ticket, const std::vector<accessibility::Span>& spans) = 0;
    virtual void sound(accessibility::Earcon earcon) = 0;
    virtual void hush() = 0;
    virtual void freeze(bool paused) = 0;
    virtual void set_rate(int step) = 0;    // 0 ... accessibility::rate_steps - 1
    virtual void set_volume(int step) = 0;  // 0 ... accessibility::volume_steps - 1
    // As soon as nothing more is to be said, nothing of what was said stays in memory (R38). Hushes nothing.
    virtual void forget() = 0;
};

}  // namespace qiming::drivers
