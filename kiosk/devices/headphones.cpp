#include "kiosk/devices/headphones.h"

#include <algorithm>

namespace qiming::shell {

std::size_t GuardedSource::pull(std::span<std::int16_t> samples) {
    const std::size_t sounding = headphones_.may_sound() ? source_.pull(samples) : 0;
    // Looked at again, for they may have gone meanwhile.
    if (headphones_.may_sound()) {
        return sounding;
    }
    std::fill(samples.begin(), samples.end(), std::int16_t{0});
    return 0;
}

void JackPostman::jack_changed(bool inserted) {
    headphones_.plugged(inserted);
    mailbox_.put(Happening{kiosk::JackChanged{inserted}});
}

}  // namespace qiming::shell
