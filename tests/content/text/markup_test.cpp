#include "content/text/markup.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/jobs/job_file.h"
#include "tests/support/content/posting.h"

using namespace qiming::content;
using namespace qiming::tests;

TEST_CASE("markup: tags are taken out, entities become what they stand for") {
    CHECK(without_markup("<b>仓库理货员</b>") == "仓库理货员");
    CHECK(without_markup("<p>整理货物。</p><ul><li>贴标签</li></ul>") == "整理货物。 贴标签");
    CHECK(without_markup("仓库理货员 &amp; 打包") == "仓库理货员 & 打包");
    CHECK(without_markup("&#20013;&#x4E2D;&hellip;<br/>完") == "中中… 完");
    CHECK(without_markup("&ldquo;急&rdquo;&ensp;&times;&deg;&yen;&copy;&#150;") == "“急”\u2002×°¥©–");
    CHECK(without_markup("仓库&nbsp理货员") == "仓库\u00A0理货员");
    CHECK(without_markup("<!-- 注 > 释 -->正文") == "正文");
    CHECK(without_markup("一<script>var a = 1;</script>二<style>p { color: red }</style>三") == "一 二 三");
    CHECK(without_markup("<table><tr><td>甲<td>乙</table>") == "甲 乙");
    CHECK(without_markup("<?xml version=\"1.0\"?><![CDATA[急]]>聘").find("聘") != std::string::npos);
}

TEST_CASE("markup: words inside a line stay together, lines are parted") {
    CHECK(without_markup("仓<b>库</b><span style='a'>理</span>货<font>员</font>") == "仓库理货员");
    CHECK(without_markup("第一<br>第二<div>第三</div>第四<h3>第五</h3>") == "第一 第二 第三 第四 第五");
}

TEST_CASE("markup: what only looks like it stays as it is") {
    for (const char* text :
         {"3 < 5 > 2", "a<b", "5<6，7>4", "R&D", "&unknown;", "a & b; c", "<", "&", "两个  空格", "<3"}) {
        INFO(text);
        CHECK(without_markup(text) == text);
    }
}

TEST_CASE("markup: a number that is no character puts nothing in") {
    CHECK(without_markup("理&#xD800;货&#0;员&#1114112;") == "理货员");
}

TEST_CASE("markup: nesting without end does no harm") {
    std::string deep;
    for (int i = 0; i < 10'000; ++i) {
        deep += "<i>";
    }
    CHECK(without_markup(deep + "急聘") == "急聘");
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
    REQUIRE(read->notes.size() == 2);
    CHECK(read->notes[0].text() == "jobs.json: jobs[0].title.zh-CN: taken out: tags and entities");
    CHECK(read->notes[1].place == "jobs[0].description.zh-CN");
}

TEST_CASE("jobs: a title of blanks, of whatever kind, is refused with its row and field") {
    for (const char* blank : {" ", "　", "\u200B", "\uFEFF", "\u00A0\u2003", "\u2800", "&nbsp;", "<p></p>",
                              "\u202E", "\uE000", "\n\t", "★", "&#8203;"}) {
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
