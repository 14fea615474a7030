// A kiosk over postings that come, change and go.
#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/support/screens/walks.h"

namespace qiming::tests {

using accessibility::ActivateNode;
using accessibility::Gesture;

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

inline content::Job job(const std::string& id, const std::string& title, const std::string& valid_through) {
    content::Job made = sample_world().jobs.jobs().front();
    made.id = id;
    made.title = {title, title};
    made.valid_through = valid_through;
    return made;
}

// 23 November 2026, ten in the morning.
struct Hall {
    kiosk::World world = sample_world();
    std::vector<content::Job> jobs = {job("open", "理货员", ""), job("today", "保洁员", "2026-11-23"),
                                      job("noon", "收银员", "2026-11-23T12:00"),
                                      job("year", "会计", "2026-12-31"), job("later", "司机", "2030-01-03")};
    PureKiosk kiosk{world};

    Hall() { deliver(); }
    void deliver() { world.jobs = content::JobIndex(jobs); }
    void deliver_and_tell() {
        deliver();
        kiosk.happen(kiosk::ContentReplaced{});
    }
    content::Job& posting(const std::string& id) {
        return *std::find_if(jobs.begin(), jobs.end(), [&](const content::Job& each) { return each.id == id; });
    }
    void withdraw(const std::string& id) {
        std::erase_if(jobs, [&](const content::Job& each) { return each.id == id; });
    }
    void to_list() {
        go_home(kiosk);
        kiosk.press(Gesture::Digit2);
        REQUIRE(kiosk.page() == "jobs/0");
    }
    void open(const std::string& id) {
        while (!offers("jobs/open/" + id) && offers("jobs/next")) {
            kiosk.press(accessibility::Gesture::NextPage);
        }
        kiosk.tap(ActivateNode{"jobs/open/" + id});
        REQUIRE(kiosk.page() == "job/" + id);
    }
    void apply_for(const std::string& id) {
        to_list();
        open(id);
        kiosk.tap(ActivateNode{"job/apply"});
        REQUIRE(kiosk.page() == "ask/consent");
    }
    void to_review() { answer_until(kiosk, "review/"); }
    bool stored() const { return last_effect<kiosk::StoreSubmission>(kiosk) != nullptr; }
    const accessibility::Node& node(const std::string& id) const {
        const auto* item = kiosk.terminal().tree().find(id);
        INFO(id << " on " << kiosk.page());
        REQUIRE(item != nullptr);
        return item->node;
    }
    bool offers(const std::string& id) const { return kiosk.terminal().tree().find(id) != nullptr; }
};

inline constexpr std::int64_t hour_ms = 3'600'000;

}  // namespace qiming::tests
