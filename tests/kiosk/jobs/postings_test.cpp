// A posting is told as it is: until when it is open, what became of it meanwhile, and what was applied for.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::ActivateNode;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

content::Job job(const std::string& id, const std::string& title, const std::string& valid_through) {
    content::Job made = tests::sample_world().jobs.jobs().front();
    made.id = id;
    made.title = {title, title};
    made.valid_through = valid_through;
    return made;
}

// 23 November 2026, ten in the morning.
struct Hall {
    kiosk::World world = tests::sample_world();
    std::vector<content::Job> jobs = {job("open", "理货员", ""), job("today", "保洁员", "2026-11-23"),
                                      job("noon", "收银员", "2026-11-23T12:00"),
                                      job("year", "会计", "2026-12-31"), job("later", "司机", "2030-01-03")};
    PureKiosk kiosk{world};

    Hall() { deliver(); }
    void deliver() { world.jobs = content::JobIndex(jobs); }
    void deliver_and_tell() {
        deliver();
        kiosk.happen(kiosk::ContentReplaced{});
    }
    content::Job& posting(const std::string& id) {
        return *std::find_if(jobs.begin(), jobs.end(), [&](const content::Job& each) { return each.id == id; });
    }
    void withdraw(const std::string& id) {
        std::erase_if(jobs, [&](const content::Job& each) { return each.id == id; });
    }
    void to_list() {
        tests::go_home(kiosk);
        kiosk.press(Gesture::Digit2);
        REQUIRE(kiosk.page() == "jobs/0");
    }
    void open(const std::string& id) {
        while (!offers("jobs/open/" + id) && offers("jobs/next")) {
            kiosk.press(Gesture::NextPage);
        }
        kiosk.tap(ActivateNode{"jobs/open/" + id});
        REQUIRE(kiosk.page() == "job/" + id);
    }
    void apply_for(const std::string& id) {
        to_list();
        open(id);
        kiosk.tap(ActivateNode{"job/apply"});
        REQUIRE(kiosk.page() == "ask/consent");
    }
    void to_review() { tests::answer_until(kiosk, "review/"); }
    bool stored() const { return tests::last_effect<kiosk::StoreSubmission>(kiosk) != nullptr; }
    const accessibility::Node& node(const std::string& id) const {
        const auto* item = kiosk.terminal().tree().find(id);
        INFO(id << " on " << kiosk.page());
        REQUIRE(item != nullptr);
        return item->node;
    }
    bool offers(const std::string& id) const { return kiosk.terminal().tree().find(id) != nullptr; }
};

constexpr std::int64_t hour_ms = 3'600'000;

}  // namespace

TEST_CASE("R69: the list tells until when each job is open, shortly") {
    Hall hall;
    hall.to_list();
    CHECK_FALSE(has(hall.node("jobs/open/open").hint, "截止"));
    CHECK(has(hall.node("jobs/open/today").hint, "今天截止"));
    CHECK(has(hall.node("jobs/open/noon").hint, "今天 12:00截止"));
    hall.kiosk.press(Gesture::NextPage);
    CHECK(has(hall.node("jobs/open/year").hint, "，12月31日截止"));
    CHECK(has(hall.node("jobs/open/later").hint, "2030年1月3日截止"));
    hall.kiosk.seek("会计");
    CHECK(has(hall.kiosk.said(), "12月31日截止"));
}

TEST_CASE("R69: and so does the page of the job") {
    Hall hall;
    hall.to_list();
    hall.open("noon");
    CHECK(hall.node("job/deadline").value == "今天 12:00");
    hall.kiosk.press(Gesture::NextPage);
    CHECK(hall.node("job/deadline").value == "12月31日");
    hall.kiosk.press(Gesture::PreviousPage);
    hall.kiosk.press(Gesture::PreviousPage);
    hall.kiosk.press(Gesture::PreviousPage);
    REQUIRE(hall.kiosk.page() == "job/open");
    CHECK_FALSE(hall.offers("job/deadline"));
}

TEST_CASE("R69: a job whose deadline has passed is neither listed nor counted") {
    Hall hall;
    hall.posting("today").valid_through = "2026-11-22";
    hall.deliver();
    tests::go_home(hall.kiosk);
    CHECK(has(hall.node("home/jobs").hint, "4"));
    hall.kiosk.press(Gesture::Digit2);
    CHECK(hall.node("progress").name == "共4个岗位");
    CHECK_FALSE(hall.offers("jobs/open/today"));
}

TEST_CASE("R69: a deadline that passes while the job is read is told, and it cannot be applied for any more") {
    Hall hall;
    hall.kiosk.listens = true;
    hall.to_list();
    hall.open("noon");
    REQUIRE(hall.offers("job/apply"));
    for (int minutes = 0; minutes < 130 && hall.offers("job/apply"); ++minutes) {
        hall.kiosk.press(Gesture::WhereAmI);  // somebody is there
        hall.kiosk.wait_ms(60'000);
    }
    CHECK(has(hall.kiosk.said(), "这个岗位已经截止"));
    CHECK_FALSE(hall.offers("job/apply"));
    CHECK(hall.node("job/deadline").value == "已经截止");
    hall.kiosk.tap(ActivateNode{"job/list"});
    CHECK(hall.kiosk.page() == "jobs/0");
    CHECK_FALSE(hall.offers("jobs/open/noon"));
}

TEST_CASE("R69: a job that changes while it is read is told once, and read anew") {
    Hall hall;
    hall.to_list();
    hall.open("open");
    hall.posting("open").pay_low = 9'000;
    hall.posting("open").pay_high = 0;
    hall.deliver_and_tell();
    CHECK(has(hall.kiosk.said(), "这个岗位的内容刚刚更新了"));
    hall.deliver_and_tell();
    CHECK_FALSE(has(hall.kiosk.said(), "更新"));
    hall.kiosk.tap(ActivateNode{"job/apply"});
    hall.to_review();
    tests::send(hall.kiosk);
    CHECK(hall.stored());
}

TEST_CASE("R69: a job that is withdrawn while it is read says so, and leads to the list") {
    Hall hall;
    hall.to_list();
    hall.open("today");
    hall.withdraw("today");
    hall.deliver_and_tell();
    CHECK(hall.kiosk.page() == "job/withdrawn");
    CHECK(has(hall.kiosk.said(), "这个岗位已经下架"));
    hall.kiosk.press(Gesture::Back);
    CHECK(hall.kiosk.page() == "jobs/0");
}

TEST_CASE(
    "R69: a job withdrawn in the middle of the form is told, the answers are kept, another can be chosen") {
    Hall hall;
    hall.apply_for("today");
    hall.kiosk.press(Gesture::Digit1);
    hall.kiosk.press(Gesture::NextPage);
    REQUIRE(hall.kiosk.page() == "ask/person_number");
    hall.kiosk.type(tests::sample_person);
    hall.withdraw("today");
    hall.deliver_and_tell();
    CHECK(hall.kiosk.page() == "ask/person_number");
    CHECK(has(hall.kiosk.said(), "这个岗位已经下架。您填的内容还在，可以选别的岗位"));
    hall.kiosk.press(Gesture::NextPage);
    CHECK(hall.kiosk.page() == "job/withdrawn");
    CHECK(hall.offers("job/kept"));
    hall.kiosk.tap(ActivateNode{"job/list"});
    hall.open("open");
    hall.kiosk.tap(ActivateNode{"job/apply"});
    CHECK(hall.kiosk.page() == "ask/phone");  // the number is not asked again
    hall.to_review();
    tests::send(hall.kiosk);
    CHECK(hall.kiosk.state().session.submissions.back().job == "open");
}

TEST_CASE("R69: at the review a withdrawn job takes the place of sending, and nothing is sent in silence") {
    Hall hall;
    hall.apply_for("today");
    hall.to_review();
    hall.withdraw("today");
    hall.deliver_and_tell();
    CHECK(has(hall.kiosk.said(), "这个岗位已经下架"));
    CHECK_FALSE(hall.offers("review/send"));
    CHECK(hall.node("review/gone").name == "这个岗位已经下架。您填的内容还在，可以选别的岗位。");
    hall.kiosk.tap(ActivateNode{"review/other_job"});
    CHECK(hall.kiosk.page() == "jobs/0");
    CHECK_FALSE(hall.stored());
}

TEST_CASE("R69: a job that changed since it was read is shown again before it is applied for") {
    Hall hall;
    hall.apply_for("today");
    hall.to_review();
    hall.posting("today").pay_low = 100;
    hall.posting("today").pay_high = 0;
    hall.deliver_and_tell();
    CHECK(has(hall.kiosk.said(), "内容刚刚更新了"));
    hall.kiosk.tap(ActivateNode{"review/send"});
    CHECK_FALSE(hall.stored());
    CHECK(hall.kiosk.page() == "job/today");
    CHECK(has(hall.kiosk.said(), "请先看一看"));
    hall.kiosk.press(Gesture::Back);
    REQUIRE(hall.kiosk.page() == "review/apply");
    hall.kiosk.tap(ActivateNode{"review/send"});
    CHECK(hall.stored());
}

TEST_CASE("R69: a deadline that passes at the review is told, and the application is not sent") {
    Hall hall;
    hall.apply_for("noon");
    hall.to_review();
    // One who waits, and one whose keys come before each minute is over.
    const std::int64_t between_keys_ms = GENERATE(60'000, 50'000);
    for (std::int64_t waited = 0; waited < 2 * hour_ms && hall.offers("review/send");
         waited += between_keys_ms) {
        hall.kiosk.press(Gesture::WhereAmI);
        if (hall.offers("review/send")) {
            hall.kiosk.wait_ms(between_keys_ms);
        }
    }
    CHECK_FALSE(hall.offers("review/send"));
    CHECK(has(hall.kiosk.said(), "这个岗位已经截止"));
    CHECK_FALSE(hall.stored());
}

TEST_CASE("What was applied for in this visit is marked in the list and on its page, with state and number") {
    Hall hall;
    hall.kiosk.happen(kiosk::LinkChanged{true});
    hall.kiosk.centre_says = content::Standing::Received;
    hall.apply_for("today");
    hall.to_review();
    tests::send(hall.kiosk);
    REQUIRE(hall.kiosk.page() == "outcome/0");
    const std::string number = hall.node("outcome/number").value;
    const std::string state = hall.world.chinese.say("state.received");
    hall.kiosk.press(Gesture::Home);
    hall.kiosk.press(Gesture::Digit2);
    const auto& card = hall.node("jobs/open/today");
    CHECK(has(card.hint, "已应聘，" + state + "，办理号" + number));
    CHECK(card.tells_apart);  // also heard by those who want few words
    CHECK_FALSE(has(hall.node("jobs/open/open").hint, "已应聘"));
    hall.open("today");
    CHECK(hall.node("job/applied").value == state + "，办理号" + number);
    CHECK_FALSE(hall.offers("job/apply"));
}

TEST_CASE("Nothing is applied for twice by accident") {
    Hall hall;
    hall.apply_for("today");
    hall.to_review();
    tests::send(hall.kiosk);
    hall.kiosk.take_effects();
    hall.kiosk.press(Gesture::Home);
    hall.kiosk.press(Gesture::Digit2);
    hall.open("today");
    CHECK_FALSE(hall.offers("job/apply"));
    hall.kiosk.tap(ActivateNode{"job/apply"});  // from a page that is over
    CHECK_FALSE(hall.stored());
    CHECK(hall.kiosk.page() == "job/today");
}

TEST_CASE("Back from a job leads to that job, on its page and in its place") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit2);
    kiosk.press(Gesture::NextPage, 2);
    REQUIRE(kiosk.page() == "jobs/2");
    kiosk.press(Gesture::Digit3);
    const std::string read = kiosk.page();
    kiosk.press(Gesture::Back);
    CHECK(kiosk.page() == "jobs/2");
    CHECK(kiosk.terminal().tree().focus().node.id == "jobs/open/" + read.substr(4));
    CHECK(has(kiosk.said(), kiosk.focus()));

    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::NextPage, 4);  // four jobs on, two pages of the list
    const std::string later = kiosk.page();
    kiosk.press(Gesture::Back);
    CHECK(kiosk.page() == "jobs/4");
    CHECK(kiosk.terminal().tree().focus().node.id == "jobs/open/" + later.substr(4));
}

TEST_CASE(
    "Content that is replaced leaves a visitor on the list with the job they were on, and says how many") {
    Hall hall;
    hall.to_list();
    hall.kiosk.press(Gesture::NextPage);
    hall.kiosk.seek("司机");
    hall.jobs.insert(hall.jobs.begin(), {job("n1", "甲", ""), job("n2", "乙", ""), job("n3", "丙", "")});
    hall.deliver_and_tell();
    CHECK(has(hall.kiosk.said(), "岗位刚刚更新了，现在有8个"));
    CHECK(hall.kiosk.page() == "jobs/2");
    CHECK(hall.kiosk.focus() == "司机");
}

TEST_CASE("Back from a filter the focus is on that filter, and how many jobs are left is said after choosing") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit2);
    kiosk.tap(ActivateNode{"jobs/filter"});
    kiosk.press(Gesture::Digit3);
    REQUIRE(kiosk.page() == "jobs/filter/suits");
    kiosk.press(Gesture::Digit2);
    const auto count = std::to_string(kiosk.state().session.found.size());
    CHECK(has(kiosk.said(), "现在有" + count + "个岗位符合条件"));
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.terminal().tree().focus().node.id == "jobs/by/suits");
    kiosk.press(Gesture::Back);
    CHECK(kiosk.page() == "jobs/0");
    CHECK(kiosk.terminal().tree().focus().node.id == "jobs/filter");
}

TEST_CASE("Another filter begins the list anew, also by the way back") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit2);
    kiosk.press(Gesture::NextPage, 40);
    REQUIRE(kiosk.page() == "jobs/40");
    kiosk.tap(ActivateNode{"jobs/filter"});
    kiosk.tap(ActivateNode{"jobs/by/kind"});
    kiosk.tap(ActivateNode{"jobs/value/massage"});
    kiosk.press(Gesture::Back, 2);
    CHECK(kiosk.page() == "jobs/0");
    CHECK(kiosk.terminal().tree().find("jobs/list") != nullptr);
}

TEST_CASE("R69: where there is no job at all, no filter is blamed") {
    Hall hall;
    hall.jobs.clear();
    hall.deliver();
    tests::go_home(hall.kiosk);
    hall.kiosk.press(Gesture::Digit2);
    CHECK(hall.node("jobs/none").name == "现在没有招聘岗位。请过几天再来看。");
    CHECK_FALSE(hall.offers("jobs/drop"));
}

TEST_CASE("Filters that leave nothing say so at once and offer to drop the last one") {
    Hall hall;
    for (auto& each : hall.jobs) {
        each.pay_low = 2'500;
        each.access.home_based = content::Known::Yes;
    }
    hall.deliver();
    hall.to_list();
    hall.kiosk.tap(ActivateNode{"jobs/filter"});
    hall.kiosk.tap(ActivateNode{"jobs/by/home"});
    hall.kiosk.tap(ActivateNode{"jobs/value/yes"});
    hall.kiosk.press(Gesture::NextPage);
    hall.kiosk.tap(ActivateNode{"jobs/by/pay"});
    hall.kiosk.tap(ActivateNode{"jobs/value/6000"});
    CHECK(has(hall.kiosk.said(), "没有这样的岗位。可以去掉最后一个条件"));
    hall.kiosk.press(Gesture::NextPage);
    CHECK(hall.node("jobs/count").name == "没有这样的岗位。可以去掉最后一个条件。");
    CHECK(hall.node("jobs/drop").name == "去掉“每月6000元以上”");

    SECTION("on the page of filters") {
        hall.kiosk.press(Gesture::NextPage);
        CHECK(hall.kiosk.page() == "jobs/filters");
        CHECK(has(hall.kiosk.said(), "现在有5个岗位符合条件"));
        CHECK(hall.offers("jobs/show"));
    }
    SECTION("and on the empty list") {
        hall.kiosk.press(Gesture::Back);
        CHECK(hall.offers("jobs/none"));
        hall.kiosk.choose("去掉“每月6000元以上”");
        CHECK(hall.kiosk.page() == "jobs/0");
        CHECK(hall.kiosk.state().session.found.size() == 5);
        CHECK(hall.kiosk.state().session.filter.home_based);  // the filter before stays
    }
}

TEST_CASE("R66: a district that has no words here is no filter, and no page shows its code") {
    Hall hall;
    hall.posting("open").district = "macau";
    hall.posting("open").place = {"", ""};
    hall.deliver();
    hall.to_list();
    CHECK_FALSE(has(hall.node("jobs/open/open").hint, "macau"));
    hall.open("open");
    CHECK_FALSE(hall.offers("job/district"));
    hall.kiosk.press(Gesture::Back);
    hall.kiosk.tap(ActivateNode{"jobs/filter"});
    hall.kiosk.press(Gesture::Digit1);
    CHECK_FALSE(hall.offers("jobs/value/macau"));
}

TEST_CASE("Whoever applies for another posting before the first was sent is told so, and keeps the answers") {
    Hall hall;
    tests::go_home(hall.kiosk);
    hall.kiosk.choose("浏览招聘岗位");
    hall.kiosk.tap(ActivateNode{"jobs/open/open"});
    hall.kiosk.tap(ActivateNode{"job/apply"});
    REQUIRE(hall.kiosk.page() == "ask/consent");
    CHECK_FALSE(has(hall.kiosk.said(), "改为应聘"));
    hall.kiosk.press(Gesture::Digit1);
    hall.kiosk.press(Gesture::NextPage);
    const auto answers = hall.kiosk.state().session.answers;
    hall.kiosk.press(Gesture::Home);
    hall.kiosk.choose("浏览招聘岗位");
    hall.open("later");
    hall.kiosk.tap(ActivateNode{"job/apply"});
    CHECK(has(hall.kiosk.said(), "改为应聘：司机。前面填的还在。"));
    CHECK(hall.kiosk.state().session.answers == answers);
}

TEST_CASE("R58: each employer is asked about anew: what one may do, another may not") {
    tests::PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.centre_says = content::Standing::Received;
    for (const auto posting : {accessibility::Gesture::Digit1, accessibility::Gesture::Digit2}) {
        kiosk.press(accessibility::Gesture::Home);
        kiosk.choose("浏览招聘岗位");
        kiosk.press(posting);
        kiosk.choose("我想应聘");
        CHECK(kiosk.state().session.answers.find("employer_contact") == nullptr);
        tests::answer_until(kiosk, "review/");
        CHECK(kiosk.state().session.answers.find("employer_contact") != nullptr);
        tests::send(kiosk);
        kiosk.wait_ms(3'000);
    }
    CHECK(kiosk.state().session.submissions.size() == 2);
}
