// The postings and sites that are delivered with the program.
#include <map>
#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "content/booking/assessment_pattern.h"
#include "content/calendar/civil_day.h"
#include "content/jobs/job_file.h"
#include "content/phrases/phrase_file.h"
#include "tests/support/source_file.h"

using namespace qiming::content;
using qiming::tests::source_file;

namespace {

JobList samples() {
    auto read = parse_jobs(source_file("content/samples/jobs.json"), "jobs.json");
    REQUIRE(read);
    return *read;
}

Phrases job_phrases(const std::string& language) {
    auto read = parse_phrases(source_file("content/phrases/" + language + "/jobs.json"), "jobs.json");
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("samples: at least 320 postings, all good, all said to be samples") {
    const JobList list = samples();
    CHECK(list.skipped.empty());
    CHECK(list.jobs.size() >= 320);
    for (const Job& job : list.jobs) {
        INFO(job.id);
        CHECK(job.sample);
        CHECK(job.employer.chinese.rfind("示例", 0) == 0);
        CHECK(job.employer.english.rfind("Sample ", 0) == 0);
    }
}

TEST_CASE("samples: every posting is written in both languages") {
    for (const Job& job : samples().jobs) {
        INFO(job.id);
        for (const LocalText* text :
             {&job.title, &job.place, &job.duties, &job.requirements, &job.hours_text}) {
            CHECK_FALSE(text->chinese.empty());
            CHECK_FALSE(text->english.empty());
        }
    }
}

TEST_CASE("samples: at least 60 kinds of duties, and no two postings alike") {
    std::set<std::string> titles;
    std::set<std::string> wholes;
    for (Job job : samples().jobs) {
        titles.insert(job.title.chinese);
        job.id.clear();
        wholes.insert(write_jobs({job}));
    }
    CHECK(titles.size() >= 60);
    CHECK(wholes.size() == samples().jobs.size());
}

TEST_CASE("samples: facts come as yes, as no and as not checked") {
    std::map<Known, int> lifts;
    std::map<Known, int> readers;
    for (const Job& job : samples().jobs) {
        ++lifts[job.access.lift];
        ++readers[job.access.screen_reader_usable];
    }
    CHECK(lifts.size() == 3);
    CHECK(readers.size() == 3);
}

TEST_CASE("samples: every code has its words in both languages") {
    for (const std::string language : {"zh-CN", "en"}) {
        const Phrases phrases = job_phrases(language);
        std::set<std::string> keys;
        for (const Job& job : samples().jobs) {
            keys.insert("job.district." + job.district);
            keys.insert("job.kind." + job.kind);
            keys.insert("job.form." + job.form);
            for (const std::string& category : job.suits) {
                keys.insert("job.suits." + category);
            }
        }
        for (const std::string& key : keys) {
            INFO(language << " " << key);
            CHECK(phrases.count(key) == 1);
        }
    }
}

TEST_CASE("phrases of jobs: the same keys in both languages, and no unknown fact sounds like a yes") {
    const Phrases chinese = job_phrases("zh-CN");
    const Phrases english = job_phrases("en");
    REQUIRE(chinese.size() == english.size());
    for (const auto& [key, text] : chinese) {
        INFO(key);
        CHECK(english.count(key) == 1);
        if (key.ends_with(".unknown")) {  // stands behind the label that says so
            CHECK_FALSE(text.starts_with("有"));
            CHECK_FALSE(text.starts_with("可"));
        }
    }
    const std::string label = "\"job.label.access_unknown\"";
    const std::string chinese_screens = source_file("content/phrases/zh-CN/screens.json");
    const std::string english_screens = source_file("content/phrases/en/screens.json");
    const auto near = [&label](const std::string& file) { return file.substr(file.find(label), 100); };
    CHECK(near(chinese_screens).find("没核实") != std::string::npos);
    CHECK(near(english_screens).find("Not checked") != std::string::npos);
}

TEST_CASE("samples: sites with a way in, and slots on working days of the coming weeks") {
    const std::string text = source_file("content/samples/assessments.json");
    const auto read = parse_assessments_from(text, "assessments.json", {}, {2026, 11, 24}, 28);
    REQUIRE(read);
    CHECK(read->skipped.empty());
    CHECK(read->sites.size() >= 4);
    std::set<std::string> sites_with_slots;
    for (const Slot& slot : read->slots) {
        sites_with_slots.insert(slot.site);
        CHECK(weekday(*read_day(slot.day)) <= 5);
        CHECK(slot.minutes == 90);
        CHECK((slot.capacity >= 1 && slot.capacity <= 3));
    }
    CHECK(sites_with_slots.size() == read->sites.size());
    for (const Site& site : read->sites) {
        CHECK_FALSE(site.way_in.chinese.empty());
        CHECK_FALSE(site.way_in.english.empty());
        CHECK(site.name.chinese.find("示例") != std::string::npos);
    }
}
