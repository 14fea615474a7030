// R19: all that is said is on the strip, in step with the voice, at the visitor's text size.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "accessibility/layout/page/layout.h"
#include "accessibility/pronunciation/pronounce.h"
#include "tests/support/sample_pronunciation.h"
#include "tests/support/screens/every_screen.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/layout_laws.h"

using namespace qiming;
using namespace qiming::accessibility;
using tests::PureKiosk;

namespace {

const Viewport landscape{1920, 1080, 4.035F};
const Viewport portrait{1080, 1920, 4.035F};

// Blanks at the ends of lines are not drawn.
std::string without_blanks(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

struct Strip {
    const Tree& tree;
    const Phrasebook& phrases;
    Viewport viewport;
    TextSize size = TextSize::Largest;

    std::string shown(const std::string& caption, CaptionPart part) const {
        const tests::FixedMeasure measure;
        Preferences preferences;
        preferences.text_size = size;
        const Layout laid_out = layout(tree, caption, viewport, measure, preferences, phrases, part);
        std::string text;
        for (const TextRun& run : laid_out.caption_runs) {
            for (const TextLine& line : run.lines) {
                text += line.text;
            }
        }
        return without_blanks(text);
    }
};

std::string part_of(const std::string& caption, CaptionPart part) {
    return without_blanks(caption.substr(part.begin, part.end - part.begin));
}

std::string trimmed(std::string text) {
    for (const std::string mark : {"，", "。", "、", "；", "：", "！", "？", ",", ".", ";", ":", "!", "?"}) {
        if (text.ends_with(mark)) {
            return trimmed(text.substr(0, text.size() - mark.size()));
        }
    }
    return text;
}

// All that is begun to be said on every screen.
std::vector<Utterance> everything_said(Gesture language) {
    PureKiosk kiosk;
    std::vector<Utterance> said;
    std::set<std::string> known;
    kiosk.onlooker = [&](const std::string&, const kiosk::Turn& turn) {
        for (const SpeechCommand& command : turn.speech) {
            const auto* say = std::get_if<Say>(&command);
            if (say != nullptr && known.insert(say->utterance.caption).second) {
                said.push_back(say->utterance);
            }
        }
    };
    tests::visit_every_screen(kiosk, language, [] {});
    return said;
}

Utterance told(std::string text) {
    Utterance utterance{{{text, Language::Chinese}}};
    utterance.caption = text;
    utterance.captions = {{0, text.size()}};
    return utterance;
}

}  // namespace

TEST_CASE("R19: every phrase of everything said stands whole on the strip while it is said, at every size") {
    const PureKiosk resting;
    for (const Gesture language : {Gesture::Digit1, Gesture::Digit2, Gesture::Digit3}) {
        const auto said = everything_said(language);
        REQUIRE(said.size() > 100);
        std::size_t followed = 0;
        std::size_t phrases = 0;
        for (const Utterance& utterance : said) {
            for (const SpokenPhrase& phrase : pronounce(utterance, tests::sample_pronunciation())) {
                const CaptionPart part = part_said(utterance, phrase.span, phrase.begin, phrase.end);
                const std::string wanted = trimmed(part_of(utterance.caption, part));
                for (const TextSize size :
                     {TextSize::Small, TextSize::Default, TextSize::Large, TextSize::Largest}) {
                    for (const Viewport& viewport : {landscape, portrait}) {
                        const Strip strip{resting.terminal().tree(),
                                          tests::sample_world().phrases(Language::Chinese), viewport, size};
                        const std::string shown = strip.shown(utterance.caption, part);
                        INFO(utterance.caption << "\nshown: " << shown << "\nwanted: " << wanted);
                        CHECK(shown.find(wanted) != std::string::npos);
                        followed += shown != without_blanks(utterance.caption) ? 1U : 0U;
                        ++phrases;
                    }
                }
            }
        }
        CHECK(phrases > 1'000);
        CHECK(followed > 0);  // or nothing of this was needed
    }
}

TEST_CASE("R19: a caption that fits is shown whole, whatever of it is being said") {
    const PureKiosk kiosk;
    const Strip strip{kiosk.terminal().tree(), tests::sample_world().phrases(Language::Chinese), landscape,
                      TextSize::Default};
    const std::string caption = "登记就业需求，按钮。";
    CHECK(strip.shown(caption, {}) == caption);
    CHECK(strip.shown(caption, {0, 21}) == caption);
    CHECK(strip.shown(caption, {21, caption.size()}) == caption);
}

TEST_CASE("R19: a caption that does not fit shows the phrase that is said") {
    const PureKiosk kiosk;
    const Strip strip{kiosk.terminal().tree(), tests::sample_world().phrases(Language::Chinese), landscape};
    std::string caption;
    for (int i = 0; i < 12; ++i) {
        caption += "请选择您要办理的业务，";
    }
    caption += "最后一句。";
    const std::size_t last = caption.find("最后");
    CHECK(strip.shown(caption, {last, caption.size()}) == "最后一句。");
}

TEST_CASE("R19: the caption follows the phrases of what is being said, and nothing else") {
    PureKiosk rig;
    rig.listens = false;
    std::vector<Say> says;
    rig.onlooker = [&](const std::string&, const kiosk::Turn& turn) {
        for (const SpeechCommand& command : turn.speech) {
            if (const auto* say = std::get_if<Say>(&command)) {
                says.push_back(*say);
            }
        }
    };
    rig.press(Gesture::Next);
    REQUIRE_FALSE(says.empty());
    kiosk::Terminal terminal = rig.terminal();
    const Say& now = says.back();
    REQUIRE(terminal.caption() == now.utterance.caption);
    const std::size_t last = now.utterance.spans.size() - 1;
    const kiosk::Turn reached =
        terminal.speech_reached(now.ticket, last, 0, now.utterance.spans[last].text.size());
    CHECK(reached.follow_caption);
    CHECK(reached.speech.empty());
    CHECK(terminal.caption_part() == now.utterance.captions[last]);
    CHECK_FALSE(
        terminal.speech_reached(now.ticket, last, 0, now.utterance.spans[last].text.size()).follow_caption);
    CHECK_FALSE(terminal.speech_reached(now.ticket + 7, 0, 0, 0).follow_caption);
    CHECK(terminal.caption_part() == now.utterance.captions[last]);
}

TEST_CASE("R19: the strip shows no more of a private value than the page does") {
    Utterance utterance = told("请输入身份证号，已隐藏。");
    utterance.spans = {{"请输入身份证号", Language::Chinese}, {"440402199003071232", Language::Chinese}};
    utterance.captions = {{0, 21}, {24, 33}};
    for (const SpokenPhrase& phrase : pronounce(utterance, tests::sample_pronunciation())) {
        const CaptionPart part = part_said(utterance, phrase.span, phrase.begin, phrase.end);
        CHECK(part_of(utterance.caption, part) == (phrase.span == 0 ? "请输入身份证号" : "已隐藏"));
    }
}
