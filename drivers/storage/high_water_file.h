// The highest number that a terminal gave, in a small file apart from the outbox: what it says holds when the
// outbox is new, was emptied or went back to an older state (docs/adr/0040). One line for each terminal code.
//
// Owner: the storage thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "drivers/storage/outbox_store.h"

namespace qiming::drivers {

class HighWaterFile {
public:
    // Where it may stand, the best place first: it is written to the first that can be written to, and the
    // highest of all is what was given. None: nothing is kept.
    explicit HighWaterFile(std::vector<std::filesystem::path> places) : places_(std::move(places)) {}
    // Beside the data folder, so that it outlives one that is emptied; where that cannot be, in it.
    static HighWaterFile beside(const std::filesystem::path& data);

    // 0: none is known. What cannot be read as it was written counts for nothing.
    std::int64_t highest(const std::string& device) const;
    // Synced before it returns. Nothing is done when the file says so already, or says more.
    tl::expected<void, StorageFault> raise(const std::string& device, std::int64_t sequence);

private:
    std::vector<std::filesystem::path> places_;
};

}  // namespace qiming::drivers
