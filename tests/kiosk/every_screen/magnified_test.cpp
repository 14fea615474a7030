// Text at several times its size: the same visit, on other screens.
#include <map>

#include <catch2/catch_test_macros.hpp>

#include "accessibility/layout/magnified/places.h"
#include "accessibility/position.h"
#include "kiosk/core/view.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::TextSize;
using tests::PureKiosk;

namespace {

void magnify(PureKiosk& kiosk) {
    kiosk.press(Gesture::Larger, static_cast<int>(accessibility::text_sizes.size()));
    REQUIRE(kiosk.state().preferences.text_size == TextSize::Quadruple);
}

void all_services(PureKiosk& kiosk) {
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    kiosk.press(Gesture::Home);
    kiosk.press(Gesture::Digit2);
    kiosk.press(Gesture::Digit1);
    kiosk.tap(accessibility::ActivateNode{"job/apply"});
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    kiosk.press(Gesture::Home);
    kiosk.press(Gesture::Digit3);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
}

const accessibility::Node* toolbar_node(const PureKiosk& kiosk, const char* id) {
    const auto* item = kiosk.terminal().tree().find(id);
    return item == nullptr ? nullptr : &item->node;
}

}  // namespace

TEST_CASE("R22: a whole visit at four times the size, by the same keys, ends as one at the usual size") {
    PureKiosk usual;
    PureKiosk magnified;
    for (PureKiosk* kiosk : {&usual, &magnified}) {
        kiosk->happen(kiosk::LinkChanged{true});
        kiosk->centre_says = content::Standing::Received;
        tests::go_home(*kiosk);
    }
    magnify(magnified);
    all_services(usual);
    all_services(magnified);
    CHECK(usual.page() == magnified.page());
    const auto& one = usual.state().session;
    const auto& other = magnified.state().session;
    CHECK(one.answers == other.answers);
    CHECK(one.slot == other.slot);
    REQUIRE(one.submissions.size() == 3);
    REQUIRE(other.submissions.size() == 3);
    for (std::size_t at = 0; at < 3; ++at) {
        CHECK(one.submissions[at].number == other.submissions[at].number);
        CHECK(one.submissions[at].service == other.submissions[at].service);
        CHECK(one.submissions[at].state == other.submissions[at].state);
        CHECK(one.submissions[at].job == other.submissions[at].job);
    }
}

TEST_CASE("Where text is magnified the bar holds back, menu and call, and the menu all else that it has") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    magnify(kiosk);
    CHECK(toolbar_node(kiosk, "bar/size") == nullptr);
    for (const char* id : {"bar/back", "bar/menu", "bar/call"}) {
        CHECK(toolbar_node(kiosk, id) != nullptr);
    }
    kiosk.press(Gesture::Next);
    const auto focus = kiosk.focus();
    kiosk.tap(accessibility::ActivateNode{"bar/menu"});
    REQUIRE(kiosk.page() == "menu");
    for (const char* name :
         {"首页", "声音", "字大一点", "字小一点", "颜色", "设置", "我在哪里", "按键练习", "结束"}) {
        kiosk.seek(name);
    }
    kiosk.press(Gesture::Back);
    CHECK(kiosk.page() == "home");
    CHECK(kiosk.focus() == focus);
}

TEST_CASE("R44: where text is magnified, where-am-I tells what the top bar holds otherwise") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{false});
    tests::go_home(kiosk);
    const auto told = [&] {
        kiosk.press(Gesture::WhereAmI);
        return kiosk.said();
    };
    CHECK(told().find("离线") == std::string::npos);
    magnify(kiosk);
    const std::string said = told();
    for (const char* fact : {"您想办理什么", "珠海市残疾人就业服务", "离线", "10:00"}) {
        INFO(said);
        CHECK(said.find(fact) != std::string::npos);
    }
}

TEST_CASE("R39: the focus stays where it was when text grows and shrinks, in the bar too") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    REQUIRE(kiosk.page() == "ask/consent");
    kiosk.tap(accessibility::ActivateNode{"ask/more"});
    kiosk.seek("要问的内容");
    magnify(kiosk);
    CHECK(kiosk.focus().starts_with("要问的内容"));
    kiosk.press(Gesture::Next);  // its second part
    CHECK(kiosk.terminal().tree().focus().node.id == "ask/detail/data~2");
    for (int step = 0; step < 5; ++step) {
        kiosk.press(Gesture::Smaller);
    }
    CHECK(kiosk.focus() == "要问的内容");
    kiosk.seek("颜色");
    magnify(kiosk);
    CHECK(kiosk.focus() == "菜单");
}

TEST_CASE("What is cut into parts loses no word, and counts no item of a list twice") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit2);
    const auto count = [&] {
        const auto& tree = kiosk.terminal().tree();
        const auto& item = *tree.find("jobs/list");
        return accessibility::items_of(tree, static_cast<std::size_t>(&item - tree.items().data())).size();
    };
    const auto usual = count();
    magnify(kiosk);
    CHECK(count() == usual);
    kiosk.press(Gesture::Digit2);
    REQUIRE(kiosk.page().starts_with("job/"));
    std::map<std::string, std::string> together;  // by the id of the whole
    for (const auto& item : kiosk.terminal().tree().items()) {
        together[item.node.id.substr(0, item.node.id.find(accessibility::part_mark))] += item.node.value;
    }
    auto state = kiosk.state();
    state.preferences.text_size = TextSize::Default;
    const auto whole = accessibility::Tree::of(view(tests::sample_world(), state), "").value();
    for (const auto& item : whole.items()) {
        if (item.node.role == accessibility::Role::Fact) {
            CHECK(together[item.node.id] == item.node.value);
        }
    }
}
