#include "content/text/nearest.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <numeric>

namespace qiming::content {
namespace {

constexpr std::size_t longest_word = 60;  // bytes looked at

char small(char letter) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
}

// How many letters to change, add or drop (Levenshtein), capitals aside.
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t changed = diagonal + (small(left[i]) == small(right[j]) ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

// Nearer than `limit`.
std::string nearest_within(std::string_view word, const std::vector<std::string>& known, std::size_t limit) {
    std::string best;
    for (const std::string& each : known) {
        const std::size_t far = distance(word.substr(0, longest_word), each);
        if (far < limit) {
            best = each;
            limit = far;
        }
    }
    return best;
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
    return nearest_within(word, known, (std::min(word.size(), longest_word) / 2) + 1);
}

std::string least_far(std::string_view word, const std::vector<std::string>& known) {
    return nearest_within(word, known, std::string::npos);
}

}  // namespace qiming::content
