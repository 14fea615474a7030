// What a test measured, for whoever reads its log. Anything else that a passed test prints counts as noise
// (tests/noise.py).
#pragma once

#include <iostream>
#include <string_view>

namespace qiming::tests {

inline void tell_figure(std::string_view text) {
    std::cout << "figure: " << text << "\n";
}

}  // namespace qiming::tests
