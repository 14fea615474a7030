// More than a fifth never goes unseen, by whichever way: the real program, against a data folder of its own.
#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "central/publishing/import_reading.h"
#include "content/jobs/job_stream.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/posting.h"

using namespace qiming;
using support::CommandResult;
using tests::Posting;

namespace {

std::string postings(int count, const std::string& until) {
    std::vector<Posting> rows(static_cast<std::size_t>(count), tests::good_posting());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        rows[at]["identifier"]["value"] = "B-" + std::to_string(100 + at);
        rows[at]["validThrough"] = until;
    }
    return tests::file_of(rows);
}

std::string sites(int count, const std::string& hours_of_first) {
    std::string table = "编号,名称,地址,怎么进,星期,开始时间\n";
    for (int i = 1; i <= count; ++i) {
        const std::string n = std::to_string(i);
        table += "s" + n + ",第" + n + "站,测试路" + n + "号,门口有坡道。," +
                 (i == 1 ? hours_of_first : std::string("周一至周五")) + ",09:00\n";
    }
    return table;
}

struct Desk {
    support::TemporaryFolder folder;

    CommandResult run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"--data", folder.file("data")});
        return support::run_central(arguments);
    }
    CommandResult import(const std::string& kind, const std::string& text, const char* more = nullptr) const {
        std::ofstream(folder.file("file"), std::ios::binary) << text;
        std::vector<std::string> arguments = {"import", kind, folder.file("file")};
        if (more != nullptr) {
            arguments.emplace_back(more);
        }
        return run(arguments);
    }
    // As another version of the program, or a fault, may have left it.
    void spoil(const std::string& kind) const {
        change("UPDATE content SET document = '{\"jobs\": [' WHERE name = '" + kind + "'");
    }
    void change(const std::string& statement) const {
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open(folder.file("data/central.db").c_str(), &database) == SQLITE_OK);
        CHECK(sqlite3_exec(database, statement.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(database);
    }
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("R66: imports: deadlines that lie in the past close postings, and that counts as removing them") {
    const Desk desk;
    REQUIRE(desk.import("jobs", postings(10, "2090-12-31")).status == 0);
    const auto refused = desk.import("jobs", postings(10, "2026-09-02"));
    CHECK(refused.status == 4);
    CHECK(holds(refused.errors, "it would remove 0 and end 10 of 10 jobs, more than a fifth"));
    CHECK(holds(refused.output, "! B-100"));
    CHECK(desk.import("jobs", postings(10, "2026-09-02"), "--replace").status == 0);
    CHECK(desk.import("jobs", postings(9, "2026-09-03")).status == 0);
}

TEST_CASE("R66: imports: a stored list that nobody can read is not taken for an empty one") {
    for (const char* kind : {"jobs", "assessments", "holidays"}) {
        INFO(kind);
        const Desk desk;
        const std::string text = kind == std::string("jobs")          ? postings(3, "2090-12-31")
                                 : kind == std::string("assessments") ? sites(2, "周一")
                                                                      : "日期,类型,通知\n2090-01-02,放假,甲\n";
        REQUIRE(desk.import(kind, text, "--replace").status == 0);
        desk.spoil(kind);
        const auto refused = desk.import(kind, text);
        CHECK(refused.status == 4);
        CHECK(holds(refused.errors, "nobody can say what would go"));
        const auto replaced = desk.import(kind, text, "--replace");
        INFO(replaced.errors);
        CHECK(replaced.status == 0);
        CHECK(desk.run({"bring-back", kind}).status == 2);
    }
}

TEST_CASE("R66: imports: a site that stays without any hour is noticed, however many sites there are") {
    const Desk desk;
    REQUIRE(desk.import("assessments", sites(10, "周一至周五")).status == 0);
    const auto refused = desk.import("assessments", sites(10, "周六"));
    CHECK(refused.status == 4);
    CHECK(holds(refused.errors, "it would remove 0 and end 1 of 10 sites;"));
    CHECK(holds(refused.output, "! s1 第1站"));
    CHECK(desk.import("assessments", sites(10, "周六"), "--replace").status == 3);
}

TEST_CASE("R66: imports: a list that is longer than terminals take is refused with one line") {
    const auto regional = central::load_regional("Asia/Shanghai", QIMING_SOURCE_DIR, {});
    REQUIRE(regional);
    const content::HolidayCalendar none;
    central::ImportRules rules{*regional, none, {{2026, 11, 30}, 9, 0}};
    CHECK(rules.most_postings == content::JobStreamLimits{}.rows);
    rules.most_postings = 3;
    CHECK(central::read_import("jobs", postings(3, "2090-12-31"), "jobs.json", rules));
    const auto refused = central::read_import("jobs", postings(4, "2090-12-31"), "jobs.json", rules);
    REQUIRE_FALSE(refused);
    CHECK(
        refused.error().text() ==
        "jobs.json: jobs: it holds 4 postings, and terminals take at most 3. Leave out what is closed, or give "
        "each region a list of its own.");
    // What was taken in before there was a limit can still be read.
    CHECK(central::holdings_of("jobs", postings(4, "2090-12-31"), rules));
}

TEST_CASE("R66: imports: a feed that tells no day is not new with each import") {
    const Desk desk;
    const std::string feed = R"([{"@type": "JobPosting", "title": "理货员", "identifier": "7"}])";
    REQUIRE(desk.import("jobs", feed).status == 0);
    desk.change(
        "UPDATE content SET document = substr(document, 1, instr(document, 'datePosted') + 12) || '2026-09-01' "
        "|| "
        "substr(document, instr(document, 'datePosted') + 23)");
    const auto again = desk.import("jobs", feed);
    CHECK(holds(again.errors, "posted 2026-09-01"));
    CHECK(holds(again.output, "nothing differs"));
}
