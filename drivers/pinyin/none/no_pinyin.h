// There is no input method: nothing ever fits, and that is answered at once, on the thread that asks.
#pragma once

#include "drivers/pinyin/pinyin.h"

namespace qiming::drivers {

class NoPinyin final : public Pinyin {
public:
    // `listener` outlives it.
    explicit NoPinyin(PinyinListener& listener) : listener_(listener) {}
    void find(std::uint64_t serial, const std::string&, Spelling) override {
        listener_.candidates_found(serial, {});
    }
    void forget() override {}

private:
    PinyinListener& listener_;
};

}  // namespace qiming::drivers
