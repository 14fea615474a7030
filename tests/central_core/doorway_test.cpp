#include "central/core/doorway.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using namespace qiming::central;

namespace {

constexpr DoorLimits small{6, 3, 15'000};

struct Door {
    explicit Door(DoorLimits limits) : doorway(limits) {}
    Doorway::Guest come(const std::string& address) {
        const auto entry = doorway.enter(address, ++now_ms);
        put_out = entry.put_out;
        return entry.guest.value_or(0);
    }
    void is_answered(Doorway::Guest guest) {
        doorway.is_served(guest);
        doorway.takes_answer(guest, ++now_ms);
        doorway.was_answered(guest, ++now_ms);
    }
    Doorway doorway;
    std::optional<Doorway::Guest> put_out;
    std::int64_t now_ms = 0;
};

}  // namespace

TEST_CASE("beyond its share an address puts out its own that kept silent longest, and nobody else's") {
    Door door(small);
    const auto neighbour = door.come("192.0.2.2");
    const auto first = door.come("192.0.2.1");
    door.come("192.0.2.1");
    door.come("192.0.2.1");
    CHECK_FALSE(door.put_out);
    CHECK(door.come("192.0.2.1") != 0);
    CHECK(door.put_out == first);
    CHECK(door.put_out != neighbour);
    CHECK(door.doorway.guests() == 4);
}

TEST_CASE("who was answered before goes after those who never asked, and who is being served stays") {
    Door door(small);
    const auto served = door.come("a");
    const auto known = door.come("a");
    const auto silent = door.come("a");
    door.is_answered(known);
    door.doorway.is_served(served);
    const auto newcomer = door.come("a");
    CHECK(door.put_out == silent);
    door.doorway.is_served(newcomer);
    CHECK(door.come("a") != 0);
    CHECK(door.put_out == known);
}

TEST_CASE("where everybody is being served the newcomer is turned away, and all stay") {
    Door door(small);
    for (int n = 0; n < 3; ++n) {
        door.doorway.is_served(door.come("a"));
    }
    CHECK(door.come("a") == 0);
    CHECK_FALSE(door.put_out);
    CHECK(door.doorway.guests() == 3);
}

TEST_CASE("who takes an answer for too long counts as silent") {
    Door door(small);
    std::vector<Doorway::Guest> guests;
    for (int n = 0; n < 3; ++n) {
        guests.push_back(door.come("a"));
        door.doorway.is_served(guests.back());
        door.doorway.takes_answer(guests.back(), door.now_ms);
    }
    CHECK(door.come("a") == 0);
    door.now_ms += small.taking_ms + 1;
    CHECK(door.come("a") != 0);
    CHECK(door.put_out == guests.front());
}

TEST_CASE("when the house is full the most crowded address makes room") {
    Door door(small);
    const auto crowd = door.come("crowd");
    door.come("crowd");
    door.come("crowd");
    door.come("b");
    door.come("b");
    door.come("c");
    CHECK(door.come("d") != 0);
    CHECK(door.put_out == crowd);
    CHECK(door.doorway.guests() == small.most);
}

TEST_CASE("a thousand strangers at a thousand addresses keep no newcomer out") {
    Door door(DoorLimits{100, 3, 15'000});
    for (int n = 0; n < 1'000; ++n) {
        CHECK(door.come("stranger " + std::to_string(n)) != 0);
    }
    CHECK(door.come("terminal") != 0);
    CHECK(door.doorway.guests() == 100);
}

TEST_CASE("who left makes room, and leaving twice or after being put out is leaving once") {
    Door door(small);
    const auto first = door.come("a");
    door.come("a");
    door.come("a");
    door.doorway.leave(first);
    door.doorway.leave(first);
    CHECK(door.doorway.guests() == 2);
    CHECK(door.come("a") != 0);
    CHECK_FALSE(door.put_out);
    door.doorway.was_answered(first, 1);
    CHECK(door.doorway.guests() == 3);
}

TEST_CASE("an address of version 6 counts with its network, one of version 4 alone") {
    CHECK(address_to_count("192.0.2.7") == "192.0.2.7");
    CHECK(address_to_count("::ffff:192.0.2.7") == "192.0.2.7");
    CHECK(address_to_count("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::");
    CHECK(address_to_count("2001:db8:1:2:9:9:9:9") == "2001:db8:1:2::");
    CHECK(address_to_count("2001:db8:1:3:3:4:5:6") != "2001:db8:1:2::");
    CHECK(address_to_count("2001:db8::7") == "2001:db8::");
    CHECK(address_to_count("::1") == "::");
}
