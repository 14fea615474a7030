// One slip drawn: from the slip of a confirmed booking to the PDF, fonts opened anew each time, as it is done.
#include "drivers/slip/slip_drawing.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

namespace qiming::bench {
namespace {

using Role = content::SlipLine::Role;

content::Slip booking() {
    content::Slip slip;
    slip.language = "zh-CN";
    slip.lines = {
        {Role::Service, "", "珠海市残疾人就业服务"},
        {Role::Title, "", "职业能力评估预约"},
        {Role::State, "", "已确认"},
        {Role::Text, "", "名额已为您保留。"},
        {Role::Number, "办理号", "101 000 0017"},
        {Role::Fact, "时间", "11月25日 星期三，上午 9:30"},
        {Role::Fact, "地点", "香洲示例评估站"},
        {Role::Fact, "地址", "香洲区新香洲示例路 1 号一楼"},
        {Role::Fact, "怎么进",
         "从公交站到门口有盲道。门口有坡道，没有台阶。进门后左手边是服务台，有人等您，会带您到评估室。"},
        {Role::Fact, "姓名", "王𠮷"},
        {Role::Fact, "咨询电话", "12385"},
        {Role::Fact, "打印时间", "2026年11月23日，10:00"},
    };
    slip.code = "QIMING/1/BOOKING/1010000017";
    slip.code_text = "用手机扫这个码，能读出办理号。码里没有您的个人信息。";
    return slip;
}

}  // namespace

std::string slip_pdf(const Report& report) {
    constexpr int times = 200;
    const content::Slip slip = booking();
    std::vector<double> samples;
    for (int i = 0; i < times; ++i) {
        const Stopwatch watch;
        const auto drawn = drivers::draw_slip(slip, {});
        samples.push_back(watch.ms());
        if (!drawn) {
            return drawn.error();
        }
    }
    report.samples("slip.pdf.ms", std::move(samples), "ms");
    return {};
}

}  // namespace qiming::bench
