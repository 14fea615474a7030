#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "content/calendar/day.h"
#include "content/forms/form_engine.h"
#include "content/forms/form_file.h"
#include "tests/support/content/questions.h"
#include "tests/support/seeds.h"

using namespace qiming::content;
using namespace qiming::tests;

namespace {

constexpr Day today{2026, 3, 1};

struct Case {
    Question question;
    Answer answer;
    std::string phrase;  // empty: the answer is good
    std::vector<std::pair<std::string, std::string>> arguments = {};
};

Question date() {
    Question made = question("day", QuestionKind::Date);
    made.earliest = 19600101;
    return made;
}

Question date_until(int latest) {
    Question made = date();
    made.latest = latest;
    return made;
}

Question pin() {
    Question made = digits("pin", DigitFormat::None);
    made.minimum = 4;
    made.maximum = 6;
    return made;
}

Question at_least_two() {
    Question made = several();
    made.minimum = 2;
    return made;
}

std::vector<Case> cases() {
    const Question pet = question("pet", QuestionKind::Single, {"dog", "cat"});
    const Question time = question("time", QuestionKind::Time);
    const Question yes_no = question("yes_no", QuestionKind::YesNo, {"yes", "no"});
    const Question consent = question("consent", QuestionKind::Consent, {"agree", "decline"});
    const Question pay = number("pay", 500, 50'000);
    const Question person = digits("person", DigitFormat::PersonNumber);
    const Question mobile = digits("mobile", DigitFormat::MobilePhone);
    const Question phone = digits("phone", DigitFormat::Phone);
    return {
        {pet, {}, "problem.missing.choice"},
        {pet, {"cat"}, ""},
        {pet, {"whale"}, "problem.choice.unknown"},
        {pet, {"dog", "cat"}, "problem.choice.unknown"},
        {yes_no, {}, "problem.missing.choice"},
        {yes_no, {"no"}, ""},
        {yes_no, {"maybe"}, "problem.choice.unknown"},
        {consent, {}, "problem.missing.consent"},
        {consent, {"decline"}, ""},
        {several(), {}, "problem.missing.several"},
        {several(), {"a", "b"}, ""},
        {several(), {"none"}, ""},
        {several(), {"a", "a"}, "problem.choice.unknown"},
        {several(), {"a", "b", "c"}, "problem.several.many", {{"count", "3"}, {"maximum", "2"}}},
        {several(), {"a", "none"}, "problem.several.excludes"},
        {at_least_two(), {"a"}, "problem.several.few", {{"count", "1"}, {"minimum", "2"}}},
        {at_least_two(), {"none"}, ""},
        {pay, {}, "problem.missing.number"},
        {pay, {"500"}, ""},
        {pay, {"50000"}, ""},
        {pay, {"499"}, "problem.number.low", {{"minimum", "500"}}},
        {pay, {"50001"}, "problem.number.high", {{"maximum", "50000"}}},
        {pay, {"99999999999999999999999999"}, "problem.number.high", {{"maximum", "50000"}}},
        {pay, {"3,000"}, "problem.number.digits"},
        {pin(), {}, "problem.missing.digits"},
        {pin(), {"1234"}, ""},
        {pin(), {"123"}, "problem.digits.short", {{"count", "3"}, {"minimum", "4"}}},
        {pin(), {"1234567"}, "problem.digits.long", {{"count", "7"}, {"maximum", "6"}}},
        {pin(), {"12X4"}, "problem.digits.digits"},
        {person, {"440402199003078020"}, ""},
        {person, {"440402"}, "problem.person_number.short", {{"count", "6"}}},
        {person, {"440402199003078020111"}, "problem.person_number.long", {{"count", "21"}}},
        {person, {"44040219900307802A"}, "problem.person_number.digits"},
        {person, {"440402199002308020"}, "problem.person_number.birth"},
        {person, {"440402199003078021"}, "problem.person_number.check"},
        {person, {"44040219900307802091"}, "problem.person_number.category"},
        {person, {"44040219900307802019"}, "problem.person_number.level"},
        {mobile, {"13800138000"}, ""},
        {mobile, {"138001380"}, "problem.mobile_phone.short", {{"count", "9"}}},
        {mobile, {"138001380001"}, "problem.mobile_phone.long", {{"count", "12"}}},
        {mobile, {"12800138000"}, "problem.mobile_phone.start"},
        {mobile, {"2"}, "problem.mobile_phone.start"},
        {mobile, {"1380013800X"}, "problem.phone.digits"},
        {phone, {"07562222222"}, ""},
        {phone, {"2222222"}, ""},
        {phone, {"222222"}, "problem.phone.short", {{"count", "6"}}},
        {phone, {"0756222222233"}, "problem.phone.long", {{"count", "13"}}},
        {phone, {"0756-2222222"}, "problem.phone.digits"},
        {date(), {}, "problem.missing.date"},
        {date(), {"20240229"}, ""},
        {date(), {"20260301"}, ""},
        {date(), {"202402"}, "problem.date.short", {{"count", "6"}}},
        {date(), {"20230229"}, "problem.date.day"},
        {date(), {"21000229"}, "problem.date.day"},
        {date(), {"20241301"}, "problem.date.day"},
        {date(), {"19591231"}, "problem.date.early", {{"year", "1960"}, {"month", "1"}, {"day", "1"}}},
        {date(), {"20260302"}, "problem.date.future"},
        {date_until(20301231), {"20270101"}, ""},
        {date_until(20301231),
         {"20310101"},
         "problem.date.late",
         {{"year", "2030"}, {"month", "12"}, {"day", "31"}}},
        {time, {}, "problem.missing.time"},
        {time, {"0930"}, ""},
        {time, {"2359"}, ""},
        {time, {"093"}, "problem.time.short", {{"count", "3"}}},
        {time, {"2400"}, "problem.time.time"},
        {time, {"0960"}, "problem.time.time"},
        {time, {"09300"}, "problem.time.time"},
    };
}

std::optional<Problem> checked(const Case& each) {
    Answers answers;
    if (!each.answer.empty()) {
        answers.set(each.question.id, each.answer);
    }
    return check(each.question, answers, today);
}

}  // namespace

TEST_CASE("R17: each rule that an answer breaks has a message of its own, with what it needs to say") {
    for (const Case& each : cases()) {
        const auto problem = checked(each);
        INFO(each.question.id << " expects " << each.phrase);
        REQUIRE(problem.has_value() == !each.phrase.empty());
        if (problem) {
            CHECK(problem->question == each.question.id);
            CHECK(problem->phrase == each.phrase);
            CHECK(problem->arguments == each.arguments);
        }
    }
}

TEST_CASE("R17: every message that a question may give is given in the table above") {
    std::vector<std::string> given;
    for (const Case& each : cases()) {
        given.push_back(each.phrase);
    }
    given.emplace_back("problem.several.full");  // by choose(), tested with it
    for (const Case& each : cases()) {
        Form form;
        form.questions = {each.question};
        for (const std::string& key : phrases_needed(form)) {
            INFO(key);
            CHECK((key.rfind("problem.", 0) != 0 || std::find(given.begin(), given.end(), key) != given.end()));
        }
    }
}

TEST_CASE("R17: whatever an answer holds, a problem names the question and a message that its form lists",
          "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(17);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string characters = "0123456789X-a";
    for (int round = 0; round < 50'000; ++round) {
        const auto all = cases();
        const Question& question = all[random() % all.size()].question;
        std::string text(random() % 30, '0');
        for (char& each : text) {
            each = characters[random() % characters.size()];
        }
        Answers answers;
        answers.set(question.id, {text});
        Form form;
        form.questions = {question};
        if (const auto problem = check(question, answers, today)) {
            const auto listed = phrases_needed(form);
            INFO(question.id << " " << text << " " << problem->phrase);
            REQUIRE(problem->question == question.id);
            REQUIRE(std::find(listed.begin(), listed.end(), problem->phrase) != listed.end());
        }
    }
}

TEST_CASE("An optional question may be skipped, but a bad answer to it is still a problem") {
    Question optional = date();
    optional.required = false;
    Answers answers;
    CHECK_FALSE(check(optional, answers, today));
    answers.set("day", {"2024"});
    CHECK(check(optional, answers, today).value().phrase == "problem.date.short");
}
