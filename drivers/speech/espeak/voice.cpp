#include "drivers/speech/espeak/voice.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
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
        case accessibility::Language::Chinese: return "cmn-latn-pinyin";
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

constexpr int usual_words_a_minute = 175;
constexpr int audible = 1'000;  // 30 dB under full scale: no hiss of a broken phoneme

// "tS;hi55N_|\n": what closes the word is the synthesiser's own.
std::string without_end(std::string phonemes) {
    phonemes.erase(
        std::remove_if(phonemes.begin(), phonemes.end(),
                       [](char one) { return one == '_' || one == '|' || one == '\n' || one == ' '; }),
        phonemes.end());
    return phonemes;
}

// A stream into memory, for a library that writes to files only.
class MemoryFile {
public:
    MemoryFile() : file_(open_memstream(&text_, &size_)) {}
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() {
        close();
        std::free(text_);
    }
    std::FILE* file() const { return file_; }
    std::string take() {
        close();
        return text_ == nullptr ? std::string() : std::string(text_, size_);
    }

private:
    void close() {
        if (file_ != nullptr) {
            std::fclose(std::exchange(file_, nullptr));
        }
    }
    char* text_ = nullptr;
    std::size_t size_ = 0;
    std::FILE* file_;
};

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

Voice::Voice(Voice&& other) noexcept
    : sample_rate_(std::exchange(other.sample_rate_, 0)), chosen_(other.chosen_) {}

Voice::~Voice() {
    if (sample_rate_ > 0) {
        espeak_Terminate();
        is_open = false;
    }
}

// Takes up to 0.3 ms, so only where the language changes.
tl::expected<void, SpeechFault> Voice::choose(accessibility::Language language) {
    if (chosen_ == language) {
        return {};
    }
    chosen_.reset();
    if (espeak_SetVoiceByName(voice_name(language)) != EE_OK) {
        return fault(std::string("The voice is gone: ") + voice_name(language) + ".");
    }
    chosen_ = language;
    return {};
}

tl::expected<void, SpeechFault> Voice::speak(const accessibility::SpokenPhrase& phrase, int words_a_minute,
                                             const Sink& sink) {
    if (phrase.phonemes != accessibility::is_written_chinese(phrase.language)) {
        return fault("A phrase was not made ready for its voice.");
    }
    if (auto chosen = choose(phrase.language); !chosen) {
        return chosen;
    }
    espeak_SetParameter(espeakRATE, words_a_minute, 0);
    const std::string text = phrase.phonemes ? "[[" + phrase.text + "]]" : phrase.text;
    const unsigned flags =
        phrase.phonemes ? unsigned{espeakCHARS_UTF8} | unsigned{espeakPHONEMES} : unsigned{espeakCHARS_UTF8};
    // The sink outlives the call, which is synchronous; the library only carries the pointer.
    void* carried = const_cast<Sink*>(&sink);
    const espeak_ERROR error =
        espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, flags, nullptr, carried);
    if (error != EE_OK) {
        return fault("The synthesiser failed, error " + std::to_string(static_cast<int>(error)) + ".");
    }
    return {};
}

tl::expected<Voice::Heard, SpeechFault> Voice::hear(const accessibility::SpokenPhrase& phrase) {
    MemoryFile trace;
    if (trace.file() == nullptr) {
        return fault("There is no memory for the self-test.");
    }
    Heard heard;
    const auto listen = [&heard](std::span<const std::int16_t> block) {
        heard.sounded = std::any_of(block.begin(), block.end(),
                                    [](int sample) { return sample > audible || sample < -audible; });
        return !heard.sounded;
    };
    espeak_SetPhonemeTrace(espeakPHONEMES_SHOW, trace.file());
    const auto spoken = speak(phrase, usual_words_a_minute, listen);
    espeak_SetPhonemeTrace(0, nullptr);
    if (!spoken) {
        return tl::unexpected(spoken.error());
    }
    heard.phonemes = without_end(trace.take());
    return heard;
}

}  // namespace qiming::drivers
