// All three services from the first touch to the end, by whatever hand.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/kiosk/hands.h"

namespace qiming::tests {

// The last option there is, so that pages must be turned; but consent, which must be given.
inline std::string wanted_option(const PureKiosk& kiosk) {
    std::string wanted;
    for (const auto& item : kiosk.terminal().tree().items()) {
        const bool is_option = item.node.role == Role::Choice || item.node.role == Role::Checkbox;
        if (is_option && !item.node.unavailable && (wanted.empty() || kiosk.page() != "ask/consent")) {
            wanted = item.node.name;
        }
    }
    return wanted;
}

inline std::string wanted_digits(const std::string& page) {
    if (page == "ask/person_number") {
        return "11010519491231002X";
    }
    if (page == "ask/unemployed_since") {
        return "20240310";
    }
    return page == "ask/monthly_pay" ? "3000" : tests::sample_phone;
}

inline std::string onward_name(const PureKiosk& kiosk) {
    const auto* onward = kiosk.terminal().tree().standing_for(Gesture::NextPage);
    REQUIRE(onward != nullptr);
    return onward->node.name;
}

inline void answer_all(PureKiosk& kiosk, Hand& hand) {
    for (int pages = 0; !kiosk.page().starts_with("review/"); ++pages) {
        INFO("on " << kiosk.page());
        REQUIRE(pages < 40);
        const auto option = wanted_option(kiosk);
        if (kiosk.page() == "ask/name") {
            hand.write(kiosk, "wang", "王");
            hand.write(kiosk, "xiaoming", "晓明");
        } else if (kiosk.terminal().tree().find("typing/tools") != nullptr) {
            // The other words may be passed over.
        } else if (option.empty()) {
            hand.type(kiosk, wanted_digits(kiosk.page()));
        } else {
            hand.choose(kiosk, option);
        }
        hand.choose(kiosk, onward_name(kiosk));
    }
    hand.choose(kiosk, name_of(kiosk, "review/send"));
}

struct Left {
    content::Answers answers;
    std::string job, site, slot;
    std::vector<std::pair<std::string, std::string>> submissions;
    std::vector<std::string> outcomes;
    bool operator==(const Left&) const = default;
};

// All three services, and what the visit has left behind when it is over.
inline Left visit(PureKiosk& kiosk, Hand& hand) {
    Left left;
    kiosk.happen(kiosk::LinkChanged{true});
    const auto outcome = [&] { left.outcomes.push_back(kiosk.page()); };
    kiosk.centre_says = content::Standing::Received;
    kiosk.tap(std::nullopt);  // anything wakes it
    hand.choose(kiosk, "普通话");
    hand.choose(kiosk, "登记就业需求");
    answer_all(kiosk, hand);
    outcome();
    hand.choose(kiosk, "办理其他业务");
    hand.choose(kiosk, "浏览招聘岗位");
    hand.choose(kiosk, name_of_stop(kiosk, 2));
    hand.choose(kiosk, "我想应聘");
    answer_all(kiosk, hand);
    outcome();
    hand.choose(kiosk, "办理其他业务");
    hand.choose(kiosk, "预约职业能力评估");
    kiosk.centre_says = content::Standing::Confirmed;
    answer_all(kiosk, hand);
    outcome();
    const auto& session = kiosk.state().session;
    left.answers = session.answers;
    left.job = session.job;
    left.site = session.site;
    left.slot = session.slot;
    for (const auto& effect : kiosk.effects()) {
        if (const auto* store = std::get_if<kiosk::StoreSubmission>(&effect)) {
            left.submissions.emplace_back(store->kind, store->body);
        }
    }
    hand.choose(kiosk, "结束");
    outcome();
    return left;
}

inline Left visit_by(Hand& hand) {
    PureKiosk kiosk;
    return visit(kiosk, hand);
}

// What all others are held against.
inline const Left& visit_by_keypad() {
    static const Left left = [] {
        Keypad keypad;
        return visit_by(keypad);
    }();
    REQUIRE(left.submissions.size() == 3);
    return left;
}

}  // namespace qiming::tests
