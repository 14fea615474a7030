#include "accessibility/phrasebook.h"

#include <catch2/catch_test_macros.hpp>
#include <regex>

#include "tests/support/phrase_files.h"

namespace qiming::accessibility {

TEST_CASE("a phrase is said with its arguments in their places") {
    const Phrasebook book(Language::English, {{"position", "item {n} of {m}, {n}"}});
    CHECK(book.say("position", {{"n", "3"}, {"m", "12"}}) == "item 3 of 12, 3");
}

TEST_CASE("what is counted has its word, for one and for more") {
    const Phrasebook book(Language::English, {{"left", "about {n:minute|minutes} left"}});
    CHECK(book.say("left", {{"n", "1"}}) == "about 1 minute left");
    CHECK(book.say("left", {{"n", "12"}}) == "about 12 minutes left");
    CHECK(book.say("left", {{"n", "0"}}) == "about 0 minutes left");
}

TEST_CASE("no English sentence counts 1 things") {
    const Phrasebook english = tests::phrasebook(Language::English);
    const std::regex counted(
        "\\{[a-z]+\\} (minutes|seconds|jobs|items|digits|characters|letters|steps|choices|candidates|years)");
    for (const auto& [key, text] : english.phrases()) {
        INFO(key << ": " << text);
        CHECK_FALSE(std::regex_search(text, counted));
    }
}

TEST_CASE("an argument that looks like a placeholder is not replaced again") {
    const Phrasebook book(Language::English, {{"two", "{a} and {b}"}});
    CHECK(book.say("two", {{"a", "{b}"}, {"b", "x"}}) == "{b} and x");
}

TEST_CASE("a placeholder without its argument, and an open brace, stay as they are") {
    const Phrasebook book(Language::English, {{"lost", "for {whom}"}, {"open", "a { b"}});
    CHECK(book.say("lost") == "for {whom}");
    CHECK(book.say("open", {{"b", "x"}}) == "a { b");
}

TEST_CASE("a missing phrase shows itself") {
    CHECK(Phrasebook().say("speech.none") == "<speech.none>");
    CHECK_FALSE(Phrasebook().has("speech.none"));
}

TEST_CASE("in the easy book a phrase has its twin's words, and its own where it has no twin") {
    const Phrasebook book(Language::English, {{"a", "long words"}, {"a.easy", "short"}, {"b", "same"}});
    CHECK(book.say("a") == "long words");
    CHECK(book.easy().say("a") == "short");
    CHECK(book.easy().say("b") == "same");
    CHECK(book.easy().language() == Language::English);
    CHECK(Phrasebook(Language::English, {{"b", "same"}}).easy().say("b") == "same");
}

TEST_CASE("each easy twin has a usual phrase, in both languages, and Cantonese is not answered in Mandarin") {
    const Phrasebook chinese = tests::phrasebook(Language::Chinese);
    const Phrasebook english = tests::phrasebook(Language::English);
    const auto cantonese = tests::phrases_under(tag_of(Language::Cantonese));
    int twins = 0;
    for (const auto& [key, text] : chinese.phrases()) {
        if (key.ends_with(".easy")) {
            const auto usual = key.substr(0, key.size() - std::string_view(".easy").size());
            INFO(key);
            CHECK(chinese.has(usual));
            CHECK(english.has(key));
            CHECK((cantonese.find(usual) == cantonese.end() || cantonese.find(key) != cantonese.end()));
            ++twins;
        }
    }
    CHECK(twins >= 80);
}

TEST_CASE("both languages have the same spoken phrases") {
    const Phrasebook chinese = tests::phrasebook(Language::Chinese);
    const Phrasebook english = tests::phrasebook(Language::English);
    int spoken = 0;
    for (const auto& [key, text] : chinese.phrases()) {
        if (key.starts_with("speech.")) {
            INFO(key);
            CHECK(english.has(key));
            CHECK_FALSE(text.empty());
            ++spoken;
        }
    }
    CHECK(spoken >= 15);
}

}  // namespace qiming::accessibility
