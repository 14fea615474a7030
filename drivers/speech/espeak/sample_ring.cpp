#include "drivers/speech/espeak/sample_ring.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace qiming::drivers {

SampleRing::SampleRing(std::size_t capacity, SpeechListener& listener)
    : samples_(capacity), listener_(listener) {}

std::size_t SampleRing::pull(std::span<std::int16_t> samples) {
    const std::lock_guard lock(mutex_);
    const std::size_t count = frozen_ ? 0 : std::min(samples.size(), stored());
    for (std::size_t i = 0; i < count; ++i) {
        const double sample = gain_ * samples_[static_cast<std::size_t>((read_ + i) % samples_.size())];
        samples[i] = static_cast<std::int16_t>(std::lround(sample));
    }
    std::fill(samples.begin() + static_cast<std::ptrdiff_t>(count), samples.end(), std::int16_t{0});
    read_ += count;
    if (count > 0) {
        report_marks();
        changed_.notify_all();
    }
    return count;
}

bool SampleRing::busy() const {
    const std::lock_guard lock(mutex_);
    return promised_ > 0 || stored() > 0;
}

bool SampleRing::wait_until_ready(std::size_t frames, int at_most_ms) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::milliseconds(at_most_ms), [&] {
        return promised_ == 0 || frozen_ || closed_ || stored() >= std::min(frames, samples_.size());
    });
}

void SampleRing::attach(AudioOut* device) {
    const std::lock_guard lock(mutex_);
    device_ = device;
    if (stored() > 0) {
        wake_device();
    }
}

std::uint64_t SampleRing::promise() {
    const std::lock_guard lock(mutex_);
    ++promised_;
    return generation_;
}

void SampleRing::flush() {
    const std::lock_guard lock(mutex_);
    ++generation_;
    promised_ = 0;
    read_ = written_;
    marks_.clear();
    frozen_ = false;
    changed_.notify_all();
}

void SampleRing::freeze(bool frozen) {
    const std::lock_guard lock(mutex_);
    frozen_ = frozen;
    if (!frozen_ && stored() > 0) {
        wake_device();
    }
    changed_.notify_all();
}

void SampleRing::set_gain(double gain) {
    const std::lock_guard lock(mutex_);
    gain_ = std::clamp(gain, 0.0, 1.0);
}

void SampleRing::wipe() {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = stored(); i < samples_.size(); ++i) {
        samples_[static_cast<std::size_t>((read_ + i) % samples_.size())] = 0;
    }
}

void SampleRing::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
}

bool SampleRing::write(std::uint64_t generation, std::span<const std::int16_t> samples) {
    std::unique_lock lock(mutex_);
    while (!samples.empty()) {
        changed_.wait(lock, [&] { return !is_live(generation) || stored() < samples_.size(); });
        if (!is_live(generation)) {
            return false;
        }
        const bool was_empty = stored() == 0;
        const std::size_t count = std::min(samples.size(), samples_.size() - stored());
        for (std::size_t i = 0; i < count; ++i) {
            samples_[static_cast<std::size_t>((written_ + i) % samples_.size())] = samples[i];
        }
        written_ += count;
        samples = samples.subspan(count);
        if (was_empty && !frozen_) {
            wake_device();
        }
        changed_.notify_all();
    }
    return is_live(generation);
}

bool SampleRing::is_current(std::uint64_t generation) const {
    const std::lock_guard lock(mutex_);
    return is_live(generation);
}

void SampleRing::keep(std::uint64_t generation) {
    const std::lock_guard lock(mutex_);
    if (is_live(generation)) {
        --promised_;
        changed_.notify_all();
    }
}

void SampleRing::begin_phrase(std::uint64_t generation, std::uint64_t ticket, std::size_t phrase) {
    const std::lock_guard lock(mutex_);
    if (is_live(generation)) {
        marks_.push_back(Mark{written_ + 1, ticket, phrase});
    }
}

void SampleRing::keep(std::uint64_t generation, std::uint64_t ticket) {
    const std::lock_guard lock(mutex_);
    if (is_live(generation)) {
        --promised_;
        marks_.push_back(Mark{written_, ticket, std::nullopt});
        report_marks();
        changed_.notify_all();
    }
}

void SampleRing::report_failure(const std::string& reason) {
    const std::lock_guard lock(mutex_);
    listener_.speech_failed(reason);
}

void SampleRing::report_unfit(const std::string& reason) {
    const std::lock_guard lock(mutex_);
    listener_.speech_unfit(reason);
}

void SampleRing::report_marks() {
    while (!marks_.empty() && marks_.front().position <= read_) {
        const Mark mark = marks_.front();
        marks_.pop_front();
        if (mark.begun) {
            listener_.speech_reached(mark.ticket, *mark.begun);
        } else {
            listener_.speech_finished(mark.ticket);
        }
    }
}

void SampleRing::wake_device() {
    if (device_ != nullptr) {
        device_->wake();
    }
}

}  // namespace qiming::drivers
