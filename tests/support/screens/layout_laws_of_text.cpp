// The laws of layout for lines of text and the words in them.
#include "tests/support/screens/layout_laws.h"

#include <fmt/format.h>

#include "accessibility/layout/line_breaking.h"
#include "accessibility/layout/metrics.h"
#include "accessibility/text/utf8.h"
#include "tests/support/screens/layout_parts.h"

namespace qiming::tests {

using accessibility::Tree;

namespace {

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() - rounding && b.x < a.right() - rounding && a.y < b.bottom() - rounding &&
           b.y < a.bottom() - rounding;
}

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char byte) { return byte == ' ' || byte == '\n' || byte == '-'; });
    return text;
}

std::string drawn_words(const Box& box) {
    std::string words;
    for_each_line(box.runs, [&](const TextRun&, const TextLine& line) { words += line.text; });
    return without_spaces(words);
}

}  // namespace

LayoutViolations overlapping_text(const Scene& scene, const Layout& layout) {
    struct Placed {
        std::string what;
        Rect rect;
    };
    std::vector<Placed> placed;
    for_each_line(layout, [&](const std::string& id, const TextRun& run, const TextLine& line) {
        placed.push_back({id + " \"" + line.text + "\"", rect_of(scene.measure, run, line)});
    });
    for (const Box& box : layout.boxes) {
        if (box.mark) {
            placed.push_back({box.id + "/mark", *box.mark});
        }
        if (box.icon) {
            placed.push_back({box.id + "/icon", box.icon->rect});
        }
    }
    LayoutViolations found;
    for (std::size_t first = 0; first < placed.size(); ++first) {
        for (std::size_t second = first + 1; second < placed.size(); ++second) {
            if (overlap(placed[first].rect, placed[second].rect)) {
                found.push_back(placed[first].what + " lies over " + placed[second].what);
            }
        }
    }
    return found;
}

LayoutViolations badly_broken_lines(const Layout& layout) {
    LayoutViolations found;
    const auto look = [&](const std::vector<TextRun>& runs) {
        for (const TextRun& run : runs) {
            for (std::size_t at = 0; at < run.lines.size(); ++at) {
                const std::u32string text = accessibility::decode_utf8(run.lines[at].text);
                if (text.empty()) {
                    found.emplace_back("an empty line");
                } else if (at > 0 && !accessibility::may_start_line(text.front())) {
                    found.push_back("a line starts with closing punctuation: " + run.lines[at].text);
                } else if (at + 1 < run.lines.size() && !accessibility::may_end_line(text.back())) {
                    found.push_back("a line ends with opening punctuation: " + run.lines[at].text);
                }
            }
        }
    };
    for (const Box& box : layout.boxes) {
        look(box.runs);
    }
    look(layout.caption_runs);
    return found;
}

LayoutViolations small_text(const Scene& scene, const Layout& layout) {
    LayoutViolations found;
    const float least = accessibility::cap_height_mm(scene.preferences.text_size) * scene.viewport.px_per_mm *
                        scene.least_scale;
    for_each_line(layout, [&](const std::string& id, const TextRun& run, const TextLine& line) {
        if (run.em_px * accessibility::cap_height_per_em < least * 0.97F) {
            found.push_back(fmt::format("{} \"{}\" has an em of {:.0f}", id, line.text, run.em_px));
        }
    });
    return found;
}

LayoutViolations words_cut_off(const Scene& scene, const Layout& layout) {
    LayoutViolations found;
    for (const Box& box : layout.boxes) {
        const Tree::Item* item = box.target ? scene.tree.find(box.id) : nullptr;
        if (item == nullptr) {
            continue;
        }
        const std::string words = drawn_words(box);
        const bool shows_state_alone =
            is_magnified(scene.preferences.text_size) && is_in_bar(layout, box) && !item->node.value.empty();
        const std::string& value = item->node.revealed ? item->node.private_value : item->node.value;
        for (const std::string* wanted : {&item->node.name, &value}) {
            if (shows_state_alone && wanted == &item->node.name) {
                continue;
            }
            if (words.find(without_spaces(*wanted)) == std::string::npos) {
                found.push_back(fmt::format("{} shows \"{}\" but not \"{}\"", box.id, words, *wanted));
            }
        }
    }
    return found;
}

}  // namespace qiming::tests
