#include "accessibility/spoken_text.h"

#include "accessibility/spoken_chinese.h"
#include "accessibility/spoken_english.h"
#include "accessibility/utf8.h"

namespace qiming::accessibility {

std::vector<SpokenRun> spoken_runs(std::string_view written, Language language) {
    const std::u32string points = decode_utf8(written);
    return language == Language::English ? english_runs(points) : chinese_runs(points, language);
}

}  // namespace qiming::accessibility
