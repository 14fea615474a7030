// What every voice keeps to, the real one and the fake.
#include <algorithm>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/contracts_sound/sounds.h"

using namespace qiming;
using namespace qiming::tests;

namespace {

const std::string sentence = "请选择您要办理的业务，按中间的键确认，按返回键可以回到上一页。";

std::size_t frames_of(int ms) {
    return static_cast<std::size_t>(rate * ms / 1000);
}

// eSpeak lets chance into its hiss and its lengths: two utterances differ by up to 3 %.
bool is_about(std::size_t amount, std::size_t expected) {
    return amount > expected - expected / 20 && amount < expected + expected / 20;
}

}  // namespace

TEMPLATE_TEST_CASE("Speech: what is said sounds, and is then reported as finished, once", "[speech]", RealVoice,
                   FakeVoice) {
    TestType voice;
    voice.speech().say(7, chinese(sentence));
    CHECK(voice.source().busy());
    const Samples beginning = pull(voice.source(), 500);
    CHECK(count_sounding(beginning) > frames_of(250));
    CHECK(voice.answers.finished().empty());
    pull_all(voice.source());
    CHECK(voice.answers.finished() == std::vector<std::uint64_t>{7});
    CHECK(voice.answers.failures().empty());
    CHECK_FALSE(voice.source().busy());
    CHECK(count_sounding(pull(voice.source(), 200)) == 0);
}

TEMPLATE_TEST_CASE("R3: after hush nothing sounds from the next period on, and nothing is reported", "[speech]",
                   RealVoice, FakeVoice) {
    TestType voice;
    voice.speech().say(1, chinese(sentence));
    voice.speech().say(2, chinese(sentence));
    REQUIRE(count_sounding(pull(voice.source(), 300)) > 0);
    voice.speech().hush();
    CHECK(count_sounding(pull(voice.source(), 3'000)) == 0);
    CHECK_FALSE(voice.source().busy());
    CHECK(voice.answers.finished().empty());
}

TEMPLATE_TEST_CASE("R3: what is said after hush sounds, whole", "[speech]", RealVoice, FakeVoice) {
    TestType voice;
    voice.speech().say(1, chinese("好的"));
    const std::size_t alone = count_sounding(pull_all(voice.source()));
    for (std::uint64_t ticket = 2; ticket < 40; ++ticket) {
        voice.speech().say(ticket, chinese(sentence));
        voice.speech().hush();
    }
    voice.speech().say(40, chinese("好的"));
    const std::size_t after = count_sounding(pull_all(voice.source()));
    CHECK(alone > 0);
    CHECK(is_about(after, alone));
    CHECK(voice.answers.finished() == std::vector<std::uint64_t>{1, 40});
}

TEMPLATE_TEST_CASE("R6: a pause holds the place, and no sample of the sentence is lost", "[speech]", RealVoice,
                   FakeVoice) {
    TestType voice;
    voice.speech().say(1, chinese("好的"));
    const std::size_t whole = count_sounding(pull_all(voice.source()));
    voice.speech().say(2, chinese("好的"));
    const std::size_t before = count_sounding(pull(voice.source(), 100));
    voice.speech().freeze(true);
    CHECK(count_sounding(pull(voice.source(), 1'000)) == 0);
    CHECK(voice.source().busy());
    CHECK(voice.answers.finished() == std::vector<std::uint64_t>{1});
    voice.speech().freeze(false);
    const std::size_t after = count_sounding(pull_all(voice.source()));
    CHECK(before > 0);
    CHECK(is_about(before + after, whole));
    CHECK(voice.answers.finished() == std::vector<std::uint64_t>{1, 2});
}

TEMPLATE_TEST_CASE("R6: hush ends a pause", "[speech]", RealVoice, FakeVoice) {
    TestType voice;
    voice.speech().say(1, chinese(sentence));
    pull(voice.source(), 100);
    voice.speech().freeze(true);
    voice.speech().hush();
    voice.speech().say(2, chinese("好的"));
    CHECK(count_sounding(pull_all(voice.source())) > 0);
    CHECK(voice.answers.finished() == std::vector<std::uint64_t>{2});
}

TEMPLATE_TEST_CASE("R16: sounds and utterances follow each other and never overlap", "[speech]", RealVoice,
                   FakeVoice) {
    TestType voice;
    voice.speech().sound(accessibility::Earcon::Error);
    const std::size_t earcon = pull_all(voice.source()).size();
    voice.speech().say(1, chinese("好的"));
    const std::size_t words = pull_all(voice.source()).size();
    voice.speech().sound(accessibility::Earcon::Error);
    voice.speech().say(2, chinese("好的"));
    const std::size_t both = pull_all(voice.source()).size();
    CHECK(earcon > 0);
    CHECK(both + 2 * period >= earcon + words);
}

TEMPLATE_TEST_CASE("R19: each phrase is announced when its first sample is pulled, not before", "[speech]",
                   RealVoice, FakeVoice) {
    TestType voice;
    const auto phrases = chinese("请选择您要办理的业务，按中间的键确认，按返回键可以回到上一页。");
    REQUIRE(phrases.size() == 3);
    voice.speech().say(1, phrases);
    REQUIRE(voice.source().wait_until_ready(period, 5'000));
    CHECK(voice.answers.reached(1).empty());
    pull(voice.source(), 100);
    CHECK(voice.answers.reached(1) == std::vector<std::size_t>{0});
    pull_all(voice.source());
    CHECK(voice.answers.reached(1) == std::vector<std::size_t>{0, 1, 2});
}

TEMPLATE_TEST_CASE("R19: what is hushed is not announced", "[speech]", RealVoice, FakeVoice) {
    TestType voice;
    voice.speech().say(1, chinese(sentence));
    pull(voice.source(), 100);
    voice.speech().hush();
    pull(voice.source(), 3'000);
    CHECK(voice.answers.reached(1) == std::vector<std::size_t>{0});
}

TEMPLATE_TEST_CASE("Speech: an utterance without a sound is finished too", "[speech]", RealVoice, FakeVoice) {
    TestType voice;
    voice.speech().say(5, {});
    pull(voice.source(), 100);
    CHECK(voice.answers.finished() == std::vector<std::uint64_t>{5});
}

TEST_CASE("Speech: the fake remembers what was said and finishes when told", "[speech]") {
    FakeVoice fake;
    fake.voice.sound(accessibility::Earcon::Wake);
    fake.voice.say(1, chinese("您好"));
    fake.voice.say(2, chinese("再见"));
    fake.voice.finish();
    fake.voice.hush();
    REQUIRE(fake.voice.said().size() == 2);
    CHECK(fake.voice.said()[0].finished);
    CHECK(fake.voice.said()[1].hushed);
    CHECK(fake.voice.said()[1].phrases == chinese("再见"));
    CHECK(fake.voice.sounded() == std::vector{accessibility::Earcon::Wake});
    CHECK(fake.answers.finished() == std::vector<std::uint64_t>{1});
}
