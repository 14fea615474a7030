// What only the real voice can show.
#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "drivers/speech/espeak/earcons.h"
#include "drivers/speech/espeak/silence_trimmer.h"
#include "tests/contracts_sound/sounds.h"

using namespace qiming;
using namespace qiming::tests;

namespace {

double ms_of(std::size_t frames) {
    return 1000.0 * static_cast<double>(frames) / rate;
}

// Strings as screens have them: short, long, mixed, and with every kind of beginning.
const std::vector<std::string> strings = {"主页",
                                          "登记就业需求",
                                          "查找工作",
                                          "预约职业能力评估",
                                          "返回",
                                          "帮助",
                                          "呼叫工作人员",
                                          "第3项，共12项",
                                          "3500-4500元/月",
                                          "8:30—17:00",
                                          "请输入身份证号",
                                          "香洲区",
                                          "斗门区",
                                          "金湾区",
                                          "视力残疾",
                                          "听力残疾",
                                          "言语残疾",
                                          "肢体残疾",
                                          "已选中",
                                          "未选中",
                                          "已保存在本机",
                                          "中心已收到",
                                          "已确认",
                                          "无人应答",
                                          "已呼叫",
                                          "是",
                                          "否",
                                          "男",
                                          "女",
                                          "第1步，共9步",
                                          "101 000 0017",
                                          "12385",
                                          "IT客服",
                                          "A4纸",
                                          "不限",
                                          "全职",
                                          "兼职",
                                          "居家办公",
                                          "有电梯",
                                          "有坡道",
                                          "未核实",
                                          "电话号码",
                                          "请再说一遍",
                                          "四级",
                                          "特别严重",
                                          "删除",
                                          "提交",
                                          "修改",
                                          "下一页",
                                          "上一页"};

}  // namespace

TEST_CASE("R5: no more than 40 ms of silence before the first sound, at any rate", "[espeak]") {
    RealVoice voice;
    std::uint64_t ticket = 0;
    for (const int step : {0, 3, 5, 7}) {
        voice.voice->set_rate(step);
        for (const std::string& text : strings) {
            voice.voice->say(++ticket, chinese(text));
            const Samples samples = pull_all(voice.source());
            INFO(text << " at step " << step);
            REQUIRE(first_audible(samples) < samples.size());
            // Measured before the visitor's volume takes 12 dB away.
            CHECK(ms_of(first_audible(samples)) <= 40.0);
            CHECK(ms_of(samples.size() - last_audible(samples)) <= 80.0);
        }
    }
}

TEST_CASE("R5: the trimmer drops silence at both ends and keeps what lies between", "[espeak]") {
    drivers::SilenceTrimmer trimmer(33, 2);
    Samples all;
    const auto feed = [&](const Samples& block) {
        const auto passed = trimmer.pass(block);
        all.insert(all.end(), passed.begin(), passed.end());
    };
    feed({0, 0, 0});
    feed({0, 5, 0, 900, 0});
    feed({0, 0});
    feed({-800, 0, 0});
    feed({0, 0, 0});
    CHECK(all == Samples{5, 0, 900, 0, 0, 0, -800});
}

TEST_CASE("R7: eight rates, from half to twice the usual one", "[espeak]") {
    RealVoice voice;
    const auto length_at = [&](int step) {
        voice.voice->set_rate(step);
        voice.voice->say(1, chinese("请选择您要办理的业务，按中间的键确认，按返回键可以回到上一页。"));
        return static_cast<double>(count_sounding(pull_all(voice.source())));
    };
    const double usual = length_at(accessibility::default_rate);
    CHECK(usual / length_at(0) == Catch::Approx(0.50).margin(0.05));
    CHECK(usual / length_at(7) == Catch::Approx(2.00).margin(0.15));
    for (int step = 1; step < accessibility::rate_steps; ++step) {
        CHECK(length_at(step) < 0.95 * length_at(step - 1));
    }
}

TEST_CASE("R9: each step of volume is audible, none is more than 10 dB, all together at least 18", "[espeak]") {
    RealVoice voice;
    const auto decibels_at = [&](int step) {
        voice.voice->set_volume(step);
        voice.voice->sound(accessibility::Earcon::Wake);
        return 20.0 * std::log10(loudness(pull_all(voice.source())));
    };
    for (int step = 1; step < accessibility::volume_steps; ++step) {
        const double rise = decibels_at(step) - decibels_at(step - 1);
        CHECK(rise >= 2.0);
        CHECK(rise <= 10.0);
    }
    CHECK(decibels_at(accessibility::volume_steps - 1) - decibels_at(0) >= 18.0);
    CHECK(decibels_at(accessibility::volume_steps - 1) - decibels_at(accessibility::default_volume) >= 11.9);
}

TEST_CASE("Volume changes what is being said already", "[espeak]") {
    RealVoice voice;
    voice.voice->set_volume(0);
    voice.voice->say(1, chinese("请选择您要办理的业务，按中间的键确认。"));
    const double quiet = loudness(pull(voice.source(), 500));
    voice.voice->set_volume(7);
    CHECK(loudness(pull(voice.source(), 500)) > 5.0 * quiet);
}

TEST_CASE("R50: what is not phonemes is refused by the Chinese voices, and is not said", "[espeak]") {
    for (const auto language : {accessibility::Language::Chinese, accessibility::Language::Cantonese}) {
        RealVoice voice;
        voice.voice->say(1, {{.language = language, .text = "12385"}});
        CHECK(count_sounding(pull(voice.source(), 200)) == 0);
        CHECK(voice.answers.failures().size() == 1);
        CHECK(voice.answers.finished().empty());
    }
}

TEST_CASE("Pauses between phrases are as long as their marks, and shorter when speech is faster", "[espeak]") {
    RealVoice voice;
    const auto length_of = [&](accessibility::Pause pause) {
        auto phrases = chinese("好的");
        phrases.front().after = pause;
        phrases.push_back(phrases.front());
        voice.voice->say(1, phrases);
        return ms_of(last_audible(pull_all(voice.source())));
    };
    const double none = length_of(accessibility::Pause::None);
    const double brief = length_of(accessibility::Pause::Short);
    CHECK(brief > none + 60.0);
    CHECK(length_of(accessibility::Pause::Full) > brief + 60.0);
    CHECK(length_of(accessibility::Pause::Full) < none + 400.0);
    voice.voice->set_rate(7);
    const double fast = length_of(accessibility::Pause::None);
    CHECK(length_of(accessibility::Pause::Full) < fast + 200.0);
}

TEST_CASE("English words are said by the English voice", "[espeak]") {
    RealVoice voice;
    voice.voice->say(1, english("hello"));
    const std::size_t alone = last_audible(pull_all(voice.source()));
    voice.voice->say(2, chinese("hello"));
    const std::size_t among_chinese = last_audible(pull_all(voice.source()));
    CHECK(alone > 0);
    CHECK(std::max(alone, among_chinese) - std::min(alone, among_chinese) < rate / 20);
}

TEST_CASE("A missing data folder is a fault with a remedy, and the voice can be opened afterwards",
          "[espeak]") {
    Answers answers;
    const auto opened = drivers::EspeakSpeech::open("/nowhere/at/all", answers);
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().problem.find("/nowhere/at/all") != std::string::npos);
    CHECK_FALSE(opened.error().remedy.empty());
    RealVoice voice;
    voice.voice->say(1, chinese("好的"));
    CHECK(count_sounding(pull_all(voice.source())) > 0);
}

TEST_CASE("A second voice is refused while one is in use", "[espeak]") {
    RealVoice voice;
    CHECK_FALSE(drivers::EspeakSpeech::open("", voice.answers).has_value());
}

TEST_CASE("R16: earcons are short, begin and end in silence, and differ", "[espeak]") {
    using accessibility::Earcon;
    std::vector<Samples> known;
    for (const Earcon earcon : {Earcon::Edge, Earcon::Typed, Earcon::Erased, Earcon::Selected, Earcon::Error,
                                Earcon::Wake, Earcon::Failure, Earcon::Quiet}) {
        const Samples samples = drivers::render(earcon, rate);
        CHECK(count_sounding(samples) > 0);
        CHECK(ms_of(samples.size()) <= 400.0);
        CHECK(std::abs(samples.front()) < 100);
        CHECK(std::abs(samples.back()) < 100);
        for (const Samples& other : known) {
            CHECK(samples != other);
        }
        known.push_back(samples);
    }
    CHECK(drivers::render(Earcon::None, rate).empty());
}
