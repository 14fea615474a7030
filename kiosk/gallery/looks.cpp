#include "kiosk/gallery/looks.h"

#include <algorithm>
#include <utility>

#include "accessibility/language.h"

namespace qiming::gallery {
namespace {

using accessibility::Language;

constexpr std::array languages = {Language::Chinese, Language::Cantonese, Language::English};
constexpr std::array panels = {"landscape", "portrait", "low-reach"};
constexpr std::array counts = {languages.size(), themes.size(), sizes.size(), panels.size()};
static_assert(counts[0] == std::size_t{values[0]} && counts[1] == std::size_t{values[1]} &&
              counts[2] == std::size_t{values[2]} && counts[3] == std::size_t{values[3]} &&
              accessibility::text_sizes.size() == counts[2]);

std::size_t at(const Look& look, std::size_t dimension) {
    return static_cast<std::size_t>(look[dimension]);
}

}  // namespace

bool is_portrait(const Look& look) {
    return look[3] > 0;
}

Language language_of(const Look& look) {
    return languages[at(look, 0)];
}

void apply(const Look& look, accessibility::Preferences& preferences) {
    preferences.language = language_of(look);
    preferences.theme = themes[at(look, 1)].first;
    preferences.text_size = accessibility::text_sizes[at(look, 2)];
    preferences.low_reach = look[3] == 2;
    preferences.easy_read = look[4] == 1;
    preferences.main_button_left = look[5] == 1;
}

std::string name_of(const Look& look) {
    std::string name(accessibility::tag_of(language_of(look)));
    for (const char* part : {themes[at(look, 1)].second, sizes[at(look, 2)], panels[at(look, 3)]}) {
        name += std::string("-") + part;
    }
    return name + (look[4] == 1 ? "-easy" : "") + (look[5] == 1 ? "-left" : "");
}

kiosk::World turned(kiosk::World world, bool portrait) {
    auto& settings = world.settings;
    if ((settings.height_px > settings.width_px) != portrait) {
        std::swap(settings.width_px, settings.height_px);
    }
    return world;
}

}  // namespace qiming::gallery
