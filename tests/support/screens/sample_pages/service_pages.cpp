#include "tests/support/screens/sample_pages/pages.h"

namespace qiming::tests {

using accessibility::Arrangement;
using accessibility::Emphasis;
using accessibility::Gesture;

SamplePage Pages::home() const {
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

SamplePage Pages::review() const {
    std::vector<Node> answers;
    const std::vector<std::pair<std::pair<const char*, const char*>, std::pair<const char*, const char*>>> rows{
        {{"证件号码", "Number"}, {"440402••••••••123X", "440402••••••••123X"}},
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
         container(Role::Group, "actions", Arrangement::Row,
                   {named("previous", button_for(in("上一步", "Back a step"), Gesture::PreviousPage)), send})},
        "answer/Phone");
}

SamplePage Pages::outcome() const {
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
         container(
             Role::Group, "actions", Arrangement::Row,
             {named("again", button_for(in("再听一遍", "Hear it again"), Gesture::Repeat)),
              emphasised(named("home", button(in("办理其他业务", "Do something else"))), Emphasis::Primary)})},
        "code");
}

SamplePage Pages::resting() const {
    return page_of(
        "resting", in("欢迎", "Welcome"),
        {heading(in("欢迎使用", "Welcome")),
         named("how", node(Role::Text,
                           in("按任意键或点屏幕开始。耳机插孔在键盘左边。",
                              "Press any key or touch the screen. The headphone jack is left of the keypad."))),
         container(Role::List, "languages", Arrangement::Grid,
                   {named("zh", button("中文")), named("en", button("English"))})},
        "zh");
}

}  // namespace qiming::tests
