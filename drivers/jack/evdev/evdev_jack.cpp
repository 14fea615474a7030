#include "drivers/jack/evdev/evdev_jack.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <utility>

namespace qiming::drivers {
namespace {

constexpr std::size_t most_bytes = 1'536;  // 64 events

std::int64_t now_ms() {
    const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_start).count();
}

}  // namespace

EvdevJack::EvdevJack(SwitchDevice device, JackListener& listener, EvdevJackTimes times)
    : device_(std::move(device)),
      listener_(listener),
      times_(times),
      contact_(times.settles_ms),
      closing_(::eventfd(0, EFD_CLOEXEC)) {
    open();
    thread_ = std::thread([this] { run(); });
}

EvdevJack::~EvdevJack() {
    ::eventfd_write(closing_, 1);
    thread_.join();
    ::close(closing_);
    if (file_ >= 0) {
        ::close(file_);
    }
}

void EvdevJack::open() {
    events_.start_over();
    file_ = device_.open();
}

// Nobody knows any more what is in: for the sake of privacy, nothing is.
void EvdevJack::lose() {
    ::close(file_.exchange(-1));
    tell(contact_.reads(false, now_ms()));
}

void EvdevJack::run() {
    ask();
    for (;;) {
        std::array<pollfd, 2> files{pollfd{closing_, POLLIN, 0}, pollfd{file_, POLLIN, 0}};
        const int ready = ::poll(files.data(), files.size(), patience());
        if (files[0].revents != 0) {
            return;
        }
        if (file_ < 0) {
            open();
            ask();
        } else if (ready > 0 && files[1].revents != 0) {
            read();
        }
        tell(contact_.time_passed(now_ms()));
    }
}

int EvdevJack::patience() const {
    if (file_ < 0) {
        return times_.look_again_ms;
    }
    const auto due = contact_.due();
    return due ? static_cast<int>(std::max<std::int64_t>(0, *due - now_ms())) : -1;
}

void EvdevJack::read() {
    std::array<std::byte, most_bytes> bytes;
    const ssize_t count = ::read(file_, bytes.data(), bytes.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
        return;
    }
    if (count <= 0) {
        lose();
        return;
    }
    for (const auto news : events_.read(std::span(bytes).first(static_cast<std::size_t>(count)))) {
        note(news);
    }
}

void EvdevJack::note(SwitchEvents::News news) {
    if (news == SwitchEvents::News::Lost) {
        ask();
    } else {
        tell(contact_.reads(news == SwitchEvents::News::Inserted, now_ms()));
    }
}

void EvdevJack::ask() {
    if (file_ >= 0) {
        tell(contact_.reads(device_.ask(file_).value_or(false), now_ms()));
    }
}

void EvdevJack::tell(std::optional<bool> news) {
    if (news) {
        inserted_ = *news;
        listener_.jack_changed(*news);
    }
}

}  // namespace qiming::drivers
