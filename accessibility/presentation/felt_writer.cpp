#include "accessibility/presentation/felt_writer.h"

#include <utility>

#include "accessibility/presentation/felt_line.h"
#include "accessibility/presentation/wording.h"

namespace qiming::accessibility {

void FeltWriter::part(const std::string& words) {
    if (!words.empty() && parts_.insert(words).second) {
        text_ = joined_braille(std::move(text_), words);
    }
}

void FeltWriter::page(const Tree& tree, const std::vector<NodeId>& news, bool is_called_as_focus) {
    const Node& page = tree.root().node;
    if (is_called_as_focus) {
        parts_.insert(page.name);
    } else {
        part(page.name);
    }
    part(page.hint);
    for (const std::size_t index : read_with_page(tree, news)) {
        part(braille_of(tree.items()[index].node));
    }
}

void FeltWriter::focus(const Tree& tree) {
    const std::string stop = braille_of_stop(tree, tree.focus_index());
    text_ = joined_braille(std::move(text_), stop);
    begin_of_focus_ = text_.size() - stop.size();
    const std::string details = braille_details_of(tree, tree.focus_index());
    if (parts_.find(details) == parts_.end()) {
        text_ = joined_braille(std::move(text_), details);
    }
}

}  // namespace qiming::accessibility
