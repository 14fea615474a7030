// Gathers words into runs: Chinese and English apart, a new run after each pause. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/normalisation/run.h"
#include "accessibility/normalisation/words.h"

namespace qiming::accessibility {

// Origins of the runs are places of the text that is read.
class Gathering {
public:
    void han(char32_t character, std::size_t place);
    void words(const Words& words);
    // Where pauses meet, the longest one counts; before the first word there is none.
    void pause(Pause pause);
    std::vector<SpokenRun> take();

private:
    void open(Language language, std::size_t place);
    void letters(const Words& words, std::size_t begin, std::size_t end);
    void add(char32_t character, std::size_t place);

    std::vector<SpokenRun> runs_;
};

}  // namespace qiming::accessibility
