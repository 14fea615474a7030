#include "content/markup.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "content/job_file.h"
#include "tests/support/hostile_text.h"
#include "tests/support/posting.h"

using namespace qiming::content;
using namespace qiming::tests;

TEST_CASE("markup: tags are taken out, entities become what they stand for") {
    CHECK(without_markup("<b>仓库理货员</b>") == "仓库理货员");
    CHECK(without_markup("<p>整理货物。</p><ul><li>贴标签</li></ul>&nbsp;") == "整理货物。 贴标签");
    CHECK(without_markup("仓库&nbsp;理货员 &amp; 打包") == "仓库 理货员 & 打包");
    CHECK(without_markup("&#20013;&#x4E2D;&hellip;<br/>\n完") == "中中… 完");
    CHECK(without_markup("<!-- 注 > 释 -->正文") == "正文");
}

TEST_CASE("markup: what only looks like it stays as it is") {
    for (const char* text : {"3 < 5 > 2", "a<b", "5<6，7>4", "R&D", "&unknown;", "&#xD800;", "&#0;", "a & b; c",
                             "<", "&", "两个  空格"}) {
        INFO(text);
        CHECK(without_markup(text) == text);
    }
}

TEST_CASE("markup: markup that was written as text is markup in turn, and in the end there is none") {
    CHECK(without_markup("&lt;b&gt;急聘&lt;/b&gt;") == "急聘");
    CHECK(without_markup("&amp;lt;b&amp;gt;急聘") == "急聘");
    std::mt19937 random(20261130);
    for (int round = 0; round < 3'000; ++round) {
        const std::string once =
            without_markup(spoilt("<p>整理&amp;lt;b&gt;货物。</p><ul><li>贴&#60;标签</li></ul>", random));
        REQUIRE(without_markup(once) == once);
    }
}

TEST_CASE("jobs: markup in the texts of a posting is cleaned, and a text of markup alone is refused") {
    Posting row = good_posting();
    row["title"]["zh-CN"] = "<b>仓库理货员</b>";
    row["description"]["zh-CN"] = "<p>整理货物。</p><ul><li>贴标签</li></ul>&nbsp;";
    Posting empty = good_posting();
    empty["identifier"]["value"] = "A-2";
    empty["title"]["zh-CN"] = "<b></b>";
    const auto read = parse_jobs(file_of({row, empty}), "jobs.json");
    REQUIRE(read);
    REQUIRE(read->jobs.size() == 1);
    CHECK(read->jobs[0].title.chinese == "仓库理货员");
    CHECK(read->jobs[0].duties.chinese == "整理货物。 贴标签");
    REQUIRE(read->skipped.size() == 1);
    CHECK(read->skipped[0].place == "jobs[1].title.zh-CN");
}

TEST_CASE("jobs: a title of blanks, of whatever kind, is refused with its row and field") {
    for (const char* blank : {" ", "　", "\u200B", "\uFEFF", "\u00A0\u2003", "\u2800", "&nbsp;"}) {
        INFO(blank);
        Posting row = good_posting();
        row["title"]["zh-CN"] = blank;
        const auto read = parse_jobs(file_of({row}), "jobs.json");
        REQUIRE(read);
        CHECK(read->jobs.empty());
        REQUIRE(read->skipped.size() == 1);
        CHECK(read->skipped[0].place == "jobs[0].title.zh-CN");
        CHECK(read->skipped[0].problem.find("empty") != std::string::npos);
    }
}
