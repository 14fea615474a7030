#include "drivers/storage/sqlite/numbers.h"

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

#include "content/wire/outcome_number.h"
#include "drivers/storage/sqlite/named_values.h"

namespace qiming::drivers {
namespace {

constexpr std::int64_t few = 200;
constexpr const char* installation_name = "numbers.installation";
constexpr const char* lives_name = "numbers.lives";

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream words(text);
    std::vector<std::string> found;
    for (std::string word; words >> word;) {
        found.push_back(word);
    }
    return found;
}

}  // namespace

Numbers::Numbers(SQLite::Database& database, int kiosk_code, std::function<std::uint64_t()> random,
                 HighWaterFile high_water)
    : database_(database),
      device_(std::to_string(kiosk_code)),
      random_(std::move(random)),
      high_water_(std::move(high_water)) {
    went_back_ = high_water_.highest(device_) > counter();
    if (random_) {
        begin_life();
    } else {
        grant_ = content::Grant{1, content::last_sequence};
    }
}

void Numbers::begin_life() {
    SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
    installation_ = read_named(database_, installation_name);
    lives_ = read_named(database_, lives_name);
    life_ = chance();
    if (installation_.empty()) {
        installation_ = chance();
        write_named(database_, installation_name, installation_);
    }
    std::vector<std::string> lives = words_of(lives_);
    if (lives.size() >= content::most_lives) {
        lives.erase(lives.begin(), lives.end() - (content::most_lives - 1));
    }
    std::string all;
    for (const std::string& each : lives) {
        all += each + " ";
    }
    lives_ = all;
    write_named(database_, lives_name, lives_ + life_);
    transaction.commit();
    own_chance_ = random_();
}

std::string Numbers::chance() {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (int half = 0; half < 2; ++half) {
        std::uint64_t bits = random_();
        for (int at = 0; at < 16; ++at, bits >>= 4U) {
            text += digits[bits & 15U];
        }
    }
    return text;
}

content::Hello Numbers::hello() {
    content::Hello hello;
    hello.device = device_;
    hello.installation = installation_;
    hello.life = life_;
    hello.earlier = words_of(lives_);
    hello.highest = highest();
    return hello;
}

void Numbers::welcome(const content::Welcome& welcome) {
    if (!random_) {
        return;
    }
    if (welcome.installation != installation_) {
        write_named(database_, installation_name, welcome.installation);
        installation_ = welcome.installation;
    }
    grant_ = welcome.grant;
    floor_ = welcome.floor;
}

bool Numbers::wants_more() {
    return random_ && (!grant_ || grant_->last - std::max(highest(), grant_->first - 1) < few) &&
           !(grant_ && grant_->last >= content::last_sequence);
}

std::optional<std::int64_t> Numbers::next() {
    if (grant_) {
        const std::int64_t sequence = std::max({highest(), floor_, grant_->first - 1}) + 1;
        if (sequence <= grant_->last) {
            SQLite::Statement count(database_,
                                    "INSERT INTO counter (device, sequence) VALUES (?1, ?2)"
                                    " ON CONFLICT (device) DO UPDATE SET sequence = ?2");
            count.bind(1, device_);
            count.bind(2, sequence);
            count.exec();
            return sequence;
        }
    }
    return random_ ? std::optional(next_own()) : std::nullopt;
}

std::int64_t Numbers::next_own() {
    if (own_count_ == content::own_in_a_row) {
        own_chance_ = random_();
        own_count_ = 0;
    }
    return content::own_sequence(own_chance_, own_count_++);
}

tl::expected<void, StorageFault> Numbers::note_given(std::int64_t sequence) {
    return sequence <= content::last_sequence ? high_water_.raise(device_, sequence)
                                              : tl::expected<void, StorageFault>{};
}

std::int64_t Numbers::counter() {
    SQLite::Statement query(database_, "SELECT sequence FROM counter WHERE device = ?");
    query.bind(1, device_);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

std::int64_t Numbers::highest() {
    return std::max(counter(), high_water_.highest(device_));
}

}  // namespace qiming::drivers
