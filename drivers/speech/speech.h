// A synthesiser with a voice of its own thread: say, hush, freeze. Results are posted through the
// handler given at construction, from the driver's thread; the handler only enqueues.
//
//  - say() replaces nothing: the caller hushes first where it must. One utterance at a time.
//  - hush() returns at once; within one period of the audio device nothing of it sounds (R3).
//  - sounds and utterances come one after the other, never at the same time (R16).
//  - reached(ticket, phrase) comes when the first sample of a phrase that sounds was handed to the audio
//    device: captions follow the voice (R19).
//  - finished(ticket) comes when the last sample was handed to the audio device; never for a hushed one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "accessibility/pronunciation/spoken_phrase.h"
#include "accessibility/utterance.h"

namespace qiming::drivers {

// Called with the driver's lock held, so that no answer comes for what is hushed already: the
// handler must not call the driver, nor wait for a thread that does.
class SpeechListener {
public:
    virtual ~SpeechListener() = default;
    virtual void speech_reached(std::uint64_t /*ticket*/, std::size_t /*phrase*/) {}  // any thread
    virtual void speech_finished(std::uint64_t ticket) = 0;                           // any thread
    virtual void speech_failed(const std::string& reason) = 0;                        // any thread
    // What is said may be wrong for good, though it can be heard (R52). Any thread.
    virtual void speech_unfit(const std::string& reason) { speech_failed(reason); }
};

class Speech {
public:
    virtual ~Speech() = default;
    // Chinese phrases are phonemes: no character, digit or symbol gets to a Chinese voice (R50).
    virtual void say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>& phrases) = 0;
    virtual void sound(accessibility::Earcon earcon) = 0;
    virtual void hush() = 0;
    virtual void freeze(bool paused) = 0;
    virtual void set_rate(int step) = 0;    // 0 ... accessibility::rate_steps - 1
    virtual void set_volume(int step) = 0;  // 0 ... accessibility::volume_steps - 1
    // As soon as nothing more is to be said, nothing of what was said stays in memory (R38). Hushes nothing.
    virtual void forget() = 0;
};

}  // namespace qiming::drivers
