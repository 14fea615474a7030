#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>

#include "kiosk/core/slip/slip.h"
#include "tests/slip/printed.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using namespace qiming::tests;
using accessibility::Gesture;
using content::Slip;
using content::SlipLine;
using drivers::draw_slip;
using drivers::Paper;

namespace {

struct NamedPaper {
    const char* name;
    Paper paper;
};
constexpr NamedPaper papers[] = {
    {"80mm", {80, 0}}, {"112mm", {112, 0}}, {"A5", {148, 210}}, {"A4", {210, 297}}};

// The slip of a booking that the centre has confirmed, as the kiosk makes it.
Slip booking(Gesture language, const std::string& name = {}) {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.centre_says = content::Standing::Confirmed;
    kiosk.press(Gesture::Next);
    kiosk.press(language);
    kiosk.press(Gesture::Digit3);
    answer_until(kiosk, "review/");
    send(kiosk);
    REQUIRE(kiosk.page() == "outcome/0");
    kiosk::State state = kiosk.state();
    if (!name.empty()) {
        state.session.answers.set("name", {name});
    }
    return kiosk::slip_of(sample_world(), state, 0);
}

Slip only(SlipLine line) {
    return {"zh-CN", {std::move(line)}, "QIMING/1/DEMAND/1010000017", ""};
}

Slip of_text(const std::string& text) {
    return only({SlipLine::Role::Text, "", text});
}

Slip longest(Gesture language) {
    Slip slip = booking(language, "阿卜杜热合曼·买买提艾力·Abdurahman Mehmet-Eli");
    for (SlipLine& line : slip.lines) {
        if (line.role == SlipLine::Role::Fact) {
            line.value += line.value + line.value;
        }
    }
    return slip;
}

drivers::DrawnSlip drawn(const Slip& slip, const Paper& paper = {}) {
    auto made = draw_slip(slip, paper);
    INFO((made ? std::string() : made.error()));
    REQUIRE(made);
    return std::move(*made);
}

// For people to look at: in the folder that QIMING_GALLERY names.
void show(const std::string& name, const drivers::DrawnSlip& slip) {
    if (const char* folder = std::getenv("QIMING_GALLERY")) {
        std::ofstream(std::string(folder) + "/" + name + ".pdf", std::ios::binary) << slip.pdf;
    }
}

std::size_t ink_beyond(const Grey& page, double margin_mm) {
    const auto margin = static_cast<std::size_t>(margin_mm * printer_px_per_mm);
    std::size_t ink = 0;
    for (std::size_t y = 0; y < page.height; ++y) {
        for (std::size_t x = 0; x < page.width; ++x) {
            const bool is_inside =
                x >= margin && x + margin < page.width && y >= margin && y + margin < page.height;
            ink += !is_inside && page.is_dark(x, y) ? 1U : 0U;
        }
    }
    return ink;
}

}  // namespace

TEST_CASE("Slip: 王𠮷 and 陈𬱖 are drawn as themselves, not as a box and not as another character") {
    for (const auto& [name, alike] : {std::pair{"王𠮷", "王吉"}, std::pair{"陈𬱖", "陈頔"}}) {
        const auto own = drawn(booking(Gesture::Digit1, name));
        CHECK(own.unknown_characters == 0);
        show(std::string("name-") + name, own);
        const auto word = [](const std::string& text) {
            const auto made = drawn(of_text(text));
            return std::pair{made.unknown_characters, printed(made).front()};
        };
        const std::string boxed =
            std::string(name).substr(0, 3) + "\xF0\xBF\xBF\xB0";  // U+3FFF0: no font has it
        CHECK(word(name).first == 0);
        CHECK(word(boxed).first == 1);
        CHECK(word(name).second != word(alike).second);
        CHECK(word(name).second != word(boxed).second);
        CHECK(word(name).second != word(std::string(name).substr(0, 3)).second);  // not left out
    }
}

TEST_CASE("Slip: every character of every slip is known to the font") {
    for (const Gesture language : {Gesture::Digit1, Gesture::Digit2, Gesture::Digit3}) {
        CHECK(drawn(booking(language)).unknown_characters == 0);
    }
}

TEST_CASE("Slip: text is drawn as outlines, no printer is asked for a font") {
    const auto pdf = drawn(booking(Gesture::Digit1)).pdf;
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("/FontFile") == std::string::npos);
    CHECK(pdf.find("/Type /Font") == std::string::npos);
}

TEST_CASE("R20: capitals of running text are 5 mm high on paper, and those of the number far more") {
    for (const auto& [paper_name, paper] : papers) {
        INFO(paper_name);
        for (const auto role : {SlipLine::Role::Text, SlipLine::Role::Fact, SlipLine::Role::Service,
                                SlipLine::Role::Title, SlipLine::Role::Number}) {
            Slip slip = only({role, "H", role == SlipLine::Role::Number ? "101 000 0017" : "H"});
            auto heights = heights_of_lines(printed(drawn(slip, paper)).front());
            const bool has_name =
                role == SlipLine::Role::Number || (role == SlipLine::Role::Fact && paper.width_mm < 140);
            REQUIRE(heights.size() >= (has_name ? 2 : 1));
            CHECK(heights[0] >= 4.9);
            CHECK(heights[has_name ? 1 : 0] >= (role == SlipLine::Role::Number ? 8.0 : 4.9));
        }
    }
}

TEST_CASE("Slip: the code can be read off every paper, and says what it should") {
    for (const auto& [paper_name, paper] : papers) {
        for (const Gesture language : {Gesture::Digit1, Gesture::Digit3}) {
            INFO(paper_name);
            const Slip slip = booking(language);
            const auto pages = printed(drawn(slip, paper));
            CHECK(codes_on(pages.back()) == std::vector{slip.code});
        }
    }
}

TEST_CASE("Slip: nothing is cut off on any paper, however long the texts are") {
    for (const auto& [paper_name, paper] : papers) {
        for (const Gesture language : {Gesture::Digit1, Gesture::Digit3}) {
            const std::string tag = language == Gesture::Digit1 ? "zh" : "en";
            for (const auto& [kind, slip] :
                 {std::pair{"booking", booking(language, "王𠮷")}, std::pair{"long", longest(language)}}) {
                INFO(paper_name << " " << kind << " " << tag);
                const auto made = drawn(slip, paper);
                show(std::string(kind) + "-" + paper_name + "-" + tag, made);
                const auto pages = printed(made);
                CHECK(pages.size() == static_cast<std::size_t>(made.pages));
                for (const Grey& page : pages) {
                    CHECK(ink_beyond(page, 3) == 0);
                    CHECK(static_cast<double>(page.width) / printer_px_per_mm ==
                          Catch::Approx(paper.width_mm).margin(0.3));
                    CHECK(static_cast<double>(page.height) / printer_px_per_mm ==
                          Catch::Approx(made.height_mm).margin(0.3));
                }
            }
        }
    }
}

TEST_CASE(
    "Slip: a roll is cut where the slip ends; a long one on sheets has all of its lines, sheet by sheet") {
    const auto lines_of = [](const std::vector<Grey>& pages) {
        std::size_t lines = 0;
        for (const Grey& page : pages) {
            lines += heights_of_lines(page).size();
        }
        return lines;
    };
    std::string text;
    for (int line = 0; line < 60; ++line) {
        text += "H\n";
    }
    text += "H";
    Slip slip = of_text(text);
    slip.code.clear();
    const auto roll = drawn(slip, {80, 0});
    CHECK(roll.pages == 1);
    CHECK(lines_of(printed(roll)) == 61 + 1);  // and the rule
    const auto sheets = drawn(slip, {148, 210});
    CHECK(sheets.pages > 2);
    CHECK(lines_of(printed(sheets)) ==
          61 + 1 + static_cast<std::size_t>(sheets.pages));  // each with its number
    const auto short_roll = drawn(of_text("H"), {80, 0});
    CHECK(short_roll.height_mm < 90);
    CHECK(drawn(of_text("H"), {148, 210}).pages == 1);
}

TEST_CASE("Slip: any text is drawn or refused") {
    std::string much;
    for (int i = 0; i < 1'000; ++i) {
        much += "很长";
    }
    for (const std::string& hostile :
         {std::string(), std::string("\xFF\xFE\xC0"), std::string("a\0b", 3), std::string("\u202E右到左 عربي"),
          std::string("\n\n\n"), std::string(500, 'W'), much}) {
        for (const auto& [paper_name, paper] : papers) {
            for (const auto role : {SlipLine::Role::Text, SlipLine::Role::State, SlipLine::Role::Number}) {
                Slip slip = only({role, hostile, hostile});
                const auto made = draw_slip(slip, paper);
                CHECK((made ? made->pdf.starts_with("%PDF-") : !made.error().empty()));
            }
        }
    }
    CHECK_FALSE(draw_slip(of_text("H"), {20, 0}));
    CHECK_FALSE(draw_slip(of_text("H"), {80, 10}));
}
