// The tables of liblouis: zhcn-cbs for Chinese and what stands beside it, en-ueb-g1 (uncontracted) for
// English alone. liblouis keeps its tables and buffers in globals: one such object a program.
#pragma once

#include <cstddef>
#include <mutex>

#include "drivers/braille/braille.h"

namespace qiming::drivers {

class LouisTables final : public BrailleTables {
public:
    LouisTables();
    ~LouisTables() override;
    LouisTables(const LouisTables&) = delete;
    LouisTables& operator=(const LouisTables&) = delete;

    void load() override;
    // What a table cannot translate is a blank.
    std::u32string cells_of(std::u32string_view text, accessibility::BrailleTable table) override;
    void forget() override;

private:
    std::mutex mutex_;  // load() may come from another thread
    std::size_t longest_ = 0;
};

}  // namespace qiming::drivers
