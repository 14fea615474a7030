// What the synthesiser gets of a text, and what it makes of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accessibility/pronunciation/pronounce.h"

namespace qiming::say {

std::vector<accessibility::SpokenPhrase> phrases_of(std::string_view line, accessibility::Language language,
                                                    const accessibility::Pronunciation& pronunciation);

// "[[ni35|XAu214]], [en] Word": phonemes in double brackets, pauses as commas and full stops.
std::string phonemes_line(std::string_view line, accessibility::Language language,
                          const accessibility::Pronunciation& pronunciation);

// Says the lines one after the other into a WAV file. The trouble, in words; empty: none.
class WavFile {
public:
    WavFile(std::string file, accessibility::Language language,
            const accessibility::Pronunciation& pronunciation);
    void add(std::string_view line);
    std::string write();

private:
    std::string file_;
    accessibility::Language language_;
    const accessibility::Pronunciation& pronunciation_;
    std::vector<std::vector<accessibility::SpokenPhrase>> lines_;
};

}  // namespace qiming::say
