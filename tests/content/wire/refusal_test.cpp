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
        const Refusal about_one{code, "why", submission_id(7), is_final(code)};
        const Refusal about_none{code, "why", {}, is_final(code)};
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
                                      R"({"error":{"code":"id_taken","final":"yes","text":"x"}})",
                                      R"({"error":{"code":"of_later","text":"x"}})",
                                      R"({"error":{"code":"Non Sense","final":true,"text":"x"}})",
                                      R"({"error":{"code":"id_taken","final":true,"text":"x","id":"1"}})",
                                      R"({"error":{"code":"id_taken","final":true}})",
                                      R"({"error":{"code":"id_taken","final":true,"text":5}})");
    CHECK_FALSE(read_refusal(text));
}

TEST_CASE("R63: whether a refusal is final is what the answer says, and the table where it says nothing") {
    const auto said = [](const char* fields) {
        return read_refusal(std::string(R"({"error":{"text":"x",)") + fields + "}}").value();
    };
    CHECK(is_final(said(R"("code":"id_taken","final":true)")));
    CHECK_FALSE(is_final(said(R"("code":"id_taken","final":false)")));
    CHECK(is_final(said(R"("code":"unknown_form","final":true)")));
    CHECK(is_final(said(R"("code":"id_taken")")));
    CHECK_FALSE(is_final(said(R"("code":"unknown_form")")));
}

TEST_CASE("R63: a code of a later release is kept by its name, and is final only if the answer says so") {
    const auto said = [](const char* word) {
        return read_refusal(std::string(R"({"error":{"code":"of_later","text":"x","final":)") + word + "}}")
            .value();
    };
    for (const char* word : {"true", "false"}) {
        const Refusal refusal = said(word);
        CHECK(refusal.code == RefusalCode::Unknown);
        CHECK(code_name(refusal) == "of_later");
        CHECK(is_final(refusal) == (std::string_view(word) == "true"));
        CHECK(read_refusal(write_refusal(refusal)) == refusal);
    }
}

TEST_CASE("a heading tells whose submission it is, and whether a newer centre could take it") {
    const std::string id = submission_id(3);
    CHECK(heading_of(R"({"v":2,"id":")" + id + R"(","kind":"demand"})") == Heading{id, true, "demand"});
    CHECK(heading_of(R"({"v":1,"id":")" + id + R"(","kind":"petition"})") == Heading{id, false, "petition"});
    CHECK(heading_of(R"({"id":"1","kind":5})") == Heading{});
    CHECK(heading_of("[]") == Heading{});
    CHECK(heading_of("{") == Heading{});
}
