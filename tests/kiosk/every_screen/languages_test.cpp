#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::Language;
using tests::PureKiosk;

namespace {

// Whether `words` are given to the voice of `language` just now.
bool is_said_in(const PureKiosk& kiosk, Language language, const std::string& words) {
    const auto& said = kiosk.told().said;
    return std::any_of(said.begin(), said.end(), [&](const accessibility::Utterance& utterance) {
        return std::find(utterance.spans.begin(), utterance.spans.end(),
                         accessibility::Span{words, language}) != utterance.spans.end();
    });
}

void choose_language(PureKiosk& kiosk, Gesture place) {
    kiosk.press(Gesture::Activate);  // wakes
    kiosk.press(place);
}

}  // namespace

TEST_CASE("R49: each language is offered by its own voice") {
    PureKiosk kiosk;
    kiosk.press(Gesture::Activate);
    CHECK(is_said_in(kiosk, Language::Chinese, "听普通话，请按确认键。"));
    CHECK(is_said_in(kiosk, Language::Cantonese, "听粤语，请按2。"));
    CHECK(is_said_in(kiosk, Language::English, "For English, press 3."));
    CHECK(is_said_in(kiosk, Language::Chinese, "普通话"));
    kiosk.press(Gesture::Next);
    CHECK(is_said_in(kiosk, Language::Cantonese, "粤语"));
    kiosk.press(Gesture::Next);
    CHECK(is_said_in(kiosk, Language::English, "English"));
}

TEST_CASE("R49: the digit that a language is offered with chooses it") {
    const auto home_after = [](Gesture place) {
        PureKiosk kiosk;
        choose_language(kiosk, place);
        CHECK(kiosk.page() == "home");
        return kiosk;
    };
    CHECK(is_said_in(home_after(Gesture::Digit1), Language::Chinese, "您想办理什么？"));
    CHECK(is_said_in(home_after(Gesture::Digit2), Language::Cantonese, "您想办理什么？"));
    CHECK(is_said_in(home_after(Gesture::Digit3), Language::English, "What would you like to do?"));
}

TEST_CASE("R49: the language key goes round all three, and reads the focus anew in the new voice") {
    PureKiosk kiosk;
    choose_language(kiosk, Gesture::Digit1);
    kiosk.press(Gesture::Next);
    kiosk.press(Gesture::NextLanguage);
    CHECK(is_said_in(kiosk, Language::Cantonese, "现在是粤语"));
    CHECK(is_said_in(kiosk, Language::Cantonese, "浏览招聘岗位"));
    kiosk.press(Gesture::NextLanguage);
    CHECK(is_said_in(kiosk, Language::English, "Now in English"));
    CHECK(is_said_in(kiosk, Language::English, "Browse jobs"));
    kiosk.press(Gesture::NextLanguage);
    CHECK(is_said_in(kiosk, Language::Chinese, "现在是普通话"));
    CHECK(is_said_in(kiosk, Language::Chinese, "浏览招聘岗位"));
}

TEST_CASE("R49: the language button is called by the next language, in that language's voice") {
    PureKiosk kiosk;
    choose_language(kiosk, Gesture::Digit1);
    for (const auto& [language, name] :
         {std::pair{Language::Cantonese, "粤语"}, std::pair{Language::English, "English"},
          std::pair{Language::Chinese, "普通话"}}) {
        const auto* button = kiosk.terminal().tree().standing_for(Gesture::NextLanguage);
        REQUIRE(button != nullptr);
        CHECK(button->node.name == name);
        CHECK(button->node.language == language);
        kiosk.press(Gesture::NextLanguage);
    }
}

TEST_CASE("who chose Cantonese is called back in Cantonese") {
    PureKiosk kiosk;
    choose_language(kiosk, Gesture::Digit2);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    const auto& effects = kiosk.effects();
    const bool says_so = std::any_of(effects.begin(), effects.end(), [](const kiosk::Effect& effect) {
        const auto* submit = std::get_if<kiosk::StoreSubmission>(&effect);
        return submit != nullptr && submit->language == "yue";
    });
    CHECK(says_so);
}

TEST_CASE("a posting is told in Cantonese where the page is, as it is written in Chinese") {
    PureKiosk kiosk;
    choose_language(kiosk, Gesture::Digit2);
    kiosk.press(Gesture::Digit2);
    kiosk.press(Gesture::Digit1);
    REQUIRE(kiosk.page().starts_with("job/"));
    for (const auto& utterance : kiosk.told().said) {
        for (const auto& span : utterance.spans) {
            INFO(span.text);
            CHECK(span.language == Language::Cantonese);
        }
    }
}
