// Places: two visits want the same one, and nobody is led to a time that is known to be full.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/booking/booking_rule.h"
#include "kiosk/core/booking/places.h"
#include "kiosk/core/services/steps.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using kiosk::places_left;
using tests::PureKiosk;

namespace {

// The sample world with one place at each time.
kiosk::World narrow_world() {
    kiosk::World world = tests::sample_world();
    for (auto& slot : world.assessments.slots) {
        slot.capacity = 1;
        slot.left = 1;
    }
    return world;
}

bool says(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

// Up to the review; the slot that was chosen.
std::string choose_first_time(PureKiosk& kiosk) {
    tests::go_home(kiosk);
    kiosk.choose("预约职业能力评估");
    tests::answer_until(kiosk, "review/");
    return kiosk.state().session.slot;
}

void end_visit(PureKiosk& kiosk) {
    kiosk.press(Gesture::Finish);
    kiosk.choose("结束");
    kiosk.wait_ms(60'000);
    REQUIRE(kiosk.page() == "resting");
}

int left(const PureKiosk& kiosk, const kiosk::World& world, const std::string& slot) {
    return places_left(world, kiosk.state().places, slot);
}

}  // namespace

TEST_CASE("R18: a place that this terminal booked is not offered again, in the same visit or the next") {
    for (const auto standing : {std::optional<content::Standing>(), std::optional(content::Standing::Confirmed),
                                std::optional(content::Standing::Full)}) {
        const kiosk::World world = narrow_world();
        PureKiosk kiosk(world);
        kiosk.happen(kiosk::LinkChanged{standing.has_value()});
        kiosk.centre_says = standing;
        const std::string slot = choose_first_time(kiosk);
        REQUIRE(left(kiosk, world, slot) == 1);
        tests::send(kiosk);
        REQUIRE(kiosk.page() == "outcome/0");
        CHECK(left(kiosk, world, slot) == 0);
        end_visit(kiosk);
        CHECK(left(kiosk, world, slot) == 0);
        CHECK(choose_first_time(kiosk) != slot);
    }
}

TEST_CASE("R18: after the centre has answered for a booking, its places are fetched anew") {
    for (const auto standing : {content::Standing::Confirmed, content::Standing::Full}) {
        PureKiosk kiosk;
        kiosk.happen(kiosk::LinkChanged{true});
        kiosk.centre_says = standing;
        choose_first_time(kiosk);
        kiosk.take_effects();
        tests::send(kiosk);
        CHECK(tests::last_effect<kiosk::RefreshContent>(kiosk) != nullptr);
    }
}

TEST_CASE("R18: newer content counts what was answered, and no more than that") {
    const kiosk::World world = narrow_world();
    const std::string slot = world.assessments.slots.front().id;
    kiosk::KnownPlaces known;
    kiosk::note_waiting(known, "a", slot);
    kiosk::note_new_content(world, known);
    CHECK(places_left(world, known, slot) == 0);  // the centre does not know of it yet
    kiosk::note_answer(known, {"a", "1010000017", content::Standing::Confirmed, slot, {}});
    CHECK(places_left(world, known, slot) == 0);
    kiosk::note_new_content(world, known);
    CHECK(places_left(world, known, slot) == 1);  // as the content says
    kiosk::note_waiting(known, "b", slot);
    kiosk::note_refusal(known, "b");
    CHECK(places_left(world, known, slot) == 1);
    CHECK(places_left(world, known, "unknown") == 0);
}

TEST_CASE("R18: after a full time neither Home nor Back leads to it again without a word") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.centre_says = content::Standing::Full;
    const std::string slot = choose_first_time(kiosk);
    tests::send(kiosk);
    REQUIRE(kiosk.page() == "outcome/0");
    for (const Gesture away : {Gesture::Home, Gesture::Back}) {
        kiosk.press(away);
        REQUIRE(kiosk.page() == "home");
        kiosk.choose("预约职业能力评估");
        INFO(kiosk.page() << ": " << kiosk.said());
        CHECK(kiosk.page().starts_with("slot/"));
        CHECK(says(kiosk, "已经约满"));
        CHECK(kiosk.state().session.slot.empty());
    }
    kiosk.tap(accessibility::ActivateNode{"slot/slot/" + slot});
    CHECK(kiosk.state().session.slot.empty());
    CHECK(says(kiosk, "已满"));
}

TEST_CASE("R18: an hour at which the person has another place is not offered again") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.stores = false;
    const std::string slot = choose_first_time(kiosk);
    const auto* refused = tests::sample_world().assessments.slot(slot);
    tests::send(kiosk);
    kiosk.happen(kiosk::Stored{0, kiosk.state().session.visit, "id", "101000003"});
    kiosk.happen(kiosk::CentreRefused{"id", "two_places"});
    REQUIRE(kiosk.page() == "outcome/0");
    kiosk.tap(accessibility::ActivateNode{"outcome/rebook"});
    REQUIRE(kiosk.page().starts_with("slot/"));
    CHECK(kiosk.state().session.slot.empty());
    for (const auto& each : tests::sample_world().assessments.slots) {
        if (content::overlap(*refused, each)) {
            INFO(each.id);
            CHECK_FALSE(
                kiosk::can_be_booked(tests::sample_world(), kiosk.state().session, kiosk.state().now, each));
        }
    }
    tests::answer_until(kiosk, "review/");
    const auto* another = tests::sample_world().assessments.slot(kiosk.state().session.slot);
    REQUIRE(another != nullptr);
    CHECK_FALSE(content::overlap(*refused, *another));
}

TEST_CASE("R18: a time that others took while the visitor answers is told at once, and on the way back to it") {
    kiosk::World world = narrow_world();
    PureKiosk kiosk(world);
    const std::string slot = choose_first_time(kiosk);
    for (auto& each : world.assessments.slots) {
        each.left = each.id == slot ? 0 : each.left;
    }
    kiosk.happen(kiosk::ContentReplaced{kiosk::ContentReplaced::Part::Assessments});
    CHECK(says(kiosk, "已经约满，请另选时间"));
    CHECK(kiosk.state().session.slot.empty());
    kiosk.press(Gesture::NextPage);
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.page().starts_with("slot/"));
    CHECK(says(kiosk, "已经约满"));
}

TEST_CASE("R18: newer postings drop no chosen time") {
    PureKiosk kiosk;
    const std::string slot = choose_first_time(kiosk);
    kiosk.happen(kiosk::ContentReplaced{});
    CHECK(kiosk.state().session.slot == slot);
}

TEST_CASE("R18: another site drops day and time with a word, another day the time") {
    PureKiosk kiosk;
    choose_first_time(kiosk);
    kiosk.choose("地点");
    REQUIRE(kiosk.page() == "slot/site");
    kiosk.press(Gesture::Digit2);
    CHECK(says(kiosk, "请重新选日期和时间"));
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "slot/day");
    kiosk.press(Gesture::Digit1);
    CHECK_FALSE(says(kiosk, "请重新选"));
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "slot/slot");
    kiosk.press(Gesture::Digit1);
    kiosk.tap(accessibility::ActivateNode{"slot/previous"});
    if (kiosk.page() == "slot/day") {
        kiosk.press(Gesture::Digit2);
        CHECK(says(kiosk, "请重新选时间"));
    }
}
