#include "tests/support/screens/sample_pages.h"

#include "tests/support/screens/sample_pages/pages.h"

namespace qiming::tests {

accessibility::Phrasebook sample_phrases(accessibility::Language language) {
    const bool chinese = is_written_chinese(language);
    return {language,
            {{"layout.speaking", chinese ? "正在朗读" : "Speaking"},
             {"layout.previous_screenful", chinese ? "上一屏" : "Back up"},
             {"layout.next_screenful", chinese ? "下一屏" : "More"},
             {"layout.pager", chinese ? "第{number}屏，共{count}屏" : "Part {number} of {count}"}}};
}

std::vector<SamplePage> sample_pages(accessibility::Language language) {
    return Pages(language).all();
}

}  // namespace qiming::tests
