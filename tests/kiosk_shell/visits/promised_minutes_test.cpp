// What the kiosk promises of each service, held against visits by ear alone that are really spoken: every
// word is waited for, but the visitor never hesitates.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "kiosk/core/services/steps.h"
#include "tests/kiosk_shell/visits/arrow_visit.h"
#include "tests/support/sample_world.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Language;

namespace {

constexpr double allowed = 0.15;

bool is_of_a_service(const std::string& page) {
    return page.starts_with("ask/") || page.starts_with("slot/") || page.starts_with("review/");
}

content::SecondsByPage only_of_services(const std::map<std::string, double>& stays) {
    content::SecondsByPage kept;
    for (const auto& [page, seconds] : stays) {
        if (is_of_a_service(page)) {
            kept[page] = seconds;
        }
    }
    return kept;
}

double seconds_together(const content::SecondsByPage& stays) {
    double seconds = 0;
    for (const auto& [page, stay] : stays) {
        seconds += stay;
    }
    return seconds;
}

// At home, before anything was answered.
int promised(Language language, kiosk::Service service) {
    kiosk::State state;
    state.preferences.language = language;
    return kiosk::minutes_from(tests::sample_world(), state, service, 0);
}

void check(Language language) {
    const std::string tag(accessibility::tag_of(language));
    const auto measured = only_of_services(tests::measured_stays(language));
    const auto known = tests::sample_world().step_seconds.find(tag);
    REQUIRE(known != tests::sample_world().step_seconds.end());
    for (const auto& [page, seconds] : measured) {
        INFO(tag << " " << page << ": measured " << seconds
                 << " s. If this is right, write the file anew: kiosk_shell_tests \"[write-seconds]\"");
        REQUIRE(known->second.count(page) == 1);
        CHECK(std::abs(known->second.at(page) - seconds) <= std::max(4.0, allowed * seconds));
    }
    CHECK(std::abs(seconds_together(known->second) - seconds_together(measured)) <=
          allowed * seconds_together(measured));
    for (const auto service : {tests::demand(), tests::application(), tests::booking()}) {
        double minutes = 0;
        for (const auto& step : kiosk::longest_way(tests::sample_world(), {}, service)) {
            const auto stay = measured.find(kiosk::page_of(step));
            minutes += stay == measured.end() ? 0 : stay->second / 60;
        }
        INFO(tag << " " << service->own_form() << ": " << minutes << " minutes measured");
        CHECK(minutes > 0);
        CHECK(std::abs(promised(language, service) - minutes) <= 1 + (allowed * minutes));
    }
}

}  // namespace

TEST_CASE("R69: the minutes promised in Mandarin are those of a visit by arrows") {
    check(Language::Chinese);
}

TEST_CASE("R69: the minutes promised in Cantonese are those of a visit by arrows") {
    check(Language::Cantonese);
}

TEST_CASE("R69: the minutes promised in English are those of a visit by arrows") {
    check(Language::English);
}

TEST_CASE("content/step_seconds.json is written anew", "[.][write-seconds]") {
    content::StepSeconds all;
    for (const auto language : accessibility::languages) {
        all[std::string(accessibility::tag_of(language))] = only_of_services(tests::measured_stays(language));
    }
    std::ofstream file(std::string(QIMING_SOURCE_DIR) + "/content/step_seconds.json");
    file << content::write_step_seconds(all);
    CHECK(file.flush());
}
