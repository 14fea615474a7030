#include "content/jobs/deadline.h"

#include <catch2/catch_test_macros.hpp>

using namespace qiming::content;

namespace {

bool open_until(const std::string& valid_through, const CivilTime& now) {
    Job job;
    job.valid_through = valid_through;
    return is_open(job, now);
}

constexpr Day last_of_january{2027, 1, 31};

}  // namespace

TEST_CASE("deadline: a posting without one is open, whatever the clock shows") {
    CHECK(open_until("", {{1970, 1, 1}, 0, 0}));
    CHECK(open_until("", {{2099, 12, 31}, 23, 59}));
}

TEST_CASE("deadline: a posting is open to the end of its last day, and not a minute longer") {
    CHECK(open_until("2027-01-31", {{2026, 12, 1}, 12, 0}));
    CHECK(open_until("2027-01-31", {last_of_january, 0, 0}));
    CHECK(open_until("2027-01-31", {last_of_january, 23, 59}));
    CHECK_FALSE(open_until("2027-01-31", {{2027, 2, 1}, 0, 0}));
    CHECK_FALSE(open_until("2027-01-31", {{2028, 1, 1}, 9, 0}));
}

TEST_CASE("deadline: a posting with a time closes when the clock shows it") {
    CHECK(open_until("2027-01-31T17:00", {{2027, 1, 30}, 23, 59}));
    CHECK(open_until("2027-01-31T17:00", {last_of_january, 16, 59}));
    CHECK_FALSE(open_until("2027-01-31T17:00", {last_of_january, 17, 0}));
    CHECK_FALSE(open_until("2027-01-31T17:00", {{2027, 2, 1}, 0, 0}));
}

TEST_CASE("deadline: midnight is the end of the day before, and is told as that day") {
    CHECK(read_deadline("2027-01-01T00:00") == Deadline{{2026, 12, 31}, std::nullopt});
    CHECK(open_until("2027-01-01T00:00", {{2026, 12, 31}, 23, 59}));
    CHECK_FALSE(open_until("2027-01-01T00:00", {{2027, 1, 1}, 0, 0}));
}

TEST_CASE("deadline: what was written is read back the same") {
    for (const Deadline& deadline : {Deadline{last_of_january, std::nullopt}, Deadline{last_of_january, 1},
                                     Deadline{{2028, 2, 29}, 17 * 60}, Deadline{{2028, 2, 29}, 1439}}) {
        CHECK(read_deadline(write_deadline(deadline)) == deadline);
    }
}

TEST_CASE("deadline: what is neither a day nor a day and time of the region cannot be read") {
    for (const char* text :
         {"", "soon", "2027-1-31", "2027-02-29", "2027-01-31 17:00", "2027-01-31T", "2027-01-31T17",
          "2027-01-31T24:00", "2027-01-31T17:60", "2027-01-31T17:00:60", "2027-01-31T1700", "2027-01-31T17:00Z",
          "2027-01-31T17:00:00+08:00", "2027-01-31T-1:00"}) {
        INFO(text);
        CHECK_FALSE(read_deadline(text));
    }
}
