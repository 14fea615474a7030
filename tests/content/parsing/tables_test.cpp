// Postings, sites and holidays from spreadsheets.
#include <catch2/catch_test_macros.hpp>

#include "content/booking/holiday_table.h"
#include "content/booking/site_table.h"
#include "content/jobs/posting_table.h"

using namespace qiming::content;

namespace {

JobRules rules() {
    const Phrases words = {{"job.district.xiangzhou", "香洲区"}, {"job.district.doumen", "斗门区"},
                           {"job.district.any", "全市"},         {"job.kind.cleaning", "保洁、家政"},
                           {"job.kind.other", "其他工作"},       {"job.suits.1", "视力障碍"},
                           {"job.suits.4", "肢体障碍"},          {"job.form.7", "灵活就业"}};
    JobRules made;
    made.known = KnownCodes::of({&words});
    made.today = Day{2026, 11, 30};
    return made;
}

JobList read(const std::string& csv) {
    const auto list = jobs_from_table(csv, "jobs.csv", rules());
    REQUIRE(list);
    return *list;
}

constexpr const char* headings =
    "编号,职位,用人单位,区域,工种,适合类别,月薪下限（元）,月薪上限（元）,人数,电梯,工作内容\n";

}  // namespace

TEST_CASE("tables: a posting's columns in Chinese, codes told by their words") {
    const JobList list =
        read(std::string(headings) +
             "S-1,保洁员,测试单位,香洲区,保洁、家政,\"视力障碍、4\",３０００,4000,2人,有,\"扫地，\n拖地\"\n");
    REQUIRE(list.skipped.empty());
    REQUIRE(list.jobs.size() == 1);
    const Job& job = list.jobs[0];
    CHECK(job.id == "S-1");
    CHECK(job.title.chinese == "保洁员");
    CHECK(job.district == "xiangzhou");
    CHECK(job.kind == "cleaning");
    CHECK(job.suits == std::vector<std::string>{"1", "4"});
    CHECK((job.pay_low == 3000 && job.pay_high == 4000));
    CHECK(job.openings == 2);
    CHECK(job.access.lift == Known::Yes);
    CHECK(job.access.ramp == Known::NotChecked);
    CHECK(job.duties.chinese == "扫地， 拖地");
}

TEST_CASE("tables: English headings, semicolons or tabs, and a title above are read as well") {
    const JobList list = read("Jobs of November;;\n;;\nID;Title;Pay\nS-1;Clerk;\"3,000-4,000\"\n");
    REQUIRE(list.jobs.size() == 1);
    CHECK(list.jobs[0].title.chinese == "Clerk");
    CHECK(list.jobs[0].pay_high == 4000);
    CHECK(read("职位\t月薪\r\n理货员\t4000元/月\r\n").jobs[0].pay_low == 4000);
    CHECK(read("职位,人数\r理货员,2\r").jobs[0].openings == 2);
}

TEST_CASE("tables: pay that is not told in yuan a month is never taken for it") {
    for (const char* table : {"职位,月薪（千元）\n甲,3-5\n", "职位,工资（元/小时）\n甲,25-30\n",
                              "职位,薪资（万元/年）\n甲,6-8\n", "职位,薪资（元/年）\n甲,36000-60000\n",
                              "职位,工资（元/天）\n甲,150-200\n", "职位,月薪\n甲,3.000-4.000\n",
                              "职位,月薪\n甲,1.2.3\n", "职位,月薪\n甲,25\n", "职位,月薪上限\n甲,5000\n"}) {
        INFO(table);
        const JobList list = read(table);
        REQUIRE(list.jobs.size() == 1);
        CHECK(list.jobs[0].pay_low == 0);
        CHECK(list.jobs[0].pay_high == 0);
        CHECK_FALSE(list.notes.empty());
    }
    CHECK(read("职位,月薪（元/月）\n甲,3000-4000\n").jobs[0].pay_low == 3000);
    CHECK(read("职位,月薪（元，必填）\n甲,3.5k\n").jobs[0].pay_low == 3500);
}

TEST_CASE("tables: a bad row is named by its line and column, also below fields of several lines") {
    const JobList list = read(
        std::string(headings) + "S-1,甲,,,,,,,,,\"一\n二\n三\"\n\nS-2,乙,,澳门,,,,,,,\nS-3,丙,,,,,,,many,,\n" +
        "S-4,,,,,,,,,,\nS-5,戊,,,,,,,,maybe,\nS-1,己,,,,,,,,,\nS-6,庚,,,,9,,,,,\nS-7,a,b,,,,,,,,,,\n");
    REQUIRE(list.jobs.size() == 1);
    std::vector<std::string> places;
    for (const ContentFault& fault : list.skipped) {
        places.push_back(fault.place);
    }
    CHECK(places == std::vector<std::string>{"line 6, 区域", "line 7, 人数", "line 8", "line 9, 电梯",
                                             "line 10, 编号", "line 11, 适合类别", "line 12"});
    CHECK(list.skipped[0].problem.find("nearest known one is \"") != std::string::npos);
}

TEST_CASE("tables: a column that nobody knows is passed over and told, with the nearest one") {
    const JobList list = read("职位,招聘人数,备注,招骋单位\n理货员,2,急,测试单位\n");
    REQUIRE(list.jobs.size() == 1);
    CHECK(list.notes[0].place == "line 1, 备注");
    CHECK(list.notes[1].done.find("招聘单位") != std::string::npos);
}

TEST_CASE("tables: a file without the needed headings, or with a quote that never ends, is refused whole") {
    const auto none = jobs_from_table("姓名,电话\n王,1\n", "jobs.csv", rules());
    REQUIRE_FALSE(none);
    CHECK(none.error().problem.find("职位 (title)") != std::string::npos);
    const auto open = jobs_from_table("职位,人数\n甲,1\n\"乙,2\n丙,3\n", "jobs.csv", rules());
    REQUIRE_FALSE(open);
    CHECK(open.error().place == "line 3");
    CHECK_FALSE(jobs_from_table("", "jobs.csv", rules()));
}

TEST_CASE("R66: tables: a quote that is not closed swallows no rows: the line on which it stands is named") {
    const auto refused_at = [](const std::string& csv) {
        const auto list = jobs_from_table(csv, "jobs.csv", rules());
        return list ? std::string("taken") : list.error().place + ": " + list.error().problem;
    };
    const std::string closes_later = "职位,工作内容\n甲,一\n乙,\"二\n丙,\"三\"\n丁,四\n";
    CHECK(
        refused_at(closes_later) ==
        "line 3: a quoted field begins here, and behind the quote that closes it, on line 4, stands more text");
    CHECK(refused_at("职位;工作内容\r\n\"甲;一\r\n\"乙\";二\r\n").starts_with("line 2: "));
    CHECK(refused_at("职位,工作内容\r甲,\"一\r乙,二\r").starts_with("line 2: a quoted field never ends"));
    CHECK(refused_at("职位,工作内容\n\"甲\"乙,一\n丙,二\n").starts_with("line 2: "));
    const JobList list = read("职位,工作内容\n\"甲\" ,\"看 15\"\" 屏，\n写\"\n乙,15\" 屏\n");
    REQUIRE(list.jobs.size() == 2);
    CHECK(list.jobs[0].duties.chinese == "看 15\" 屏， 写");
    CHECK(list.jobs[1].duties.chinese == "15\" 屏");
}

TEST_CASE("R66: tables: the headings tell the separator, whatever stands in the rows") {
    const JobList commas = read("职位,工作内容\n理货员,理货；a;b;c;d;e\n收银员,收银;x;y;z;;;\n");
    REQUIRE(commas.jobs.size() == 2);
    CHECK(commas.jobs[0].duties.chinese == "理货；a;b;c;d;e");
    const JobList semicolons = read("招聘,表,,,,,,\n职位;工作内容\n理货员;a,b,c,d,e\n");
    REQUIRE(semicolons.jobs.size() == 1);
    CHECK(semicolons.jobs[0].duties.chinese == "a,b,c,d,e");
    CHECK(read("职位\t工作内容\n理货员\ta,b;c,d;e\n").jobs[0].duties.chinese == "a,b;c,d;e");
    CHECK(read("职位\n理货员\n").jobs[0].title.chinese == "理货员");
}

TEST_CASE("R66: tables: lines that end with CR alone are rows, and are counted") {
    const JobList list = read("职位,人数,工作内容\r甲,1,\"一\r二\"\r乙,many,\r丙,3,\r");
    REQUIRE(list.jobs.size() == 2);
    CHECK(list.jobs[0].duties.chinese == "一 二");
    CHECK(list.jobs[1].openings == 3);
    REQUIRE(list.skipped.size() == 1);
    CHECK(list.skipped[0].place == "line 4, 人数");
}

TEST_CASE("tables: sites with their hours, a row for each pattern") {
    const HolidayCalendar none;
    const std::string csv =
        "编号,名称,地址,怎么进,电话,不开放日期,星期,开始时间,时长,人数\n"
        "xz,香洲站,香洲路1号,\"门口有坡道，\n没有台阶\",,2026-12-03至2026-12-04,周一至周五,9:00、14:30,90,2\n"
        "xz,香洲站,香洲路1号,门口有坡道。,,,一,16:00,90,1\n"
        "dm,斗门站,斗门路1号,门口有坡道。,0756-1,,\"1,3\",09:00,,\n";
    const auto table = sites_from_table(csv, "sites.csv", none, {2026, 11, 30}, 7);
    REQUIRE(table);
    CHECK(table->read.skipped.empty());
    REQUIRE(table->read.sites.size() == 2);
    CHECK(table->read.sites[0].way_in.chinese == "门口有坡道， 没有台阶");
    CHECK(table->read.slot("xz-20261130-0900")->capacity == 2);
    CHECK(table->read.slot("xz-20261130-1600")->capacity == 1);
    CHECK(table->read.slot("xz-20261203-0900") == nullptr);
    CHECK(table->read.slot("dm-20261202-0900") != nullptr);
    const auto again = parse_assessments_from(table->document, "again", none, {2026, 11, 30}, 7);
    REQUIRE(again);
    CHECK(again->slots == table->read.slots);
}

TEST_CASE("R66: tables: the days on which a site is closed may stand in any of its rows") {
    const auto table = sites_from_table(
        "编号,名称,地址,怎么进,不开放日期,星期,开始时间\n"
        "xz,香洲站,香洲路1号,坡道,2026-12-03,周一至周五,9:00\n"
        "xz,香洲站,香洲路2号,坡道,2026-12-04、2026-12-03,周一至周五,16:00\n",
        "sites.csv", {}, {2026, 11, 30}, 7);
    REQUIRE(table);
    for (const char* closed :
         {"xz-20261203-0900", "xz-20261203-1600", "xz-20261204-0900", "xz-20261204-1600"}) {
        CHECK(table->read.slot(closed) == nullptr);
    }
    CHECK(table->read.slot("xz-20261202-1600") != nullptr);
    REQUIRE(table->read.sites.size() == 1);
    CHECK(table->read.sites[0].closed.size() == 2);
    REQUIRE(table->notes.size() == 1);
    CHECK(table->notes[0].text() ==
          "sites.csv: line 3, 地址: passed over: line 2 tells it otherwise for this site");
}

TEST_CASE("R66: tables: days of the week that cannot be taken are refused by their line, never read as none") {
    for (const char* days :
         {"周日至周二", "周五至周一", "周六", "周天", "7-2", "周一至", "每天", "", "周一至周八"}) {
        const auto table =
            sites_from_table(std::string("名称,地址,怎么进,星期,开始时间\n甲,路1号,坡道,") + days + ",09:00\n",
                             "sites.csv", {}, {2026, 11, 30}, 7);
        INFO(days);
        REQUIRE(table);
        CHECK(table->read.slots.empty());
        REQUIRE(table->read.skipped.size() == 1);
        CHECK(table->read.skipped[0].place == "line 2, weekdays");
    }
    const auto table = sites_from_table("名称,地址,怎么进,星期,开始时间\n甲,路1号,坡道,周三到五,09:00\n",
                                        "sites.csv", {}, {2026, 11, 30}, 7);
    REQUIRE(table);
    CHECK(table->read.slots.size() == 3);
}

TEST_CASE("tables: a bad site or hour is named by its line") {
    const HolidayCalendar none;
    const auto table = sites_from_table(
        "名称,地址,怎么进,星期,开始时间,时长\n"
        "甲,路1号,坡道,周六,09:00,90\n乙,★,坡道,1,09:00,90\n丙,路1号,坡道,1,9点,90\n"
        "丁,路1号,坡道,1,09:00,20\n",
        "sites.csv", none, {2026, 11, 30}, 7);
    REQUIRE(table);
    std::vector<std::string> places;
    for (const ContentFault& fault : table->read.skipped) {
        places.push_back(fault.place);
    }
    CHECK(places == std::vector<std::string>{"line 3, address.zh-CN", "line 2, weekdays", "line 3, site",
                                             "line 4, starts", "line 5, minutes"});
}

TEST_CASE("tables: a year's holidays take the place of that year alone") {
    HolidayCalendar present;
    present.every_year = {101};
    present.years = {{2026, "旧", {{{2026, 10, 1}, {2026, 10, 7}}}, {}},
                     {2027, "", {{{2027, 1, 1}, {2027, 1, 1}}}, {}}};
    const auto read = holidays_from_table(
        "日期,结束日期,类型,名称,通知\n"
        "2027/1/1,2027/1/3,放假,元旦,国办发明电〔2026〕7号\n2027年1月9日,,上班,,\n",
        "h.csv", present);
    REQUIRE(read);
    CHECK(read->years[0] == present.years[0]);
    CHECK(read->is_published(2027));
    CHECK(read->is_holiday({2027, 1, 3}));
    CHECK(read->is_working_day({2027, 1, 9}));
    CHECK(parse_holidays(write_holidays(*read), "again").value() == *read);
    for (const char* bad : {"日期,类型\n2027-01-01,maybe\n", "日期,类型,通知\n2027-01-04,上班,x\n",
                            "日期,结束日期,类型\n2027-01-04,2027-01-01,放假\n", "日期,类型\nsoon,放假\n"}) {
        INFO(bad);
        const auto refused = holidays_from_table(bad, "h.csv", present);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().place.starts_with("line 2"));
    }
}

TEST_CASE("R66: tables: a stray day of another year announces nothing and takes nothing of that year away") {
    HolidayCalendar present;
    present.every_year = {101, 501};
    present.years = {{2026, "旧", {{{2026, 10, 1}, {2026, 10, 7}}}, {{2026, 10, 10}}}};
    const auto read = holidays_from_table(
        "日期,结束日期,类型,名称,通知\n"
        "2026-12-31,2027-01-03,放假,元旦,2027年通知\n2027-02-05,2027-02-12,放假,春节,\n"
        "2027-05-01,2027-05-05,放假,劳动节,\n2028-01-01,,放假,元旦,2027年通知\n",
        "h.csv", present);
    REQUIRE(read);
    CHECK(read->is_published(2027));
    CHECK(read->of(2026)->notice == "旧");
    CHECK(read->is_holiday({2026, 10, 3}));
    CHECK(read->is_working_day({2026, 10, 10}));
    CHECK(read->is_holiday({2026, 12, 31}));
    CHECK(read->is_holiday({2027, 1, 2}));
    CHECK_FALSE(read->is_published(2028));
    CHECK(read->is_holiday({2028, 1, 1}));
    CHECK(read->is_holiday({2028, 5, 1}));
    const auto far = holidays_from_table("日期,结束日期,类型\n2027-02-05,2027-02-12,放假\n2072-05-01,,放假\n",
                                         "h.csv", present);
    REQUIRE_FALSE(far);
    CHECK(far.error().place == "line 3, 日期");
    CHECK(far.error().problem.find("2027") != std::string::npos);
}

TEST_CASE("R66: tables: a day that is both free and worked is refused by its line") {
    for (const char* rows :
         {"2027-01-02,,放假\n2027-01-02,,上班\n", "2027-01-02,,上班\n2027-01-01,2027-01-03,放假\n"}) {
        const auto refused = holidays_from_table(
            std::string("日期,结束日期,类型,通知\n2027-01-09,,上班,甲\n").append(rows), "h.csv", {});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().place == "line 4, 日期");
        CHECK(refused.error().problem == "2027-01-02 is told to be free (放假) and worked (上班)");
    }
    HolidayCalendar both;
    both.years = {{2027, "甲", {{{2027, 1, 1}, {2027, 1, 3}}}, {{2027, 1, 2}}}};
    CHECK(day_free_and_worked(both) == Day{2027, 1, 2});
    CHECK_FALSE(day_free_and_worked({}).has_value());
}
