#include "tests/contracts_sound/sounds.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

#include "tests/support/sample_pronunciation.h"

namespace qiming::tests {
namespace {

constexpr int patience_ms = 5'000;

bool is_audible(std::int16_t sample) {
    return std::abs(sample) > audible;
}

}  // namespace

void Answers::speech_reached(std::uint64_t ticket, std::size_t phrase) {
    const std::lock_guard lock(mutex_);
    reached_.emplace_back(ticket, phrase);
}

void Answers::speech_finished(std::uint64_t ticket) {
    const std::lock_guard lock(mutex_);
    finished_.push_back(ticket);
}

void Answers::speech_failed(const std::string& reason) {
    const std::lock_guard lock(mutex_);
    failures_.push_back(reason);
}

std::vector<std::uint64_t> Answers::finished() const {
    const std::lock_guard lock(mutex_);
    return finished_;
}

std::vector<std::size_t> Answers::reached(std::uint64_t ticket) const {
    const std::lock_guard lock(mutex_);
    std::vector<std::size_t> phrases;
    for (const auto& [said, phrase] : reached_) {
        if (said == ticket) {
            phrases.push_back(phrase);
        }
    }
    return phrases;
}

void Answers::speech_unfit(const std::string& reason) {
    const std::lock_guard lock(mutex_);
    unfit_.push_back(reason);
}

std::vector<std::string> Answers::unfit() const {
    const std::lock_guard lock(mutex_);
    return unfit_;
}

std::vector<std::string> Answers::failures() const {
    const std::lock_guard lock(mutex_);
    return failures_;
}

RealVoice::RealVoice() {
    auto opened = drivers::EspeakSpeech::open("", answers);
    if (!opened) {
        throw std::runtime_error(opened.error().problem);
    }
    voice = std::move(*opened);
}

std::vector<accessibility::SpokenPhrase> chinese(const std::string& text) {
    return accessibility::pronounce({{{text, accessibility::Language::Chinese}}}, sample_pronunciation());
}

std::vector<accessibility::SpokenPhrase> english(const std::string& text) {
    return accessibility::pronounce({{{text, accessibility::Language::English}}}, sample_pronunciation());
}

Samples pull(drivers::SampleSource& source, int ms) {
    Samples all;
    Samples block(period);
    const auto wanted = static_cast<std::size_t>(rate * ms / 1000);
    while (all.size() < wanted) {
        if (!source.wait_until_ready(block.size(), patience_ms)) {
            throw std::runtime_error("the synthesiser gave nothing");
        }
        source.pull(block);
        all.insert(all.end(), block.begin(), block.end());
    }
    return all;
}

Samples pull_all(drivers::SampleSource& source) {
    constexpr std::size_t minute = 60U * rate;
    constexpr int step_ms = 12;
    Samples all;
    while (source.busy() && all.size() < minute) {
        const Samples some = pull(source, step_ms);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::size_t first_audible(const Samples& samples) {
    return static_cast<std::size_t>(
        std::distance(samples.begin(), std::find_if(samples.begin(), samples.end(), is_audible)));
}

std::size_t last_audible(const Samples& samples) {
    const auto last = std::find_if(samples.rbegin(), samples.rend(), is_audible);
    return static_cast<std::size_t>(std::distance(last, samples.rend()));
}

std::size_t count_sounding(const Samples& samples) {
    return static_cast<std::size_t>(
        std::count_if(samples.begin(), samples.end(), [](std::int16_t sample) { return sample != 0; }));
}

double loudness(const Samples& samples) {
    double sum = 0.0;
    for (const std::int16_t sample : samples) {
        sum += static_cast<double>(sample) * sample;
    }
    return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(samples.size(), 1)));
}

void Burst::play(std::int16_t value, std::size_t amount) {
    const std::lock_guard lock(mutex_);
    value_ = value;
    left_ = amount;
    if (device_ != nullptr) {
        device_->wake();
    }
}

std::size_t Burst::pull(std::span<std::int16_t> samples) {
    const std::lock_guard lock(mutex_);
    ++pulls_;
    const std::size_t count = std::min(left_, samples.size());
    std::fill(samples.begin(), samples.end(), std::int16_t{0});
    std::fill_n(samples.begin(), count, value_);
    left_ -= count;
    return count;
}

bool Burst::busy() const {
    const std::lock_guard lock(mutex_);
    return left_ > 0;
}

bool Burst::wait_until_ready(std::size_t, int) {
    return true;
}

void Burst::attach(drivers::AudioOut* device) {
    const std::lock_guard lock(mutex_);
    device_ = device;
}

bool Burst::has_device() const {
    const std::lock_guard lock(mutex_);
    return device_ != nullptr;
}

}  // namespace qiming::tests
