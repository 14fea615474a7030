#include "central/core/answers_check.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <filesystem>

#include <fmt/format.h>

#include "tests/support/content/services.h"
#include "tests/support/content/submissions.h"
#include "tests/support/seeds.h"

using namespace qiming;
using content::RefusalCode;

namespace {

constexpr content::Day today{2026, 3, 2};

central::Forms all_forms() {
    central::Forms forms;
    for (const char* const folder : {"content/forms", "content/forms/given_out"}) {
        for (const auto& entry :
             std::filesystem::directory_iterator(std::filesystem::path(QIMING_SOURCE_DIR) / folder)) {
            if (entry.path().extension() == ".json") {
                const std::string path = std::string(folder) + "/" + entry.path().filename().string();
                const auto form = content::parse_form(tests::source_file(path), path).value();
                forms.emplace(central::name_of(form), form);
            }
        }
    }
    return forms;
}

// All that decides whether an answer is taken; who may hear it and how it looks does not.
std::vector<content::Question> what_is_checked(const content::Form& form) {
    std::vector<content::Question> questions;
    for (const content::Question& question : form.questions) {
        content::Question bare;
        bare.id = question.id;
        bare.kind = question.kind;
        bare.required = question.required;
        bare.options = question.options;
        bare.when = question.when;
        bare.minimum = question.minimum;
        bare.maximum = question.maximum;
        bare.format = question.format;
        bare.earliest = question.earliest;
        bare.latest = question.latest;
        bare.of = question.of;
        questions.push_back(bare);
    }
    return questions;
}

// Two versions that ask the same were never given out together.
bool share_a_question(const content::Form& one, const content::Form& other) {
    return std::any_of(one.questions.begin(), one.questions.end(),
                       [&](const auto& question) { return other.find(question.id) != nullptr; });
}

std::optional<content::Refusal> checked(const content::Submission& submission) {
    const auto body = content::read_body(submission.body, "body");
    REQUIRE(body);
    return central::check_answers(submission, *body, *support::services().find(submission.kind), all_forms(),
                                  today);
}

// A good demand with one thing changed.
template <class Change>
std::optional<content::Refusal> changed(const Change& change) {
    auto submission = support::sent_submission(101, 1);
    auto body = content::read_body(submission.body, "body").value();
    change(body);
    submission.body = content::write_body(body);
    return checked(submission);
}

// A survey that asks `condition` besides, answered or not, as it was made at this time by its kiosk.
std::optional<content::Refusal> surveyed(const std::string& condition, bool answered, const char* wall_time) {
    static const content::Service survey{"survey", {"survey"}};
    const std::string asks = R"({"id": "survey", "version": 1, "questions": [
        {"id": "asked", "kind": "yes_no", "sensitive": false, "when": )" +
                             condition + "}]}";
    const central::Forms forms = {{"survey@1", content::parse_form(asks, "survey").value()}};
    content::Submission submission;
    submission.wall_time = wall_time;
    content::SubmissionBody body;
    body.forms = {"survey@1"};
    body.answers.set("birth", {"20100302"});
    if (answered) {
        body.answers.set("asked", {"yes"});
    }
    return central::check_answers(submission, body, survey, forms, today);
}

}  // namespace

TEST_CASE("R63: what depends on the age is judged by the day of the kiosk, however late it arrives") {
    const std::string of_age = R"({"fact": "age", "at_least": 16})";
    CHECK_FALSE(surveyed(of_age, true, "2026-03-02T09:30:00+08:00"));
    CHECK_FALSE(surveyed(of_age, false, "2025-10-01T09:30:00+08:00"));
    const std::string not_of_age = R"({"not": {"fact": "age", "at_least": 16}})";
    CHECK_FALSE(surveyed(not_of_age, true, "2025-10-01T09:30:00+08:00"));
    CHECK_FALSE(surveyed(of_age, true, ""));
    CHECK(surveyed(of_age, true, "2025-10-01T09:30:00+08:00")->code == RefusalCode::UnfitAnswers);
    CHECK(surveyed(not_of_age, false, "2025-10-01T09:30:00+08:00")->code == RefusalCode::UnfitAnswers);
}

TEST_CASE("R63: midnight between the question and the sending refuses nothing that the kiosk let through") {
    const std::string of_age = R"({"fact": "age", "at_least": 16})";
    const std::string in_march =
        R"({"all": [{"fact": "month", "at_least": 3}, {"fact": "month", "at_most": 3}]})";
    for (const char* const day : {"2026-03-01T23:59:59+08:00", "2026-03-02T00:00:00+08:00"}) {
        for (const bool answered : {true, false}) {
            CHECK_FALSE(surveyed(of_age, answered, day));
        }
    }
    for (const char* const day : {"2026-03-31T23:59:59+08:00", "2026-04-01T00:00:00+08:00"}) {
        for (const bool answered : {true, false}) {
            CHECK_FALSE(surveyed(in_march, answered, day));
        }
    }
    CHECK(surveyed(in_march, true, "2026-04-03T00:00:00+08:00"));
}

TEST_CASE("R63: each kind of answer is taken as its kiosk lets it through, and no other") {
    const auto taken = [](const std::string& questions, content::Answers answers) {
        const std::string form = R"({"id": "survey", "version": 1, "questions": [)" + questions + "]}";
        const central::Forms forms = {{"survey@1", content::parse_form(form, "survey").value()}};
        content::SubmissionBody body;
        body.forms = {"survey@1"};
        body.answers = std::move(answers);
        return !central::check_answers({}, body, {"survey", {"survey"}}, forms, today);
    };
    const auto with = [](const char* question, const char* answer) {
        content::Answers answers;
        answers.set(question, {answer});
        return answers;
    };
    const std::string info = R"({"id": "read", "kind": "info"})";
    CHECK(taken(info, {}));
    CHECK_FALSE(taken(info, with("read", "yes")));
    const std::string rating = R"({"id": "stars", "kind": "rating", "sensitive": false})";
    CHECK(taken(rating, with("stars", "5")));
    CHECK_FALSE(taken(rating, with("stars", "6")));
    const std::string time = R"({"id": "from", "kind": "time", "sensitive": false})";
    CHECK(taken(time, with("from", "2359")));
    CHECK_FALSE(taken(time, with("from", "2400")));
    const std::string shown =
        rating + R"(, {"id": "right", "kind": "read_back", "of": "stars", "sensitive": false})";
    content::Answers both = with("stars", "5");
    CHECK_FALSE(taken(shown, both));
    both.set("right", {"skip"});
    CHECK(taken(shown, both));
}

TEST_CASE("R63: a kiosk whose clock was a guess knew no age, and nothing is refused for that") {
    CHECK_FALSE(surveyed(R"({"fact": "age", "at_least": 10})", false, "1970-01-01T09:30:00+08:00"));
    CHECK_FALSE(surveyed(R"({"fact": "age", "at_least": 10})", false, "2026-03-02T09:30:00+08:00"));
}

TEST_CASE("R63: what a kiosk can send is taken: any answers to any version of the forms", "[seeds]") {
    const unsigned seed = tests::any_seed(1);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const support::Dice dice = [&](std::size_t count) { return random() % count; };
    const auto forms = all_forms();
    int taken = 0;
    for (int round = 0; round < 300; ++round) {
        for (const std::string kind : {"demand", "application", "booking"}) {
            for (const auto& [identity_name, identity] : forms) {
                for (const auto& [own_name, own] : forms) {
                    const bool is_pair =
                        identity.id == "identity" && own.id == support::services().find(kind)->own_form();
                    if (!is_pair || share_a_question(identity, own)) {
                        continue;
                    }
                    auto submission = support::sent_submission(101, 1);
                    submission.kind = kind;
                    submission.body = support::complete_body(kind, round, "x", dice, {identity, own});
                    const auto refusal = checked(submission);
                    INFO(submission.body << (refusal ? refusal->text : ""));
                    REQUIRE_FALSE(refusal);
                    ++taken;
                }
            }
        }
    }
    CHECK(taken >= 300 * 6);
}

TEST_CASE("a copy of every version of a form stays, so that the centre takes what was asked by it") {
    const auto forms = all_forms();
    for (const std::string& id : support::form_names()) {
        const int newest = support::form_file(id).version;
        for (int version = 1; version <= newest; ++version) {
            const std::string copy = fmt::format("given_out/{}-{}", id, version);
            INFO("put content/forms/" << copy << ".json there");
            CHECK_NOTHROW(support::form_file(copy));
        }
    }
}

TEST_CASE("a form that checks otherwise than its copy has another version") {
    for (const std::string& id : support::form_names()) {
        const auto present = support::form_file(id);
        const auto copy = support::form_file(fmt::format("given_out/{}-{}", id, present.version));
        INFO(id << ": raise its version, and copy it to content/forms/given_out");
        CHECK(what_is_checked(present) == what_is_checked(copy));
    }
}

TEST_CASE("R58: without consent nothing is taken, and that is told by a code of its own") {
    const auto decline = [](const char* code) {
        return changed([&](auto& body) { body.answers.set("consent", {code}); });
    };
    CHECK(decline("decline")->code == RefusalCode::NoConsent);
    CHECK(decline("maybe")->code == RefusalCode::NoConsent);
    CHECK(changed([](auto& body) { body.answers.erase("consent"); })->code == RefusalCode::NoConsent);
}

TEST_CASE("answers that no kiosk lets through are refused, and the text repeats none of them") {
    const auto refused = [](const auto& change) {
        const auto refusal = changed(change);
        REQUIRE(refusal);
        CHECK(refusal->code == RefusalCode::UnfitAnswers);
        CHECK(refusal->id == support::sent_submission(101, 1).id);
        CHECK(refusal->text.find("secret") == std::string::npos);
    };
    refused([](auto& body) { body.answers.erase("phone"); });
    refused([](auto& body) { body.answers.set("phone", {"secret"}); });
    refused([](auto& body) { body.answers.set("phone", {"13800138000", "secret"}); });
    refused([](auto& body) { body.answers.set("person_number", {"440402199003071233"}); });
    refused([](auto& body) { body.answers.set("education", {"secret"}); });
    refused([](auto& body) { body.answers.set("secret", {"1"}); });
    refused([](auto& body) { body.answers.set("birth", {std::string(17, '1')}); });
    refused([](auto& body) {
        body.answers.set("employment_state", {"working"});
        body.answers.set("not_working_reason", {"1"});
    });
    refused([](auto& body) { body.forms.pop_back(); });
    refused([](auto& body) { body.forms.clear(); });
}

TEST_CASE("R63: each form of a service must have been asked, its own as well as who the person is") {
    const auto forms = all_forms();
    for (const std::string& left_out : support::services().find("demand")->forms) {
        INFO(left_out);
        const auto refusal = changed([&](auto& body) {
            std::erase_if(body.forms, [&](const std::string& name) {
                const content::Form& form = forms.find(name)->second;
                if (form.id != left_out) {
                    return false;
                }
                for (const content::Question& question : form.questions) {
                    body.answers.erase(question.id);
                }
                return true;
            });
        });
        REQUIRE(refusal);
        CHECK(refusal->code == RefusalCode::UnfitAnswers);
        CHECK(refusal->text.find(left_out) != std::string::npos);
    }
}

TEST_CASE("R63: a form or a version that the centre does not know yet waits and is not refused for good") {
    for (const char* const name : {"demand@99", "demand", "petition@1"}) {
        const auto refusal = changed([&](auto& body) { body.forms.emplace_back(name); });
        REQUIRE(refusal);
        CHECK(refusal->code == RefusalCode::UnknownForm);
        CHECK_FALSE(content::is_final(refusal->code));
    }
}

TEST_CASE("a kiosk that is in the next day already is believed that day") {
    const auto since = [](const char* day) {
        return changed([&](auto& body) {
            body.answers.set("employment_state", {"not_working"});
            body.answers.set("not_working_reason", {"1"});
            body.answers.set("unemployed_since", {day});
        });
    };
    CHECK_FALSE(since("20260303"));
    CHECK(since("20260304"));
}
