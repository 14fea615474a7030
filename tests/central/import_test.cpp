// Imports never destroy: the real program, against a data folder of its own.
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <fstream>

#include "content/booking/assessment.h"
#include "content/booking/assessment_file.h"
#include "content/jobs/job_file.h"
#include "content/wire/paths.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/posting.h"

using namespace qiming;
using support::CommandResult;
using support::get;
using support::RunningCentre;
using tests::Posting;

namespace {

std::vector<Posting> postings(int first, int last) {
    std::vector<Posting> rows;
    for (int i = first; i <= last; ++i) {
        rows.push_back(tests::good_posting());
        rows.back()["identifier"]["value"] = "B-" + std::to_string(100 + i);
    }
    return rows;
}

// Commands on a data folder, without a server.
struct Desk {
    support::TemporaryFolder folder;

    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(folder.file(name), std::ios::binary) << text;
        return folder.file(name);
    }
    CommandResult run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"--data", folder.file("data")});
        return support::run_central(arguments);
    }
    CommandResult import(const std::string& text, std::vector<std::string> more = {},
                         const std::string& kind = "jobs") const {
        std::vector<std::string> arguments = {"import", kind, write("file", text)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    std::string versions() const { return run({"versions", "jobs"}).output; }
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string gbk(const std::string& utf8) {
    const Desk desk;
    const std::string from = desk.write("utf8", utf8);
    const std::string to = desk.folder.file("gbk");
    REQUIRE(std::system(("iconv -f UTF-8 -t GBK " + from + " > " + to).c_str()) == 0);
    std::ifstream file(to, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("imports: a file whose rows are all bad changes nothing, and the exit status says so") {
    const Desk desk;
    REQUIRE(desk.import(tests::file_of(postings(1, 5))).status == 0);
    const std::string before = desk.versions();
    auto bad = postings(1, 5);
    for (Posting& row : bad) {
        row["totalJobOpenings"] = "3";
    }
    const auto refused = desk.import(tests::file_of(bad));
    CHECK(refused.status == 2);
    CHECK(holds(refused.errors, "none of its rows can be used"));
    CHECK(holds(refused.errors, "jobs[4].totalJobOpenings"));
    CHECK(desk.versions() == before);
    CHECK(desk.import(tests::file_of(bad), {"--dry-run"}).status == 2);
    const Desk empty;
    CHECK(empty.import(tests::file_of(bad)).status == 2);
    CHECK(empty.versions().empty());
}

TEST_CASE("imports: a file that would remove more than a fifth is refused unless it is said to replace all") {
    const Desk desk;
    REQUIRE(desk.import(tests::file_of(postings(1, 10))).status == 0);
    const std::string before = desk.versions();
    const auto refused = desk.import(tests::file_of(postings(4, 10)));
    CHECK(refused.status == 4);
    CHECK(holds(refused.errors, "would remove 3 of 10 jobs"));
    CHECK(holds(refused.errors, "--replace"));
    CHECK(holds(refused.output, "- B-101"));
    CHECK(desk.versions() == before);
    CHECK(desk.import(tests::file_of({})).status == 4);
    CHECK(desk.import(tests::file_of(postings(3, 10))).status == 0);
    CHECK(desk.import(tests::file_of(postings(8, 10)), {"--replace"}).status == 0);
    CHECK(desk.versions() != before);
}

TEST_CASE("imports: bad rows count as removed") {
    const Desk desk;
    REQUIRE(desk.import(tests::file_of(postings(1, 10))).status == 0);
    auto rows = postings(1, 10);
    for (std::size_t at = 0; at < 4; ++at) {
        rows[at]["qiming:"]["district"] = "macau";
    }
    const auto refused = desk.import(tests::file_of(rows));
    CHECK(refused.status == 4);
    CHECK(holds(refused.errors,
                "jobs[0].qiming:.district: \"macau\" is no known district, the nearest known one is"));
}

TEST_CASE("imports: a trial prints the difference and changes nothing") {
    const Desk desk;
    REQUIRE(desk.import(tests::file_of(postings(1, 10))).status == 0);
    const std::string before = desk.versions();
    auto rows = postings(2, 11);
    rows[0]["title"]["zh-CN"] = "另一个名字";
    const auto trial = desk.import(tests::file_of(rows), {"--dry-run"});
    CHECK(trial.status == 0);
    CHECK(holds(trial.output, "- B-101"));
    CHECK(holds(trial.output, "~ B-102 另一个名字"));
    CHECK(holds(trial.output, "+ B-111"));
    CHECK(holds(trial.output, "jobs: 1 added, 1 changed, 1 removed, 8 as before"));
    CHECK(holds(trial.output, "nothing was changed"));
    CHECK(desk.versions() == before);
    CHECK(desk.import(tests::file_of(postings(9, 10)), {"--dry-run"}).status == 4);
    CHECK(desk.versions() == before);
}

TEST_CASE("imports: the version before is brought back by a command, beside the running server") {
    RunningCentre centre;
    centre.import("jobs", tests::file_of(postings(1, 10)));
    const auto client = centre.client();
    const std::string first = get(*client, content::jobs_path).body;
    centre.import("jobs", tests::file_of(postings(8, 10)));
    CHECK(get(*client, content::jobs_path).body != first);
    const auto back = centre.command({"bring-back", "jobs"});
    CHECK(back.status == 0);
    CHECK(holds(back.output, "version 1 is back, as version 3"));
    CHECK(get(*client, content::jobs_path).body == first);
    CHECK(centre.command({"bring-back", "jobs", "--version", "2"}).status == 0);
    CHECK(centre.command({"bring-back", "jobs", "--version", "9"}).status == 2);
    CHECK(centre.command({"bring-back", "assessments"}).status == 2);
    CHECK(centre.command({"versions", "jobs"}).output.starts_with("4 "));
}

TEST_CASE("imports: what is there already makes no new version") {
    const Desk desk;
    REQUIRE(desk.import(tests::file_of(postings(1, 3))).status == 0);
    const auto again = desk.import(tests::file_of(postings(1, 3)));
    CHECK(again.status == 0);
    CHECK(holds(again.output, "nothing differs"));
    CHECK(desk.versions().substr(0, 1) == "1");
}

TEST_CASE("imports: a plain feed of schema.org is taken, and each default is told") {
    const Desk desk;
    const auto taken = desk.import(
        R"({"@context": "https://schema.org/", "@type": "JobPosting", "title": "仓库&nbsp;理货员",
            "hiringOrganization": "测试单位", "jobLocation": {"address": "斗门区测试路1号"}})");
    CHECK(taken.status == 0);
    CHECK(holds(taken.output, "1 jobs imported, 0 skipped"));
    CHECK(holds(taken.errors, "title: taken out: tags and entities"));
    CHECK(holds(taken.errors, "district doumen"));
    CHECK(holds(taken.errors, "openings 1"));
}

TEST_CASE("imports: tables from spreadsheets, in whatever letters they were saved") {
    const std::string table =
        "编号,职位,用人单位,工作地点,区域,工作内容,月薪,人数,发布日期,截止日期,电梯\r\n"
        "S-1,仓库理货员,测试单位,测试路1号,香洲区,\"整理货物，\n贴标签\",3000-4000,2,2026/11/"
        "1,2027年1月31日,有\r\n";
    const std::string rows = "1 jobs imported, 0 skipped";
    const Desk plain;
    CHECK(holds(plain.import(table).output, rows));
    const Desk marked;
    CHECK(holds(marked.import("\xEF\xBB\xBF" + table).output, rows));
    const Desk chinese;
    const auto read = chinese.import(gbk(table));
    CHECK(holds(read.output, rows));
    CHECK(holds(read.errors, "read as GB18030"));
    CHECK(chinese.versions() == plain.versions());
    const Desk broken;
    const auto refused = broken.import(gbk(table) + "\x81\xFF\n");
    CHECK(refused.status == 2);
    CHECK(holds(refused.errors, "line 4: it is neither UTF-8 nor GB18030"));
    const auto unknown = broken.import("编号,职位,区域\nS-1,理货员,澳门\n");
    CHECK(unknown.status == 2);
    CHECK(holds(unknown.errors, "line 2, 区域: \"澳门\" is no known district, the nearest known one is"));
}

TEST_CASE("imports: sites come from a table, and a file that loses sites is refused") {
    RunningCentre centre;
    const std::string heading = "编号,名称,地址,怎么进,星期,开始时间,时长,人数\n";
    const std::string one = "xz,香洲站,香洲路1号,门口有坡道。,周一至周五,9:00、14:30,90,2\n";
    const std::string two = "dm,斗门站,斗门路1号,门口有坡道。,一、三,09:00,90,1\n";
    centre.import("assessments", heading + one + two);
    const auto slots =
        content::parse_assessments(get(*centre.client(), content::assessments_path).body, "answer");
    REQUIRE(slots);
    CHECK(slots->sites.size() == 2);
    CHECK_FALSE(slots->slots.empty());
    const std::string path = centre.folder().file("fewer.csv");
    std::ofstream(path) << heading << one;
    const auto refused = centre.command({"import", "assessments", path});
    CHECK(refused.status == 4);
    CHECK(holds(refused.errors, "would remove 1 of 2 sites"));
}

TEST_CASE("imports: a year's holidays come from a table and free their days at once") {
    RunningCentre centre;
    const auto slots_on = [&](const std::string& day) {
        const auto read =
            content::parse_assessments(get(*centre.client(), content::assessments_path).body, "answer");
        return read ? std::count_if(read->slots.begin(), read->slots.end(),
                                    [&](const content::Slot& slot) { return slot.day == day; })
                    : -1;
    };
    centre.import("assessments",
                  "名称,地址,怎么进,星期,开始时间\n香洲站,香洲路1号,门口有坡道。,1-5,\"09:00\"\n");
    const auto all =
        content::parse_assessments(get(*centre.client(), content::assessments_path).body, "answer");
    REQUIRE(all);
    REQUIRE(all->slots.size() > 5);
    const std::string day = all->slots[5].day;
    REQUIRE(slots_on(day) == 1);
    const std::string path = centre.folder().file("holidays.csv");
    std::ofstream(path) << "日期,类型,名称,通知\n" << day << ",放假,测试节,测试通知\n";
    const auto taken = centre.command({"import", "holidays", path, "--replace"});
    INFO(taken.errors);
    CHECK(taken.status == 0);
    CHECK(slots_on(day) == 0);
    std::ofstream(path) << "日期,类型\n2027-13-01,放假\n";
    const auto refused = centre.command({"import", "holidays", path});
    CHECK(refused.status == 2);
    CHECK(holds(refused.errors, "line 2, 日期"));
}

TEST_CASE("imports: with holidays of their own in force, every kind is taken and brought back as before") {
    RunningCentre centre;
    const std::string table = centre.folder().file("holidays.csv");
    const auto write = [&](const char* day) {
        std::ofstream(table) << "日期,类型,名称,通知\n" << day << ",放假,测试节,测试通知\n";
    };
    write("2028-01-03");
    REQUIRE(centre.command({"import", "holidays", table, "--replace"}).status == 0);
    write("2028-01-04");
    const auto again = centre.command({"import", "holidays", table, "--replace"});
    INFO(again.errors);
    CHECK(again.status == 0);
    CHECK(centre.command({"import", "holidays", table, "--dry-run"}).status == 0);
    CHECK(centre.command({"bring-back", "holidays"}).status == 0);
    const std::string samples = QIMING_SOURCE_DIR "/content/samples/";
    CHECK(centre.command({"import", "jobs", samples + "jobs.json", "--replace"}).status == 0);
    CHECK(centre.command({"import", "assessments", samples + "assessments.json", "--replace"}).status == 0);
}

TEST_CASE("a year whose holidays were imported is not warned of as unpublished") {
    RunningCentre centre;
    REQUIRE(holds(centre.log(), "(未公布)"));
    const auto this_year =
        std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()))
            .year();
    std::ofstream table(centre.folder().file("holidays.csv"));
    table << "日期,类型,名称,通知\n";
    for (int year = static_cast<int>(this_year); year < static_cast<int>(this_year) + 3; ++year) {
        table << year << "-01-01,放假,元旦,测试通知\n";
    }
    table.close();
    REQUIRE(centre.command({"import", "holidays", centre.folder().file("holidays.csv"), "--replace"}).status ==
            0);
    centre.stop(SIGTERM);
    const auto before = centre.log().size();
    centre.start();
    REQUIRE(centre.log().size() > before);
    CHECK_FALSE(holds(centre.log().substr(before), "(未公布)"));
}
