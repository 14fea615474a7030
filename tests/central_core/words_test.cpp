#include "central/core/words.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "tests/support/content/services.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using central::Field;

namespace {

content::Phrases phrases(const std::string& language) {
    content::Phrases all;
    for (const char* const file : {"forms", "given_out", "settings", "centre", "screens"}) {
        const std::string path = "content/phrases/" + language + "/" + file + ".json";
        all.merge(content::parse_phrases(tests::source_file(path), path).value());
    }
    return all;
}

central::Forms forms() {
    central::Forms all;
    for (const std::string& id : support::form_names()) {
        const auto form = support::form_file(id);
        all.emplace(central::name_of(form), form);
    }
    return all;
}

std::string told(const std::vector<Field>& fields, const std::string& key) {
    for (const Field& field : fields) {
        if (field.key == key) {
            return field.label + ": " + field.text;
        }
    }
    return "";
}

}  // namespace

TEST_CASE("R63: staff read every answer in words, in the language they ask for") {
    auto submission = support::sent_submission(101, 1);
    auto body = content::read_body(submission.body, "body").value();
    body.answers.set("person_number", {"440402199003071232"});
    body.answers.set("name", {"王晓明"});
    body.contact = "sms";
    body.communication = {"writing", "sign_language"};
    submission.body = content::write_body(body);
    const content::Receipt receipt{submission.id, submission.number, content::Standing::Received, {}, {}};
    const auto chinese = phrases("zh-CN");
    const auto asked = forms();
    const auto fields =
        central::in_words("2026-03-02T01:30:00Z", submission, receipt, {chinese, asked, false, {}, {}});
    CHECK(told(fields, "number") == "受理号: " + content::grouped(submission.number));
    CHECK(told(fields, "kind") == "办理事项: 登记就业需求");
    CHECK(told(fields, "answer.person_number") == "证件号码: 440402 19900307 1232");
    CHECK(told(fields, "answer.phone") == "手机号: 138 0013 8000");
    CHECK(told(fields, "answer.name").ends_with(": 王晓明"));
    CHECK(told(fields, "contact") == "怎样告诉本人: 发短信");
    CHECK(told(fields, "communication") == "怎样交流: 写字、手语");
    for (const Field& field : fields) {
        CAPTURE(field.key);
        CHECK(field.label.find("centre.") == std::string::npos);
        CHECK(field.label != field.key);
    }
    const auto english = phrases("en");
    const auto other = central::in_words("x", submission, receipt, {english, asked, true, {}, {}});
    CHECK(told(other, "kind") == "Service: Register what work is wanted");
    CHECK(other.size() == fields.size());
}

TEST_CASE("staff read a time as a time, and a choice of a list by the words of the list") {
    const auto form = content::parse_form(R"({"id": "survey", "version": 1, "questions": [
        {"id": "from", "kind": "time", "sensitive": false},
        {"id": "stars", "kind": "rating", "sensitive": false},
        {"id": "why", "kind": "single", "sensitive": false, "list": "reason"}]})",
                                          "survey", {{"reason", {{"studying", false}, {"caring", false}}}})
                          .value();
    const std::map<std::string, std::string> words = {{"form.survey.from.label", "从几点"},
                                                      {"form.survey.stars.label", "评分"},
                                                      {"form.survey.stars.4", "满意"},
                                                      {"form.survey.why.label", "原因"},
                                                      {"list.reason.caring", "照顾家人"}};
    const content::Phrases chinese(words.begin(), words.end());
    const central::Forms asked = {{"survey@1", form}};
    content::SubmissionBody body;
    body.forms = {"survey@1"};
    body.answers.set("from", {"0930"});
    body.answers.set("stars", {"4"});
    body.answers.set("why", {"caring"});
    auto submission = support::sent_submission(101, 1);
    submission.body = content::write_body(body);
    const auto fields = central::in_words("x", submission, {}, {chinese, asked, false, {}, {}});
    CHECK(told(fields, "answer.from") == "从几点: 09:30");
    CHECK(told(fields, "answer.stars") == "评分: 满意");
    CHECK(told(fields, "answer.why") == "原因: 照顾家人");
}

TEST_CASE("every question and option of every version of a form that was given out has its words") {
    for (const char* const language : {"zh-CN", "en"}) {
        const auto words = phrases(language);
        for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(QIMING_SOURCE_DIR) /
                                                                     "content/forms/given_out")) {
            const auto form = support::form_file("given_out/" + entry.path().stem().string());
            for (const content::Question& question : form.questions) {
                const std::string key = "form." + form.id + "." + question.id;
                INFO(language << " " << key);
                CHECK(words.count(key + ".label") == 1);
                for (const content::Option& option : question.options) {
                    INFO(option.code);
                    CHECK(words.count(content::options_key(form.id, question) + "." + option.code) == 1);
                }
            }
        }
    }
}

TEST_CASE("every answer is told, also one that has no words, and an unreadable body is shown as it is") {
    auto submission = support::sent_submission(101, 1);
    auto body = content::read_body(submission.body, "body").value();
    body.answers.set("later_question", {"later_code"});
    submission.body = content::write_body(body);
    const auto chinese = phrases("zh-CN");
    const auto asked = forms();
    const central::Dictionary dictionary{chinese, asked, false, {}, {}};
    const auto fields = central::in_words("x", submission, {}, dictionary);
    for (const auto& [question, answer] : body.answers.all()) {
        CAPTURE(question);
        CHECK_FALSE(told(fields, "answer." + question).empty());
    }
    CHECK(told(fields, "answer.later_question") == "later_question: later_code");
    submission.body = "[]";
    CHECK(told(central::in_words("x", submission, {}, dictionary), "unreadable").ends_with("[]"));
}

TEST_CASE("a job and an hour are told by title, employer, place and time; what is gone by its id") {
    auto application = support::sent_application(101, 1, "j1");
    const auto chinese = phrases("zh-CN");
    const auto asked = forms();
    content::Job job;
    job.id = "j1";
    job.title = {"按摩师", "Masseur"};
    job.employer = {"香洲按摩", ""};
    const content::Site site{"a", {"香洲站", "Xiangzhou"}, {"路1号", ""}, {"坡道", ""}, "", {}};
    const content::Assessments hours{{site}, {{"s1", "a", "2026-03-02", "09:30", 90, 2, 1}}, {}, {}};
    const central::Dictionary dictionary{chinese, asked, false, {job}, {hours}};
    CHECK(told(central::in_words("x", application, {}, dictionary), "job") == "职位: 按摩师 · 香洲按摩 · j1");
    CHECK(told(central::in_words("x", support::sent_booking(101, 1, "s1"), {}, dictionary), "slot") ==
          "评估时间和地点: 2026-03-02 09:30 · 香洲站 · 路1号");
    CHECK(told(central::in_words("x", support::sent_booking(101, 1, "s2"), {}, dictionary), "slot")
              .ends_with(": s2"));
}

TEST_CASE("long digits are grouped, so that no spreadsheet takes them for a quantity or drops a zero") {
    using content::DigitFormat;
    CHECK(central::grouped_digits("440402199003071232", DigitFormat::PersonNumber) == "440402 19900307 1232");
    CHECK(central::grouped_digits("44040219900307123243", DigitFormat::PersonNumber) ==
          "440402 19900307 123243");
    CHECK(central::grouped_digits("13800138000", DigitFormat::MobilePhone) == "138 0013 8000");
    CHECK(central::grouped_digits("07562221234", DigitFormat::Phone) == "0756 2221234");
    CHECK(central::grouped_digits("02081234567", DigitFormat::Phone) == "020 81234567");
    CHECK(central::grouped_digits("2221234", DigitFormat::Phone) == "2221234");
}
