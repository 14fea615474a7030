// There is no braille display and none will come; no table is read for it.
#pragma once

#include "drivers/braille/braille.h"

namespace qiming::drivers {

class NoBraille final : public Braille {
public:
    void show(std::u32string_view) override {}
    void forget() override {}
};

class NoBrailleTables final : public BrailleTables {
public:
    void load() override {}
    std::u32string cells_of(std::u32string_view, accessibility::BrailleTable) override { return {}; }
    void forget() override {}
};

}  // namespace qiming::drivers
