#include "accessibility/spoken_chinese.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "accessibility/utf8.h"

using namespace qiming::accessibility;

namespace {

// Spans side by side; English ones between angle brackets.
std::string said(std::string_view text) {
    std::string all;
    for (const Span& span : normalise_chinese(text)) {
        all += span.language == Language::Chinese ? span.text : "<" + span.text + ">";
    }
    return all;
}

struct Row {
    const char* written;
    const char* spoken;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.written);
        CHECK(said(row.written) == row.spoken);
    }
}

// Whatever stands in it, what goes to the Chinese voice is Han, commas and full stops.
bool holds_only_chinese(const std::string& text) {
    for (const char32_t point : decode_utf8(text)) {
        const bool is_han = (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF) ||
                            (point >= 0xFA0E && point <= 0xFA29) || (point >= 0x20000 && point <= 0x3FFFD);
        if (!is_han && point != U'，' && point != U'。') {
            return false;
        }
    }
    return !text.empty();
}

void check_spans(const std::string& text) {
    for (const Span& span : normalise_chinese(text)) {
        if (span.language == Language::Chinese && !holds_only_chinese(span.text)) {
            FAIL_CHECK("of \"" << text << "\" this would reach the Chinese voice: \"" << span.text << "\"");
        }
        if (span.language == Language::Chinese && !is_speakable_chinese(span.text)) {
            FAIL_CHECK("not speakable: " << span.text);
        }
    }
}

}  // namespace

TEST_CASE("R50: cardinal numbers are said whole", "[spoken]") {
    check({{"0", "零"},
           {"10", "十"},
           {"12", "十二"},
           {"105", "一百零五"},
           {"110个", "一百一十个"},
           {"115", "一百一十五"},
           {"200", "二百"},
           {"1000", "一千"},
           {"2000", "两千"},
           {"2005", "两千零五"},
           {"1010", "一千零一十"},
           {"3500", "三千五百"},
           {"10000", "一万"},
           {"20000", "两万"},
           {"12000", "一万二千"},
           {"100000", "十万"},
           {"1000000", "一百万"},
           {"1,000,000", "一百万"},
           {"100000000", "一亿"},
           {"200000000", "两亿"},
           {"100005000", "一亿零五千"},
           {"1000000000000", "一万亿"},
           {"12.50", "十二点五零"},
           {"0.5", "零点五"},
           {"第10003名", "第一万零三名"}});
}

TEST_CASE("R50: telephone numbers and codes are said digit by digit, with 幺", "[spoken]") {
    check({{"12385", "幺二三八五"},
           {"10086", "幺零零八六"},
           {"请拨打12333。", "请拨打幺二三三三。"},
           {"拨打120", "拨打幺二零"},
           {"13812345678", "幺三八，幺二三四，五六七八"},
           {"0756-2128234", "零七五六，二幺二，八二三四"},
           {"020-83184321", "零二零，八三幺八，四三二幺"},
           {"400-830-1234", "四零零，八三零，幺二三四"},
           {"440402", "四四零四零二"},
           {"440402199003071234", "四四零四零二，幺九九零零三零七，幺二三四"},
           {"44040219900307123X", "四四零四零二，幺九九零零三零七，幺二三<X>"},
           {"44040219900307123411", "四四零四零二，幺九九零零三零七，幺二三四，幺幺"},
           {"101 000 0017", "幺零幺，零零零，零零幺七"},
           {"007", "零零七"},
           {"3楼302室", "三楼三零二室"},
           {"验证码 4821", "验证码四八二幺"}});
}

TEST_CASE("R50: dates and times", "[spoken]") {
    check({{"2024年", "二零二四年"},
           {"二〇二四年", "二零二四年"},
           {"2024年3月10日", "二零二四年三月十日"},
           {"2024-03-10", "二零二四年三月十日"},
           {"2024/3/10", "二零二四年三月十日"},
           {"2024年08月05日", "二零二四年八月五日"},
           {"2024-2026年", "二零二四到二零二六年"},
           {"1990-03", "一九九零年三月"},
           {"8:30", "八点三十分"},
           {"08:05", "八点零五分"},
           {"14:00", "十四点"},
           {"2:00", "两点"},
           {"8:30—17:00", "八点三十分到十七点"},
           {"8:30 - 17:00", "八点三十分到十七点"},
           {"8：30至17：00", "八点三十分至十七点"},
           {"2024-03-10 8:30", "二零二四年三月十日八点三十分"}});
}

TEST_CASE("R50: money, ranges, shares and units", "[spoken]") {
    check({{"3500-4500元/月", "三千五百到四千五百元每月"},
           {"3500元—4500元", "三千五百元到四千五百元"},
           {"￥3,500.50", "三千五百元五角"},
           {"¥3.05", "三元零五分"},
           {"￥3500", "三千五百元"},
           {"$20", "二十美元"},
           {"50%", "百分之五十"},
           {"50 %", "百分之五十"},
           {"10%-20%", "百分之十到百分之二十"},
           {"1.5‰", "千分之一点五"},
           {"-5℃", "零下五摄氏度"},
           {"气温-5℃", "气温零下五摄氏度"},
           {"-5", "负五"},
           {"1/2", "二分之一"},
           {"3:1", "三比一"},
           {"7×24小时", "七乘二十四小时"},
           {"60 m²", "六十平方米"},
           {"约 500 元", "约五百元"},
           {"18岁+", "十八岁以上"},
           {"1-3楼", "一到三楼"}});
}

TEST_CASE("R50: two of something is 两, the second is 二", "[spoken]") {
    check({{"2个", "两个"},
           {"2 个月", "两个月"},
           {"2小时", "两小时"},
           {"2万", "两万"},
           {"2月", "二月"},
           {"2楼", "二楼"},
           {"第2项", "第二项"},
           {"第3项，共12项", "第三项，共十二项"},
           {"12个", "十二个"},
           {"2.5倍", "二点五倍"}});
}

TEST_CASE("R50: Latin words go to the English voice, codes letter by letter", "[spoken]") {
    check({{"A4纸", "<A>四纸"},
           {"IT客服", "<I T>客服"},
           {"使用 Word 和 Excel", "使用<Word>和<Excel>"},
           {"Microsoft Office软件", "<Microsoft Office>软件"},
           {"ＷｉＦｉ", "<WiFi>"},
           {"B座", "<B>座"},
           {"发到 job@zhuhai.cn。", "发到<job>艾特<zhuhai>点<C N>"},
           {"证号末位X", "证号末位<X>"}});
}

TEST_CASE("R50: masked values say that something is hidden", "[spoken]") {
    check({{"440402********1234", "四四零四零二，隐藏，幺二三四"},
           {"138****5678", "幺三八，隐藏，五六七八"},
           {"********", "隐藏"},
           {"按*键", "按星号键"}});
}

TEST_CASE("R50: compatibility forms count as their characters", "[spoken]") {
    check({{"残疾⼈", "残疾人"},
           {"１２个", "十二个"},
           {"①登记", "一，登记"},
           {"第Ⅲ类", "第三类"},
           {"人々", "人人"},
           {"５０％", "百分之五十"}});
}

TEST_CASE("R50: punctuation and blanks become pauses", "[spoken]") {
    check({{"请选择：求职（登记）", "请选择，求职，登记"},
           {"珠海市 香洲区", "珠海市，香洲区"},
           {"一行\n二行", "一行。二行"},
           {"“您好”！", "您好。"},
           {"男/女", "男，女"},
           {"…", ""},
           {"阿·卜", "阿卜"},
           {"𠮷", "𠮷"}});
}

TEST_CASE("R50: English text keeps its words, says codes by digit and hands Chinese over", "[spoken]") {
    Utterance utterance;
    utterance.spans = {{"Your number is 101 000 0017.", Language::English},
                       {"Near 香洲区, 3500-4500 a month", Language::English},
                       {"440402********1234", Language::English}};
    const auto spans = normalise(utterance);
    REQUIRE(spans.size() == 5);
    CHECK(spans[0].text == "Your number is 1 0 1, 0 0 0, 0 0 1 7.");
    CHECK(spans[1].text == "Near ");
    CHECK(spans[2].text == "香洲区");
    CHECK(spans[2].language == Language::Chinese);
    CHECK(spans[3].text == ", 3500 to 4500 a month");
    CHECK(spans[4].text == "4 4 0 4 0 2, hidden, 1 2 3 4");
}

TEST_CASE("R50: no code point of Unicode leaves a digit, symbol or letter to the Chinese voice", "[spoken]") {
    for (char32_t point = 0; point < 0x110000; ++point) {
        const std::u32string alone(1, point);
        check_spans(encode_utf8(alone));
        check_spans(encode_utf8(U"第" + alone + U"项2" + alone + U"0"));
    }
    SUCCEED("every span can be said");
}

TEST_CASE("R50: no string of any characters leaves one either", "[spoken]") {
    std::mt19937 random(20261);
    const std::u32string usual =
        U"0123456789012345 .,:/-—–~%￥¥$*＊+℃°年月日号楼元个第XxAaZz@①⼈〇，。（）\n至到1０";
    for (int round = 0; round < 60'000; ++round) {
        std::u32string text;
        const std::size_t length = 1 + random() % 24;
        while (text.size() < length) {
            text +=
                random() % 8 == 0 ? static_cast<char32_t>(random() % 0x110000) : usual[random() % usual.size()];
        }
        check_spans(encode_utf8(text));
    }
    SUCCEED("every span can be said");
}

TEST_CASE("R50: bytes that are no UTF-8 do no harm", "[spoken]") {
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes(random() % 20, '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(random() & 0xFFU);
        }
        check_spans(bytes);
    }
    SUCCEED("every span can be said");
}

TEST_CASE("R50: what is ready stays as it is", "[spoken]") {
    CHECK(said("请拨打幺二三八五，谢谢。") == "请拨打幺二三八五，谢谢。");
    CHECK(said("") == "");
}
