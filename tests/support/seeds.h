// Chance in tests. Everyday a test throws its dice with one seed, always the same; with QIMING_SEEDS=N it
// runs N times, each time with another one. `./test --long` does so with every test that carries the tag
// [seeds].
#pragma once

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <charconv>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace qiming::tests {

inline unsigned seed_count() {
    const char* set = std::getenv("QIMING_SEEDS");
    const std::string_view wanted = set == nullptr ? "1" : set;
    unsigned count = 0;
    const auto read = std::from_chars(wanted.data(), wanted.data() + wanted.size(), count);
    if (read.ec != std::errc() || read.ptr != wanted.data() + wanted.size() || count == 0) {
        throw std::runtime_error("QIMING_SEEDS is a number from 1, not '" + std::string(wanted) + "'");
    }
    return count;
}

// The first, then the next ones. Once in a test, before all else; CAPTURE it, so that a failure tells it.
inline unsigned any_seed(unsigned first) {
    return GENERATE_COPY(Catch::Generators::range(first, first + seed_count()));
}

}  // namespace qiming::tests
