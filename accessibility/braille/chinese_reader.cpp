#include "accessibility/braille/chinese_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "accessibility/pronunciation/readings.h"
#include "accessibility/text/compatibility_forms.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

std::vector<ChineseWord> read(std::string_view text, const Lexicon& lexicon) {
    const std::u32string written = decode_utf8(text);
    std::u32string plain = written;
    std::transform(plain.begin(), plain.end(), plain.begin(), [](char32_t point) { return plain_form(point); });
    const std::vector<TextWord> words = lexicon.segment(plain);
    const std::vector<Syllable> syllables = readings_of(plain, words, lexicon);
    std::vector<ChineseWord> found;
    std::size_t at = 0;
    std::size_t syllable = 0;
    const auto leave_until = [&](std::size_t end) {
        if (end > at) {
            found.push_back({encode_utf8(written.substr(at, end - at)), {}});
        }
    };
    for (const TextWord& word : words) {
        leave_until(word.begin);
        ChineseWord one{encode_utf8(plain.substr(word.begin, word.length)), {}};
        for (std::size_t i = 0; i < word.length && syllable < syllables.size(); ++i) {
            one.readings.push_back(to_string(syllables[syllable++]));
        }
        found.push_back(std::move(one));
        at = word.begin + word.length;
    }
    leave_until(written.size());
    return found;
}

}  // namespace

ChineseReader chinese_reader(const Lexicon& mandarin) {
    return [&mandarin](std::string_view text) { return read(text, mandarin); };
}

}  // namespace qiming::accessibility
