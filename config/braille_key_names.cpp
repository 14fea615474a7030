#include "config/braille_key_names.h"

#include <algorithm>
#include <array>

namespace qiming::config {
namespace {

constexpr std::array<std::string_view, 97> named = {"LNUP",
                                                    "LNDN",
                                                    "WINUP",
                                                    "WINDN",
                                                    "PRDIFLN",
                                                    "NXDIFLN",
                                                    "ATTRUP",
                                                    "ATTRDN",
                                                    "TOP",
                                                    "BOT",
                                                    "TOP_LEFT",
                                                    "BOT_LEFT",
                                                    "PRPGRPH",
                                                    "NXPGRPH",
                                                    "PRPROMPT",
                                                    "NXPROMPT",
                                                    "PRSEARCH",
                                                    "NXSEARCH",
                                                    "CHRLT",
                                                    "CHRRT",
                                                    "HWINLT",
                                                    "HWINRT",
                                                    "FWINLT",
                                                    "FWINRT",
                                                    "FWINLTSKIP",
                                                    "FWINRTSKIP",
                                                    "LNBEG",
                                                    "LNEND",
                                                    "HOME",
                                                    "BACK",
                                                    "RETURN",
                                                    "FREEZE",
                                                    "DISPMD",
                                                    "SIXDOTS",
                                                    "SLIDEWIN",
                                                    "SKPIDLNS",
                                                    "SKPBLNKWINS",
                                                    "CSRVIS",
                                                    "CSRHIDE",
                                                    "CSRTRK",
                                                    "CSRSIZE",
                                                    "CSRBLINK",
                                                    "ATTRVIS",
                                                    "ATTRBLINK",
                                                    "CAPBLINK",
                                                    "TUNES",
                                                    "AUTOREPEAT",
                                                    "AUTOSPEAK",
                                                    "HELP",
                                                    "INFO",
                                                    "LEARN",
                                                    "PREFMENU",
                                                    "PREFSAVE",
                                                    "PREFLOAD",
                                                    "MENU_FIRST_ITEM",
                                                    "MENU_LAST_ITEM",
                                                    "MENU_PREV_ITEM",
                                                    "MENU_NEXT_ITEM",
                                                    "MENU_PREV_SETTING",
                                                    "MENU_NEXT_SETTING",
                                                    "MUTE",
                                                    "SPKHOME",
                                                    "SAY_LINE",
                                                    "SAY_ABOVE",
                                                    "SAY_BELOW",
                                                    "SAY_SLOWER",
                                                    "SAY_FASTER",
                                                    "SAY_SOFTER",
                                                    "SAY_LOUDER",
                                                    "CSRJMP_VERT",
                                                    "PASTE",
                                                    "TIME",
                                                    "MENU_PREV_LEVEL",
                                                    "SAY_LOWER",
                                                    "SAY_HIGHER",
                                                    "SAY_ALL",
                                                    "GUI_HOME",
                                                    "GUI_BACK",
                                                    "GUI_ITEM_FRST",
                                                    "GUI_ITEM_PREV",
                                                    "GUI_ITEM_NEXT",
                                                    "GUI_ITEM_LAST",
                                                    "KEY_BACKSPACE",
                                                    "KEY_TAB",
                                                    "KEY_ENTER",
                                                    "KEY_ESCAPE",
                                                    "KEY_HOME",
                                                    "KEY_LEFT",
                                                    "KEY_UP",
                                                    "KEY_RIGHT",
                                                    "KEY_DOWN",
                                                    "KEY_PAGE_UP",
                                                    "KEY_PAGE_DOWN",
                                                    "KEY_END",
                                                    "KEY_INSERT",
                                                    "KEY_DELETE",
                                                    "SPACE"};

std::vector<std::string> all_names() {
    std::vector<std::string> names(named.begin(), named.end());
    for (char character = '!'; character <= '~'; ++character) {
        if (character < 'A' || character > 'Z') {
            names.emplace_back(1, character);
        }
    }
    return names;
}

}  // namespace

const std::vector<std::string>& braille_key_names() {
    static const std::vector<std::string> names = all_names();
    return names;
}

bool is_braille_key_name(std::string_view name) {
    const auto& names = braille_key_names();
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace qiming::config
