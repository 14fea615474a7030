#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "content/outcome_number.h"

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

TEST_CASE("What is not ten digits is no outcome number") {
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
