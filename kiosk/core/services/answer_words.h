// An answer in words, for the review and for reading back. Pure.
#pragma once

#include <string>

#include "accessibility/phrasebook.h"
#include "content/forms/answers.h"
#include "content/forms/form.h"

namespace qiming::kiosk {

// As shown: sensitive numbers are masked. Empty when there is no answer.
std::string shown_answer(const accessibility::Phrasebook& words, const std::string& form,
                         const content::Question& question, const content::Answers& answers);
// As said into headphones alone; empty of a question whose answer everybody may hear.
std::string private_answer(const accessibility::Phrasebook& words, const std::string& form,
                           const content::Question& question, const content::Answers& answers);

std::string question_key(const std::string& form, const content::Question& question);

// "2024年3月10日", and what is typed so far of it.
std::string date_words(const accessibility::Phrasebook& words, const std::string& digits);

}  // namespace qiming::kiosk
