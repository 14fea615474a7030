#include "kiosk/runtime/forget_rows.h"

#include <spdlog/spdlog.h>

namespace qiming::shell {

void forget_rows(drivers::StorageThread& storage) {
    storage.post([](drivers::OutboxStore& store) {
        if (const auto forgotten = store.forget(); !forgotten) {
            spdlog::error("rows of the outbox stay in memory: {}; {}", forgotten.error().problem,
                          forgotten.error().remedy);
        }
    });
}

}  // namespace qiming::shell
