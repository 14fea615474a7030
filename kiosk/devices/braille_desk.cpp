#include "kiosk/devices/braille_desk.h"

#include <utility>
#include <variant>

#include "kiosk/core/overloaded.h"

namespace qiming::shell {

using accessibility::Gesture;
using accessibility::Pan;
using Happening = decltype(kiosk::Event::what);

namespace {

// A letter that was typed in dots goes on as a key of that name: where words are taken, it types itself.
std::string letter_of(const std::string& key) {
    const bool is_letter = key.size() == 1 && key.front() >= 'a' && key.front() <= 'z';
    return is_letter ? std::string(1, static_cast<char>(key.front() - 'a' + 'A')) : std::string();
}

}  // namespace

void BrailleDesk::show(const accessibility::Presentation& presentation) {
    if (presentation.felt.empty()) {
        return;
    }
    felt_ = presentation.felt;
    felt_focus_ = presentation.felt_focus;
    if (has_display_) {
        raise();
    }
}

void BrailleDesk::raise() {
    const auto translate = [this](std::u32string_view text, accessibility::BrailleTable table) {
        return parts_.tables.cells_of(text, table);
    };
    window_.show(accessibility::braille_line(felt_, felt_focus_, parts_.reader, translate));
    parts_.display.show(window_.cells());
}

std::optional<Happening> BrailleDesk::take(const drivers::BrailleInput& input) {
    return std::visit(
        kiosk::Overloaded{
            [this](const drivers::DisplayCame& it) -> std::optional<Happening> {
                has_display_ = true;
                window_.resize(it.cells);
                raise();
                return std::nullopt;
            },
            [this](const drivers::DisplayWent&) -> std::optional<Happening> {
                has_display_ = false;
                window_ = {};
                return std::nullopt;
            },
            [this](const drivers::Routed& it) -> std::optional<Happening> {
                return kiosk::KeyPressed{window_.is_on_item(it.cell) ? Gesture::Activate : Gesture::Repeat, {}};
            },
            [this](const drivers::BrailleKey& it) -> std::optional<Happening> {
                const auto meaning = parts_.keys.find(it.name);
                const std::string letter = letter_of(it.name);
                if (!meaning && letter.empty()) {
                    return kiosk::Touched{};
                }
                const auto* pans = meaning ? std::get_if<Pan>(&*meaning) : nullptr;
                if (pans != nullptr) {
                    return pan(*pans);
                }
                return kiosk::KeyPressed{meaning ? std::optional(std::get<Gesture>(*meaning)) : std::nullopt,
                                         letter};
            },
        },
        input);
}

Happening BrailleDesk::pan(Pan pan) {
    if (window_.pan(pan)) {
        parts_.display.show(window_.cells());
        return kiosk::Panned{};
    }
    switch (pan) {
        case Pan::Right: return kiosk::KeyPressed{Gesture::Next, {}};
        case Pan::Left: return kiosk::KeyPressed{Gesture::Previous, {}};
        case Pan::Item: return kiosk::KeyPressed{Gesture::Repeat, {}};
    }
    return kiosk::Panned{};
}

void BrailleDesk::forget() {
    felt_ = std::string();
    felt_focus_ = 0;
    window_.show({});
    parts_.display.forget();
    parts_.tables.forget();
}

}  // namespace qiming::shell
