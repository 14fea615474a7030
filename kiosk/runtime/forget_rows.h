// After rows of the outbox went through memory: the storage thread lets go of its copies (R38). Waits for
// nothing.
#pragma once

#include "drivers/storage/storage_thread.h"

namespace qiming::shell {

void forget_rows(drivers::StorageThread& storage);

}  // namespace qiming::shell
