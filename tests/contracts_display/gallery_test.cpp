// Pictures of every kind of page, for people to look at: in the folder that QIMING_GALLERY names, or
// a temporary one.
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>

#include "drivers/display/sdl/sdl_display.h"
#include "tests/contracts/display_contract.h"

namespace qiming::tests {

using accessibility::Language;
using accessibility::TextSize;
using accessibility::ThemeName;

TEST_CASE("Every kind of page is drawn in each language, theme and text size") {
    const support::TemporaryFolder temporary;
    const char* wanted = std::getenv("QIMING_GALLERY");
    const std::filesystem::path folder = wanted != nullptr ? std::filesystem::path(wanted) : temporary.path();
    auto display = drivers::open_sdl_display({.full_screen = false});
    REQUIRE(display.has_value());
    struct Look {
        const char* name;
        TextSize size;
        ThemeName theme;
    };
    for (const Language language : {Language::Chinese, Language::English}) {
        for (const Look& look : {Look{"default", TextSize::Default, ThemeName::Standard},
                                 Look{"largest", TextSize::Largest, ThemeName::YellowOnBlack}}) {
            for (const SamplePage& page : sample_pages(language)) {
                draw_page(**display, page, {.language = language, .text_size = look.size, .theme = look.theme});
                const auto file =
                    folder / (page.name + "-" + std::string(tag_of(language)) + "-" + look.name + ".png");
                REQUIRE((*display)->save_png(file.string()).has_value());
                CHECK(std::filesystem::file_size(file) > 10'000);
            }
        }
    }
}

}  // namespace qiming::tests
