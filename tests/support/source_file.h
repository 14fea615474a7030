// Reads a file of the repository, for tests over the content and settings that are delivered.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace qiming::tests {

inline std::string source_file(const std::string& path) {
    std::ifstream file(QIMING_SOURCE_DIR "/" + path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace qiming::tests
