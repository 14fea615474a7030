#include "accessibility/presentation/telling_apart.h"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>

#include "accessibility/text/plain_text.h"
#include "tests/support/phrase_files.h"

namespace qiming::accessibility {

namespace {

const Phrasebook& chinese() {
    static const Phrasebook words = tests::phrasebook(Language::Chinese);
    return words;
}

std::vector<std::string> names_of(const std::vector<Nameable>& things) {
    std::vector<std::string> names;
    for (const Named& named : told_apart(things, chinese())) {
        names.push_back(named.name);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("names: what is called like nothing else keeps its name") {
    CHECK(names_of({{"保洁员", {"甲公司"}}, {"理货员", {"甲公司"}}}) == Names{"保洁员", "理货员"});
    CHECK(names_of({}).empty());
}

TEST_CASE("names: two jobs of one title are told apart by their employers") {
    CHECK(names_of({{"理货员", {"甲公司", "香洲"}}, {"理货员", {"乙公司", "斗门"}}, {"保洁员", {"乙公司"}}}) ==
          Names{"理货员，甲公司", "理货员，乙公司", "保洁员"});
}

TEST_CASE("names: of one employer by their places, and only where that is needed") {
    CHECK(names_of({{"理货员", {"甲公司", "香洲"}}, {"理货员", {"甲公司", "斗门"}}}) ==
          Names{"理货员，香洲", "理货员，斗门"});
    CHECK(
        names_of(
            {{"理货员", {"甲公司", "香洲"}}, {"理货员", {"甲公司", "斗门"}}, {"理货员", {"乙公司", "斗门"}}}) ==
        Names{"理货员，甲公司，香洲", "理货员，甲公司，斗门", "理货员，乙公司"});
}

TEST_CASE("names: what differs in nothing is numbered, each of them") {
    CHECK(names_of({{"理货员", {"甲公司"}}, {"理货员", {"甲公司"}}}) ==
          Names{"理货员，第1个", "理货员，第2个"});
    CHECK(names_of({{"理货员", {}}, {"理货员", {""}}, {"理货员", {"　"}}}) ==
          Names{"理货员，第1个", "理货员，第2个", "理货员，第3个"});
}

TEST_CASE("names: a name that looks like a numbered one is no trouble") {
    const auto names = names_of({{"理货员，第1个", {}}, {"理货员", {}}, {"理货员", {}}});
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == 3);
    CHECK(names[0] == "理货员，第1个");
}

TEST_CASE("names: blanks and what cannot be seen tell nothing apart") {
    const auto names = names_of({{"理货员", {}}, {"理 货员\u200B", {}}, {"理货员　", {}}});
    CHECK(names[0] == "理货员，第1个");
    CHECK(names[1] == "理 货员\u200B，第2个");
    CHECK(names[2] == "理货员　，第3个");
}

TEST_CASE("names: what has no name is called by what is known of it") {
    const auto named = told_apart({{"　", {"", "甲公司"}}, {"", {}}}, chinese());
    CHECK(named[0].name == "甲公司");
    CHECK(named[0].has_detail == std::vector<bool>{false, true});
    CHECK(is_blank(named[1].name));
}

TEST_CASE("names: which details a name tells is told, so that they are not said again") {
    const auto named = told_apart({{"理货员", {"甲公司", "香洲"}}, {"理货员", {"甲公司", "斗门"}}}, chinese());
    CHECK(named[0].has_detail == std::vector<bool>{false, true});
}

TEST_CASE("names: blank is what nobody would see or hear") {
    for (const char* text : {"", " ", "\t", "　", "\u200B", "\uFEFF", "\u2060 \u00A0", "\u2800", "\u3164"}) {
        INFO(text);
        CHECK(is_blank(text));
    }
    for (const char* text : {"a", " 1", "。", "★", "　理"}) {
        INFO(text);
        CHECK_FALSE(is_blank(text));
    }
}

TEST_CASE("R66: names: of any things, however alike, no two are called alike") {
    std::mt19937 random(20261130);
    const std::vector<std::string> pool = {
        "理货员", "理货员，第1个", "理货员，甲", "甲", "乙", "理货员，第2个", "", "　", "a b", "ab"};
    const auto any = [&] { return pool[random() % pool.size()]; };
    for (int round = 0; round < 3'000; ++round) {
        std::vector<Nameable> things(random() % 12);
        for (Nameable& thing : things) {
            thing.name = any();
            for (auto details = random() % 3; details > 0; --details) {
                thing.details.push_back(any());
            }
        }
        std::set<std::string> names;
        std::size_t named = 0;
        for (const Named& each : told_apart(things, chinese())) {
            if (!is_blank(each.name)) {
                ++named;
                names.insert(each.name);
            }
        }
        REQUIRE(names.size() == named);
    }
}

}  // namespace qiming::accessibility
