// The forms that are delivered, with all their words.
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "content/forms/data_kinds.h"
#include "content/forms/form_engine.h"
#include "content/forms/form_file.h"
#include "content/phrases/phrase_file.h"
#include "tests/support/content/questions.h"
#include "tests/support/content/services.h"
#include "tests/support/source_file.h"

using namespace qiming::content;
using namespace qiming::tests;

namespace {

const std::vector<std::string> form_names = qiming::support::form_names();

Form form(const std::string& name) {
    const std::string path = "content/forms/" + name + ".json";
    const auto read = parse_form(source_file(path), path);
    INFO((read ? std::string() : read.error().text()));
    REQUIRE(read);
    CHECK(read->id == name);
    return *read;
}

Phrases words(const std::string& language) {
    const std::string path = "content/phrases/" + language + "/forms.json";
    const auto read = parse_phrases(source_file(path), path);
    INFO((read ? std::string() : read.error().text()));
    REQUIRE(read);
    return *read;
}

// Characters that are read out: Chinese characters, digits and letters, without punctuation.
std::size_t characters(const std::string& text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool starts_chinese = byte >= 0xE4 && byte <= 0xE9;  // U+4000 to U+9FFF
        const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'z');
        count += starts_chinese || is_plain ? 1 : 0;
    }
    return count;
}

std::set<std::string> placeholders(const std::string& text) {
    std::set<std::string> names;
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        names.insert(text.substr(at, text.find_first_of(":}", at) - at));
    }
    return names;
}

std::vector<std::string> asked(const Answers& answers) {
    const Form demand = form("demand");
    std::vector<std::string> ids;
    for (const Question* each : applicable(demand, answers, {})) {
        ids.push_back(each->id);
    }
    return ids;
}

bool is_asked(const std::string& question, const Answers& answers) {
    const auto ids = asked(answers);
    return std::find(ids.begin(), ids.end(), question) != ids.end();
}

Answers with(const std::string& question, const std::string& code) {
    Answers answers;
    answers.set(question, {code});
    return answers;
}

}  // namespace

TEST_CASE("Every delivered form has all its words in both languages, and none too many") {
    for (const char* language : {"zh-CN", "en"}) {
        const Phrases phrases = words(language);
        std::set<std::string> needed;
        for (const std::string& name : form_names) {
            for (const std::string& key : phrases_needed(form(name))) {
                INFO(language << " " << key);
                CHECK(phrases.count(key) == 1);
                needed.insert(key);
            }
        }
        // What a form of the house may ask although no delivered one does.
        Form others;
        others.questions = {qiming::tests::question("others", QuestionKind::Time),
                            qiming::tests::digits("others", DigitFormat::None)};
        for (const std::string& key : phrases_needed(others)) {
            needed.insert(key);
        }
        for (const auto& [key, text] : phrases) {
            INFO(language << " " << key);
            CHECK(needed.count(key) == 1);
        }
    }
}

TEST_CASE("Both languages use the same placeholders") {
    const Phrases english = words("en");
    for (const auto& [key, text] : words("zh-CN")) {
        INFO(key);
        REQUIRE(english.count(key) == 1);
        CHECK(placeholders(text) == placeholders(english.at(key)));
    }
}

TEST_CASE("R65: no question with its hint is longer than 40 characters, and labels are short") {
    const Phrases chinese = words("zh-CN");
    for (const std::string& name : form_names) {
        for (const Question& question : form(name).questions) {
            const std::string key = "form." + name + "." + question.id;
            INFO(key);
            CHECK(characters(chinese.at(key) + chinese.at(key + ".hint")) <= 40);
            CHECK(characters(chinese.at(key + ".label")) <= 8);
        }
    }
}

TEST_CASE("R65: the counter of characters counts what is read out") {
    CHECK(characters("您好，18位。X") == 6);
}

TEST_CASE("No two forms share a question's name, so that answers can stand side by side") {
    std::set<std::string> seen;
    for (const std::string& name : form_names) {
        for (const Question& question : form(name).questions) {
            INFO(question.id);
            CHECK(seen.insert(question.id).second);
        }
    }
}

TEST_CASE("No two choices of a question read the same") {
    for (const char* language : {"zh-CN", "en"}) {
        const Phrases phrases = words(language);
        for (const std::string& name : form_names) {
            for (const Question& question : form(name).questions) {
                std::set<std::string> seen;
                for (const Option& option : question.options) {
                    const std::string key = "form." + name + "." + question.id + "." + option.code;
                    INFO(language << " " << key);
                    CHECK(seen.insert(phrases.at(key)).second);
                }
            }
        }
    }
}

TEST_CASE("R58: the consent is a question of its own, and the first one") {
    const Form identity = form("identity");
    const Question& consent = identity.questions.front();
    CHECK(consent.kind == QuestionKind::Consent);
    CHECK(consent.required);
}

TEST_CASE(
    "R58: the consent names each kind of data that a form asks for, in both languages, and none besides") {
    std::set<std::string> asked;
    for (const std::string& name : form_names) {
        for (const Question& question : form(name).questions) {
            INFO(name << "." << question.id);
            CHECK(question.data.empty() == (question.kind == QuestionKind::Consent));
            asked.insert(question.data);
        }
    }
    asked.erase("");
    CHECK(asked == std::set<std::string>(data_kinds.begin(), data_kinds.end()));
    for (const char* language : {"zh-CN", "en"}) {
        const Phrases phrases = words(language);
        for (const std::string& kind : asked) {
            INFO(language << " " << kind);
            CHECK(phrases.count("data." + kind) == 1);
        }
    }
}

TEST_CASE("R47: nothing is asked twice: sex and birth come from the number, the category from a certificate") {
    const Form demand = form("demand");
    for (const char* known : {"sex", "birth", "age", "person_number", "phone", "name"}) {
        CHECK(demand.find(known) == nullptr);
    }
    CHECK_FALSE(is_asked("certificate_category", with("category", "1")));
    CHECK(is_asked("certificate_category", Answers{}));
}

TEST_CASE(
    "No question is asked of some disabilities alone: its heading would tell bystanders which one it is") {
    for (const auto& question : form("demand").questions) {
        const auto is_asked_of = [&](const std::string& category) {
            return is_asked(question.id, with("category", category));
        };
        INFO(question.id);
        for (const char* category : {"2", "3", "4", "5", "6", "7"}) {
            CHECK(is_asked_of(category) == is_asked_of("1"));
        }
    }
}

TEST_CASE("Why and since when somebody has no work is asked only then") {
    CHECK(is_asked("not_working_reason", with("employment_state", "not_working")));
    CHECK(is_asked("unemployed_since", with("employment_state", "not_working")));
    CHECK_FALSE(is_asked("not_working_reason", with("employment_state", "working")));
    CHECK_FALSE(is_asked("unemployed_since", with("employment_state", "working")));
}

TEST_CASE("The demand form takes the national codes and asks the whole field set in 24 pages") {
    const Form demand = form("demand");
    CHECK(demand.find("employment_form")->options.size() == 7);
    CHECK(demand.find("not_working_reason")->options.size() == 7);
    CHECK(demand.find("service_needs")->options.size() == 5);
    CHECK(demand.find("wanted_kinds")->maximum == 3);
    CHECK(demand.questions.size() <= 24);
    for (const char* words :
         {"household_address", "present_address", "skills_text", "work_history", "remarks"}) {
        REQUIRE(demand.find(words) != nullptr);
        CHECK_FALSE(demand.find(words)->required);
    }
    CHECK(form("identity").find("name")->required);
    CHECK(demand.to_be_completed.empty());  // nothing is left to staff
}

TEST_CASE("R15: answers that tell who the person is, where they live, or of their health are sensitive") {
    const std::map<std::string, std::set<std::string>> sensitive = {
        {"identity", {"person_number", "phone", "name"}},
        {"demand",
         {"certificate_category", "household_address", "present_address", "marital_status",
          "not_working_reason", "aids", "communication", "remarks"}},
        {"assessment", {"assessment_needs", "brings_companion"}}};
    for (const auto& [id, questions] : sensitive) {
        const Form asked = form(id);
        for (const auto& question : questions) {
            INFO(id << ", " << question);
            REQUIRE(asked.find(question) != nullptr);
            CHECK(asked.find(question)->sensitive);
        }
    }
    CHECK_FALSE(form("identity").find("consent")->sensitive);  // to agree tells nothing of anybody
}

TEST_CASE("R15: every number that people are found by is sensitive, in every form") {
    for (const char* id : {"identity", "demand", "apply", "assessment"}) {
        for (const auto& question : form(id).questions) {
            INFO(id << ", " << question.id);
            CHECK((question.format == DigitFormat::None || question.sensitive));
        }
    }
}
