// A form as data: its structure stands in content/forms/<id>.json, its words in the phrase files
// under form.<form>.<question>[.hint|.<option code>]; those of a list under list.<list>.<option code>. Pure
// values; immutable once checked.
//
//  - One question fills one page. Questions are asked in the order of the file.
//  - A question applies when all its conditions hold for the answers so far and the facts (facts.h); an answer
//    to a question that no longer applies is not submitted.
//  - `sensitive` answers tell of the person (who, where, in what state of health or life): bystanders never
//    hear them unless the visitor allows it, and of numbers not all is drawn. Each question says true or
//    false in its file, so that nobody forgets. No answer of any question is ever logged.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/forms/condition.h"

namespace qiming::content {

enum class QuestionKind {
    Single,    // one option
    Several,   // min..max options
    YesNo,     // codes "yes" and "no"
    Number,    // digits, min..max as a value
    Digits,    // digits with a format and its check
    Date,      // eight digits, YYYYMMDD, a real day between `earliest` and `latest`
    Text,      // words in any script, minimum..maximum characters
    Consent,   // codes "agree" and "decline"; a declined required consent ends the service (R58)
    Rating,    // codes "1" to "5", each with a word
    Time,      // four digits, HHMM, a real time of day
    Info,      // a page that is read and left: it has no answer, is not reviewed and not sent
    ReadBack,  // codes "ok", "wrong" and "skip" for an answer that is shown again; asked once there is one
};

// By what means a kind is answered.
enum class Entry { Codes, Digits, Words, Nothing };
Entry entry_of(QuestionKind kind);

enum class DigitFormat {
    None,
    PersonNumber,  // citizen ID (18) or disability certificate number (20, or 22-ish with suffix) (R56)
    MobilePhone,   // mainland mobile number: 11 digits, 1[3-9]
    Phone,         // mobile, or area code and number, 7-12 digits
};

struct Option {
    std::string code;              // what is sent; national codes where they exist
    bool excludes_others = false;  // "none of these", "any district"
    bool operator==(const Option&) const = default;
};

struct Question {
    std::string id;
    QuestionKind kind = QuestionKind::Single;
    bool required = true;
    bool sensitive = true;
    std::vector<Option> options;
    std::string list;             // whose options they are, of content/lists; empty: its own
    std::vector<Condition> when;  // all must hold
    int minimum = 0;              // Several: number of options; Number: value; Digits and Text: length
    int maximum = 0;
    DigitFormat format = DigitFormat::None;
    int earliest = 0;  // Date: YYYYMMDD
    int latest = 0;
    std::string unit;  // Number: phrase key suffix of the unit ("yuan_month")
    std::string icon;
    std::string of;    // ReadBack: the question whose answer is shown, of this form or of identity
    std::string data;  // kind of data, of content/forms/data_kinds.h; empty: the consent itself
    bool operator==(const Question&) const = default;
};

// The key under which the words of its options stand, each behind ".<code>".
std::string options_key(std::string_view form, const Question& question);

struct Form {
    std::string id;
    int version = 1;
    std::vector<Question> questions;
    std::vector<std::string> to_be_completed;  // fields that staff complete later, named in what is sent

    const Question* find(std::string_view question) const;
    bool operator==(const Form&) const = default;
};

}  // namespace qiming::content
