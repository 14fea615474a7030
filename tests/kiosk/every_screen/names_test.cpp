// What content and the centre call alike is told apart wherever a visitor meets it.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "kiosk/core/view.h"
#include "tests/support/sample_world.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

using Names = std::vector<std::string>;

// Names of what stands in the list `id`.
Names names_in(const accessibility::Tree& tree, const std::string& id) {
    Names names;
    const auto* list = tree.find(id);
    REQUIRE(list != nullptr);
    for (const auto child : list->children) {
        names.push_back(tree.items()[child].node.name);
    }
    return names;
}

kiosk::State on(kiosk::Screen screen) {
    kiosk::State state;
    state.now.day = tests::sample_today;
    state.now.hour = 8;
    state.screen = std::move(screen);
    return state;
}

content::Job job(const char* id, const char* employer, const char* place) {
    content::Job made = tests::sample_world().jobs.jobs().front();
    made.id = id;
    made.title = {"理货员", ""};
    made.employer = {employer, ""};
    made.place = {place, ""};
    return made;
}

// Three sites, each with one hour: the same.
kiosk::World world_of_one_hour() {
    kiosk::World world = tests::sample_world();
    world.assessments.sites.resize(3);
    world.assessments.slots.clear();
    for (const auto& site : world.assessments.sites) {
        world.assessments.slots.push_back({"t-" + site.id, site.id, "2026-12-01", "10:00", 90, 1, 1});
    }
    return world;
}

}  // namespace

TEST_CASE(
    "R66: jobs of one title are told apart by employer, then place, then number, and nothing is said twice") {
    kiosk::World world = tests::sample_world();
    world.jobs = content::JobIndex({job("a", "甲公司", "香洲路"), job("b", "乙公司", "香洲路"),
                                    job("c", "乙公司", "斗门路"), job("d", "丙公司", "斗门路"),
                                    job("e", "丙公司", "斗门路")});
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit2);
    CHECK(names_in(kiosk.terminal().tree(), "jobs/list") ==
          Names{"理货员，甲公司", "理货员，乙公司，香洲路", "理货员，乙公司，斗门路"});
    for (const char* id : {"a", "b", "c"}) {
        CHECK(kiosk.terminal().tree().find(std::string("jobs/open/") + id)->node.hint.find("公司") ==
              std::string::npos);
    }
    kiosk.press(Gesture::NextPage);
    CHECK(names_in(kiosk.terminal().tree(), "jobs/list") == Names{"理货员，第1个", "理货员，第2个"});
    CHECK(kiosk.terminal().tree().find("jobs/open/d")->node.hint.find("丙公司") == 0);
}

TEST_CASE("R66: sites of one name are told apart by their addresses") {
    kiosk::World world = tests::sample_world();
    world.assessments.sites.resize(2);
    world.assessments.sites[1].name = world.assessments.sites[0].name;
    const auto tree = kiosk::shown(world, on(kiosk::ChoosingSlot{tests::booking()})).tree;
    for (const auto& site : world.assessments.sites) {
        const auto& node = tree.find("slot/site/" + site.id)->node;
        CHECK(node.name == site.name.chinese + "，" + site.address.chinese);
        CHECK(node.hint.empty());
    }
}

TEST_CASE("R66: the same day of two years is two days") {
    kiosk::World world = world_of_one_hour();
    auto later = world.assessments.slots.front();
    later.id = "later";
    later.day = "2032-12-01";  // the same weekday, too
    world.assessments.slots.push_back(later);
    auto state = on(kiosk::ChoosingSlot{tests::booking(), kiosk::ChoosingSlot::Step::Day});
    state.session.site = later.site;
    const auto shown = kiosk::shown(world, state);
    CHECK(shown.mends.empty());
    CHECK(std::set<std::string>({"slot/day/2026-12-01", "slot/day/2032-12-01"}).size() ==
          names_in(shown.tree, "slot/options").size());
}

TEST_CASE("Two assessors at one hour of one site are one hour with the places of both") {
    kiosk::World world = world_of_one_hour();
    auto other = world.assessments.slots.front();
    other.id = "other";
    other.left = other.capacity = 2;
    world.assessments.slots.front().left = 0;
    world.assessments.slots.push_back(other);
    auto state = on(kiosk::ChoosingSlot{tests::booking(), kiosk::ChoosingSlot::Step::Slot});
    state.session.site = other.site;
    state.session.day = other.day;
    const auto tree = kiosk::shown(world, state).tree;
    CHECK(names_in(tree, "slot/options") == Names{"上午 10:00"});
    CHECK(tree.find("slot/slot/other") != nullptr);  // the row with a place left
    CHECK(tree.find("slot/slot/other")->node.hint == "还有2个名额");
}

TEST_CASE("R66: free hours that the centre offers at several sites are told apart by the site") {
    const kiosk::World world = world_of_one_hour();
    auto state = on(kiosk::Outcome{0});
    kiosk::Sent sent;
    sent.service = tests::booking();
    sent.state = kiosk::SubmissionState::Full;
    sent.number = "101-0000-018";
    sent.settled = true;
    for (const auto& slot : world.assessments.slots) {
        sent.other_slots.push_back(slot.id);
        sent.other_slots.push_back(slot.id);  // the same again
    }
    sent.other_slots.push_back("nobody knows it");
    state.session.submissions = {sent};
    const auto shown = kiosk::shown(world, state);
    CHECK(shown.mends.empty());
    const auto names = names_in(shown.tree, "outcome/others");
    REQUIRE(names.size() == 3);
    for (std::size_t at = 0; at < names.size(); ++at) {
        CHECK(names[at].find(world.assessments.sites[at].name.chinese) != std::string::npos);
    }
    CHECK(shown.tree.find("outcome/number") != nullptr);
}

TEST_CASE("An offer that the kiosk does not know any more leads nowhere, and breaks nothing") {
    kiosk::World world = world_of_one_hour();
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    kiosk.centre_says = content::Standing::Received;
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    REQUIRE(kiosk.page().starts_with("outcome/"));
    kiosk.tap(accessibility::ActivateNode{"outcome/other/gone"});
    CHECK(kiosk.page().starts_with("outcome/"));
}

TEST_CASE("R66: the same word twice among what may be typed is offered once") {
    PureKiosk kiosk;
    kiosk.words["wang"] = {{"王", 4}, {"王", 4}, {"　", 4}, {"网", 4}};
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/name");
    kiosk.spell("wang");
    CHECK(names_in(kiosk.terminal().tree(), "typing/candidates") == Names{"王", "网"});
}
