#include "kiosk/say/lines.h"

#include "accessibility/normalisation/spoken_runs.h"
#include "accessibility/pronunciation/written_readings.h"
#include "accessibility/text/utf8.h"

namespace qiming::say {

using accessibility::encode_utf8;
using accessibility::Language;
using accessibility::Pause;

std::string pinyin_line(std::string_view line, Language language, const accessibility::Lexicon& lexicon) {
    std::string text;
    for (const auto& [character, syllable] : accessibility::written_readings(line, language, lexicon)) {
        text += text.empty() ? "" : " ";
        text += encode_utf8(std::u32string_view(&character, 1)) + "/";
        text += syllable.is_known() ? to_string(syllable) : "?";
    }
    return text;
}

std::string spoken_line(std::string_view line, Language language) {
    const bool full_width = accessibility::is_written_chinese(language);
    std::string text;
    for (const auto& run : accessibility::spoken_runs(line, language)) {
        const bool latin = run.language == Language::English;
        const bool after_letter = !text.empty() && static_cast<unsigned char>(text.back()) < 0x80U;
        text += !text.empty() && text.back() != ' ' && (latin || after_letter) ? " " : "";
        text += encode_utf8(run.words);
        switch (run.after) {
            case Pause::None: break;
            case Pause::Short: text += full_width ? "，" : ","; break;
            case Pause::Full: text += full_width ? "。" : "."; break;
        }
    }
    return text;
}

}  // namespace qiming::say
