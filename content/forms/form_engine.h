// Runs a form: which questions apply, what comes next, whether an answer is good. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/calendar/day.h"
#include "content/forms/answers.h"
#include "content/forms/form.h"

namespace qiming::content {

// The questions that apply with these answers and facts, in order.
std::vector<const Question*> applicable(const Form& form, const Answers& answers, const Facts& facts);

// It will not apply, whatever is still answered: what is not known yet rules nothing out.
bool is_ruled_out(const Question& question, const Answers& answers, const Facts& facts);

// The answers to questions that apply; all others are left out.
Answers submitted(const Form& form, const Answers& answers, const Facts& facts);

// Which rule an answer breaks. `phrase` is the key of the message ("problem.person_number.check"),
// which names what is wrong and what to do; the kiosk adds the field's own name (R17).
struct Problem {
    std::string question;
    std::string phrase;
    std::vector<std::pair<std::string, std::string>> arguments;  // {minimum}, {maximum}, {count} ...
    bool operator==(const Problem&) const = default;
};

// Every message that check() can give has a test.
std::optional<Problem> check(const Question& question, const Answers& answers, Day today);

// Select or unselect `code` by the rules of the kind: Several
// toggles, obeys excludes_others, and refuses more than the maximum with a problem; all others replace.
std::optional<Problem> choose(const Question& question, const std::string& code, Answers& answers);

// Add or remove one character of an answer in digits. False: refused, it is full or
// the character has no place there.
bool type(const Question& question, char character, Answers& answers);
bool erase(const Question& question, Answers& answers);

// Adds words to a Text answer. False: they do not fit, or hold what no answer may hold.
bool write(const Question& question, std::string_view words, Answers& answers);

// Longest possible answer in characters.
int capacity(const Question& question);

}  // namespace qiming::content
