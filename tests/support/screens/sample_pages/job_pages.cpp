#include "tests/support/screens/sample_pages/pages.h"

namespace qiming::tests {

using accessibility::Arrangement;
using accessibility::Emphasis;
using accessibility::Gesture;

SamplePage Pages::jobs() const {
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
              posting("j2", in("数据标注员", "Data labeller"), in("4000–5000 元/月", "4000–5000 yuan a month"),
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

SamplePage Pages::job() const {
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
              named("f3",
                    fact(in("单位", "Employer"), in("珠海某信息服务公司", "An information service company"))),
              named("f4", fact(in("地点", "Place"), in("香洲区，公交可达", "Xiangzhou, by bus"))),
              named("f5", fact(in("无障碍", "Access"), in("有电梯、坡道；未核实：手语支持",
                                                          "Lift and ramp; not checked: sign language")))}),
         container(Role::Group, "actions", Arrangement::Row,
                   {named("previous", button_for(in("上一个", "Previous"), Gesture::PreviousPage)),
                    emphasised(named("apply", button(in("我想应聘", "I want to apply"))), Emphasis::Primary),
                    named("next", button_for(in("下一个", "Next"), Gesture::NextPage))})},
        "apply");
}

}  // namespace qiming::tests
