#include "drivers/jack/evdev/switch_events.h"

#include <linux/input.h>

#include <cstring>

namespace qiming::drivers {

std::vector<SwitchEvents::News> SwitchEvents::read(std::span<const std::byte> bytes) {
    std::vector<News> news;
    for (const std::byte byte : bytes) {
        pending_.push_back(byte);
        if (pending_.size() == sizeof(input_event)) {
            read_event(news);
            pending_.clear();
        }
    }
    return news;
}

void SwitchEvents::start_over() {
    pending_.clear();
    dropping_ = false;
}

void SwitchEvents::read_event(std::vector<News>& news) {
    input_event event;
    std::memcpy(&event, pending_.data(), sizeof event);
    if (event.type == EV_SYN && event.code == SYN_DROPPED) {
        dropping_ = true;
    } else if (dropping_) {
        // What still comes of the broken report is no good.
        if (event.type == EV_SYN && event.code == SYN_REPORT) {
            dropping_ = false;
            news.push_back(News::Lost);
        }
    } else if (event.type == EV_SW && event.code == SW_HEADPHONE_INSERT) {
        news.push_back(event.value == 1 ? News::Inserted : News::Removed);
    }
}

}  // namespace qiming::drivers
