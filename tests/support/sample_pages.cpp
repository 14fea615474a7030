#include "tests/support/sample_pages.h"

#include "tests/support/trees.h"

namespace qiming::tests {
namespace {

using accessibility::Arrangement;
using accessibility::Emphasis;
using accessibility::Gesture;
using accessibility::Language;
using accessibility::NodeId;

class Pages {
public:
    explicit Pages(Language language) : chinese_(is_written_chinese(language)) {}

    std::vector<SamplePage> all() const {
        return {home(), one_of_six(), many_of_many(), digits(),  review(), jobs(),
                job(),  outcome(),    slots(),        consent(), resting()};
    }

private:
    std::string in(const char* chinese, const char* english) const { return chinese_ ? chinese : english; }

    static Node named(NodeId id, Node node) {
        node.id = std::move(id);
        return node;
    }
    static Node hinted(Node node, std::string hint) {
        node.hint = std::move(hint);
        return node;
    }
    static Node valued(Node node, std::string value) {
        node.value = std::move(value);
        return node;
    }
    static Node pictured(Node node, std::string icon) {
        node.icon = std::move(icon);
        return node;
    }
    static Node emphasised(Node node, Emphasis emphasis) {
        node.emphasis = emphasis;
        return node;
    }
    static Node container(Role role, NodeId id, Arrangement arrangement, std::vector<Node> children) {
        Node made = node(role, "", std::move(children));
        made.id = std::move(id);
        made.arrangement = arrangement;
        return made;
    }

    Node banner() const {
        Node link = pictured(named("link", node(Role::Status, in("联网状态", "Link"))), "cloud_off");
        link.value = in("离线 · 提交会自动补传", "Offline, sent later");
        return named(
            "banner",
            node(
                Role::Banner, in("顶栏", "Top bar"),
                {named("service", node(Role::Text, in("珠海市残疾人就业服务", "Zhuhai Disability Employment"))),
                 emphasised(named("kiosk", node(Role::Text, in("自助服务终端", "Self-service terminal"))),
                            Emphasis::Quiet),
                 std::move(link), named("time", node(Role::Text, "10:28"))}));
    }

    Node toolbar() const {
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

    SamplePage page_of(std::string name, std::string title, std::vector<Node> middle, NodeId focus) const {
        std::vector<Node> children{banner()};
        children.insert(children.end(), std::make_move_iterator(middle.begin()),
                        std::make_move_iterator(middle.end()));
        children.push_back(toolbar());
        return {std::move(name), named("page", page(std::move(title), std::move(children))), std::move(focus)};
    }

    Node heading(std::string name) const { return named("heading", node(Role::Heading, std::move(name))); }
    Node quiet(NodeId id, std::string name) const {
        return emphasised(named(std::move(id), node(Role::Text, std::move(name))), Emphasis::Quiet);
    }
    Node progress(int step, int steps) const {
        Node made = named("progress", node(Role::Progress, in("登记就业需求", "Register your job wishes")));
        made.value = in("第3步，共9步", "Step 3 of 9");
        made.fraction = static_cast<float>(step) / static_cast<float>(steps);
        return made;
    }
    Node steps() const {
        return container(Role::Group, "actions", Arrangement::Row,
                         {named("previous", button_for(in("上一步", "Back a step"), Gesture::PreviousPage)),
                          emphasised(named("next", button_for(in("下一步", "Next step"), Gesture::NextPage)),
                                     Emphasis::Primary)});
    }

    SamplePage home() const {
        const auto card = [](const char* id, std::string name, std::string hint, const char* icon) {
            return pictured(hinted(named(id, button(std::move(name))), std::move(hint)), icon);
        };
        return page_of(
            "home", in("首页", "Home"),
            {heading(in("您想办理什么？", "What would you like to do?")),
             container(Role::List, "services", Arrangement::Grid,
                       {card("demand", in("登记就业需求", "Register your job wishes"),
                             in("说明您想做什么工作，约 5 分钟", "Say what work you want, about 5 minutes"),
                             "assignment"),
                        card("jobs", in("浏览招聘岗位", "Browse jobs"),
                             in("312 个适合的岗位，可听可看", "312 jobs, to hear and to read"), "work"),
                        card("assessment", in("预约职业能力评估", "Book an ability assessment"),
                             in("选时间和地点", "Choose a time and a place"), "event_available")})},
            "demand");
    }

    SamplePage one_of_six() const {
        return page_of(
            "one-of-six", in("您希望在哪个区工作？", "In which district?"),
            {progress(3, 9), heading(in("您希望在哪个区工作？", "In which district would you like to work?")),
             quiet("intro", in("请选一个。选好后按“下一步”。", "Choose one. Then press “Next step”.")),
             container(
                 Role::List, "options", Arrangement::Grid,
                 {named("a", choice(in("香洲区", "Xiangzhou"))),
                  named("b", choice(in("斗门区", "Doumen"), true)), named("c", choice(in("金湾区", "Jinwan"))),
                  named("d", choice(in("横琴", "Hengqin"))), named("e", choice(in("高新区", "High-tech zone"))),
                  named("f", choice(in("都可以", "Any of them")))}),
             steps()},
            "c");
    }

    SamplePage many_of_many() const {
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
        Node notice_node =
            notice("notice", in("最多选3种。您已经选了3种，要换请先取消一种。",
                                "At most 3. You have chosen 3; to change, take one away first."));
        return page_of("many-of-many", in("工作种类", "Kinds of work"),
                       {progress(4, 9), heading(in("您想做哪几种工作？", "Which kinds of work do you want?")),
                        notice_node, quiet("intro", in("最多选3种。", "At most 3.")),
                        container(Role::List, "options", Arrangement::Grid, std::move(options)), steps()},
                       "kind/Sewing");
    }

    SamplePage digits() const {
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

    SamplePage review() const {
        std::vector<Node> answers;
        const std::vector<std::pair<std::pair<const char*, const char*>, std::pair<const char*, const char*>>>
            rows{{{"证件号码", "Number"}, {"440402••••••••123X", "440402••••••••123X"}},
                 {{"电话", "Phone"}, {"138••••5678", "138••••5678"}},
                 {{"文化程度", "Education"}, {"高中、中专、技校", "Secondary school or technical school"}},
                 {{"婚姻状况", "Marital status"}, {"未婚", "Single"}},
                 {{"未就业原因", "Why not working"}, {"无就业技能", "No skills for work yet"}},
                 {{"想做的工作", "Wanted work"},
                  {"数据标注、电商客服、教育培训", "Labelling of data, online shop service, teaching"}},
                 {{"工作地区", "District"}, {"斗门区", "Doumen"}},
                 {{"期望月薪", "Expected monthly pay"}, {"3500到4500元", "3500 to 4500 yuan"}},
                 {{"沟通方式", "Way of communicating"}, {"语音", "Speech"}},
                 {{"姓名、住址", "Name, addresses"},
                  {"待补充：工作人员会与您联系", "To be completed: staff will call you"}}};
        for (const auto& [name, value] : rows) {
            answers.push_back(named(std::string("answer/") + name.second,
                                    fact(in(name.first, name.second), in(value.first, value.second))));
        }
        Node send =
            emphasised(named("send", button_for(in("确认提交", "Send"), Gesture::NextPage)), Emphasis::Primary);
        send.irreversible = true;
        return page_of(
            "review", in("请核对", "Check your answers"),
            {heading(in("请核对您的回答", "Please check your answers")),
             container(Role::List, "answers", Arrangement::Column, std::move(answers)),
             container(
                 Role::Group, "actions", Arrangement::Row,
                 {named("previous", button_for(in("上一步", "Back a step"), Gesture::PreviousPage)), send})},
            "answer/Phone");
    }

    SamplePage jobs() const {
        const auto posting = [&](const char* id, std::string title, std::string pay, std::string where,
                                 std::vector<std::string> chips) {
            Node card = valued(hinted(named(id, button(std::move(title))), std::move(where)), std::move(pay));
            for (std::string& chip : chips) {
                card.children.push_back(named(std::string(id) + "/" + chip, node(Role::Text, chip)));
            }
            return card;
        };
        return page_of(
            "jobs", in("招聘岗位", "Jobs"),
            {heading(in("招聘岗位", "Jobs")),
             quiet("count", in("符合您条件的 48 个，共 312 个", "48 match your wishes, 312 in all")),
             named("filter", button(in("筛选", "Filter"))),
             container(
                 Role::List, "postings", Arrangement::Column,
                 {posting("j1", in("语音客服专员", "Telephone service agent"),
                          in("3500–4500 元/月", "3500–4500 yuan a month"),
                          in("珠海某信息服务公司 · 香洲区", "An information service company · Xiangzhou"),
                          {in("适合视力障碍", "Suits low vision"), in("可居家", "From home")}),
                  posting("j2", in("数据标注员", "Data labeller"),
                          in("4000–5000 元/月", "4000–5000 yuan a month"),
                          in("某科技公司 · 高新区", "A technology company · High-tech zone"),
                          {in("适合肢体障碍", "Suits wheelchair users"), in("无障碍办公", "Step-free office")}),
                  posting("j3", in("盲人保健按摩师", "Massage practitioner"),
                          in("4500–6000 元/月", "4500–6000 yuan a month"),
                          in("社区卫生服务中心 · 斗门区", "Community health centre · Doumen"),
                          {in("适合视力障碍", "Suits blind people"), in("包食宿", "Board and lodging")})}),
             container(Role::Group, "actions", Arrangement::Row,
                       {named("previous", button_for(in("上一页", "Page back"), Gesture::PreviousPage)),
                        named("next", button_for(in("下一页", "Next page"), Gesture::NextPage))})},
            "j2");
    }

    SamplePage job() const {
        return page_of(
            "job", in("语音客服专员", "Telephone service agent"),
            {heading(in("语音客服专员", "Telephone service agent")),
             emphasised(named("pay", node(Role::Text, in("3500–4500 元/月", "3500–4500 yuan a month"))),
                        Emphasis::Large),
             container(
                 Role::List, "facts", Arrangement::Column,
                 {named("f1", fact(in("工作内容", "Work"), in("用电话和读屏软件回答客户问题，记录需求，转交给同"
                                                              "事。提供读屏软件和耳机，入职前培训两周。",
                                                              "Answers customers by telephone with a screen "
                                                              "reader, notes what they need and passes it on. "
                                                              "Two weeks of training."))),
                  named("f2", fact(in("要求", "Asked for"),
                                   in("普通话清楚，会用读屏软件，初中以上。",
                                      "Clear speech, use of a screen reader, lower secondary school."))),
                  named("f3", fact(in("单位", "Employer"),
                                   in("珠海某信息服务公司", "An information service company"))),
                  named("f4", fact(in("地点", "Place"), in("香洲区，公交可达", "Xiangzhou, by bus"))),
                  named("f5", fact(in("无障碍", "Access"), in("有电梯、坡道；未核实：手语支持",
                                                              "Lift and ramp; not checked: sign language")))}),
             container(
                 Role::Group, "actions", Arrangement::Row,
                 {named("previous", button_for(in("上一个", "Previous"), Gesture::PreviousPage)),
                  emphasised(named("apply", button(in("我想应聘", "I want to apply"))), Emphasis::Primary),
                  named("next", button_for(in("下一个", "Next"), Gesture::NextPage))})},
            "apply");
    }

    SamplePage outcome() const {
        Node number = node(Role::Number, in("预约号", "Number"));
        number.value = "4827 916 305";
        number.focusable = true;
        return page_of(
            "outcome", in("预约成功", "Booked"),
            {pictured(heading(in("已确认", "Confirmed")), "check_circle"),
             quiet("intro",
                   in("您的预约已确认，名额已为您保留。", "Your booking is confirmed, the place is yours.")),
             named("code", std::move(number)),
             container(Role::Group, "facts", Arrangement::Column,
                       {named("f1", fact(in("时间", "Time"),
                                         in("11月25日 星期三 上午9:30", "Wednesday 25 November, 9:30"))),
                        named("f2", fact(in("地点", "Place"),
                                         in("香洲区残疾人就业服务中心2楼（有电梯、盲道）",
                                            "Xiangzhou centre, 2nd floor (lift, tactile paving)")))}),
             container(Role::Group, "actions", Arrangement::Row,
                       {named("again", button_for(in("再听一遍", "Hear it again"), Gesture::Repeat)),
                        emphasised(named("home", button(in("办理其他业务", "Do something else"))),
                                   Emphasis::Primary)})},
            "code");
    }

    SamplePage slots() const {
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

    SamplePage consent() const {
        return page_of(
            "consent", in("同意", "Your consent"),
            {progress(8, 9),
             heading(in("您同意我们处理您的残疾信息吗？", "Do you agree that we use your disability data?")),
             container(Role::List, "terms", Arrangement::Column,
                       {named("t1", fact(in("用来做什么", "What for"),
                                         in("只用来为您找工作、办培训，不作其他用途。",
                                            "Only to find work and training for you."))),
                        named("t2", fact(in("谁能看到", "Who sees it"), in("市残疾人就业服务中心的工作人员。",
                                                                           "Staff of the city's centre."))),
                        named("t3", fact(in("保存多久", "How long"),
                                         in("中心收到后，本机马上删除。",
                                            "This terminal erases it once the centre has it.")))}),
             container(Role::List, "options", Arrangement::Grid,
                       {named("yes", choice(in("同意", "I agree"))),
                        named("no", choice(in("不同意", "I do not agree")))}),
             steps()},
            "yes");
    }

    SamplePage resting() const {
        return page_of(
            "resting", in("欢迎", "Welcome"),
            {heading(in("欢迎使用", "Welcome")),
             named("how",
                   node(Role::Text,
                        in("按任意键或点屏幕开始。耳机插孔在键盘左边。",
                           "Press any key or touch the screen. The headphone jack is left of the keypad."))),
             container(Role::List, "languages", Arrangement::Grid,
                       {named("zh", button("中文")), named("en", button("English"))})},
            "zh");
    }

    bool chinese_;
};

}  // namespace

accessibility::Phrasebook sample_phrases(Language language) {
    const bool chinese = is_written_chinese(language);
    return {language,
            {{"layout.speaking", chinese ? "正在朗读" : "Speaking"},
             {"layout.previous_screenful", chinese ? "上一屏" : "Back up"},
             {"layout.next_screenful", chinese ? "下一屏" : "More"},
             {"layout.pager", chinese ? "第{number}屏，共{count}屏" : "Part {number} of {count}"}}};
}

std::vector<SamplePage> sample_pages(Language language) {
    return Pages(language).all();
}

}  // namespace qiming::tests
