#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "content/forms/communication.h"
#include "content/forms/form_file.h"
#include "content/phrases/phrase_file.h"
#include "tests/support/source_file.h"

using namespace qiming;
using content::Answers;
using content::way_of_contact;

namespace {

std::vector<std::string> options_of(const std::string& form, std::string_view question) {
    const std::string path = "content/forms/" + form + ".json";
    const auto read = content::parse_form(tests::source_file(path), path).value();
    std::vector<std::string> codes;
    for (const auto& option : read.find(question)->options) {
        codes.push_back(option.code);
    }
    return codes;
}

content::Phrases phrases(const std::string& language, const std::string& file) {
    const std::string path = "content/phrases/" + language + "/" + file;
    return content::parse_phrases(tests::source_file(path), path).value();
}

template <class Codes>
std::vector<std::string> listed(const Codes& codes) {
    return {codes.begin(), codes.end()};
}

}  // namespace

TEST_CASE(
    "There is one list of ways to talk, and the form that asks for them has all of it, in the same words") {
    CHECK(options_of("demand", content::communication_question) == listed(content::ways_of_communication));
    for (const char* language : {"zh-CN", "en"}) {
        const auto on_the_page = phrases(language, "settings.json");
        const auto on_the_form = phrases(language, "forms.json");
        for (const auto& way : listed(content::ways_of_communication)) {
            INFO(language << " " << way);
            CHECK(on_the_page.at("communication." + way) == on_the_form.at("form.demand.communication." + way));
        }
    }
}

TEST_CASE("There is one list of ways to be reached, asked with the name and nowhere else") {
    CHECK(options_of("identity", content::contact_question) == listed(content::ways_of_contact));
    for (const char* form : {"demand", "apply", "assessment"}) {
        const std::string path = std::string("content/forms/") + form + ".json";
        CHECK(content::parse_form(tests::source_file(path), path).value().find(content::contact_question) ==
              nullptr);
    }
}

TEST_CASE("R69: whoever talks by signs or in writing is never telephoned, whatever else was chosen") {
    for (const auto& way : listed(content::ways_of_contact)) {
        for (const auto& talk : listed(content::ways_of_communication)) {
            Answers answers;
            answers.set("contact_way", {way});
            CHECK(way_of_contact(answers) == way);
            answers.set("communication", {"speech", talk});
            const bool is_silent = talk == "sign_language" || talk == "writing" || talk == "captions";
            const std::string settled = way == "call" && is_silent ? "sms" : way;
            CHECK(way_of_contact(answers) == settled);
            CHECK(settle_way_of_contact(answers) == (settled != way));
            CHECK(answers.one("contact_way") == settled);
            CHECK_FALSE(settle_way_of_contact(answers));
        }
    }
    CHECK(way_of_contact({}).empty());
    Answers nothing;
    CHECK_FALSE(settle_way_of_contact(nothing));
    CHECK(nothing.empty());
}
