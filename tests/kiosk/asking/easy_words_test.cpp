#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <string_view>

#include "accessibility/presentation/script.h"
#include "tests/support/screens/every_screen.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::Node;
using accessibility::Role;
using tests::PureKiosk;

namespace {

constexpr int most_characters = 20;  // of a Chinese sentence
constexpr int most_words = 12;       // of an English one

// Whole sentences: "，" and ";" only part them. The point of a number ends none.
int sentences_in(std::string_view text) {
    int count = 0;
    for (const std::string_view end : {"。", "？", "！", ". ", "? ", "! "}) {
        for (auto at = text.find(end); at != std::string_view::npos; at = text.find(end, at + end.size())) {
            count += at + end.size() < text.size() ? 1 : 0;
        }
    }
    return count + 1;
}

int han_in(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xF0U) == 0xE0U;  // three bytes: Han and its punctuation
    }));
}

int words_in(std::string_view text) {
    return static_cast<int>(std::count(text.begin(), text.end(), ' ')) + 1;
}

bool is_easy(std::string_view text) {
    const int han = han_in(text);
    return sentences_in(text) == 1 && (han > 0 ? han <= most_characters : words_in(text) <= most_words);
}

// What a person must be told in full before they agree, and what employers write.
bool may_be_long(const std::string& page, const Node& node) {
    return (page == "ask/consent" && node.id.starts_with("ask/")) || page.starts_with("job") ||
           page == "broken";
}

// What the kiosk says of itself; the names of answers, places and jobs are given.
bool is_running_text(const Node& node) {
    return node.role == Role::Heading || node.role == Role::Text || node.role == Role::Notice ||
           node.role == Role::Button || node.role == Role::Checkbox;
}

std::string not_easy_on(const PureKiosk& kiosk) {
    std::string found;
    for (const auto& item : kiosk.terminal().tree().items()) {
        if (!is_running_text(item.node) || may_be_long(kiosk.page(), item.node)) {
            continue;
        }
        for (const auto& text : {item.node.name, item.node.hint}) {
            if (!is_easy(text)) {
                found += item.node.id + ": " + text + "\n";
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("With easy reading every text is one short sentence, on every screen in each language") {
    for (const Gesture language : {Gesture::Digit1, Gesture::Digit2, Gesture::Digit3}) {
        PureKiosk kiosk;
        std::set<std::string> told;
        std::set<std::string> pages;
        tests::visit_every_screen(
            kiosk, language,
            [&] {
                if (!kiosk.state().preferences.easy_read) {
                    return;  // before it is chosen, and after the visit
                }
                pages.insert(kiosk.page());
                if (const auto found = not_easy_on(kiosk); !found.empty()) {
                    told.insert(kiosk.page() + ": " + found);
                }
            },
            tests::Reading::Easy);
        std::string all;
        for (const auto& each : told) {
            all += each;
        }
        INFO(all);
        CHECK(all.empty());
        CHECK(pages.size() >= 45);
    }
}

TEST_CASE("With easy reading every page but those that rest has a picture beside its title") {
    PureKiosk kiosk;
    tests::visit_every_screen(
        kiosk, Gesture::Digit1,
        [&] {
            const auto* title = kiosk.terminal().tree().find("heading");
            INFO(kiosk.page());
            CHECK((!kiosk.state().preferences.easy_read || title == nullptr || !title->node.icon.empty()));
        },
        tests::Reading::Easy);
}
