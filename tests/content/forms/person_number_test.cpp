#include <array>
#include <random>
#include <string>

#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>

#include "content/forms/person_number.h"
#include "tests/support/seeds.h"

using namespace qiming::content;

namespace {

constexpr Day today{2026, 3, 1};
// The check characters were worked out by hand from GB 11643.
const std::string woman = "440402199003078020";
const std::string ends_in_x = "11010519491231002X";

}  // namespace

TEST_CASE("R56: a citizen ID with the right check character is good") {
    CHECK_FALSE(find_fault(woman, today));
    CHECK_FALSE(find_fault(ends_in_x, today));
    CHECK_FALSE(find_fault("11010519491231002x", today));
}

TEST_CASE("R56: a certificate adds category, level and perhaps a suffix") {
    CHECK_FALSE(find_fault(woman + "11", today));
    CHECK_FALSE(find_fault(woman + "74", today));
    CHECK_FALSE(find_fault(woman + "11B1", today));
    CHECK_FALSE(find_fault(ends_in_x + "63B12", today));
    CHECK(find_fault(woman + "01", today) == PersonNumberFault::Category);
    CHECK(find_fault(woman + "81", today) == PersonNumberFault::Category);
    CHECK(find_fault(woman + "10", today) == PersonNumberFault::Level);
    CHECK(find_fault(woman + "15", today) == PersonNumberFault::Level);
}

TEST_CASE("R56: a number of the wrong length says in which direction") {
    CHECK(find_fault("", today) == PersonNumberFault::TooShort);
    CHECK(find_fault(woman.substr(0, 17), today) == PersonNumberFault::TooShort);
    CHECK(find_fault(woman + "1", today) == PersonNumberFault::TooShort);
    CHECK(find_fault(woman + "11B", today) == PersonNumberFault::TooShort);
    CHECK(find_fault(woman + "111", today) == PersonNumberFault::TooLong);
    CHECK(find_fault(woman + "11B123", today) == PersonNumberFault::TooLong);
}

TEST_CASE("R56: an X stands only at the end of the citizen ID") {
    CHECK(find_fault("44040219900307X020", today) == PersonNumberFault::NotDigits);
    CHECK(find_fault(woman + "1X", today) == PersonNumberFault::NotDigits);
    CHECK(find_fault(woman + "11BX", today) == PersonNumberFault::NotDigits);
    CHECK(find_fault("44040219900307\xE4\xB8\x80"
                     "9",
                     today) == PersonNumberFault::NotDigits);
}

TEST_CASE("R56: the birth is a real day that has come, not before 1900") {
    CHECK(find_fault("440402199002308020", today) == PersonNumberFault::Birth);
    CHECK(find_fault("440402199013018020", today) == PersonNumberFault::Birth);
    CHECK(find_fault("440402189912318020", today) == PersonNumberFault::Birth);
    CHECK(find_fault("440402202603028020", today) == PersonNumberFault::Birth);
    CHECK(find_fault("440402202603018020", today) != PersonNumberFault::Birth);
}

TEST_CASE("R56: every single wrong digit of a citizen ID is found") {
    for (const std::string& good : {woman, ends_in_x}) {
        for (std::size_t at = 0; at < good.size(); ++at) {
            for (const char other : std::string("0123456789X")) {
                std::string wrong = good;
                wrong[at] = other;
                INFO(wrong);
                CHECK(find_fault(wrong, today).has_value() == (wrong != good));
            }
        }
    }
}

TEST_CASE("R56: every swap of neighbours in a citizen ID is found") {
    for (std::size_t at = 0; at + 1 < woman.size(); ++at) {
        std::string wrong = woman;
        std::swap(wrong[at], wrong[at + 1]);
        INFO(wrong);
        CHECK(find_fault(wrong, today).has_value() == (wrong != woman));
    }
}

TEST_CASE("R56: any text is judged without harm", "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(56);
    CAPTURE(seed);
    std::mt19937 random(seed);
    using namespace std::string_view_literals;
    constexpr std::string_view letters = "0123456789XxBb \n\0\xFF-"sv;
    int good = 0;
    for (int round = 0; round < 200'000; ++round) {
        std::string text = random() % 2 == 0 ? woman + "11B1" : std::string(random() % 26, '1');
        for (unsigned changes = random() % 4; changes > 0 && !text.empty(); --changes) {
            text[random() % text.size()] = letters[random() % letters.size()];
        }
        if (!find_fault(text, today)) {
            ++good;
            const PersonNumber person = read_person_number(text);
            CHECK(person.citizen_id.size() == 18);
            CHECK(person.birth.number() <= today.number());
        }
    }
    CHECK(good > 0);
}

TEST_CASE("A certificate number tells birth, sex, category and level") {
    const PersonNumber person = read_person_number(woman + "13b2");
    CHECK(person.citizen_id == woman);
    CHECK(person.birth == Day{1990, 3, 7});
    CHECK(person.sex == Sex::Female);
    CHECK(person.category == 1);
    CHECK(person.level == 3);
    CHECK(person.suffix == "B2");
    CHECK(read_person_number("11010519491231002x").citizen_id == ends_in_x);
    CHECK(read_person_number(woman).category == 0);
    CHECK(read_person_number("440402199003078012").sex == Sex::Male);
}

TEST_CASE("R56: a masked number shows neither birth nor what a certificate adds") {
    CHECK(masked(woman) == "440402********8020");
    CHECK(masked(woman + "13") == "440402********8020");
    CHECK(masked(woman + "13B1") == "440402********8020");
}

TEST_CASE("R56: of a number that is still being typed nothing is shown") {
    CHECK(masked("") == "");
    CHECK(masked("4404021990") == "**********");
}
