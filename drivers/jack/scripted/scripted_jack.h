// A jack without a device: does what it is told, in time that is moved by hand. One thread uses it.
#pragma once

#include <initializer_list>

#include "drivers/jack/contact.h"
#include "drivers/jack/jack.h"

namespace qiming::drivers {

class ScriptedJack final : public Jack {
public:
    // `listener` outlives the jack.
    explicit ScriptedJack(JackListener& listener, std::int64_t settles_ms = 0)
        : listener_(listener), contact_(settles_ms) {}

    // The contacts close and open like this, all in the same moment.
    void plug(std::initializer_list<bool> contacts);
    void wait(int ms);
    // The device goes, and is there again with headphones in or out.
    void vanish();
    void come_back(bool inserted);

    bool is_inserted() const override { return inserted_; }
    bool is_there() const override { return is_there_; }

private:
    void tell(std::optional<bool> news);

    JackListener& listener_;
    Contact contact_;
    std::int64_t now_ms_ = 0;
    bool inserted_ = false;
    bool is_there_ = true;
};

}  // namespace qiming::drivers
