#include "drivers/speech/espeak/voice.h"

#include <espeak-ng/speak_lib.h>

#include <atomic>
#include <string_view>
#include <utility>

namespace qiming::drivers {
namespace {

// The library keeps its state in globals, so a second opening would break the first.
std::atomic<bool> is_open{false};

// Blocks of 20 ms: the first is there in a fraction of a millisecond, and a stop waits for no more.
constexpr int block_ms = 20;

const char* voice_name(accessibility::Language language) {
    switch (language) {
        case accessibility::Language::Chinese: return "cmn";
        case accessibility::Language::Cantonese: return "yue";
        case accessibility::Language::English: break;
    }
    return "en";
}

int hand_on(short* wave, int count, espeak_EVENT* events) {
    if (wave == nullptr || count <= 0) {
        return 0;
    }
    const auto& sink = *static_cast<const Voice::Sink*>(events->user_data);
    return sink({wave, static_cast<std::size_t>(count)}) ? 0 : 1;
}

tl::unexpected<SpeechFault> fault(std::string problem) {
    return tl::unexpected(
        SpeechFault{std::move(problem), "Install the package espeak-ng-data, 1.52 or newer."});
}

}  // namespace

tl::expected<Voice, SpeechFault> Voice::open(const std::string& data_folder) {
    if (is_open.exchange(true)) {
        return tl::unexpected(SpeechFault{"The synthesiser is in use already.", "Open it once only."});
    }
    const char* path = data_folder.empty() ? nullptr : data_folder.c_str();
    const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, block_ms, path, espeakINITIALIZE_DONT_EXIT);
    if (rate <= 0) {
        is_open = false;
        return fault("The synthesiser finds no voices.");
    }
    Voice voice(rate);
    // Where it finds nothing, the library looks elsewhere without a word.
    const char* found = nullptr;
    espeak_Info(&found);
    if (!data_folder.empty() && !std::string_view(found == nullptr ? "" : found).starts_with(data_folder)) {
        return fault("The synthesiser finds no voices in " + data_folder + ".");
    }
    espeak_SetSynthCallback(hand_on);
    for (const auto language : accessibility::languages) {
        if (espeak_SetVoiceByName(voice_name(language)) != EE_OK) {
            return fault(std::string("The synthesiser has no voice ") + voice_name(language) + ".");
        }
    }
    return voice;
}

Voice::Voice(Voice&& other) noexcept : sample_rate_(std::exchange(other.sample_rate_, 0)) {}

Voice::~Voice() {
    if (sample_rate_ > 0) {
        espeak_Terminate();
        is_open = false;
    }
}

tl::expected<void, SpeechFault> Voice::speak(const std::string& text, accessibility::Language language,
                                             int words_a_minute, const Sink& sink) {
    if (espeak_SetVoiceByName(voice_name(language)) != EE_OK) {
        return fault(std::string("The voice is gone: ") + voice_name(language) + ".");
    }
    espeak_SetParameter(espeakRATE, words_a_minute, 0);
    // The sink outlives the call, which is synchronous; the library only carries the pointer.
    void* carried = const_cast<Sink*>(&sink);
    const espeak_ERROR error =
        espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, carried);
    if (error != EE_OK) {
        return fault("The synthesiser failed, error " + std::to_string(static_cast<int>(error)) + ".");
    }
    return {};
}

}  // namespace qiming::drivers
