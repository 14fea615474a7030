#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/wire/outcome_number.h"

using namespace qiming::content;

TEST_CASE("An outcome number is kiosk, sequence and check digit, ten digits in all") {
    CHECK(make_outcome_number(101, 1) == "1010000013");
    CHECK(make_outcome_number(572, 0) == "5720000008");
    CHECK(make_outcome_number(999, 999'999) == "9999999990");
    CHECK(is_outcome_number("1010000013"));
}

TEST_CASE("Numbers out of range are not made") {
    CHECK_FALSE(make_outcome_number(99, 1));
    CHECK_FALSE(make_outcome_number(1000, 1));
    CHECK_FALSE(make_outcome_number(101, -1));
    CHECK_FALSE(make_outcome_number(101, 1'000'000));
}

TEST_CASE("What is not ten or fourteen digits is no outcome number") {
    for (const char* text : {"", "1", "000000000", "0000000000", "10100000 1", "101000000x", "10100000010"}) {
        INFO(text);
        CHECK_FALSE(is_outcome_number(text));
    }
}

TEST_CASE("50 kiosks make 1,000,000 numbers without a clash") {
    std::vector<bool> seen(50'000'000, false);  // by the nine digits before the check digit, from 100000000
    long clashes = 0;
    for (int kiosk = 100; kiosk < 150; ++kiosk) {
        for (long sequence = 0; sequence < 20'000; ++sequence) {
            const auto prefix = std::stoull(make_outcome_number(kiosk, sequence).value()) / 10 - 100'000'000;
            clashes += seen[prefix] ? 1 : 0;
            seen[prefix] = true;
        }
    }
    CHECK(clashes == 0);
}

TEST_CASE("Every single wrong digit and every swap of neighbours is detected") {
    long missed = 0;
    long tried = 0;
    for (int kiosk = 100; kiosk < 150; ++kiosk) {
        for (long sequence = 0; sequence < 20'000; ++sequence) {
            const std::string good = make_outcome_number(kiosk, sequence).value();
            std::string wrong = good;
            for (std::size_t at = 0; at < good.size(); ++at) {
                for (char digit = '0'; digit <= '9'; ++digit) {
                    wrong[at] = digit;
                    tried += digit != good[at] ? 1 : 0;
                    missed += digit != good[at] && is_outcome_number(wrong) ? 1 : 0;
                }
                wrong[at] = good[at];
                if (at > 0 && good[at] != good[at - 1]) {
                    std::swap(wrong[at], wrong[at - 1]);
                    missed += is_outcome_number(wrong) ? 1 : 0;
                    ++tried;
                    std::swap(wrong[at], wrong[at - 1]);
                }
            }
        }
    }
    CHECK(missed == 0);
    CHECK(tried > 90'000'000);
}

TEST_CASE("An outcome number is shown and said in groups") {
    CHECK(grouped("1010000017") == "101 000 0017");
    CHECK(grouped("123") == "123");
}

TEST_CASE("R63: before the centre was reached a number has fourteen digits, with chance in them") {
    const std::int64_t sequence = own_sequence(48'213'704, 1);
    const auto number = make_outcome_number(101, sequence);
    REQUIRE(number);
    CHECK(number->size() == 14);
    CHECK(number->substr(0, 13) == "1014821370401");
    CHECK(is_outcome_number(*number));
    CHECK(grouped(*number).size() == 17);
    CHECK(grouped("10148213704015") == "101 4821 3704 015");
    CHECK(make_outcome_number(999, last_own_sequence));
    CHECK_FALSE(make_outcome_number(101, last_own_sequence + 1));
    CHECK_FALSE(make_outcome_number(101, last_sequence + 1));
    CHECK_FALSE(make_outcome_number(101, first_own_sequence - 1));
}

TEST_CASE("R63: own sequences with other chance, or another count, are never the same") {
    std::set<std::int64_t> sequences;
    for (std::uint64_t random = 0; random < 50; ++random) {
        for (std::int64_t count = 0; count < own_in_a_row; ++count) {
            sequences.insert(own_sequence(random, count));
        }
    }
    CHECK(sequences.size() == 5'000);
    CHECK(*sequences.begin() >= first_own_sequence);
    CHECK(own_sequence(~std::uint64_t{0}, own_in_a_row - 1) <= last_own_sequence);
}

TEST_CASE("Every wrong digit of a long number is found, too") {
    const std::string good = make_outcome_number(101, own_sequence(12'345'678, 9)).value();
    int missed = 0;
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = good;
            wrong[at] = digit;
            missed += digit != good[at] && is_outcome_number(wrong) ? 1 : 0;
        }
    }
    CHECK(missed == 0);
}
