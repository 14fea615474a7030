#include <random>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "content/calendar/day.h"
#include "content/forms/form_engine.h"
#include "tests/support/content/questions.h"
#include "tests/support/seeds.h"

using namespace qiming::content;
using namespace qiming::tests;

namespace {

// pet -> breed -> colour: each asked because of the one before.
Form chain() {
    Form form;
    form.id = "chain";
    form.questions = {question("pet", QuestionKind::Single, {"dog", "cat"}),
                      question("breed", QuestionKind::Single, {"pug", "hound"}),
                      question("colour", QuestionKind::Single, {"black", "white"})};
    form.questions[1].when = {{"pet", {"dog"}, false}};
    form.questions[2].when = {{"breed", {"pug"}, false}};
    return form;
}

std::vector<std::string> asked(const Form& form, const Answers& answers) {
    std::vector<std::string> ids;
    for (const Question* each : applicable(form, answers, {})) {
        ids.push_back(each->id);
    }
    return ids;
}

std::string typed(const Question& field, const std::string& keys) {
    Answers answers;
    for (const char key : keys) {
        type(field, key, answers);
    }
    return answers.one(field.id);
}

}  // namespace

TEST_CASE("A question is asked only when its conditions hold") {
    Answers answers;
    CHECK(asked(chain(), answers) == std::vector<std::string>{"pet"});
    answers.set("pet", {"dog"});
    CHECK(asked(chain(), answers) == std::vector<std::string>{"pet", "breed"});
    answers.set("breed", {"pug"});
    CHECK(asked(chain(), answers) == std::vector<std::string>{"pet", "breed", "colour"});
}

TEST_CASE("An answer that no longer applies asks for nothing and is not sent, but comes back") {
    Answers answers;
    answers.set("pet", {"dog"});
    answers.set("breed", {"pug"});
    answers.set("colour", {"black"});
    const Answers before = answers;
    answers.set("pet", {"cat"});
    CHECK(asked(chain(), answers) == std::vector<std::string>{"pet"});
    CHECK(submitted(chain(), answers, {}).all().size() == 1);
    answers.set("pet", {"dog"});
    CHECK(submitted(chain(), answers, {}) == before);
}

TEST_CASE("A condition turned round holds for all other answers and for none") {
    Form form = chain();
    form.questions[1].when = {{"pet", {"dog"}, true}};
    Answers answers;
    CHECK(asked(form, answers) == std::vector<std::string>{"pet", "breed"});
    answers.set("pet", {"dog"});
    CHECK(asked(form, answers) == std::vector<std::string>{"pet"});
}

TEST_CASE("A condition may look at what another form or the person's number told") {
    Form form = chain();
    form.questions[0].when = {{"category", {"5", "6"}, false}};
    Answers answers;
    CHECK(asked(form, answers).empty());
    answers.set("category", {"6"});
    CHECK(asked(form, answers) == std::vector<std::string>{"pet"});
}

TEST_CASE("Answers of other forms are not sent with this one") {
    Answers answers;
    answers.set("pet", {"cat"});
    answers.set("phone", {"13800138000"});
    CHECK(submitted(chain(), answers, {}).find("phone") == nullptr);
}

TEST_CASE("A single choice is replaced by the next one") {
    const Question pet = question("pet", QuestionKind::Single, {"dog", "cat"});
    Answers answers;
    CHECK_FALSE(choose(pet, "dog", answers));
    CHECK_FALSE(choose(pet, "cat", answers));
    CHECK(*answers.find("pet") == Answer{"cat"});
}

TEST_CASE("A code that is not offered is refused and changes nothing") {
    Answers answers;
    for (const Question& each : {question("pet", QuestionKind::Single, {"dog", "cat"}), several()}) {
        CHECK(choose(each, "whale", answers).value().phrase == "problem.choice.unknown");
        CHECK(answers.empty());
    }
}

TEST_CASE("Several choices toggle, in the order of the form whatever the order of the keys") {
    Answers answers;
    CHECK_FALSE(choose(several(), "c", answers));
    CHECK_FALSE(choose(several(), "a", answers));
    CHECK(*answers.find("several") == Answer{"a", "c"});
    CHECK_FALSE(choose(several(), "c", answers));
    CHECK(*answers.find("several") == Answer{"a"});
    CHECK_FALSE(choose(several(), "a", answers));
    CHECK(answers.empty());
}

TEST_CASE("One choice too many is refused with the limit, and changes nothing") {
    Answers answers;
    choose(several(), "a", answers);
    choose(several(), "b", answers);
    const Problem problem = choose(several(), "c", answers).value();
    CHECK(problem.phrase == "problem.several.full");
    CHECK(problem.arguments == decltype(problem.arguments){{"maximum", "2"}});
    CHECK(*answers.find("several") == Answer{"a", "b"});
}

TEST_CASE("A choice that excludes others takes their place, and they take its place") {
    Answers answers;
    choose(several(), "a", answers);
    choose(several(), "b", answers);
    CHECK_FALSE(choose(several(), "none", answers));
    CHECK(*answers.find("several") == Answer{"none"});
    CHECK_FALSE(choose(several(), "c", answers));
    CHECK(*answers.find("several") == Answer{"c"});
}

TEST_CASE("A field takes only the characters that have a place there") {
    CHECK(typed(digits("phone", DigitFormat::MobilePhone), "13x800138000999") == "13800138000");
    CHECK(typed(digits("phone", DigitFormat::Phone), "0756222222233") == "075622222223");
    CHECK(typed(number("pay", 500, 50'000), "00300000") == "30000");
    CHECK(typed(number("children", 0, 20), "005") == "0");
    CHECK(typed(question("day", QuestionKind::Date), "2024022912") == "20240229");
    CHECK(typed(question("pet", QuestionKind::Single, {"1", "2"}), "12").empty());
}

TEST_CASE("R56: an X is taken only as the 18th character of a person's number") {
    const Question field = digits("person_number", DigitFormat::PersonNumber);
    CHECK(typed(field, "x1101051949X1231002x63999") == "11010519491231002X63");
}

TEST_CASE("Deleting takes back one character, and the last one takes back the answer") {
    const Question field = number("pay", 1, 99);
    Answers answers;
    CHECK_FALSE(erase(field, answers));
    type(field, '4', answers);
    type(field, '2', answers);
    CHECK(erase(field, answers));
    CHECK(answers.one("pay") == "4");
    CHECK(erase(field, answers));
    CHECK(answers.empty());
}

TEST_CASE("Deleting leaves a choice alone") {
    Answers answers;
    const Question pet = question("pet", QuestionKind::Single, {"dog", "cat"});
    choose(pet, "dog", answers);
    CHECK_FALSE(erase(pet, answers));
    CHECK(answers.one("pet") == "dog");
}

TEST_CASE("However keys and choices are mixed, no field outgrows its capacity and no choice its limit",
          "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(7);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<Question> fields = {
        digits("a", DigitFormat::PersonNumber), digits("b", DigitFormat::MobilePhone),
        digits("c", DigitFormat::Phone),        number("d", 0, 999),
        question("e", QuestionKind::Date),      several()};
    const std::string keys = "0123456789Xx-a";
    const std::vector<std::string> codes = {"a", "b", "c", "none", "whale"};
    Answers answers;
    for (int round = 0; round < 100'000; ++round) {
        const Question& field = fields[random() % fields.size()];
        switch (random() % 3) {
            case 0: type(field, keys[random() % keys.size()], answers); break;
            case 1: choose(several(), codes[random() % codes.size()], answers); break;
            default: erase(field, answers); break;
        }
        if (field.kind == QuestionKind::Several) {
            const auto problem = check(field, answers, Day{});
            REQUIRE((!problem || problem->phrase == "problem.missing.several"));
        } else {
            REQUIRE(answers.one(field.id).size() <= static_cast<std::size_t>(capacity(field)));
        }
    }
}
