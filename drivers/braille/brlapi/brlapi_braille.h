// Braille displays as BRLTTY knows them, through BrlAPI. Any display that BRLTTY drives works.
//
//  1. A thread of its own connects, and connects anew: BRLTTY may start late, stop and come back. Without
//     it a try is made every few seconds; with it, nothing is done until something happens.
//  2. A display that is unplugged and plugged in while BRLTTY runs goes and comes.
//  3. It takes the whole display, whatever else runs on the machine.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "drivers/braille/braille.h"

namespace qiming::drivers {

struct BrlapiAddress {
    std::string host;  // empty: BRLAPI_HOST, or this machine
    std::string auth;  // empty: BRLAPI_AUTH, or the key in /etc/brlapi.key
};

class BrlapiBraille final : public Braille {
public:
    // `before_first` is called on the driver's thread before the first display is told of.
    // `listener` outlives the driver.
    BrlapiBraille(BrlapiAddress address, BrailleListener& listener, std::function<void()> before_first = {});
    ~BrlapiBraille() override;
    BrlapiBraille(const BrlapiBraille&) = delete;
    BrlapiBraille& operator=(const BrlapiBraille&) = delete;

    void show(std::u32string_view cells) override;
    void forget() override;

private:
    class Worker;
    std::unique_ptr<Worker> worker_;
};

}  // namespace qiming::drivers
