// The bytes of a device node, as recorded from sound cards and as they must not be.
#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <random>
#include <span>

#include "tests/contracts_jack/jacks.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/seeds.h"

using namespace qiming;
using namespace qiming::tests;
using drivers::SwitchEvents;
using News = SwitchEvents::News;

namespace {

std::vector<News> read(SwitchEvents& events, const std::string& bytes) {
    return events.read(std::as_bytes(std::span(bytes)));
}

// A headset with a microphone, as a laptop's card reports it in one report.
const std::string headset_in =
    event(EV_SW, SW_HEADPHONE_INSERT, 1) + event(EV_SW, SW_MICROPHONE_INSERT, 1) + event(EV_SYN, SYN_REPORT, 0);
const std::string headset_out =
    event(EV_SW, SW_MICROPHONE_INSERT, 0) + event(EV_SW, SW_HEADPHONE_INSERT, 0) + event(EV_SYN, SYN_REPORT, 0);
const std::string dropped = event(EV_SYN, SYN_DROPPED, 0);

}  // namespace

TEST_CASE("Jack: a headset is told once, and its microphone alone is not") {
    SwitchEvents events;
    CHECK(read(events, headset_in + headset_out) == std::vector{News::Inserted, News::Removed});
    CHECK(read(events, report(SW_MICROPHONE_INSERT, 1)).empty());
    CHECK(read(events, report(SW_LINEOUT_INSERT, 1)).empty());
    CHECK(read(events, event(EV_KEY, SW_HEADPHONE_INSERT, 1)).empty());
}

TEST_CASE("Jack: events that come byte by byte are whole events") {
    SwitchEvents events;
    std::vector<News> all;
    for (const char byte : headset_in + headset_out) {
        const auto some = read(events, std::string(1, byte));
        all.insert(all.end(), some.begin(), some.end());
    }
    CHECK(all == std::vector{News::Inserted, News::Removed});
}

TEST_CASE("Jack: half an event of a device that went is not mixed with the next one's") {
    SwitchEvents events;
    CHECK(read(events, headset_in.substr(0, 11)).empty());
    events.start_over();
    CHECK(read(events, headset_in) == std::vector{News::Inserted});
}

TEST_CASE("Jack: after dropped events nothing counts until the report ends, and then it is asked") {
    SwitchEvents events;
    CHECK(read(events, dropped + event(EV_SW, SW_HEADPHONE_INSERT, 1)).empty());
    CHECK(read(events, event(EV_SYN, SYN_REPORT, 0)) == std::vector{News::Lost});
    CHECK(read(events, headset_out) == std::vector{News::Removed});
}

TEST_CASE("Jack: any bytes are read, and tell of nothing but headphones", "[seeds]") {
    const unsigned seed = tests::any_seed(20261124);
    CAPTURE(seed);
    std::mt19937 chance(seed);
    std::uniform_int_distribution<int> byte(0, 255);
    SwitchEvents events;
    std::size_t told = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string garbage(static_cast<std::size_t>(byte(chance)) % 60, '\0');
        for (char& each : garbage) {
            each = static_cast<char>(byte(chance));
        }
        told += read(events, garbage).size();
    }
    CHECK(told < 20);  // by chance alone
    events.start_over();
    CHECK(read(events, headset_in) == std::vector{News::Inserted});
}

TEST_CASE("R12: headphones that are in already when the terminal starts are told") {
    Told told;
    PipeDevice device(true);
    const drivers::EvdevJack jack(device.as_device(), told, {settles_ms, 10});
    CHECK(told.at_least(1) == std::vector<bool>{true});
}

TEST_CASE("R13: after dropped events the device is asked, and what it cannot say counts as out") {
    Told told;
    PipeDevice device(true);
    const drivers::EvdevJack jack(device.as_device(), told, {0, 10});
    REQUIRE(told.at_least(1) == std::vector<bool>{true});
    device.answer(false);
    device.write(dropped + event(EV_SYN, SYN_REPORT, 0));
    CHECK(told.at_least(2) == std::vector<bool>{true, false});
    CHECK(device.times_asked() == 2);
    device.write(headset_in);
    REQUIRE(told.at_least(3).size() == 3);
    device.answer(std::nullopt);
    device.write(dropped + event(EV_SYN, SYN_REPORT, 0));
    CHECK(told.at_least(4) == std::vector<bool>{true, false, true, false});
}

TEST_CASE("Jack: without a device headphones are out, and one that comes later is found") {
    Told told;
    PipeDevice device;
    device.vanish();
    const drivers::EvdevJack jack(device.as_device(), told, {0, 10});
    CHECK_FALSE(jack.is_there());
    device.answer(true);
    device.appear();
    CHECK(told.at_least(1) == std::vector<bool>{true});
    CHECK(jack.is_there());
}

TEST_CASE("Jack: what is no input device is passed over") {
    const support::TemporaryFolder folder;
    std::ofstream(folder.file("event0")) << headset_in;
    REQUIRE(::mkfifo(folder.file("event1").c_str(), 0600) == 0);
    std::ofstream(folder.file("mouse0")) << "";
    CHECK(drivers::switch_device("", folder.path()).open() < 0);
    CHECK(drivers::switch_device("Headphone", folder.path()).open() < 0);
    CHECK(drivers::switch_device("", folder.path() / "nowhere").open() < 0);
}
