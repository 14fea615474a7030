// The file of the outbox: made for its owner alone, checked, brought up to date; and how SQLite's
// exceptions become values. Private to this driver.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <type_traits>

#include <tl/expected.hpp>

#include "drivers/storage/outbox_store.h"

namespace qiming::drivers {

StorageFault describe(const SQLite::Exception& error);

// Every statement of this driver runs inside here: no exception leaves it.
template <typename Work>
auto guarded(Work&& work) -> tl::expected<decltype(work()), StorageFault> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const SQLite::Exception& error) {
        return tl::unexpected(describe(error));
    }
}

// A fault when so little of the disk is free that a submission may not fit soon; nothing: there is room.
std::optional<StorageFault> lack_of_room(const std::string& path);

// Another connection to a file that was opened before. Throws SQLite::Exception.
SQLite::Database connect(const std::string& path);

enum class OnDamage {
    Refuse,    // for whoever only looks: a fault, and the file stays where it is
    SetAside,  // for the terminal: it goes on with what can be read
};
struct OpenedOutbox {
    SQLite::Database database;
    bool was_damaged = false;  // and was set aside
    bool may_mend = false;     // it is the terminal's to change
};
tl::expected<OpenedOutbox, StorageFault> open_outbox_file(const std::string& path, OnDamage on_damage);

}  // namespace qiming::drivers
