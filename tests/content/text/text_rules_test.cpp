#include <catch2/catch_test_macros.hpp>

#include "content/calendar/day.h"
#include "content/forms/form_engine.h"
#include "content/text/text_rules.h"
#include "content/typing/character_table.h"

using namespace qiming::content;

namespace {

Question words_of(int minimum, int maximum) {
    Question question;
    question.id = "name";
    question.kind = QuestionKind::Text;
    question.minimum = minimum;
    question.maximum = maximum;
    return question;
}

}  // namespace

TEST_CASE("Text is counted and erased by characters, whatever their plane") {
    CHECK(count_of_characters("王𠮷a") == 3);
    const Question question = words_of(1, 3);
    Answers answers;
    CHECK(write(question, "陈", answers));
    CHECK(write(question, "𬱖", answers));
    CHECK(write(question, "a", answers));
    CHECK_FALSE(write(question, "b", answers));
    CHECK(erase(question, answers));
    CHECK(answers.one("name") == "陈𬱖");
    CHECK(erase(question, answers));
    CHECK(answers.one("name") == "陈");
    CHECK(erase(question, answers));
    CHECK(answers.find("name") == nullptr);
    CHECK_FALSE(erase(question, answers));
}

TEST_CASE("What is no text, or turns the writing direction, is never kept") {
    const Question question = words_of(1, 30);
    Answers answers;
    for (const char* bad : {"\x01", "\x7F", "\xC2\x80", "\xE2\x80\xAE", "\xFF", "\xE7\x8E", "\xC0\x80",
                            "\xED\xA0\x80", "\xF4\x90\x80\x80", ""}) {
        CHECK_FALSE(write(question, bad, answers));
    }
    CHECK(answers.empty());
}

TEST_CASE("R17: each way in which words can be wrong has a message of its own") {
    const auto phrase = [](const std::string& text) {
        Answers answers;
        answers.set("name", {text});
        const auto problem = check(words_of(2, 4), answers, Day{});
        return problem ? problem->phrase : std::string();
    };
    CHECK(phrase("王晓明") == "");
    CHECK(phrase("王") == "problem.text.short");
    CHECK(phrase("王晓明明明") == "problem.text.long");
    CHECK(phrase(" 　 ") == "problem.missing.text");
    CHECK(phrase("王\x01明") == "problem.text.characters");
    CHECK(phrase("") == "problem.missing.text");
}

TEST_CASE("A table of characters that cannot be read is refused with its line") {
    CHECK(CharacterTable::of("=口\tkou\n吉\tji2\t口\t3\n", "t").value().built("kou3", 9) ==
          std::vector<std::string>{"吉"});
    for (const char* bad : {"吉\tji2\t口\t3\n", "=口\tkou\n吉\tji2\t口\n", "=口\tkou\n吉\tji2\t口\tx\n",
                            "=口口\tkou\n", "=口\tkou\n吉吉\tji2\t口\t3\n"}) {
        const auto table = CharacterTable::of(bad, "characters.tsv");
        REQUIRE_FALSE(table.has_value());
        CHECK(table.error().text().find("line") != std::string::npos);
    }
}
