// Postings of schema.org as others publish them, without the fields of this house.
#include <catch2/catch_test_macros.hpp>

#include "content/jobs/job_file.h"
#include "tests/support/content/posting.h"

using namespace qiming::content;
using qiming::tests::file_of;
using qiming::tests::Posting;

namespace {

JobRules rules() {
    const Phrases words = {{"job.district.xiangzhou", "香洲区"}, {"job.district.any", "全市"},
                           {"job.kind.cleaning", "保洁、家政"},  {"job.kind.other", "其他工作"},
                           {"job.form.1", "按比例就业"},         {"job.form.7", "灵活就业"}};
    JobRules made;
    made.known = KnownCodes::of({&words});
    made.today = Day{2026, 11, 30};
    made.region = [](std::int64_t wall_s) {  // Asia/Shanghai, on two days
        return wall_s == 1'798'675'200 ? CivilTime{{2026, 12, 31}, 8, 0} : CivilTime{{2027, 1, 1}, 0, 0};
    };
    return made;
}

Posting plain() {
    return nlohmann::json::parse(R"({
        "@context": "https://schema.org/", "@type": "JobPosting", "title": "仓库理货员",
        "description": "1、整理货物；\n2、贴标签。",
        "identifier": {"@type": "PropertyValue", "name": "测试单位", "value": "2026/001"},
        "datePosted": "2026-11-01", "validThrough": "2027-01-01T00:00", "employmentType": "FULL_TIME",
        "hiringOrganization": {"@type": "Organization", "name": "测试单位"},
        "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "streetAddress": "香洲区测试路1号",
                        "addressLocality": "珠海", "addressCountry": "CN"}},
        "baseSalary": {"@type": "MonetaryAmount", "currency": "CNY",
                       "value": {"@type": "QuantitativeValue", "value": "4000", "unitText": "MONTH"}}})");
}

JobList read_rows(const std::string& text) {
    const auto read = parse_jobs(text, "feed.json", rules());
    REQUIRE(read);
    return *read;
}

JobList read_row(const Posting& row) {
    return read_rows(file_of({row}));
}

bool is_noted(const JobList& list, const std::string& words) {
    for (const ContentNote& note : list.notes) {
        if (note.text().find(words) != std::string::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("plain postings: what is told is taken, what is not gets a default, and each default is noted") {
    const JobList list = read_row(plain());
    REQUIRE(list.skipped.empty());
    REQUIRE(list.jobs.size() == 1);
    const Job& job = list.jobs[0];
    CHECK(job.title.chinese == "仓库理货员");
    CHECK(job.employer.chinese == "测试单位");
    CHECK(job.duties.chinese == "1、整理货物； 2、贴标签。");
    CHECK(job.place.chinese == "珠海香洲区测试路1号");
    CHECK(job.district == "xiangzhou");
    CHECK(job.id.starts_with("2026-001-"));
    CHECK(job.form == "1");
    CHECK(job.kind == "other");
    CHECK((job.pay_low == 4000 && job.pay_high == 4000));
    CHECK(job.openings == 1);
    CHECK(job.requirements.chinese == "未写明");
    CHECK(job.hours_text.english == "not stated");
    CHECK(job.date_posted == "2026-11-01");
    CHECK(job.valid_through == "2026-12-31");
    CHECK(job.access == AccessFacts{});
    CHECK_FALSE(job.sample);
    for (const char* words : {"openings 1", "kind other", "district xiangzhou", "requirements 未写明",
                              "hours 未写明", "national code 1", "as an id it is", "line breaks"}) {
        INFO(words);
        CHECK(is_noted(list, words));
    }
    const auto again = parse_jobs(write_jobs(list.jobs), "jobs.json", rules());
    REQUIRE(again);
    CHECK(again->jobs == list.jobs);
}

TEST_CASE("plain postings: a single one, a list, a graph and an ItemList are the same") {
    const Posting row = plain();
    const std::vector<Job> wanted = read_row(row).jobs;
    CHECK(read_rows(row.dump()).jobs == wanted);
    CHECK(read_rows(Posting::array({row}).dump()).jobs == wanted);
    Posting list;
    list["@type"] = "ItemList";
    list["itemListElement"] = {{{"@type", "ListItem"}, {"position", 1}, {"item", row}}};
    CHECK(read_rows(list.dump()).jobs == wanted);
    Posting feed;
    feed["dataFeedElement"] = {{{"@type", "DataFeedItem"}, {"item", row}}};
    CHECK(read_rows(feed.dump()).jobs == wanted);
    Posting graph;
    graph["@context"] = "https://schema.org";
    Posting named = row;
    named["hiringOrganization"] = {{"@id", "#us"}};
    graph["@graph"] = {
        named, {{"@id", "#us"}, {"@type", "Organization"}, {"name", "测试单位"}}, {{"@type", "WebPage"}}};
    CHECK(read_rows(graph.dump()).jobs == wanted);
}

TEST_CASE("plain postings: a type may be told in full or among others") {
    for (const Posting& type : {Posting("https://schema.org/JobPosting"), Posting("schema:JobPosting"),
                                Posting::array({"Thing", "JobPosting"})}) {
        Posting row = plain();
        row["@type"] = type;
        CHECK(read_row(row).jobs.size() == 1);
    }
    Posting other = plain();
    other["@type"] = "Event";
    const JobList list = read_row(other);
    REQUIRE(list.skipped.size() == 1);
    CHECK(list.skipped[0].place == "jobs[0].@type");
}

TEST_CASE("plain postings: only the title is needed") {
    const JobList list = read_rows(R"({"@type": "JobPosting", "title": "理货员"})");
    REQUIRE(list.jobs.size() == 1);
    const Job& job = list.jobs[0];
    CHECK(job.employer.chinese == "未写明");
    CHECK(job.district == "any");
    CHECK(job.date_posted == "2026-11-30");
    CHECK(job.valid_through.empty());
    CHECK(job.id.starts_with("made-"));
    CHECK(is_noted(list, "posted 2026-11-30"));
    CHECK(is_noted(list, "pay to be agreed"));
    const JobList none =
        read_rows(R"([{"@type": "JobPosting"}, {"@type": "JobPosting", "title": "<b> </b>"}])");
    REQUIRE(none.skipped.size() == 2);
    CHECK(none.skipped[0].place == "[0]");
    CHECK(none.skipped[1].place == "[1].title");
}

TEST_CASE("plain postings: pay in whatever way it is told") {
    const auto pay = [](const Posting& salary) {
        Posting row = plain();
        row["baseSalary"] = salary;
        const JobList list = read_row(row);
        REQUIRE(list.jobs.size() == 1);
        return std::pair(list.jobs[0].pay_low, list.jobs[0].pay_high);
    };
    using Pay = std::pair<int, int>;
    const auto value = [](const char* text) {
        return Posting{{"currency", "CNY"}, {"value", Posting::parse(text)}};
    };
    CHECK(pay(value(R"({"minValue": 3000, "maxValue": "4,000", "unitText": "MONTH"})")) == Pay{3000, 4000});
    CHECK(pay(value(R"({"minValue": 3000})")) == Pay{3000, 0});
    CHECK(pay(value(R"({"value": 60000, "unitText": "YEAR"})")) == Pay{5000, 5000});
    CHECK(pay(value("4500")) == Pay{4500, 4500});
    CHECK(pay("3000-4000元/月") == Pay{3000, 4000});
    CHECK(pay("面议") == Pay{0, 0});
    CHECK(pay(value(R"({"value": 25, "unitText": "HOUR"})")) == Pay{0, 0});
    CHECK(pay({{"currency", "USD"}, {"value", 900}}) == Pay{0, 0});
    Posting row = plain();
    row["baseSalary"]["value"]["unitText"] = "HOUR";
    CHECK(is_noted(read_row(row), "not told by the month"));
    row["baseSalary"] = "900000";
    CHECK(read_row(row).skipped.size() == 1);
}

TEST_CASE("R66: plain postings: pay that is told in part, or to the fen, is never taken without a word") {
    Posting row = plain();
    row["baseSalary"]["value"] = {{"value", 3000.5}, {"unitText", "MONTH"}};
    JobList list = read_row(row);
    REQUIRE(list.jobs.size() == 1);
    CHECK(list.jobs[0].pay_low == 3000);
    CHECK(is_noted(list, "baseSalary.value.value: taken as 3000 yuan a month"));
    row["baseSalary"]["value"] = {{"minValue", 3000.5}, {"maxValue", "4000.50"}, {"unitText", "MONTH"}};
    list = read_row(row);
    CHECK((list.jobs[0].pay_low == 3000 && list.jobs[0].pay_high == 4000));
    CHECK(is_noted(list, "taken as 3000 to 4000 yuan a month"));
    row["baseSalary"]["value"] = {{"value", 50000}, {"unitText", "YEAR"}};
    list = read_row(row);
    CHECK(list.jobs[0].pay_low == 4166);
    CHECK(is_noted(list, "taken as 4166 yuan a month"));
    row["baseSalary"]["value"] = {{"value", 4000.0}};
    list = read_row(row);
    CHECK(list.jobs[0].pay_low == 4000);
    CHECK(is_noted(list, "unitText is not told: the pay is taken for that of a month"));
    CHECK_FALSE(is_noted(list, "taken as 4000"));
    row["baseSalary"] = {{"value", 4000}, {"unitText", "MONTH"}};
    CHECK(is_noted(read_row(row), "currency is not told: the pay is taken for yuan"));
    CHECK_FALSE(is_noted(read_row(plain()), "is not told: the pay"));
}

TEST_CASE("R66: plain postings: one without the day on which it was posted is taken, also when it is over") {
    Posting row = plain();
    row.erase("datePosted");
    JobList list = read_row(row);
    REQUIRE(list.jobs.size() == 1);
    CHECK(list.jobs[0].date_posted == "2026-11-30");
    CHECK(is_noted(list, "posted 2026-11-30"));
    row["validThrough"] = "2026-10-31";
    list = read_row(row);
    REQUIRE(list.jobs.size() == 1);
    CHECK(list.jobs[0].valid_through == "2026-10-31");
    CHECK(list.jobs[0].date_posted == "2026-10-31");
    CHECK(is_noted(list, "validThrough: it is over, so taken to be posted 2026-10-31"));
}

TEST_CASE("R66: plain postings: one that is there already keeps its day, and is not new with each import") {
    JobRules known = rules();
    known.posted_before = [](const std::string& id) { return std::string(id == "2026" ? "2026-10-05" : ""); };
    Posting row = plain();
    row.erase("datePosted");
    row["identifier"] = "2026";
    CHECK(parse_jobs(file_of({row}), "feed.json", known)->jobs.at(0).date_posted == "2026-10-05");
    row["identifier"] = "2027";
    CHECK(parse_jobs(file_of({row}), "feed.json", known)->jobs.at(0).date_posted == "2026-11-30");
    row["datePosted"] = "2026-11-02";
    row["identifier"] = "2026";
    CHECK(parse_jobs(file_of({row}), "feed.json", known)->jobs.at(0).date_posted == "2026-11-02");
}

TEST_CASE("plain postings: days and times of any zone become the region's") {
    const auto end = [](const char* text) {
        Posting row = plain();
        row["validThrough"] = text;
        const JobList list = read_row(row);
        return list.jobs.empty() ? list.skipped[0].place : list.jobs[0].valid_through;
    };
    CHECK(end("2027-01-31") == "2027-01-31");
    CHECK(end("2027/1/5") == "2027-01-05");
    CHECK(end("2027-01-31T17:00:00") == "2027-01-31T17:00");
    CHECK(end("2026-12-31T00:00:00Z") == "2026-12-31T08:00");
    CHECK(end("2027-01-01T00:00:00.000+08:00") == "2026-12-31");
    CHECK(end("soon") == "jobs[0].validThrough");
    CHECK(end("2026-02-30") == "jobs[0].validThrough");
    CHECK(end("2026-10-01") == "jobs[0].validThrough");
}

TEST_CASE("plain postings: a form of employment that nobody knows is refused with the nearest one") {
    Posting row = plain();
    row["employmentType"] = "PART_TIME";
    CHECK(read_row(row).jobs[0].form == "7");
    row["employmentType"] = Posting::array({"FULL_TIME", "PART_TIME"});
    CHECK(read_row(row).jobs[0].form == "1");
    row["employmentType"] = "SOMETIMES";
    const JobList list = read_row(row);
    REQUIRE(list.skipped.size() == 1);
    CHECK(list.skipped[0].place == "jobs[0].employmentType");
    CHECK(list.skipped[0].problem.find("nearest") != std::string::npos);
}

TEST_CASE("plain postings: a long description is cut at its end, and said to be") {
    Posting row = plain();
    std::string text;
    for (int i = 0; i < 2'000; ++i) {
        text += "整";
    }
    row["description"] = text;
    const JobList list = read_row(row);
    REQUIRE(list.jobs.size() == 1);
    CHECK(list.jobs[0].duties.chinese.size() <= 3000);
    CHECK(list.jobs[0].duties.chinese.ends_with("整……"));
    CHECK(is_noted(list, "cut off"));
}

TEST_CASE("plain postings: ids that were told alike or made alike are told to be") {
    Posting other = plain();
    other["title"] = "另一个";
    const JobList list = read_rows(Posting::array({plain(), other}).dump());
    CHECK(list.jobs.size() == 1);
    REQUIRE(list.skipped.size() == 1);
    CHECK(list.skipped[0].place == "[1].identifier.value");
}
