// Contrast of what is really drawn, on every screen: the two colours that most pixels of a text's box have.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <map>

#include "tests/appearance/shown.h"
#include "tests/support/sample_world.h"

using namespace qiming;
using accessibility::Colour;
using accessibility::ThemeName;
using tests::Shown;

namespace {

struct Demand {
    ThemeName theme;
    const char* name;
    double least;
    double most;
};

constexpr std::array demands = {
    Demand{ThemeName::Standard, "standard", 10, 21.1},
    Demand{ThemeName::BlackOnWhite, "black on white", 20, 21.1},
    Demand{ThemeName::WhiteOnBlack, "white on black", 20, 21.1},
    Demand{ThemeName::YellowOnBlack, "yellow on black", 15, 21.1},
    Demand{ThemeName::BlackOnYellow, "black on yellow", 15, 21.1},
    Demand{ThemeName::LowContrast, "low contrast", 4.5, 8},
};

// Of the two colours that most pixels have; 1 where there is only one.
double dominant_contrast(const Shown& shown, const accessibility::Rect& rect) {
    std::map<std::uint32_t, int> counts;
    for_each_pixel(shown, rect, [&](int x, int y) {
        const Colour colour = shown.at(x, y);
        ++counts[(std::uint32_t{colour.red} << 16U) | (std::uint32_t{colour.green} << 8U) | colour.blue];
    });
    std::vector<std::pair<int, std::uint32_t>> order;
    for (const auto& [colour, count] : counts) {
        order.emplace_back(count, colour);
    }
    std::sort(order.rbegin(), order.rend());
    if (order.size() < 2) {
        return 1;
    }
    const auto colour = [&](std::size_t at) {
        const std::uint32_t packed = order[at].second;
        return Colour{static_cast<std::uint8_t>(packed >> 16U), static_cast<std::uint8_t>(packed >> 8U),
                      static_cast<std::uint8_t>(packed)};
    };
    return accessibility::contrast(colour(0), colour(1));
}

template <class Use>
void for_each_line(const accessibility::Layout& layout, Use use) {
    const auto all = [&](const std::vector<accessibility::TextRun>& runs) {
        for (const auto& run : runs) {
            for (const auto& line : run.lines) {
                use(run, line);
            }
        }
    };
    for (const auto& box : layout.boxes) {
        all(box.runs);
        all({box.badge_run});
    }
    all(layout.caption_runs);
    all({layout.speaking_run});
    if (layout.pager) {
        all(layout.pager->runs);
    }
}

// What has too little contrast, or too much of it, in words.
std::string broken(tests::Easel& easel, const gallery::Scene& scene, const Demand& demand, int& looked_at) {
    accessibility::Preferences preferences;
    preferences.theme = demand.theme;
    const Shown shown = easel.draw(scene, preferences);
    std::string found;
    for_each_line(shown.layout, [&](const auto& run, const auto& line) {
        const float width = easel.measure().width(line.text, run.em_px, run.weight);
        const double contrast =
            dominant_contrast(shown, {line.origin.x, line.origin.y, width, run.line_height});
        ++looked_at;
        if (contrast < demand.least || contrast > demand.most) {
            found +=
                scene.name + ", " + demand.name + ", \"" + line.text + "\": " + std::to_string(contrast) + "\n";
        }
    });
    return found;
}

const std::vector<gallery::Scene>& scenes() {
    static const auto all =
        gallery::scenes(tests::sample_world(), tests::sample_today, accessibility::Language::Chinese);
    return all;
}

void check_screens(std::size_t themes_of_each) {
    tests::Easel easel;
    int looked_at = 0;
    for (std::size_t at = 0; at < scenes().size(); ++at) {
        if (scenes()[at].state.preferences.curtain) {
            continue;  // nothing is drawn
        }
        for (std::size_t turn = 0; turn < themes_of_each; ++turn) {
            CHECK(broken(easel, scenes()[at], demands[(at + turn) % demands.size()], looked_at) == "");
        }
    }
    CHECK(looked_at > 1000);
}

}  // namespace

TEST_CASE("R23, R24, R25: on every screen, theme after theme, the text that is drawn has its contrast") {
    check_screens(1);
}

TEST_CASE("R23, R24, R25: on every screen in every theme the text that is drawn has its contrast", "[.slow]") {
    check_screens(demands.size());
}
