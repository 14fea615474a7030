#include "central/core/numbers.h"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <random>
#include <set>

#include "tests/support/seeds.h"

using namespace qiming;
using central::HeldGrant;
using central::KnownCode;
using central::welcome;
using content::Acquaintance;
using content::Grant;
using content::Hello;

namespace {

std::string mark(int n) {
    const std::string digits = std::to_string(n);
    return std::string(32 - digits.size(), '0') + digits;
}

Hello hello_of(int installation, int life, std::vector<int> earlier = {}, std::int64_t highest = 0) {
    Hello hello{"101", "hall", mark(installation), mark(life), {}, highest};
    for (const int each : earlier) {
        hello.earlier.push_back(mark(each));
    }
    return hello;
}

}  // namespace

TEST_CASE("R63: the first terminal of a code may give its first thousand numbers") {
    const auto welcomed = welcome(hello_of(1, 10), {});
    CHECK(welcomed.welcome.acquaintance == Acquaintance::New);
    CHECK(welcomed.welcome.installation == mark(1));
    CHECK(welcomed.welcome.grant == Grant{1, 1'000});
    CHECK(welcomed.is_new == Grant{1, 1'000});
}

TEST_CASE("R63: an outbox of the version before goes on behind what it gave, whether it came in or not") {
    KnownCode known;
    known.highest = 50;
    const auto upgraded = welcome(hello_of(1, 10, {}, 57), known);
    CHECK(upgraded.welcome.acquaintance == Acquaintance::New);
    CHECK(upgraded.welcome.grant == Grant{58, 1'057});
}

TEST_CASE("R63: an outbox that does not know what its code has given is another one: staff are told") {
    KnownCode known;
    known.highest = 50;
    const auto emptied = welcome(hello_of(1, 10), known);
    CHECK(emptied.welcome.acquaintance == Acquaintance::Other);
    CHECK(emptied.welcome.grant == Grant{51, 1'050});
}

TEST_CASE("R63: a second terminal with the same code gets numbers that the first was never granted") {
    KnownCode known{{{mark(1), {1, 1'000}}}, "", 12};
    const auto second = welcome(hello_of(2, 20), known);
    CHECK(second.welcome.acquaintance == Acquaintance::Other);
    CHECK(second.welcome.grant == Grant{1'001, 2'000});
}

TEST_CASE("R63: who goes on from the life that greeted last keeps its numbers, also when an answer was lost") {
    KnownCode known{{{mark(1), {1, 1'000}}}, mark(10), 12};
    for (const auto& hello :
         {hello_of(1, 10, {}, 12), hello_of(1, 11, {10}, 12), hello_of(1, 13, {10, 11, 12})}) {
        const auto again = welcome(hello, known);
        CHECK(again.welcome.acquaintance == Acquaintance::Known);
        CHECK(again.welcome.grant == Grant{1, 1'000});
        CHECK_FALSE(again.is_new);
    }
}

TEST_CASE("R63: a folder that was rolled back, or copied, shows by the life that it does not know") {
    const KnownCode known{{{mark(1), {1, 1'000}}}, mark(12), 40};
    const auto forked = welcome(hello_of(1, 20, {10, 11}, 30), known);
    CHECK(forked.welcome.acquaintance == Acquaintance::Forked);
    CHECK(forked.welcome.installation == mark(20));
    CHECK(forked.welcome.grant == Grant{1'001, 2'000});
}

TEST_CASE("R63: when few are left the next ones come without a gap, where nobody else has them") {
    KnownCode known{{{mark(1), {1, 1'000}}}, mark(10), 850};
    const auto more = welcome(hello_of(1, 10, {}, 850), known);
    CHECK(more.welcome.grant == Grant{1, 2'000});
    CHECK(more.is_new == Grant{1'001, 2'000});
    known.grants.push_back({mark(2), {1'001, 2'000}});
    const auto behind = welcome(hello_of(1, 10, {}, 850), known);
    CHECK(behind.welcome.grant == Grant{2'001, 3'000});
}

TEST_CASE("R63: after a restore numbers are skipped that can have been granted since the copy was taken") {
    KnownCode known;
    known.highest = 50;
    known.after_restore = true;
    CHECK(welcome(hello_of(1, 10, {}, 60), known).welcome.grant.first == 5'061);
    known.grants.push_back({"restored", {1'001, 6'000}});
    CHECK(welcome(hello_of(1, 10, {}, 60), known).welcome.grant.first == 6'001);
}

TEST_CASE("R63: a code that has no number left grants none") {
    const KnownCode known{{{mark(2), {1, 999'999}}}, "", 999'999};
    const auto none = welcome(hello_of(1, 10), known);
    CHECK(none.welcome.grant.first > none.welcome.grant.last);
    CHECK_FALSE(none.is_new);
}

TEST_CASE("R63: whatever terminals do with one code, no sequence is ever given twice", "[seeds]") {
    const unsigned seed = tests::any_seed(63);
    CAPTURE(seed);
    std::mt19937 random(seed);
    struct Outbox {  // as its disk has it
        int installation = 0;
        std::vector<int> lives;
        std::int64_t counter = 0;
    };
    KnownCode centre;
    std::map<std::string, std::string> last_life;
    std::set<std::int64_t> given;
    std::vector<Outbox> disks{{1, {}, 0}};
    std::vector<Outbox> images;
    int chance = 100;
    for (int step = 0; step < 400; ++step) {
        Outbox& disk = disks[random() % disks.size()];
        switch (random() % 8) {
            case 0: disk = {++chance, {}, 0}; break;  // emptied
            case 1: images.push_back(disk); break;
            case 2:  // rolled back, or another machine with a copy
                if (!images.empty()) {
                    (random() % 2 == 0 ? disk : disks.emplace_back()) = images[random() % images.size()];
                }
                continue;
            default: break;
        }
        const int life = ++chance;
        Hello hello = hello_of(disk.installation, life, disk.lives, disk.counter);
        disk.lives.push_back(life);
        KnownCode known = centre;
        known.last_life = last_life[hello.installation];
        const auto welcomed = welcome(hello, known);
        if (welcomed.is_new) {
            centre.grants.push_back({welcomed.welcome.installation, *welcomed.is_new});
        }
        last_life[welcomed.welcome.installation] = hello.life;
        if (welcomed.welcome.installation != hello.installation) {
            disk.installation = life;
        }
        const Grant grant = welcomed.welcome.grant;
        for (auto count = random() % 300; count > 0; --count) {
            const std::int64_t next = std::max(disk.counter, grant.first - 1) + 1;
            if (next > grant.last) {
                break;
            }
            disk.counter = next;
            REQUIRE(given.insert(next).second);
        }
    }
    CHECK(given.size() > 1'000);
}
