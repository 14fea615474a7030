// The outbox on SQLite: WAL, synchronous=FULL, one connection. What add() returned survives kill -9
// and a power cut.
//
//  - The file is made on first use, for its owner alone (0600), with its schema's version in
//    user_version. A database of a newer version is refused untouched.
//  - Sequences count up by one within what the centre granted and are never used again, even when rows go or
//  the
//    file goes back to an older state; until it was asked they carry chance (docs/adr/0040).
//  - A damaged file gives a fault and is left as it is for those who repair it.
//
// Owner: the storage thread; all calls on that one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "drivers/storage/high_water_file.h"
#include "drivers/storage/outbox_store.h"

namespace qiming::drivers {

// Where numbers come from. Without `random` there is no centre to ask, and all are granted: for commands.
struct NumberSource {
    std::function<std::uint64_t()> random = {};
    HighWaterFile high_water = HighWaterFile({});
};

tl::expected<std::unique_ptr<OutboxStore>, StorageFault> open_sqlite_outbox(const std::string& path,
                                                                            int kiosk_code,
                                                                            NumberSource source = {});

}  // namespace qiming::drivers
