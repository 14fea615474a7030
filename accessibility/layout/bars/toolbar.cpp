#include <algorithm>
#include <cmath>
#include <numeric>

#include "accessibility/layout/bars/regions.h"
#include "accessibility/layout/line_breaking.h"

namespace qiming::accessibility {
namespace {

// A cell says what it does and, where it has one, how that stands ("staff called").
// Where text is magnified there is room for one of them: the state tells more.
std::string label_of(const Sheet& sheet, const Node& node) {
    if (sheet.sizes.magnified) {
        return node.value.empty() ? node.name : node.value;
    }
    return node.value.empty() ? node.name : node.name + "\n" + node.value;
}

constexpr std::size_t most_lines = 3;

struct Plan {
    std::vector<float> widths;  // of the cells, row by row
    std::size_t per_row = 0;
    std::size_t lines = 1;  // of the tallest label
};

class Planner {
public:
    Planner(const Sheet& sheet, const std::vector<const Node*>& cells, float room)
        : sheet_(sheet), cells_(cells), room_(room), style_{sheet.sizes.body, Weight::Bold, Ink::OnBar} {
        padding_ = std::round(sheet.sizes.mm);
    }

    // One row of equal cells if the labels allow it, then unequal ones, then more rows.
    Plan plan() const {
        const bool states =
            std::any_of(cells_.begin(), cells_.end(), [](const Node* node) { return !node->value.empty(); });
        const std::size_t fewest = states && !sheet_.sizes.magnified ? 2 : 1;
        for (std::size_t rows = 1; rows < cells_.size(); ++rows) {
            const std::size_t per_row = (cells_.size() + rows - 1) / rows;
            const float gaps = sheet_.sizes.gap * static_cast<float>(per_row - 1);
            const float equal = std::floor((room_ - gaps) / static_cast<float>(per_row));
            if (equal < sheet_.sizes.target) {
                continue;
            }
            for (std::size_t lines = fewest; lines <= most_lines; ++lines) {
                if (all_fit(equal, lines)) {
                    return {std::vector<float>(cells_.size(), equal), per_row, lines};
                }
                if (std::vector<float> widths = unequal(per_row, lines); !widths.empty()) {
                    return {std::move(widths), per_row, lines};
                }
            }
        }
        return {std::vector<float>(cells_.size(), room_), 1, most_lines};
    }

private:
    float least_width(const Node& node, std::size_t lines) const {
        const std::string label = label_of(sheet_, node);
        float width = widest_piece(label, style_.em, style_.weight, sheet_.measure);
        const float whole = sheet_.width_of(label, style_);
        while (width < whole && broken(node, width) > lines) {
            width += style_.em / 8;
        }
        return std::max(sheet_.sizes.target, std::ceil(width) + 2 * padding_ + 1);
    }

    std::size_t broken(const Node& node, float width) const {
        return break_lines(label_of(sheet_, node), width, style_.em, style_.weight, sheet_.measure).size();
    }

    bool all_fit(float width, std::size_t lines) const {
        return std::all_of(cells_.begin(), cells_.end(),
                           [&](const Node* node) { return least_width(*node, lines) <= width; });
    }

    // Each cell as wide as its label needs, what is left shared out equally; empty if it does not fit.
    std::vector<float> unequal(std::size_t per_row, std::size_t lines) const {
        std::vector<float> widths;
        for (std::size_t first = 0; first < cells_.size(); first += per_row) {
            const std::size_t end = std::min(first + per_row, cells_.size());
            float spare = room_ - sheet_.sizes.gap * static_cast<float>(per_row - 1);
            for (std::size_t at = first; at < end; ++at) {
                widths.push_back(least_width(*cells_[at], lines));
                spare -= widths.back();
            }
            if (spare < 0) {
                return {};
            }
            const float share = std::floor(spare / static_cast<float>(end - first));
            std::for_each(widths.begin() + static_cast<std::ptrdiff_t>(first), widths.end(),
                          [&](float& width) { width += share; });
        }
        return widths;
    }

    const Sheet& sheet_;
    const std::vector<const Node*>& cells_;
    float room_;
    TextStyle style_;
    float padding_ = 0;
};

Box cell_box(const Sheet& sheet, const Node& node, Rect rect) {
    const Sizes& sizes = sheet.sizes;
    const float icon = node.icon.empty() || sizes.magnified ? 0 : std::round(sizes.body * 1.3F);
    const float padding = std::round(sizes.mm);
    Box box;
    box.id = node.id;
    box.shape = Shape::BarCell;
    box.rect = rect;
    box.target = true;
    box.focused = sheet.tree.focus().node.id == node.id;
    box.unavailable = node.unavailable;
    TextRun label = set_text(sheet, label_of(sheet, node), {sizes.body, Weight::Bold, Ink::OnBar},
                             {rect.x + padding, rect.y}, rect.width - 2 * padding, Align::Centre);
    const float top = std::round((rect.height - icon - height_of(label)) / 2);
    if (icon > 0) {
        box.icon = IconBox{node.icon,
                           {std::round(rect.x + (rect.width - icon) / 2), rect.y + top, icon, icon},
                           false,
                           Ink::OnBar};
    }
    move_by(label, 0, top + icon);
    box.runs.push_back(std::move(label));
    return box;
}

// Row by row, the first one's upper left corner at `from`.
void add_cells(const Sheet& sheet, const std::vector<const Node*>& cells, const Plan& plan, Point from,
               float height, std::vector<Box>& boxes) {
    float x = from.x;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at % plan.per_row == 0) {
            x = from.x;
        }
        const std::size_t row = at / plan.per_row;
        const float y = from.y + (height + sheet.sizes.gap) * static_cast<float>(row);
        boxes.push_back(cell_box(sheet, *cells[at], {x, y, plan.widths[at], height}));
        x += plan.widths[at] + sheet.sizes.gap;
    }
}

}  // namespace

Region toolbar_region(const Sheet& sheet, const Viewport& viewport) {
    Region region;
    region.rect = {0, viewport.height_px, viewport.width_px, 0};
    const auto& items = sheet.tree.items();
    const auto toolbar = std::find_if(items.begin(), items.end(),
                                      [](const Tree::Item& item) { return item.node.role == Role::Toolbar; });
    if (toolbar == items.end() || toolbar->children.empty()) {
        return region;
    }
    std::vector<const Node*> cells;
    for (const std::size_t index : toolbar->children) {
        cells.push_back(&items[index].node);
    }
    const Sizes& sizes = sheet.sizes;
    const float edge = sizes.bar_edge;
    const Plan plan = Planner(sheet, cells, viewport.width_px - 2 * edge).plan();
    const bool icons = !sizes.magnified && std::any_of(cells.begin(), cells.end(),
                                                       [](const Node* node) { return !node->icon.empty(); });
    const float line = std::round(sizes.body * line_height_per_em);
    const float content = (icons ? std::round(sizes.body * 1.3F) : 0) + line * static_cast<float>(plan.lines);
    const float cell_height = std::max(sizes.target, content + std::round(2 * sizes.mm));
    const std::size_t rows = (cells.size() + plan.per_row - 1) / plan.per_row;
    region.rect.height =
        2 * edge + cell_height * static_cast<float>(rows) + sizes.gap * static_cast<float>(rows - 1);
    region.rect.y = viewport.height_px - region.rect.height;

    Box bar;
    bar.id = toolbar->node.id;
    bar.shape = Shape::Bar;
    bar.rect = region.rect;
    region.boxes.push_back(std::move(bar));
    add_cells(sheet, cells, plan, {edge, region.rect.y + edge}, cell_height, region.boxes);
    return region;
}

}  // namespace qiming::accessibility
