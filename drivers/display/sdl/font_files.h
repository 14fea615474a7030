// Finds font files by family and maps them into memory.
#pragma once

#include <cstddef>
#include <string>

#include <tl/expected.hpp>

#include "drivers/display/display.h"

namespace qiming::drivers {

// A file mapped read-only for as long as the value lives.
class MappedFile {
public:
    MappedFile() = default;
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    static MappedFile of(const std::string& path);  // empty when it cannot be mapped
    const unsigned char* data() const { return data_; }
    std::size_t size() const { return size_; }

private:
    const unsigned char* data_ = nullptr;
    std::size_t size_ = 0;
};

struct FontFile {
    MappedFile bytes;
    long face = 0;  // a collection holds several faces
};

struct FontFiles {
    FontFile regular;
    FontFile bold;
    FontFile icons;
};

tl::expected<FontFiles, DisplayFault> find_fonts();

}  // namespace qiming::drivers
