// The outbox on SQLite: WAL, synchronous=FULL, one connection. What add() returned survives kill -9
// and a power cut.
//
//  - The file is made on first use, for its owner alone (0600), with its schema's version in
//    user_version. A database of a newer version is refused untouched.
//  - Sequences count up by one per terminal code and are never used again, even when rows go.
//  - A damaged file gives a fault and is left as it is for those who repair it.
//
// Owner: the storage thread; all calls on that one thread.
#pragma once

#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "drivers/storage/outbox_store.h"

namespace qiming::drivers {

tl::expected<std::unique_ptr<OutboxStore>, StorageFault> open_sqlite_outbox(const std::string& path,
                                                                            int kiosk_code);

}  // namespace qiming::drivers
