// The review: where a visitor stands after changing something, and by what they know what they send.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <vector>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::ActivateNode;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

std::string focused(const PureKiosk& kiosk) {
    return kiosk.terminal().tree().focus().node.id;
}

std::string value_of(const PureKiosk& kiosk, const std::string& id) {
    const auto* item = kiosk.terminal().tree().find(id);
    return item == nullptr ? std::string() : item->node.value;
}

// Two postings, or two sites, that only their employers or addresses tell apart.
kiosk::World world_of_twins() {
    kiosk::World world = tests::sample_world();
    content::Job job = world.jobs.jobs().front();
    std::vector<content::Job> jobs;
    for (const char* employer : {"甲公司", "乙公司"}) {
        job.id = employer;
        job.employer = {employer, employer};
        jobs.push_back(job);
    }
    world.jobs = content::JobIndex(jobs);
    auto& sites = world.assessments.sites;
    sites.at(1).name = sites.at(0).name;
    return world;
}

}  // namespace

TEST_CASE("After an answer was changed the visitor stands where they left the review") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("预约职业能力评估");
    tests::answer_until(kiosk, "review/");
    std::vector<std::string> changeable;
    for (const auto& item : kiosk.terminal().tree().items()) {
        if (item.node.activatable && item.node.role == accessibility::Role::Fact) {
            changeable.push_back(item.node.id);
        }
    }
    REQUIRE(changeable.size() > 5);
    for (const auto& item : changeable) {
        for (const auto leave : {Gesture::NextPage, Gesture::Back}) {
            INFO(item);
            kiosk.tap(ActivateNode{item});
            if (kiosk.page() == "communication") {
                continue;
            }
            REQUIRE_FALSE(kiosk.page().starts_with("review/"));
            kiosk.press(leave);
            REQUIRE(kiosk.page().starts_with("review/"));
            CHECK(focused(kiosk) == item);
        }
    }
}

TEST_CASE("Back from the first page of a service stands at its card at home") {
    const auto [service, card] =
        GENERATE(std::pair{"登记就业需求", "home/demand"}, std::pair{"浏览招聘岗位", "home/jobs"},
                 std::pair{"预约职业能力评估", "home/booking"});
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose(service);
    REQUIRE(kiosk.page() != "home");
    kiosk.press(Gesture::Back);
    REQUIRE(kiosk.page() == "home");
    CHECK(focused(kiosk) == card);
}

TEST_CASE("What is called alike is told apart in the review and in what became of it, too") {
    const auto world = world_of_twins();
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    kiosk.choose("预约职业能力评估");
    tests::answer_until(kiosk, "slot/site");
    kiosk.tap(ActivateNode{"slot/site/" + world.assessments.sites.at(1).id});
    tests::answer_until(kiosk, "review/");
    const std::string& address = world.assessments.sites.at(1).address.chinese;
    CHECK(value_of(kiosk, "review/site").find(address) != std::string::npos);

    PureKiosk applicant(world);
    applicant.happen(kiosk::LinkChanged{false});
    tests::go_home(applicant);
    applicant.choose("浏览招聘岗位");
    applicant.tap(ActivateNode{"jobs/open/乙公司"});
    applicant.tap(ActivateNode{"job/apply"});
    tests::answer_until(applicant, "review/");
    CHECK(value_of(applicant, "review/employer") == "乙公司");
    tests::send(applicant);
    REQUIRE(applicant.page() == "outcome/0");
    CHECK(value_of(applicant, "outcome/employer") == "乙公司");
}
