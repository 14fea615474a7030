// How much is said: brief, standard and full.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/laws.h"
#include "tests/support/screens/telling.h"
#include "tests/support/screens/trees.h"

namespace qiming::accessibility {

using namespace tests;
using Lines = std::vector<std::string>;

namespace {

Preferences saying(Verbosity verbosity) {
    Preferences preferences;
    preferences.verbosity = verbosity;
    return preferences;
}

Tree list_page() {
    Node sign = checkbox("手语", true);
    sign.hint = "面谈时有人翻译";
    Node page_hint = node(Role::Text, "可以选几项");
    page_hint.explains = true;
    Node list = node(Role::List, "沟通", {checkbox("语音"), sign});
    return tree_of(page("怎样沟通？", {page_hint, node(Role::Text, "面谈约一小时"), list, button("继续")}),
                   "语音");
}

Lines reaching_sign(Verbosity verbosity) {
    const Tree tree = list_page();
    return said_by(going(refocused(tree, "继续"), refocused(tree, "手语"), saying(verbosity)));
}

}  // namespace

TEST_CASE("Brief speech leaves out hints, obvious roles and containers, and keeps name, state and position") {
    CHECK(reaching_sign(Verbosity::Brief) == Lines{"手语 | 已选中 | 第2项，共2项"});
    CHECK(reaching_sign(Verbosity::Standard) ==
          Lines{"沟通 | 手语 | 已选中 | 面谈时有人翻译 | 可多选 | 第2项，共2项"});
    CHECK(said_by(entering(list_page(), saying(Verbosity::Brief))) ==
          Lines{"怎样沟通？ | 面谈约一小时", "语音 | 未选中 | 第1项，共2项"});
}

TEST_CASE("Brief speech tells what is not obvious: a field, and what was refused and why") {
    const auto told = [](const Node& wanted) {
        const Tree tree = tree_of(page("页", {button("别处"), wanted}), wanted.id);
        return said_by(going(refocused(tree, "别处"), tree, saying(Verbosity::Brief)));
    };
    CHECK(told(field("手机号码", "138")) == Lines{"手机号码 | 138 | 输入数字"});
    Node full = choice("上午九点");
    full.unavailable = true;
    full.hint = "已经约满";
    CHECK(told(full) == Lines{"上午九点 | 未选中 | 现在不能选 | 已经约满"});
}

TEST_CASE("Full speech says how a thing is operated, before its position") {
    CHECK(reaching_sign(Verbosity::Full) ==
          Lines{"沟通 | 手语 | 已选中 | 面谈时有人翻译 | 可多选 | 按确认键选上或取消 | 第2项，共2项"});
    const auto told = [](const Node& wanted) {
        const Tree tree = tree_of(page("页", {button("别处"), wanted}), wanted.id);
        return said_by(going(refocused(tree, "别处"), tree, saying(Verbosity::Full)));
    };
    CHECK(told(choice("居家")) == Lines{"居家 | 未选中 | 单选 | 按确认键选择"});
    CHECK(told(field("工资")) == Lines{"工资 | 未填写 | 输入数字 | 按数字键输入，按井号键删除"});
    CHECK(told(fact("工资", "3500元")) == Lines{"工资 | 3500元"});
    Node full = choice("上午九点");
    full.unavailable = true;
    CHECK(told(full) == Lines{"上午九点 | 未选中 | 现在不能选 | 单选"});
}

TEST_CASE("R44: where-am-I names the containers even in brief speech") {
    const Tree tree = refocused(list_page(), "手语");
    const auto told =
        present(tree, changes_between(&tree, tree), chinese(), saying(Verbosity::Brief), Request::WhereAmI);
    CHECK(said_by(told) == Lines{"您在：怎样沟通？ | 沟通 | 手语 | 已选中 | 第2项，共2项"});
}

TEST_CASE("The whole page: title, texts, every item briefly, and the focused one at the end") {
    const Tree tree = refocused(list_page(), "语音");
    const auto told = present(tree, changes_between(&tree, tree), chinese(), {}, Request::ReadPage);
    CHECK(said_by(told) == Lines{"怎样沟通？ | 可以选几项 | 面谈约一小时", "沟通 | 语音 | 未选中",
                                 "手语 | 已选中", "继续", "语音 | 未选中 | 可多选 | 第1项，共2项"});
    CHECK(told.said.back().about == "语音");
    CHECK(told.captioned.find("手语，已选中。") != std::string::npos);
}

TEST_CASE("The whole page leaves out bars and the keys of a digit pad, and doubles nothing") {
    Node pad = node(Role::Group, "数字键盘", {button("1"), button("2")});
    pad.arrangement = Arrangement::Pad;
    const Tree tree = tree_of(
        page("页", {field("工资"), pad, button("继续"), node(Role::Toolbar, "功能栏", {button("帮助")})}),
        "继续");
    const auto told = present(tree, changes_between(&tree, tree), chinese(), {}, Request::ReadPage);
    CHECK(said_by(told) == Lines{"页", "工资 | 未填写 | 输入数字", "数字键盘", "继续 | 按钮"});
}

}  // namespace qiming::accessibility
