#include "accessibility/pronunciation/written_readings.h"

#include <string>

#include "accessibility/normalisation/spoken_runs.h"
#include "accessibility/pronunciation/readings.h"
#include "accessibility/pronunciation/word_line.h"
#include "accessibility/text/compatibility_forms.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {

namespace {

// A pause and a word of another language, as the rules see them.
constexpr char32_t mark = U'，';

}  // namespace

std::vector<WrittenReading> written_readings(std::string_view written, Language language,
                                             const Lexicon& lexicon) {
    const std::u32string points = decode_utf8(written);
    std::u32string words;
    std::vector<std::size_t> origins;  // of the characters of `words` without the marks
    for (const SpokenRun& run : spoken_runs(written, language)) {
        if (is_written_chinese(run.language)) {
            words += run.words;
            origins.insert(origins.end(), run.origins.begin(), run.origins.end());
        }
        words += mark;
    }
    const std::vector<Syllable> syllables = readings_of(words, lexicon);
    std::vector<WrittenReading> found;
    for (std::size_t at = 0; at < syllables.size() && at < origins.size(); ++at) {
        const char32_t character = origins[at] < points.size() ? points[origins[at]] : U'\0';
        if (is_character(plain_form(character))) {
            found.push_back({character, syllables[at]});
        }
    }
    return found;
}

}  // namespace qiming::accessibility
