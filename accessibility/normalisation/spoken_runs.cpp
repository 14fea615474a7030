#include "accessibility/normalisation/spoken_runs.h"

#include "accessibility/normalisation/chinese.h"
#include "accessibility/normalisation/english.h"
#include "accessibility/text/compatibility_forms.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

// 幺 for 1 is Mandarin, where 一 sounds like 七; in Cantonese it would not be understood.
void say_one_as_it_is(std::vector<SpokenRun>& runs, std::u32string_view written) {
    for (SpokenRun& run : runs) {
        for (std::size_t i = 0; i < run.words.size(); ++i) {
            if (run.words[i] == U'幺' && plain_form(written[run.origins[i]]) != U'幺') {
                run.words[i] = U'一';
            }
        }
    }
}

}  // namespace

std::vector<SpokenRun> spoken_runs(std::string_view written, Language language) {
    const std::u32string points = decode_utf8(written);
    if (language == Language::English) {
        return english_runs(points);
    }
    std::vector<SpokenRun> runs = chinese_runs(points, language);
    if (language == Language::Cantonese) {
        say_one_as_it_is(runs, points);
    }
    return runs;
}

}  // namespace qiming::accessibility
