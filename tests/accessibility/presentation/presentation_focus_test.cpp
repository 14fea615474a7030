// What is told about the focused node, and who may hear it.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "accessibility/normalisation/spoken_runs.h"
#include "accessibility/presentation/presentation.h"
#include "accessibility/text/utf8.h"
#include "tests/support/screens/laws.h"
#include "tests/support/screens/telling.h"
#include "tests/support/screens/trees.h"

namespace qiming::accessibility {

using namespace tests;
using Lines = std::vector<std::string>;

namespace {

// How `wanted` is told when the focus comes to it from a button beside it.
Presentation reaching(const Node& wanted, const Preferences& preferences = {}) {
    const Tree before = tree_of(page("页", {button("别处"), wanted}), "别处");
    return going(before, refocused(before, wanted.id), preferences);
}

}  // namespace

TEST_CASE("R2: each kind of control says its name, value, state and what can be done with it") {
    CHECK(said_by(reaching(button("继续"))) == Lines{"继续 | 按钮"});
    CHECK(said_by(reaching(choice("居家", true))) == Lines{"居家 | 已选中 | 单选"});
    CHECK(said_by(reaching(checkbox("手语"))) == Lines{"手语 | 未选中 | 可多选"});
    CHECK(said_by(reaching(fact("工资", "3500元"))) == Lines{"工资 | 3500元"});
    CHECK(said_by(reaching(field("手机号码"))) == Lines{"手机号码 | 未填写 | 输入数字"});
    CHECK(said_by(reaching(field("手机号码", "138"))) == Lines{"手机号码 | 138 | 输入数字"});
}

TEST_CASE("R2: what cannot be chosen and what is wrong says so, and why, before its role") {
    Node full = choice("上午九点", false);
    full.unavailable = true;
    full.hint = "已经约满";
    CHECK(said_by(reaching(full)) == Lines{"上午九点 | 未选中 | 现在不能选 | 已经约满 | 单选"});
    Node wrong = field("手机号码", "12");
    wrong.invalid = true;
    wrong.hint = "应为11位";
    CHECK(said_by(reaching(wrong)) == Lines{"手机号码 | 12 | 需要改正 | 应为11位 | 输入数字"});
}

TEST_CASE("R48: the position in a list is said last, counting its items alone") {
    const Tree tree =
        tree_of(page("页", {node(Role::List, "区域",
                                 {node(Role::Text, "说明"), choice("香洲"), choice("斗门"), choice("金湾")})}),
                "香洲");
    CHECK(said_by(going(tree, refocused(tree, "金湾"))) == Lines{"金湾 | 未选中 | 单选 | 第3项，共3项"});
    CHECK(said_by(going(refocused(tree, "金湾"), refocused(tree, "斗门"))) ==
          Lines{"斗门 | 未选中 | 单选 | 第2项，共3项"});
}

TEST_CASE("a container is named when the focus enters it, and not while it stays inside") {
    const Tree tree =
        tree_of(page("页", {button("甲"), node(Role::Toolbar, "工具栏", {button("帮助"), button("语言")})}));
    CHECK(said_by(going(tree, refocused(tree, "帮助"))) == Lines{"工具栏 | 帮助 | 按钮"});
    CHECK(said_by(going(refocused(tree, "帮助"), refocused(tree, "语言"))) == Lines{"语言 | 按钮"});
}

TEST_CASE("a change of the focused node says its name and new state alone, with a sound") {
    const auto with = [](bool selected) {
        return tree_of(page("页", {node(Role::List, "沟通", {checkbox("手语", selected)})}));
    };
    const Presentation told = going(with(false), with(true));
    CHECK(said_by(told) == Lines{"手语 | 已选中"});
    CHECK(told.earcon == Earcon::Selected);
    CHECK(said_by(going(with(true), with(false))) == Lines{"手语 | 未选中"});
}

TEST_CASE("R17: an error that comes to the focused field names and describes it") {
    Node wrong = field("手机号码", "12");
    const Tree before = tree_of(page("页", {wrong}));
    wrong.invalid = true;
    wrong.hint = "应为11位";
    const Presentation told = going(before, tree_of(page("页", {wrong})));
    CHECK(said_by(told) == Lines{"手机号码 | 12 | 需要改正 | 应为11位"});
    CHECK(told.earcon == Earcon::Error);
    const Tree with_notice = tree_of(page("页", {wrong, notice("n", "应为11位")}));
    CHECK(said_by(going(before, with_notice)) == Lines{"应为11位", "手机号码 | 12 | 需要改正"});
}

TEST_CASE("R18: an important number is said twice in its groups, and captioned whole") {
    Node number = node(Role::Number, "登记号");
    number.value = "101 000 0017";
    number.focusable = true;
    const Presentation told = reaching(number);
    CHECK(said_by(told) == Lines{"登记号 | 101 000 0017 | 再说一遍 | 101 000 0017"});
    CHECK(told.captioned == "登记号，101 000 0017，再说一遍，101 000 0017。");
}

TEST_CASE("R18: what names something is said digit by digit, also half typed; a quantity is not") {
    const auto spoken = [](const Node& told) {
        std::string words;
        const Presentation presentation = reaching(told, with_headphones());
        for (const Span& span : presentation.said.front().spans) {
            for (const SpokenRun& run : spoken_runs(span.text, Language::Chinese)) {
                words += encode_utf8(run.words);
            }
        }
        return words;
    };
    Node number = node(Role::Number, "号");
    number.focusable = true;
    number.value = "101 000 0013";
    CHECK(spoken(number) == "号幺零幺零零零零零幺三再说一遍幺零幺零零零零零幺三");
    number.value = "4404";
    CHECK(spoken(number) == "号四四零四再说一遍四四零四");
    Node half = field("号", "••••");
    half.private_value = "4404";
    CHECK(spoken(half).find("四四零四") != std::string::npos);
    CHECK(spoken(field("工资", "3500")).find("三千五百") != std::string::npos);
}

TEST_CASE("typing echoes what was typed, and erasing what went") {
    const auto with = [](const std::string& value) { return tree_of(page("页", {field("工资", value)})); };
    const Presentation typed = going(with("35"), with("350"));
    CHECK(said_by(typed) == Lines{"0"});
    CHECK(typed.earcon == Earcon::Typed);
    CHECK(typed.felt == "工资 ＝ 350␣");
    const Presentation erased = going(with("350"), with("35"));
    CHECK(said_by(erased) == Lines{"删除0"});
    CHECK(erased.earcon == Earcon::Erased);
}

TEST_CASE("a digit that mends an error is told alone, as any other") {
    Node wrong = field("手机号码", "2380013800");
    wrong.invalid = true;
    wrong.hint = "应以1开头";
    const Tree before = tree_of(page("页", {wrong, notice("n", "应以1开头")}));
    const Tree after = tree_of(page("页", {field("手机号码", "23800138001")}));
    const Presentation typed = going(before, after);
    CHECK(said_by(typed) == Lines{"1"});
    CHECK(typed.earcon == Earcon::Typed);
}

TEST_CASE("typing that a notice tells of is not told twice") {
    const Tree before = tree_of(page("页", {field("工资", "35")}));
    const Tree after = tree_of(page("页", {field("工资", "350"), notice("n", "零")}));
    CHECK(said_by(going(before, after)) == Lines{"零"});
    CHECK(going(before, after).earcon == Earcon::Typed);
}

TEST_CASE("R15: on the speaker a masked value is said as hidden, and so is each digit of it") {
    const Node masked = field("证件号", "440402********1234", "440402199001011234");
    CHECK(said_by(reaching(masked)) == Lines{"证件号 | 已隐藏 | 输入数字"});
    CHECK(reaching(masked).said[0].privacy == Privacy::Public);
    const auto with = [](const std::string& value, const std::string& real) {
        return tree_of(page("页", {field("证件号", value, real)}));
    };
    CHECK(said_by(going(with("", ""), with("*", "4"))) == Lines{"已隐藏，1位"});
    CHECK(said_by(going(with("*", ""), with("**", ""))) == Lines{"已隐藏，2位"});
    CHECK(said_by(going(with("*", "4"), with("", ""))) == Lines{"删除一位，还有0位"});
    CHECK(said_by(reaching(field("证件号", "", "44"))) == Lines{"证件号 | 已隐藏 | 输入数字"});
}

TEST_CASE("R15: headphones get the private value, marked private; caption and braille never do") {
    const Presentation told = reaching(field("证件号", "44**", "4404"), with_headphones());
    CHECK(said_by(told) == Lines{"证件号 | 4 4 0 4 | 输入数字"});
    CHECK(told.said[0].privacy == Privacy::Private);
    CHECK(told.captioned == "证件号，44**，输入数字。");
    CHECK(told.felt == "证件号 ＝ 44**␣");
    const Tree before = tree_of(page("页", {field("证件号", "44**", "4404")}));
    const Presentation typed =
        going(before, tree_of(page("页", {field("证件号", "44***", "44040")})), with_headphones());
    CHECK(said_by(typed) == Lines{"0"});
    CHECK(typed.said[0].privacy == Privacy::Private);
    CHECK(typed.captioned == "已隐藏，5位。");
}

TEST_CASE("a notice with private words says them into headphones instead of its text") {
    Node echo = notice("n", "已输入一位");
    echo.private_value = "五";
    const Tree before = tree_of(page("页", {button("甲")}));
    const Tree after = tree_of(page("页", {echo, button("甲")}));
    CHECK(said_by(going(before, after)) == Lines{"已输入一位"});
    const Presentation heard = going(before, after, with_headphones());
    CHECK(said_by(heard) == Lines{"五"});
    CHECK(heard.said[0].privacy == Privacy::Private);
    CHECK(heard.captioned == "已输入一位。");
}

TEST_CASE("the braille line is short and carries the marks of state") {
    const auto felt = [](const Node& wanted) { return reaching(wanted).felt; };
    CHECK(felt(choice("居家", true)) == "居家 ●");
    CHECK(felt(choice("居家")) == "居家 ○");
    CHECK(felt(checkbox("手语", true)) == "手语 ☑");
    CHECK(felt(fact("工资", "3500元")) == "工资 ＝ 3500元");
    Node full = choice("九点");
    full.unavailable = true;
    full.invalid = true;
    CHECK(felt(full) == "九点 ○ ✕ ‼");
}

TEST_CASE("R2: the spoken form is the words of the focus in one sentence") {
    const Tree tree = tree_of(page("P", {node(Role::List, "L", {checkbox("Sign language", true)})}));
    CHECK(spoken_form(tree, tree.focus_index(), english(), {}) ==
          "Sign language, selected, any of several, item 1 of 1");
    CHECK(spoken_form(tree, tree.focus_index(), chinese(), {}) ==
          "Sign language，已选中，可多选，第1项，共1项");
}

}  // namespace qiming::accessibility
