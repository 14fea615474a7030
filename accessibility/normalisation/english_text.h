// Gathers English words into runs: one blank between words, one mark where marks meet, a new run
// after each sentence. Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "accessibility/normalisation/run.h"

namespace qiming::accessibility {

class EnglishText {
public:
    // Words with a blank before them.
    void words(std::u32string_view words, std::size_t place);
    // A letter that belongs to what stands before it.
    void letter(char32_t letter, std::size_t place);
    void comma(std::size_t place);
    void blank();
    // '.', '!' or '?' at the end of a sentence; NUL: a line ends.
    void stop(char32_t mark, std::size_t place);
    // Chinese, said by the other voice.
    void chinese(std::vector<SpokenRun> runs);
    std::vector<SpokenRun> take();

private:
    SpokenRun& open();
    void add(std::u32string_view words, std::size_t place);
    // A comma that nothing follows becomes the pause after the run.
    void settle();

    std::vector<SpokenRun> runs_;
    bool wants_blank_ = false;
};

}  // namespace qiming::accessibility
