// One frame of the fullest screen in each text size and theme, from the tree on; and the first frame
// after size and theme were changed, when no picture of text is there yet.
#include <fmt/format.h>

#include <array>
#include <utility>
#include <vector>

#include "accessibility/layout/page/layout.h"
#include "drivers/display/sdl/sdl_display.h"
#include "kiosk/core/view.h"
#include "kiosk/gallery/looks.h"
#include "kiosk/gallery/scenes.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/sample_world.h"

namespace qiming::bench {
namespace {

using accessibility::TextSize;
using accessibility::ThemeName;

constexpr int rounds = 100;

class Panel {
public:
    explicit Panel(drivers::Display& display) : display_(display) {}

    std::size_t lines(const kiosk::State& state) const {
        std::size_t count = 0;
        for (const auto& box : laid_out(state).boxes) {
            for (const auto& run : box.runs) {
                count += run.lines.size();
            }
        }
        return count;
    }
    double draw_ms(const kiosk::State& state) {
        const Stopwatch watch;
        display_.draw(laid_out(state), state.preferences);
        return watch.ms();
    }
    double first_draw_ms(const kiosk::State& state) {
        display_.forget();
        return draw_ms(state);
    }

private:
    accessibility::Layout laid_out(const kiosk::State& state) const {
        const auto& world = tests::sample_world();
        return accessibility::layout(shown_tree(world, state), "", display_.viewport(), display_.measure(),
                                     state.preferences, world.phrases(state.preferences));
    }

    drivers::Display& display_;
};

const kiosk::State& fullest(const Panel& panel, const std::vector<gallery::Scene>& scenes, TextSize size) {
    std::size_t most = 0;
    const kiosk::State* found = &scenes.front().state;
    for (const gallery::Scene& scene : scenes) {
        kiosk::State state = scene.state;
        state.preferences.text_size = size;
        if (const std::size_t lines = panel.lines(state); lines > most) {
            most = lines;
            found = &scene.state;
        }
    }
    return *found;
}

}  // namespace

std::string frame_looks(const Report& report) {
    auto display = drivers::open_sdl_display({.full_screen = false});
    if (!display) {
        return display.error().problem;
    }
    Panel panel(**display);
    const auto scenes =
        gallery::scenes(tests::sample_world(), tests::sample_today, accessibility::Language::Chinese);
    std::vector<double> changes;
    for (const TextSize size : accessibility::text_sizes) {
        kiosk::State state = fullest(panel, scenes, size);
        state.preferences.text_size = size;
        for (const auto& [theme, name] : gallery::themes) {
            state.preferences.theme = theme;
            std::vector<double> frames;
            for (int round = 0; round < rounds; ++round) {
                if (round < 4) {
                    changes.push_back(panel.first_draw_ms(state));
                }
                frames.push_back(panel.draw_ms(state));
            }
            report.samples(
                fmt::format("frame.look_ms.{}.{}", gallery::sizes[static_cast<std::size_t>(size)], name),
                std::move(frames), "ms");
        }
    }
    report.samples("frame.look_ms.change", std::move(changes), "ms");
    return "";
}

}  // namespace qiming::bench
