#include "accessibility/presentation/telling_apart.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "accessibility/text/plain_text.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

// Blanks that count as letters: the empty Braille cell, fillers of Hangul.
bool is_empty_letter(char32_t point) {
    return point == 0x2800 || point == 0x3164 || point == 0x115F || point == 0x1160 || point == 0xFFA0;
}

// What is left of a name to the eye and the ear: two names that differ in blanks alone are alike.
std::u32string essence_of(std::string_view name) {
    std::u32string essence;
    for (const char32_t point : plain_text(decode_utf8(name)).text) {
        if (point > U' ' && point != 0xFFFD && !is_empty_letter(point)) {
            essence += point >= U'A' && point <= U'Z' ? point + (U'a' - U'A') : point;
        }
    }
    return essence;
}

using Group = std::vector<std::size_t>;  // positions of things that are called alike

class Parting {
public:
    Parting(const std::vector<Nameable>& things, const Phrasebook& words) : things_(things), words_(words) {}

    std::vector<Named> names() {
        for (const Nameable& thing : things_) {
            named_.push_back(named(thing));
        }
        Group all(things_.size());
        for (std::size_t at = 0; at < all.size(); ++at) {
            all[at] = at;
        }
        for (const auto& [name, group] : by(all, [this](std::size_t at) { return named_[at].name; })) {
            part(group, 0);
        }
        number_what_is_still_alike();
        return std::move(named_);
    }

private:
    // What has no name of its own is called by what is known of it.
    static Named named(const Nameable& thing) {
        Named made{thing.name, std::vector<bool>(thing.details.size(), false)};
        for (std::size_t at = 0; at < thing.details.size() && is_blank(made.name); ++at) {
            made.name = thing.details[at];
            made.has_detail[at] = !is_blank(made.name);
        }
        return made;
    }

    template <class Text>
    static std::map<std::u32string, Group> by(const Group& group, Text text) {
        std::map<std::u32string, Group> parts;
        for (const std::size_t at : group) {
            parts[essence_of(text(at))].push_back(at);
        }
        return parts;
    }

    std::string detail(std::size_t thing, std::size_t which) const {
        const auto& details = things_[thing].details;
        return which < details.size() && !named_[thing].has_detail[which] ? details[which] : std::string();
    }

    void part(const Group& group, std::size_t which) {
        const auto has_more = [&](std::size_t at) { return which < things_[at].details.size(); };
        if (group.size() < 2 || std::none_of(group.begin(), group.end(), has_more)) {
            return;
        }
        const auto parts = by(group, [&](std::size_t at) { return detail(at, which); });
        if (parts.size() > 1) {
            for (const std::size_t at : group) {
                add(at, which);
            }
        }
        for (const auto& [essence, alike] : parts) {
            part(alike, which + 1);
        }
    }

    void add(std::size_t thing, std::size_t which) {
        const std::string more = detail(thing, which);
        if (is_blank(more)) {
            return;
        }
        Named& made = named_[thing];
        made.name = words_.say("names.with", {{"name", made.name}, {"detail", more}});
        made.has_detail[which] = true;
    }

    void number_what_is_still_alike() {
        std::map<std::u32string, std::size_t> count;
        for (const Named& made : named_) {
            ++count[essence_of(made.name)];
        }
        std::set<std::u32string> taken;
        for (const auto& [essence, times] : count) {
            if (times == 1) {
                taken.insert(essence);
            }
        }
        std::map<std::u32string, int> last;
        for (Named& made : named_) {
            const std::u32string essence = essence_of(made.name);
            if (count[essence] > 1 && !essence.empty()) {
                made.name = free_number(made.name, last[essence], taken);
            }
        }
    }

    // A name may look like a numbered one already.
    std::string free_number(const std::string& name, int& last, std::set<std::u32string>& taken) const {
        std::string numbered;
        do {
            numbered = words_.say("names.number", {{"name", name}, {"number", std::to_string(++last)}});
        } while (!taken.insert(essence_of(numbered)).second);
        return numbered;
    }

    const std::vector<Nameable>& things_;
    const Phrasebook& words_;
    std::vector<Named> named_;
};

// Most names begin with something that is seen.
bool begins_plainly(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.empty() ? ' ' : text.front());
    return (first > ' ' && first < 0x7F) || (first >= 0xE4 && first <= 0xE9);
}

}  // namespace

bool is_blank(std::string_view text) {
    return !begins_plainly(text) && essence_of(text).empty();
}

std::vector<Named> told_apart(const std::vector<Nameable>& things, const Phrasebook& words) {
    return Parting(things, words).names();
}

}  // namespace qiming::accessibility
