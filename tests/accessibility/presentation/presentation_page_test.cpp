// What is told on entering a page, about notices, and by the where-am-I key.
#include <catch2/catch_test_macros.hpp>

#include "accessibility/presentation/presentation.h"
#include "tests/support/screens/laws.h"
#include "tests/support/screens/telling.h"
#include "tests/support/screens/trees.h"

namespace qiming::accessibility {

using namespace tests;
using Lines = std::vector<std::string>;

namespace {

Node progress(const std::string& service, const std::string& step) {
    Node made = node(Role::Progress, service);
    made.value = step;
    return made;
}

Node bars(const std::string& id, std::vector<Node> middle) {
    std::vector<Node> all{node(Role::Banner, "顶栏", {node(Role::Text, "广东珠海")})};
    all.insert(all.end(), middle.begin(), middle.end());
    all.push_back(node(Role::Toolbar, "工具栏", {button("帮助")}));
    return page(id, all);
}

Node district_page() {
    return bars("想在哪个区工作", {progress("登记就业需求", "第3步，共9步"),
                                   node(Role::Heading, "想在哪个区工作？"), node(Role::Text, "可以选几个。"),
                                   node(Role::List, "区域", {checkbox("香洲"), checkbox("斗门")})});
}

}  // namespace

TEST_CASE("a page is entered with its step first, then its title and text, then the focus") {
    Node root = district_page();
    root.name = "想在哪个区工作？";
    CHECK(said_by(entering(tree_of(root))) ==
          Lines{"登记就业需求 | 第3步，共9步 | 想在哪个区工作？ | 可以选几个。",
                "区域 | 香洲 | 未选中 | 可多选 | 第1项，共2项"});
}

TEST_CASE("the service is named once, and the next step of it says the step alone") {
    const Tree first = tree_of(bars("第一页", {progress("登记就业需求", "第1步，共9步"), button("甲")}));
    const Tree second = tree_of(bars("第二页", {progress("登记就业需求", "第2步，共9步"), button("乙")}));
    CHECK(said_by(going(first, second)) == Lines{"第2步，共9步 | 第二页", "乙 | 按钮"});
}

TEST_CASE("a question that is called as its field is said once, with its text before the field's state") {
    Node phone = field("手机号码");
    phone.id = "phone";
    const Tree tree = tree_of(page("手机号码", {node(Role::Text, "用来通知您。"), phone}));
    CHECK(said_by(entering(tree)) == Lines{"手机号码 | 用来通知您。 | 未填写 | 输入数字"});
}

TEST_CASE("nothing on a page is said twice") {
    Node heading = node(Role::Heading, "页");
    heading.id = "heading";
    Node group = node(Role::Group, "页", {button("甲")});
    group.id = "group";
    Node text = node(Role::Text, "说明");
    Node more = node(Role::Group, "组", {node(Role::Text, "说明")});
    more.children[0].id = "again";
    CHECK(said_by(entering(tree_of(page("页", {heading, text, more, group})))) ==
          Lines{"页 | 说明 | 组", "甲 | 按钮"});
}

TEST_CASE("what stands on a page without being focusable is read with it") {
    Node fact_of_job = fact("地点", "斗门");
    fact_of_job.focusable = false;
    Node same_value = fact("公司所在", "斗门");
    same_value.focusable = false;
    const Tree tree = tree_of(
        page("职位", {node(Role::Group, "到达", {node(Role::Text, "从北门进"), fact_of_job, same_value}),
                      button("下一个")}));
    CHECK(said_by(entering(tree)).front() == "职位 | 到达 | 从北门进 | 地点 | 斗门 | 公司所在 | 斗门");
}

TEST_CASE("a notice goes first and is urgent, a polite state comes last") {
    const Tree before = tree_of(page("页", {button("甲"), button("乙")}), "甲");
    Node link = node(Role::Status, "联网");
    link.value = "已断开";
    link.live = Live::Polite;
    const Tree after = tree_of(page("页", {link, button("甲"), button("乙"), notice("n1", "已保存")}), "乙");
    const Presentation told = going(before, after);
    CHECK(said_by(told) == Lines{"已保存", "乙 | 按钮", "联网 | 已断开"});
    CHECK(told.said[0].priority == Priority::Assertive);
    CHECK(told.said[0].about == "n1");
    CHECK(told.said[1].priority == Priority::Focus);
    CHECK(told.said[1].about == "乙");
    CHECK(told.said[2].priority == Priority::Polite);
    CHECK(told.said[2].about == "联网");
}

TEST_CASE("R19: all that is said is captioned as it is written, and live news are felt, too") {
    const Tree before = tree_of(page("页", {button("甲")}));
    const Tree after = tree_of(page("页", {button("甲"), notice("n1", "已保存在本机。")}));
    const Presentation told = going(before, after);
    CHECK(told.captioned == "已保存在本机。");
    CHECK(told.felt == "已保存在本机。 ┃ 甲 ▸");
    const Presentation whole = entering(tree_of(district_page()));
    CHECK(whole.captioned ==
          "登记就业需求，第3步，共9步，想在哪个区工作，想在哪个区工作？可以选几个。"
          "区域，香洲，未选中，可多选，第1项，共2项。");
}

TEST_CASE("What is read with a page and an item is felt, too: texts before the item, its hint behind it") {
    Node heading = node(Role::Heading, "您想办理什么？");
    heading.id = "heading";
    Node jobs = button("岗位");
    jobs.hint = "340个岗位";
    Node card = button("附近");
    card.children = {node(Role::Text, "电梯")};
    Node root = page("您想办理什么？", {heading, node(Role::Text, "可以慢慢选。"), jobs, card});
    root.hint = "按键选择。";
    const Tree tree = tree_of(root);
    const Presentation told = entering(tree);
    CHECK(told.felt == "您想办理什么？ ┃ 按键选择。 ┃ 可以慢慢选。 ┃ 岗位 ▸ ┃ 340个岗位");
    CHECK(told.felt.substr(told.felt_focus) == "岗位 ▸ ┃ 340个岗位");
    CHECK(going(tree, tree_of(root, "附近")).felt == "附近 ▸ ┃ 电梯");
}

TEST_CASE("R19: English captions have English stops") {
    const Tree tree = tree_of(page("Home", {button("Jobs")}));
    const Presentation told = present(tree, changes_between(nullptr, tree), english(), {});
    CHECK(told.captioned == "Home. Jobs, button.");
}

TEST_CASE("R19: a caption in two languages has the stops and spaces of each") {
    Node other = node(Role::Text, "For Chinese, press 1.");
    other.language = Language::English;
    const Tree tree = tree_of(page("欢迎！", {other, node(Role::Text, "请按键"), button("中文")}));
    CHECK(entering(tree).captioned == "欢迎！For Chinese, press 1. 请按键。中文，按钮。");
}

TEST_CASE("R44: where-am-I says page, step, field, value and position") {
    const Tree tree = tree_of(district_page(), "斗门");
    const Presentation told = present(tree, {}, chinese(), {}, Request::WhereAmI);
    CHECK(said_by(told) == Lines{"您在：想在哪个区工作 | 登记就业需求 | 第3步，共9步 | 区域 | 斗门 | 未选中 | "
                                 "第2项，共2项"});
    CHECK(told.felt == "想在哪个区工作 ┃ 登记就业需求，第3步，共9步。 ┃ 斗门 ☐ 2/2");
    const Tree phone = tree_of(page("联系方式", {field("手机号码", "138 0013")}));
    CHECK(said_by(present(phone, {}, chinese(), {}, Request::WhereAmI)) ==
          Lines{"您在：联系方式 | 手机号码 | 138 0013"});
}

TEST_CASE("the focus is read again when it is asked for, and nothing else is") {
    const Tree tree = tree_of(district_page(), "斗门");
    CHECK(said_by(present(tree, {}, chinese(), {}, Request::ReadFocus)) ==
          Lines{"斗门 | 未选中 | 可多选 | 第2项，共2项"});
}

TEST_CASE("R49: spans carry the language that they are written in") {
    Node other = button("English");
    other.language = Language::English;
    const Presentation told = entering(tree_of(page("选择语言", {other})));
    REQUIRE(told.said.size() == 2);
    CHECK(told.said[0].spans[0].language == Language::Chinese);
    CHECK(told.said[1].spans[0] == Span{"English", Language::English});
    CHECK(told.said[1].spans[1] == Span{"按钮", Language::Chinese});
}

TEST_CASE("no change, no word") {
    const Tree tree = tree_of(district_page());
    CHECK(going(tree, tree) == Presentation{});
}

}  // namespace qiming::accessibility
