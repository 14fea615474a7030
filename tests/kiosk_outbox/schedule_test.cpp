#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <limits>
#include <set>

#include "kiosk/core/outbox_policy.h"

using namespace qiming::kiosk;

namespace {

constexpr std::uint64_t longest = std::numeric_limits<std::uint64_t>::max();

// Random bits that ask for nearly the whole wait.
std::uint64_t bits_for(std::int64_t wait_ms) {
    return static_cast<std::uint64_t>(wait_ms);
}

OutboxSchedule of(const std::vector<std::string>& ids) {
    std::vector<OutboxSchedule::Item> items;
    for (const std::string& id : ids) {
        items.push_back({id, 0, 0, 0});
    }
    return with_waiting({}, items);
}

}  // namespace

TEST_CASE("waiting doubles from a second to a minute") {
    CHECK(jittered_wait_ms(1, bits_for(1'000)) == 1'000);
    CHECK(jittered_wait_ms(2, bits_for(2'000)) == 2'000);
    CHECK(jittered_wait_ms(6, bits_for(32'000)) == 32'000);
    CHECK(jittered_wait_ms(7, bits_for(60'000)) == 60'000);
}

TEST_CASE("waiting never passes its cap, however often it failed and whatever the random bits") {
    for (const int failures : {0, 1, 7, 31, 64, std::numeric_limits<int>::max()}) {
        for (const std::uint64_t random : {std::uint64_t{0}, std::uint64_t{60'001}, longest}) {
            const auto wait = jittered_wait_ms(failures, random);
            CHECK(wait >= 0);
            CHECK(wait <= longest_wait_ms);
        }
    }
}

TEST_CASE("jitter is full: kiosks that failed together do not come back together") {
    std::set<std::int64_t> waits;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        waits.insert(jittered_wait_ms(7, seed * 0x9E3779B97F4A7C15ULL));
    }
    CHECK(waits.size() > 190);
    CHECK(*waits.begin() < longest_wait_ms / 10);
    CHECK(*waits.rbegin() > longest_wait_ms * 9 / 10);
}

TEST_CASE("what waits is sent oldest first") {
    CHECK(next_to_send(of({"a", "b"}), 0) == "a");
    CHECK_FALSE(next_to_send({}, 0));
    CHECK_FALSE(next_try_ms({}, 0));
}

TEST_CASE("after a failure nothing is sent until the wait is over") {
    const auto verdict = GENERATE(Verdict::NotNow, Verdict::TryAgain, Verdict::NotAllowed);
    auto schedule = after_answer(of({"a"}), "a", verdict, {}, 5'000, bits_for(700));
    CHECK_FALSE(next_to_send(schedule, 5'699));
    CHECK(next_try_ms(schedule, 5'000) == 5'700);
    CHECK(next_to_send(schedule, 5'700) == "a");
}

TEST_CASE("one that fails again and again delays no other one") {
    auto schedule = of({"poison", "b", "c"});
    std::int64_t now = 0;
    std::vector<std::string> delivered;
    for (int round = 0; round < 40 && delivered.size() < 2; ++round) {
        now = next_try_ms(schedule, now).value();
        const auto id = next_to_send(schedule, now).value();
        const bool is_good = id != "poison";
        schedule =
            after_answer(schedule, id, is_good ? Verdict::Delivered : Verdict::TryAgain, {}, now, longest);
        if (is_good) {
            delivered.push_back(id);
        }
    }
    CHECK(delivered == std::vector<std::string>{"b", "c"});
    CHECK(now == 0);
}

TEST_CASE("R63: sixty-four or a thousand that are stuck let the next one through at once") {
    const auto verdict = GENERATE(Verdict::TryAgain, Verdict::NotAllowed);
    const int stuck = GENERATE(64, 1'000);
    std::vector<std::string> ids;
    for (int n = 0; n < stuck; ++n) {
        ids.push_back("stuck-" + std::to_string(n));
    }
    auto schedule = of(ids);
    for (const std::string& id : ids) {
        schedule = after_answer(schedule, id, verdict, 3'600, 0, longest);
    }
    ids.push_back("new");
    std::vector<OutboxSchedule::Item> waiting;
    for (const std::string& id : ids) {
        waiting.push_back({id, id == "new" ? 0 : 1, 0, 0});
    }
    CHECK(next_to_send(with_waiting(schedule, waiting), 0) == "new");
    CHECK(next_to_send(with_waiting({}, waiting), 0) == "new");  // after a restart, too
}

TEST_CASE("R63: answers about single submissions, whatever they are, never try the patience with the link") {
    auto schedule = of({"a", "b"});
    for (const auto verdict : {Verdict::TryAgain, Verdict::NotAllowed, Verdict::Parked, Verdict::Delivered}) {
        schedule = after_answer(of({"a", "b"}), "a", verdict, {}, 0, longest);
        CHECK(schedule.link_not_before_ms == 0);
        CHECK(next_to_send(schedule, 0) == "b");
    }
    schedule = after_answer(of({"a", "b"}), "a", Verdict::NotNow, {}, 0, bits_for(900));
    CHECK_FALSE(next_to_send(schedule, 899));
    CHECK(next_to_send(schedule, 900) == "b");
}

TEST_CASE("one that is answered in vain is offered less and less, a quarter of an hour at most") {
    auto schedule = of({"a"});
    std::int64_t now = 0;
    for (int round = 0; round < 40; ++round) {
        schedule = after_answer(schedule, "a", Verdict::TryAgain, {}, now,
                                static_cast<std::uint64_t>(longest_own_wait_ms));
        const auto next = next_try_ms(schedule, now).value();
        CHECK(next - now <= longest_own_wait_ms);
        now = next;
    }
    CHECK(now > 10 * longest_own_wait_ms);
    CHECK(next_to_send(reconnected(schedule), 0) == "a");
}

TEST_CASE("what staff put back is due at once") {
    auto schedule = after_answer(of({"a"}), "a", Verdict::TryAgain, 3'600, 0, 0);
    CHECK_FALSE(next_to_send(with_waiting(schedule, {{"a", 1, 0, 0}}), 0));
    CHECK(next_to_send(with_waiting(schedule, {{"a", 0, 0, 0}}), 0) == "a");
}

TEST_CASE("a parked one blocks nothing") {
    auto schedule = after_answer(of({"a", "b"}), "a", Verdict::Parked, {}, 0, longest);
    CHECK(next_to_send(schedule, 0) == "b");
    schedule = after_answer(schedule, "b", Verdict::Delivered, {}, 0, longest);
    CHECK_FALSE(next_try_ms(schedule, 0));
}

TEST_CASE("a dead centre is asked about once a wait, not once a submission") {
    OutboxSchedule schedule;
    std::vector<std::string> ids;
    for (int n = 0; n < 500; ++n) {
        ids.push_back(std::to_string(n));
    }
    schedule = of(ids);
    int asked = 0;
    std::uint64_t random = 1;
    for (std::int64_t now = 0; now < 600'000;) {
        const auto id = next_to_send(schedule, now);
        REQUIRE(id);
        ++asked;
        random = random * 6364136223846793005ULL + 1442695040888963407ULL;
        schedule = after_answer(schedule, *id, Verdict::NotNow, {}, now, random >> 16);
        now = next_try_ms(schedule, now).value();
    }
    CHECK(asked < 80);
}

TEST_CASE("Retry-After is obeyed by all, also when someone waits, up to an hour") {
    auto schedule = after_answer(of({"a", "b"}), "a", Verdict::NotNow, 120, 0, 0);
    CHECK(next_try_ms(schedule, 0) == 120'000);
    CHECK(next_try_ms(hurried(schedule), 0) == 120'000);
    CHECK_FALSE(next_to_send(hurried(schedule), 119'999));
    schedule = after_answer(of({"a"}), "a", Verdict::NotNow, std::numeric_limits<int>::max(), 0, 0);
    CHECK(next_try_ms(schedule, 0) == longest_obeyed_ms);
    schedule = after_answer(of({"a"}), "a", Verdict::NotNow, -5, 0, 0);
    CHECK(next_try_ms(schedule, 0) == 0);
}

TEST_CASE("someone who waits for an answer ends our own patience") {
    auto schedule = after_answer(of({"a"}), "a", Verdict::NotNow, {}, 0, bits_for(900));
    schedule = with_waiting(schedule, {{"a", 1, 0, 0}, {"new", 0, 0, 0}});
    CHECK_FALSE(next_to_send(schedule, 0));
    CHECK(next_to_send(hurried(schedule), 0) == "new");
}

TEST_CASE("a terminal that is not accepted keeps its submissions in the schedule") {
    const auto schedule = after_answer(of({"a"}), "a", Verdict::NotAllowed, {}, 0, longest);
    CHECK(schedule.items.size() == 1);
    CHECK(next_try_ms(schedule, 0).has_value());
}

TEST_CASE("what is no longer in the outbox is forgotten, what is known is kept") {
    auto schedule = after_answer(of({"a", "b"}), "a", Verdict::TryAgain, {}, 0, bits_for(500));
    schedule = with_waiting(schedule, {{"a", 1, 0, 0}});
    REQUIRE(schedule.items.size() == 1);
    CHECK(schedule.items[0].failures == 1);
}
