// Good text, spoilt in small seeded ways: bytes changed, dropped, doubled or swapped for the
// characters that parsers stumble over. For tests that any text is read or refused, never a crash.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace qiming::tests {

inline std::string spoilt(std::string text, std::mt19937& random) {
    using namespace std::string_view_literals;
    constexpr std::string_view nasty = "{}[]\",:\\0-e.\0\xFF\xC3\n=#'"sv;
    const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random()) % end; };
    for (std::size_t times = 1 + below(4); times > 0 && !text.empty(); --times) {
        const std::size_t at = below(text.size());
        switch (below(4)) {
            case 0: text[at] = nasty[below(nasty.size())]; break;
            case 1: text.erase(at, 1 + below(20)); break;
            case 2: text.insert(at, text.substr(at, 1 + below(40))); break;
            default: text.insert(at, 1, nasty[below(nasty.size())]); break;
        }
    }
    return text;
}

}  // namespace qiming::tests
