#include "tests/support/screens/sample_pages/pages.h"

namespace qiming::tests {

using accessibility::Arrangement;

SamplePage Pages::one_of_six() const {
    return page_of(
        "one-of-six", in("您希望在哪个区工作？", "In which district?"),
        {progress(3, 9), heading(in("您希望在哪个区工作？", "In which district would you like to work?")),
         quiet("intro", in("请选一个。选好后按“下一步”。", "Choose one. Then press “Next step”.")),
         container(
             Role::List, "options", Arrangement::Grid,
             {named("a", choice(in("香洲区", "Xiangzhou"))), named("b", choice(in("斗门区", "Doumen"), true)),
              named("c", choice(in("金湾区", "Jinwan"))), named("d", choice(in("横琴", "Hengqin"))),
              named("e", choice(in("高新区", "High-tech zone"))),
              named("f", choice(in("都可以", "Any of them")))}),
         steps()},
        "c");
}

SamplePage Pages::many_of_many() const {
    std::vector<Node> options;
    const std::vector<std::pair<const char*, const char*>> kinds{
        {"盲人保健按摩", "Massage by blind practitioners"},
        {"电商客服", "Online shop service"},
        {"数据标注", "Labelling of data"},
        {"手工制作", "Handicraft"},
        {"仓库整理", "Stock keeping"},
        {"门卫值守", "Gate keeping"},
        {"保洁绿化", "Cleaning and gardens"},
        {"面点烘焙", "Baking"},
        {"洗车", "Car washing"},
        {"缝纫", "Sewing"},
        {"文员（办公室工作、录入资料）", "Clerk (office work, data entry)"},
        {"教育培训", "Teaching"},
        {"其他", "Other"}};
    for (const auto& [chinese, english] : kinds) {
        options.push_back(
            named(std::string("kind/") + english, checkbox(in(chinese, english), options.size() % 5 == 1)));
    }
    Node notice_node = notice("notice", in("最多选3种。您已经选了3种，要换请先取消一种。",
                                           "At most 3. You have chosen 3; to change, take one away first."));
    return page_of("many-of-many", in("工作种类", "Kinds of work"),
                   {progress(4, 9), heading(in("您想做哪几种工作？", "Which kinds of work do you want?")),
                    notice_node, quiet("intro", in("最多选3种。", "At most 3.")),
                    container(Role::List, "options", Arrangement::Grid, std::move(options)), steps()},
                   "kind/Sewing");
}

SamplePage Pages::digits() const {
    Node number = valued(hinted(named("number", field(in("证件号码", "Number"))),
                                in("请检查：最后一位不对。", "Please check: the last digit is wrong.")),
                         "440402••••••••123X");
    number.invalid = true;
    std::vector<Node> keys;
    for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9", "X", "0"}) {
        keys.push_back(named(std::string("key/") + digit, button(digit)));
    }
    keys.push_back(pictured(named("key/delete", button(in("删除", "Delete"))), "backspace"));
    return page_of(
        "digits", in("身份证号", "Your number"),
        {progress(1, 9), heading(in("请输入身份证号或残疾人证号", "Type your ID or certificate number")),
         quiet("intro", in("18位或20位。只用于查找您的登记，屏幕上不会全部显示。",
                           "18 or 20 characters. It is not shown in full on the screen.")),
         std::move(number), container(Role::Group, "pad", Arrangement::Pad, std::move(keys)), steps()},
        "number");
}

SamplePage Pages::slots() const {
    const auto slot = [&](const char* id, std::string time, std::string left, bool full) {
        Node made = hinted(named(id, choice(std::move(time))), std::move(left));
        made.unavailable = full;
        made.activatable = !full;
        return made;
    };
    return page_of("slots", in("选择时间", "Choose a time"),
                   {progress(2, 4), heading(in("选择时间", "Choose a time")),
                    quiet("where", in("香洲区残疾人就业服务中心 · 11月25日 星期三",
                                      "Xiangzhou centre · Wednesday 25 November")),
                    container(Role::List, "slots", Arrangement::Grid,
                              {slot("s1", in("上午 8:30", "8:30"), in("余 3 个", "3 left"), false),
                               slot("s2", in("上午 10:00", "10:00"), in("余 1 个", "1 left"), false),
                               slot("s3", in("下午 2:30", "14:30"), in("已满", "Full"), true),
                               slot("s4", in("下午 4:00", "16:00"), in("余 2 个", "2 left"), false)}),
                    steps()},
                   "s3");
}

SamplePage Pages::consent() const {
    return page_of(
        "consent", in("同意", "Your consent"),
        {progress(8, 9),
         heading(in("您同意我们处理您的残疾信息吗？", "Do you agree that we use your disability data?")),
         container(
             Role::List, "terms", Arrangement::Column,
             {named("t1", fact(in("用来做什么", "What for"), in("只用来为您找工作、办培训，不作其他用途。",
                                                                "Only to find work and training for you."))),
              named("t2", fact(in("谁能看到", "Who sees it"),
                               in("市残疾人就业服务中心的工作人员。", "Staff of the city's centre."))),
              named("t3",
                    fact(in("保存多久", "How long"), in("中心收到后，本机马上删除。",
                                                        "This terminal erases it once the centre has it.")))}),
         container(Role::List, "options", Arrangement::Grid,
                   {named("yes", choice(in("同意", "I agree"))),
                    named("no", choice(in("不同意", "I do not agree")))}),
         steps()},
        "yes");
}

}  // namespace qiming::tests
