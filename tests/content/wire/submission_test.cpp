#include <random>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "content/wire/call.h"
#include "content/wire/outcome_number.h"
#include "content/wire/receipt.h"
#include "content/wire/submission.h"
#include "tests/support/content/hostile_text.h"
#include "tests/support/seeds.h"

using namespace qiming::content;
using namespace qiming::tests;

namespace {

const std::string an_id = "00112233445566778899aabbccddeeff";

Submission a_submission() {
    return {an_id,
            make_outcome_number(101, 7).value(),
            "booking",
            "101",
            7,
            "xiangzhou-hall",
            "zhuhai",
            "zh-CN",
            "2026-03-01T09:30:00+08:00",
            R"({"answers":{"district":["doumen"]},"note":"启明"})"};
}

// The wire form of a good submission with one piece of text exchanged.
std::string wire_with(const std::string& old_text, const std::string& new_text) {
    std::string wire = write_submission(a_submission());
    const auto at = wire.find(old_text);
    REQUIRE(at != std::string::npos);
    return wire.replace(at, old_text.size(), new_text);
}

ContentFault fault_of(const std::string& wire) {
    const auto read = read_submission(wire, "submission");
    REQUIRE_FALSE(read);
    CHECK_FALSE(read.error().remedy.empty());
    return read.error();
}

}  // namespace

TEST_CASE("A submission comes back from the wire as it was") {
    for (const std::string kind : {"demand", "application", "booking"}) {
        Submission submission = a_submission();
        submission.kind = kind;
        const auto read = read_submission(write_submission(submission), "submission");
        REQUIRE(read);
        CHECK(*read == submission);
    }
}

TEST_CASE("A field that a newer kiosk sends too does no harm") {
    CHECK(read_submission(wire_with("{\"body\"", "{\"extra\":[1],\"body\""), "submission"));
}

TEST_CASE("A bad field of a submission is named") {
    CHECK(fault_of(wire_with(an_id, "0011")).place == "id");
    CHECK(fault_of(wire_with(an_id, "00112233445566778899AABBCCDDEEFF")).place == "id");
    CHECK(fault_of(wire_with(a_submission().number, "1010000070")).place == "number");
    CHECK(fault_of(wire_with("\"booking\"", "\"Party!\"")).place == "kind");
    CHECK(fault_of(wire_with("\"sequence\":7", "\"sequence\":-7")).place == "sequence");
    CHECK(fault_of(wire_with("\"sequence\":7", "\"sequence\":7.5")).place == "sequence");
    CHECK(fault_of(wire_with("\"sequence\":7", "\"sequence\":18446744073709551615")).place == "sequence");
    CHECK(fault_of(wire_with("\"hall\"", "\"hull\"")).place == "hall");
    CHECK(fault_of(wire_with("\"v\":1", "\"v\":2")).place == "v");
    CHECK(fault_of(wire_with("\"zhuhai\"", "\"" + std::string(65, 'z') + "\"")).place == "region");
    CHECK(fault_of(wire_with("\"101\"", "101")).place == "device");
}

TEST_CASE("A body is an object, not too large, not too deep, and holds no NUL") {
    Submission submission = a_submission();
    for (const char* body : {"", "[]", "oops", "7"}) {
        submission.body = body;
        CHECK(fault_of(write_submission(submission)).place == "body");
    }
    submission.body = R"({"a":")" + std::string(70'000, 'a') + "\"}";
    CHECK(fault_of(write_submission(submission)).problem.find("bytes") != std::string::npos);
    CHECK(fault_of(wire_with("\"启明\"", std::string(20, '[') + std::string(20, ']'))).problem.find("deeper") !=
          std::string::npos);
    CHECK(fault_of(wire_with("启明", "\\u0000")).problem.find("NUL") != std::string::npos);
}

TEST_CASE("A fault never repeats what a person answered") {
    const auto read = read_submission(R"({"id": "440402199003078020)", "submission");
    REQUIRE_FALSE(read);
    CHECK(read.error().text().find("440402") == std::string::npos);
}

TEST_CASE("A receipt comes back as it was") {
    const Receipt received{an_id, a_submission().number, Standing::Received, "", {}};
    const Receipt confirmed{an_id, a_submission().number, Standing::Confirmed, "slot-1", {}};
    const Receipt full{an_id, a_submission().number, Standing::Full, "", {"slot-2", "slot-3"}};
    for (const Receipt& receipt : {received, confirmed, full}) {
        const auto read = read_receipt(write_receipt(receipt));
        REQUIRE(read);
        CHECK(*read == receipt);
    }
}

TEST_CASE("A receipt that says too little is refused") {
    const auto place_of = [](const std::string& json) { return read_receipt(json).error().place; };
    const std::string good = R"({"id":")" + an_id + R"(","number":")" + a_submission().number + "\"";
    CHECK(place_of("<html>welcome to the hotel network</html>") == "line 1, column 1");
    CHECK(place_of("{}") == "id");
    CHECK(place_of(good + "}") == "standing");
    CHECK(place_of(good + R"(,"standing":"Perhaps?"})") == "standing");
    CHECK(place_of(good + R"(,"standing":"confirmed"})") == "slot");
}

TEST_CASE("A call for staff comes back as it was") {
    StaffCall call{an_id, "101", "xiangzhou-hall", "2026-03-01T09:30:00+08:00", false, {}};
    CHECK(write_call(call).find("communication") == std::string::npos);
    CHECK(read_call(write_call(call)).value() == call);
    call.acknowledged = true;
    call.communication = {"sign_language", "writing"};
    CHECK(read_call(write_call(call)).value() == call);
    CHECK(read_call(R"({"id":"x"})").error().place == "id");
}

TEST_CASE("Any spoilt message is read or refused, and what is read is well formed", "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(3);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string good = write_submission(a_submission());
    int refused = 0;
    for (int round = 0; round < 30'000; ++round) {
        const auto read = read_submission(spoilt(good, random), "submission");
        if (!read) {
            ++refused;
            continue;
        }
        REQUIRE(read->id.size() == 32);
        REQUIRE(is_outcome_number(read->number));
        REQUIRE(read_submission(write_submission(*read), "again").value() == *read);
    }
    CHECK(refused > 10'000);
}
