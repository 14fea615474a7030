#include "tests/support/screens/sample_pages/pages.h"

namespace qiming::tests {

using accessibility::Arrangement;
using accessibility::Emphasis;
using accessibility::Gesture;
using accessibility::NodeId;

Node Pages::named(NodeId id, Node node) {
    node.id = std::move(id);
    return node;
}

Node Pages::hinted(Node node, std::string hint) {
    node.hint = std::move(hint);
    return node;
}

Node Pages::valued(Node node, std::string value) {
    node.value = std::move(value);
    return node;
}

Node Pages::pictured(Node node, std::string icon) {
    node.icon = std::move(icon);
    return node;
}

Node Pages::emphasised(Node node, Emphasis emphasis) {
    node.emphasis = emphasis;
    return node;
}

Node Pages::container(Role role, NodeId id, Arrangement arrangement, std::vector<Node> children) {
    Node made = node(role, "", std::move(children));
    made.id = std::move(id);
    made.arrangement = arrangement;
    return made;
}

Node Pages::banner() const {
    Node link = pictured(named("link", node(Role::Status, in("联网状态", "Link"))), "cloud_off");
    link.value = in("离线 · 提交会自动补传", "Offline, sent later");
    return named(
        "banner",
        node(Role::Banner, in("顶栏", "Top bar"),
             {named("service", node(Role::Text, in("珠海市残疾人就业服务", "Zhuhai Disability Employment"))),
              emphasised(named("kiosk", node(Role::Text, in("自助服务终端", "Self-service terminal"))),
                         Emphasis::Quiet),
              std::move(link), named("time", node(Role::Text, "10:28"))}));
}

Node Pages::toolbar() const {
    const auto cell = [](const char* id, std::string name, const char* icon, Gesture gesture) {
        return pictured(named(id, button_for(std::move(name), gesture)), icon);
    };
    return named(
        "toolbar",
        node(Role::Toolbar, in("底栏", "Bottom bar"),
             {cell("bar/back", in("返回", "Back"), "arrow_back", Gesture::Back),
              cell("bar/home", in("首页", "Home"), "home", Gesture::Home),
              pictured(named("bar/speech", button(in("语音", "Speech"))), "volume_up"),
              cell("bar/size", in("字号", "Text size"), "format_size", Gesture::NextTextSize),
              cell("bar/colours", in("颜色", "Colours"), "contrast", Gesture::NextTheme),
              cell("bar/language", in("English", "中文"), "translate", Gesture::NextLanguage),
              cell("bar/help", in("帮助", "Help"), "help", Gesture::Help),
              cell("bar/staff", in("呼叫工作人员", "Call staff"), "record_voice_over", Gesture::CallStaff),
              cell("bar/finish", in("结束", "Finish"), "logout", Gesture::Finish)}));
}

SamplePage Pages::page_of(std::string name, std::string title, std::vector<Node> middle, NodeId focus) const {
    std::vector<Node> children{banner()};
    children.insert(children.end(), std::make_move_iterator(middle.begin()),
                    std::make_move_iterator(middle.end()));
    children.push_back(toolbar());
    return {std::move(name), named("page", page(std::move(title), std::move(children))), std::move(focus)};
}

Node Pages::heading(std::string name) const {
    return named("heading", node(Role::Heading, std::move(name)));
}

Node Pages::quiet(NodeId id, std::string name) const {
    return emphasised(named(std::move(id), node(Role::Text, std::move(name))), Emphasis::Quiet);
}

Node Pages::progress(int step, int steps) const {
    Node made = named("progress", node(Role::Progress, in("登记就业需求", "Register your job wishes")));
    made.value = in("第3步，共9步", "Step 3 of 9");
    made.fraction = static_cast<float>(step) / static_cast<float>(steps);
    return made;
}

Node Pages::steps() const {
    return container(Role::Group, "actions", Arrangement::Row,
                     {named("previous", button_for(in("上一步", "Back a step"), Gesture::PreviousPage)),
                      emphasised(named("next", button_for(in("下一步", "Next step"), Gesture::NextPage)),
                                 Emphasis::Primary)});
}

}  // namespace qiming::tests
