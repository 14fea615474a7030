// Which number comes next (docs/adr/0040). Within what the centre granted to this outbox, once it has said so
// in this life of the program; else one that carries chance, which no other outbox gives. Private to this
// driver.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "content/wire/first_contact.h"
#include "drivers/storage/high_water_file.h"

namespace qiming::drivers {

class Numbers {
public:
    // `database` outlives it. Without `random` every number is granted: for commands, which give none.
    // Throws SQLite::Exception.
    Numbers(SQLite::Database& database, int kiosk_code, std::function<std::uint64_t()> random,
            HighWaterFile high_water);

    content::Hello hello();
    void welcome(const content::Welcome& welcome);
    // Not greeted yet in this life, or few are left.
    bool wants_more();

    // Inside a transaction. Nothing: none is left.
    std::optional<std::int64_t> next();
    // One that carries chance.
    std::int64_t next_own();
    // After the commit, and before anybody hears of it. A fault is for the log: the number is given all the
    // same.
    tl::expected<void, StorageFault> note_given(std::int64_t sequence);

    // At the start: this outbox does not know of numbers that were given under its code.
    bool went_back() const { return went_back_; }
    const std::string& device() const { return device_; }

private:
    void begin_life();
    std::int64_t counter();
    std::int64_t highest();
    std::string chance();

    SQLite::Database& database_;
    std::string device_;
    std::function<std::uint64_t()> random_;
    HighWaterFile high_water_;
    std::string installation_;
    std::string life_;
    std::string lives_;  // with blanks between, oldest first
    std::optional<content::Grant> grant_;
    std::int64_t floor_ = 0;
    std::uint64_t own_chance_ = 0;
    std::int64_t own_count_ = 0;
    bool went_back_ = false;
};

}  // namespace qiming::drivers
