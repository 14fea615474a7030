// A submission in words, for staff who contact the person: every field has a key for spreadsheets, a label and
// a text. What has no words here is shown by its code, never left out. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "central/core/answers_check.h"
#include "content/booking/assessment.h"
#include "content/jobs/job.h"
#include "content/phrases/phrase_file.h"
#include "content/wire/receipt.h"
#include "content/wire/submission.h"

namespace qiming::central {

// What codes and ids stand for.
struct Dictionary {
    const content::Phrases& phrases;
    const Forms& forms;
    bool is_english = false;
    std::vector<content::Job> jobs;           // those that are asked about
    std::vector<content::Assessments> hours;  // the newest file first
};

struct Field {
    std::string key;    // the same for every submission: "number", "answer.phone"
    std::string label;  // what it is
    std::string text;
    bool operator==(const Field&) const = default;
};

// Number, time, kind, standing, how to contact and talk, job or hour, then all answers in the order of the
// forms.
std::vector<Field> in_words(std::string_view received_at, const content::Submission& submission,
                            const content::Receipt& receipt, const Dictionary& dictionary);

// "138 0013 8000", "440402 19900307 1234": so that no spreadsheet takes it for a quantity, and eyes can follow.
std::string grouped_digits(std::string_view digits, content::DigitFormat format);

}  // namespace qiming::central
