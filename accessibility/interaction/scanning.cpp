#include "accessibility/interaction/scanning.h"

#include <algorithm>

namespace qiming::accessibility {
namespace {

// More are a long wait for who scans with one switch; fewer are more groups to pass.
constexpr std::size_t longest_row = 5;
constexpr std::size_t pad_row = 3;

void add_rows(const ScanGroup& run, bool is_pad, std::vector<ScanGroup>& groups) {
    const std::size_t rows = (run.size() + longest_row - 1) / longest_row;
    const std::size_t length = is_pad ? pad_row : (run.size() + rows - 1) / rows;
    for (std::size_t begin = 0; begin < run.size(); begin += length) {
        const auto first = run.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = run.begin() + static_cast<std::ptrdiff_t>(std::min(begin + length, run.size()));
        groups.emplace_back(first, last);
    }
}

}  // namespace

std::vector<ScanGroup> scan_groups(const Tree& tree) {
    std::vector<ScanGroup> groups;
    const auto& stops = tree.stops();
    for (auto begin = stops.begin(); begin != stops.end();) {
        const std::size_t parent = tree.items()[*begin].parent;
        const auto end = std::find_if(begin, stops.end(),
                                      [&](std::size_t stop) { return tree.items()[stop].parent != parent; });
        const bool is_pad =
            parent != Tree::no_parent && tree.items()[parent].node.arrangement == Arrangement::Pad;
        add_rows(ScanGroup(begin, end), is_pad, groups);
        begin = end;
    }
    return groups;
}

std::size_t scan_group_in_focus(const std::vector<ScanGroup>& groups, const Tree& tree) {
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const ScanGroup& group) {
        return std::find(group.begin(), group.end(), tree.focus_index()) != group.end();
    });
    return found == groups.end() ? 0 : static_cast<std::size_t>(found - groups.begin());
}

}  // namespace qiming::accessibility
