#include "tests/contracts/display_contract.h"

#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <set>
#include <vector>

#include "accessibility/layout/icons.h"
#include "accessibility/layout/sizes.h"
#include "accessibility/layout/theme.h"
#include "accessibility/text/utf8.h"
#include "drivers/display/sdl/typeface.h"

#include "drivers/display/recording/recording_display.h"
#include "drivers/display/sdl/sdl_display.h"

namespace qiming::tests {

TEST_CASE("The SDL display keeps the contract") {
    auto display = drivers::open_sdl_display({.full_screen = false});
    REQUIRE(display.has_value());
    check_display_contract(**display);
}

TEST_CASE("The recording display keeps the contract and keeps its frames") {
    drivers::RecordingDisplay display;
    check_display_contract(display);
    draw_page(display, sample_pages(accessibility::Language::English).front(), {});
    REQUIRE(display.frames().size() == 1);
    CHECK_FALSE(display.frames().front().layout.boxes.empty());
}

namespace {

// The pixels of a PNG file, three bytes each.
struct Pixels {
    std::uint32_t width = 0;
    std::vector<std::uint8_t> rgb;

    explicit Pixels(const std::string& file) {
        png_image image{};
        image.version = PNG_IMAGE_VERSION;
        REQUIRE(png_image_begin_read_from_file(&image, file.c_str()) != 0);
        image.format = PNG_FORMAT_RGB;
        width = image.width;
        rgb.resize(PNG_IMAGE_SIZE(image));
        REQUIRE(png_image_finish_read(&image, nullptr, rgb.data(), 0, nullptr) != 0);
    }

    accessibility::Colour at(float x, float y) const {
        const auto first = (static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)) * 3;
        return {rgb[first], rgb[first + 1], rgb[first + 2]};
    }
};

// The greatest contrast of any pixel of the line's box with the box's top left corner.
double drawn_contrast(const Pixels& pixels, const accessibility::TextMeasure& measure,
                      const accessibility::TextRun& run) {
    const accessibility::TextLine& line = run.lines.front();
    const accessibility::Colour ground = pixels.at(line.origin.x, line.origin.y + 1);
    double most = 1;
    const float right = line.origin.x + measure.width(line.text, run.em_px, run.weight);
    for (float y = line.origin.y; y < line.origin.y + run.line_height; ++y) {
        for (float x = line.origin.x; x < right; ++x) {
            most = std::max(most, accessibility::contrast(pixels.at(x, y), ground));
        }
    }
    return most;
}

}  // namespace

TEST_CASE("R23: the drawn pixels of every text have 10:1 or more, and 15:1 in yellow on black") {
    const support::TemporaryFolder folder;
    const std::string file = folder.file("frame.png");
    auto display = drivers::open_sdl_display({.full_screen = false});
    REQUIRE(display.has_value());
    const accessibility::Phrasebook phrases = sample_phrases(accessibility::Language::Chinese);
    const accessibility::Viewport viewport = (*display)->viewport();
    using accessibility::ThemeName;
    for (const auto& [theme, least] :
         {std::pair{ThemeName::Standard, 10.0}, std::pair{ThemeName::YellowOnBlack, 15.0}}) {
        const accessibility::Preferences preferences{.theme = theme};
        for (const SamplePage& page : sample_pages(accessibility::Language::Chinese)) {
            const accessibility::Tree tree = accessibility::Tree::of(page.root, page.focus).value();
            const accessibility::Layout layout = layout_of(
                {tree, viewport, (*display)->measure(), preferences, phrases}, tree.focus().node.name);
            (*display)->draw(layout, preferences);
            REQUIRE((*display)->save_png(file).has_value());
            const Pixels pixels(file);
            for (const accessibility::Box& box : layout.boxes) {
                for (const accessibility::TextRun& run : box.runs) {
                    INFO(page.name << ": " << run.lines.front().text);
                    CHECK(drawn_contrast(pixels, (*display)->measure(), run) >= least);
                }
            }
        }
    }
}

namespace {

// In millimetres, as it is drawn: the height of a capital letter of running text.
float drawn_cap_height(drivers::Fonts& fonts, accessibility::TextSize size, float px_per_mm) {
    const accessibility::Viewport panel{1920, 1080, px_per_mm};
    const float em = accessibility::sizes_of(panel, size, {}).body;
    const drivers::Coverage letter = fonts.of(accessibility::Weight::Regular).draw(U"H", em);
    return static_cast<float>(letter.height) / px_per_mm;
}

}  // namespace

TEST_CASE("R20: a drawn capital letter has the height that its size asks for, at any density") {
    auto files = drivers::find_fonts();
    REQUIRE(files.has_value());
    drivers::Fonts fonts(std::move(*files));
    using accessibility::TextSize;
    struct Range {
        TextSize size;
        float least;
        float most;
    };
    for (const float density : {4.035F, 8.07F}) {
        for (const Range& range : {Range{TextSize::Small, 3.5F, 4.2F}, Range{TextSize::Default, 4.8F, 5.6F},
                                   Range{TextSize::Large, 6.4F, 7.1F}, Range{TextSize::Largest, 8.5F, 9.0F},
                                   Range{TextSize::Double, 9.6F, 10.4F}, Range{TextSize::Triple, 14.6F, 15.4F},
                                   Range{TextSize::Quadruple, 19.6F, 20.4F}}) {
            const float height = drawn_cap_height(fonts, range.size, density);
            INFO("size " << static_cast<int>(range.size) << " at " << density
                         << " pixels a millimetre: " << height << " mm");
            CHECK(height >= range.least);
            CHECK(height <= range.most);
        }
    }
}

TEST_CASE(
    "R21: from the usual distance the largest size is seen under 0.7 degrees, four times from any allowed") {
    auto files = drivers::find_fonts();
    REQUIRE(files.has_value());
    drivers::Fonts fonts(std::move(*files));
    const auto needed = [](int distance_mm) {
        return 2 * static_cast<float>(distance_mm) * std::tan(0.7F / 2 * 3.14159265F / 180);
    };
    const float density = 4.035F;
    CHECK(drawn_cap_height(fonts, accessibility::TextSize::Largest, density) >= needed(600));
    CHECK(drawn_cap_height(fonts, accessibility::TextSize::Quadruple, density) >= needed(1636));
}

TEST_CASE("R41: behind the curtain the whole panel has one colour, in every theme, and is back afterwards") {
    const support::TemporaryFolder folder;
    const std::string file = folder.file("frame.png");
    auto display = drivers::open_sdl_display({.full_screen = false});
    REQUIRE(display.has_value());
    const auto colours_of = [&](accessibility::Preferences preferences) {
        draw_page(**display, sample_pages(accessibility::Language::Chinese).front(), preferences);
        REQUIRE((*display)->save_png(file).has_value());
        const Pixels pixels(file);
        std::set<std::array<std::uint8_t, 3>> colours;
        for (std::size_t at = 0; at < pixels.rgb.size(); at += 3) {
            colours.insert({pixels.rgb[at], pixels.rgb[at + 1], pixels.rgb[at + 2]});
        }
        return colours.size();
    };
    for (const auto theme : {accessibility::ThemeName::Standard, accessibility::ThemeName::WhiteOnBlack}) {
        CHECK(colours_of({.theme = theme, .curtain = true}) == 1);
        CHECK(colours_of({.theme = theme}) > 20);
    }
}

TEST_CASE("The icon font has every icon of the table, and the text font the rare characters of names") {
    auto files = drivers::find_fonts();
    REQUIRE(files.has_value());
    drivers::Fonts fonts(std::move(*files));
    for (const accessibility::Icon& icon : accessibility::icons) {
        INFO(icon.name);
        CHECK(fonts.icons().has(icon.code_point));
    }
    CHECK(fonts.icons().has(accessibility::unknown_icon));
    for (const char32_t character : {U'启', U'明', U'𠮷', U'𬱖', U'𡘙', U'X', U'，'}) {
        CHECK(fonts.of(accessibility::Weight::Regular).has(character));
        CHECK(fonts.of(accessibility::Weight::Bold).has(character));
    }
}

TEST_CASE("What is drawn is as wide as what was measured") {
    auto files = drivers::find_fonts();
    REQUIRE(files.has_value());
    drivers::Fonts fonts(std::move(*files));
    for (const char* text : {"您希望在哪个区工作？", "Register your job wishes", "3500–4500 元/月"}) {
        const float measured = fonts.width(text, 28, accessibility::Weight::Bold);
        const drivers::Coverage drawn =
            fonts.of(accessibility::Weight::Bold).draw(accessibility::decode_utf8(text), 28);
        CHECK(static_cast<float>(drawn.left + drawn.width) <= measured + 1);
        CHECK(static_cast<float>(drawn.left + drawn.width) >= measured - 28);
    }
}

}  // namespace qiming::tests
