#include "drivers/speech/recording/recording_speech.h"

#include <algorithm>
#include <utility>

namespace qiming::drivers {
namespace {

constexpr int sample_rate = 22'050;
constexpr std::size_t frames_a_byte = sample_rate * 40 / 1000;  // a syllable has about five
constexpr std::size_t frames_of_earcon = sample_rate * 100 / 1000;
constexpr std::uint64_t half_wave = 50;
constexpr std::int16_t loudness = 6'000;

}  // namespace

void RecordingSpeech::say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>& phrases) {
    said_.push_back(Said{ticket, phrases});
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        add(Piece{std::max<std::size_t>(phrases[i].text.size(), 1) * frames_a_byte, said_.size() - 1, i, false,
                  i + 1 == phrases.size()});
    }
    if (phrases.empty()) {
        add(Piece{0, said_.size() - 1, 0, true, true});
    }
}

void RecordingSpeech::sound(accessibility::Earcon earcon) {
    sounded_.push_back(earcon);
    add(Piece{frames_of_earcon});
}

void RecordingSpeech::add(Piece piece) {
    pieces_.push_back(piece);
    if (device_ != nullptr) {
        device_->wake();
    }
}

void RecordingSpeech::hush() {
    for (const Piece& piece : pieces_) {
        if (piece.said) {
            said_[*piece.said].hushed = true;
        }
    }
    pieces_.clear();
    frozen_ = false;
}

void RecordingSpeech::freeze(bool paused) {
    frozen_ = paused;
    if (!frozen_ && busy() && device_ != nullptr) {
        device_->wake();
    }
}

std::size_t RecordingSpeech::pull(std::span<std::int16_t> samples) {
    std::size_t filled = 0;
    while (!frozen_ && !pieces_.empty() && filled < samples.size()) {
        Piece& piece = pieces_.front();
        if (piece.said && !std::exchange(piece.begun, true)) {
            listener_.speech_reached(said_[*piece.said].ticket, piece.phrase);
        }
        const std::size_t count = std::min(piece.frames_left, samples.size() - filled);
        for (std::size_t i = 0; i < count; ++i) {
            const bool is_up = (played_++ / half_wave) % 2 == 0;
            samples[filled++] = is_up ? loudness : static_cast<std::int16_t>(-loudness);
        }
        piece.frames_left -= count;
        if (piece.frames_left == 0) {
            end_piece();
        }
    }
    std::fill(samples.begin() + static_cast<std::ptrdiff_t>(filled), samples.end(), std::int16_t{0});
    return filled;
}

void RecordingSpeech::end_piece() {
    const Piece ended = pieces_.front();
    pieces_.pop_front();
    if (ended.said && ended.last) {
        said_[*ended.said].finished = true;
        listener_.speech_finished(said_[*ended.said].ticket);
    }
}

void RecordingSpeech::finish() {
    while (!pieces_.empty()) {
        const bool ends_speech = pieces_.front().said.has_value() && pieces_.front().last;
        end_piece();
        if (ends_speech) {
            return;
        }
    }
}

void RecordingSpeech::advance(int ms) {
    std::vector<std::int16_t> block(static_cast<std::size_t>(sample_rate) / 1000);
    for (int i = 0; i < ms; ++i) {
        pull(block);
    }
}

void RecordingSpeech::fail(const std::string& reason) {
    listener_.speech_failed(reason);
}

}  // namespace qiming::drivers
