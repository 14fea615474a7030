#include "content/wire/refusal.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/content/submissions.h"

using namespace qiming::content;
using qiming::support::submission_id;

TEST_CASE("a refusal is JSON with a word for programs and a sentence for people") {
    const auto json =
        nlohmann::json::parse(write_refusal({RefusalCode::IdTaken, "a \"quote\"", submission_id(1)}));
    CHECK(json["error"]["code"] == "id_taken");
    CHECK(json["error"]["final"] == true);
    CHECK(json["error"]["id"] == submission_id(1));
    CHECK(json["error"]["text"] == "a \"quote\"");
}

TEST_CASE("every refusal is read as it was written, and every code has a name of its own") {
    std::set<std::string_view> names;
    for (const RefusalCode code : all_refusal_codes()) {
        const Refusal about_one{code, "why", submission_id(7)};
        const Refusal about_none{code, "why", {}};
        CHECK(read_refusal(write_refusal(about_one)) == about_one);
        CHECK(read_refusal(write_refusal(about_none)) == about_none);
        CHECK(status_of(code) >= 400);
        names.insert(name_of(code));
    }
    CHECK(names.size() == all_refusal_codes().size());
}

TEST_CASE("R63: what the centre cannot be sure of, or what may pass, is never final") {
    for (const RefusalCode code :
         {RefusalCode::UnknownVersion, RefusalCode::UnknownKind, RefusalCode::UnknownForm,
          RefusalCode::OtherRegion, RefusalCode::NotNow, RefusalCode::Busy, RefusalCode::TooOften,
          RefusalCode::TooLarge, RefusalCode::NumberTaken}) {
        CHECK_FALSE(is_final(code));
    }
}

TEST_CASE("R63: what is not wholly a refusal of the centre is none") {
    const std::string text = GENERATE(as<std::string>{}, "", "null", "[]", "<html></html>", R"({"error":{}})",
                                      R"({"error":{"code":"id_taken","text":"x"}})",
                                      R"({"error":{"code":"id_taken","final":"yes","text":"x"}})",
                                      R"({"error":{"code":"id_taken","final":false,"text":"x"}})",
                                      R"({"error":{"code":"nonsense","final":true,"text":"x"}})",
                                      R"({"error":{"code":"id_taken","final":true,"text":"x","id":"1"}})",
                                      R"({"error":{"code":"id_taken","final":true}})",
                                      R"({"error":{"code":"id_taken","final":true,"text":5}})");
    CHECK_FALSE(read_refusal(text));
}

TEST_CASE("a heading tells whose submission it is, and whether a newer centre could take it") {
    const std::string id = submission_id(3);
    CHECK(heading_of(R"({"v":2,"id":")" + id + R"(","kind":"demand"})") == Heading{id, true, false});
    CHECK(heading_of(R"({"v":1,"id":")" + id + R"(","kind":"petition"})") == Heading{id, false, true});
    CHECK(heading_of(R"({"id":"1","kind":5})") == Heading{});
    CHECK(heading_of("[]") == Heading{});
    CHECK(heading_of("{") == Heading{});
}
