// Whether the synthesiser that is installed says what ours were measured on (R52): every syllable of
// Mandarin gives the phonemes asked for and can be heard, and so do the sounds of Cantonese and an
// English word. In small steps, so that no word has to wait for it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "drivers/speech/espeak/voice.h"

namespace qiming::drivers {

class SelfTest {
public:
    SelfTest();

    std::size_t size() const { return phrases_.size(); }
    bool is_over() const { return next_ >= phrases_.size(); }
    // Hears the next phrase. What is wrong with it; the test is over then. Empty: nothing.
    std::string step(Voice& voice);

private:
    std::vector<accessibility::SpokenPhrase> phrases_;
    std::size_t next_ = 0;
};

}  // namespace qiming::drivers
