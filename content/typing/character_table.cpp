#include "content/typing/character_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "content/text/text_rules.h"

namespace qiming::content {
namespace {

constexpr std::size_t most_radicals = 255;

template <std::size_t count>
std::optional<std::array<std::string_view, count>> split(std::string_view line) {
    std::array<std::string_view, count> parts;
    for (std::size_t at = 0; at < count; ++at) {
        const auto tab = line.find('\t');
        if ((tab == std::string_view::npos) != (at + 1 == count)) {
            return std::nullopt;
        }
        parts[at] = line.substr(0, tab);
        line.remove_prefix(at + 1 == count ? line.size() : tab + 1);
    }
    return parts;
}

std::optional<int> number_of(std::string_view digits) {
    int number = 0;
    const auto [end, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_whole = trouble == std::errc{} && end == digits.data() + digits.size();
    return is_whole && number >= 0 && number <= 99 ? std::optional(number) : std::nullopt;
}

bool is_one_character(std::string_view text) {
    return !text.empty() && !fault_in_text(text) && count_of_characters(text) == 1;
}

// "ji2/qi1" is read "ji".
bool is_read(std::string_view readings, std::string_view syllable) {
    while (!readings.empty()) {
        const auto end = std::min(readings.find('/'), readings.size());
        if (end == syllable.size() + 1 && readings.starts_with(syllable)) {
            return true;
        }
        readings.remove_prefix(std::min(end + 1, readings.size()));
    }
    return false;
}

}  // namespace

tl::expected<CharacterTable, ContentFault> CharacterTable::of(std::string_view text, std::string_view file) {
    CharacterTable table;
    table.text_ = text;
    const auto refuse = [&](std::size_t line, const char* what) {
        return tl::unexpected(ContentFault{std::string(file), fmt::format("line {}", line), what,
                                           "correct the line, or put the packaged file back"});
    };
    std::size_t number = 0;
    for (std::size_t at = 0; at < table.text_.size();) {
        const std::string_view all = table.text_;
        const auto end = std::min(all.find('\n', at), all.size());
        const std::string_view line = all.substr(at, end - at);
        ++number;
        if (line.starts_with('=')) {
            const auto parts = split<2>(line.substr(1));
            if (!parts || !is_one_character((*parts)[0]) || table.radicals_.size() == most_radicals) {
                return refuse(number, "it is no radical with its names");
            }
            table.radicals_.emplace_back((*parts)[0], fmt::format(" {} ", (*parts)[1]));
        } else if (!line.empty() && !line.starts_with('#')) {
            const auto parts = split<4>(line);
            const auto strokes = parts ? number_of((*parts)[3]) : std::nullopt;
            if (!strokes || !is_one_character((*parts)[0])) {
                return refuse(number, "it is no character with readings, radical and strokes");
            }
            const auto radical = std::find_if(table.radicals_.begin(), table.radicals_.end(),
                                              [&](const auto& each) { return each.first == (*parts)[2]; });
            if (radical == table.radicals_.end()) {
                return refuse(number, "its radical has no line of its own");
            }
            table.rows_.push_back({static_cast<std::uint32_t>(at),
                                   static_cast<std::uint8_t>(radical - table.radicals_.begin()),
                                   static_cast<std::uint8_t>(*strokes)});
        }
        at = end + 1;
    }
    return table;
}

std::string_view CharacterTable::line_of(const Row& row) const {
    const std::string_view rest = std::string_view(text_).substr(row.line);
    return rest.substr(0, rest.find('\n'));
}

std::vector<std::string> CharacterTable::spelled(std::string_view syllable, std::size_t most) const {
    std::vector<std::string> found;
    for (auto row = rows_.begin(); row != rows_.end() && found.size() < most && !syllable.empty(); ++row) {
        const auto parts = split<4>(line_of(*row));
        if (is_read((*parts)[1], syllable)) {
            found.emplace_back((*parts)[0]);
        }
    }
    return found;
}

std::vector<std::string> CharacterTable::built(std::string_view code, std::size_t most) const {
    const auto digits = std::min(code.find_first_of("0123456789"), code.size());
    const std::string name = fmt::format(" {} ", code.substr(0, digits));
    const auto wanted = number_of(code.substr(digits));
    if (digits == 0 || (digits < code.size() && !wanted)) {
        return {};
    }
    std::vector<const Row*> rows;
    for (const Row& row : rows_) {
        const bool has_radical = radicals_[row.radical].second.find(name) != std::string::npos;
        if (has_radical && (!wanted || row.strokes == *wanted)) {
            rows.push_back(&row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row* one, const Row* other) { return one->strokes < other->strokes; });
    rows.resize(std::min(rows.size(), most));
    std::vector<std::string> found;
    std::transform(rows.begin(), rows.end(), std::back_inserter(found),
                   [this](const Row* row) { return std::string((*split<4>(line_of(*row)))[0]); });
    return found;
}

BuiltCharacter CharacterTable::find(std::string_view character) const {
    for (const Row& row : rows_) {
        const std::string_view line = line_of(row);
        if (!character.empty() && line.starts_with(character) &&
            line.substr(character.size()).starts_with('\t')) {
            const auto parts = *split<4>(line);
            return {std::string(parts[0]), std::string(parts[1]), std::string(parts[2]), row.strokes};
        }
    }
    return {};
}

}  // namespace qiming::content
