#include "accessibility/pronunciation/word_table.h"

#include <algorithm>

#include "accessibility/pronunciation/word_line.h"

namespace qiming::accessibility {

namespace {

constexpr std::size_t typical_line = 16;

// How a word stands to a prefix: words that begin with it count as equal.
int compare(std::string_view word, std::string_view prefix) {
    return word.substr(0, prefix.size()).compare(prefix);
}

}  // namespace

WordTable::WordTable(std::string_view text, LexiconFile file, LexiconFaults& faults) : text_(text) {
    entries_.reserve(text_.size() / typical_line);
    const std::string_view all = text_;
    std::size_t number = 0;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find('\n', at), all.size());
        std::string_view line = all.substr(at, end - at);
        ++number;
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        if (!line.empty() && line.front() != '#') {
            const WordLine found = word_line_of(line);
            if (found.problem != nullptr) {
                faults.push_back({file, number, found.problem});
            } else {
                entries_.push_back({static_cast<std::uint32_t>(at),
                                    static_cast<std::uint8_t>(found.word.size()), found.kind, found.cost});
            }
        }
        at = end + 1;
    }
    sort_words(file, faults);
}

void WordTable::sort_words(LexiconFile file, LexiconFaults& faults) {
    const auto before = [this](const Entry& a, const Entry& b) { return word_of(a) < word_of(b); };
    const auto not_before = [&](const Entry& a, const Entry& b) { return !before(a, b); };
    if (std::adjacent_find(entries_.begin(), entries_.end(), not_before) == entries_.end()) {
        return;
    }
    std::stable_sort(entries_.begin(), entries_.end(), before);
    for (auto twice = std::adjacent_find(entries_.begin(), entries_.end(), not_before); twice != entries_.end();
         twice = std::adjacent_find(twice + 1, entries_.end(), not_before)) {
        const auto place = text_.begin() + static_cast<std::ptrdiff_t>((twice + 1)->offset);
        const auto line = static_cast<std::size_t>(std::count(text_.begin(), place, '\n')) + 1;
        faults.push_back({file, line, "the word stands there twice"});
    }
}

WordTable::Range WordTable::all() const {
    return {entries_.data(), entries_.data() + entries_.size()};
}

WordTable::Range WordTable::starting_with(Range range, std::string_view prefix) const {
    const Entry* const begin = std::lower_bound(
        range.begin, range.end, prefix,
        [this](const Entry& entry, std::string_view wanted) { return compare(word_of(entry), wanted) < 0; });
    const Entry* const end = std::upper_bound(
        begin, range.end, prefix,
        [this](std::string_view wanted, const Entry& entry) { return compare(word_of(entry), wanted) > 0; });
    return {begin, end};
}

const WordTable::Entry* WordTable::exactly(Range range, std::string_view prefix) const {
    return !range.empty() && range.begin->bytes == prefix.size() ? range.begin : nullptr;
}

const WordTable::Entry* WordTable::find(std::string_view word) const {
    return word.empty() ? nullptr : exactly(starting_with(all(), word), word);
}

std::string_view WordTable::word_of(const Entry& entry) const {
    return std::string_view(text_).substr(entry.offset, entry.bytes);
}

std::string_view WordTable::readings_of(const Entry& entry) const {
    const std::size_t after = entry.offset + entry.bytes;
    if (after >= text_.size() || text_[after] != '\t') {
        return {};
    }
    const std::size_t end = text_.find_first_of("\t\r\n", after + 1);
    return std::string_view(text_).substr(after + 1, end == std::string::npos ? end : end - after - 1);
}

std::size_t WordTable::bytes() const {
    return text_.capacity() + entries_.capacity() * sizeof(Entry);
}

}  // namespace qiming::accessibility
