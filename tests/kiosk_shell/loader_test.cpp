#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "kiosk/shell/loader.h"
#include "tests/support/content/posting.h"
#include "tests/support/devices/temporary_folder.h"

namespace qiming {
namespace {

namespace fs = std::filesystem;
const shell::Today today = [](const config::Settings&) { return content::Day{2026, 11, 23}; };

// A copy of what is delivered, to be spoilt.
struct Share {
    Share() {
        for (const char* part : {"content/calendar", "content/forms", "content/phrases", "content/samples",
                                 "content/services", "content/pronunciation", "config/keys"}) {
            fs::create_directories(folder.path() / part);
            fs::copy(fs::path(QIMING_SOURCE_DIR) / part, folder.path() / part, fs::copy_options::recursive);
        }
        fs::copy(fs::path(QIMING_SOURCE_DIR) / "content/step_seconds.json",
                 folder.path() / "content/step_seconds.json");
        fs::copy(fs::path(QIMING_SOURCE_DIR) / "config/kiosk.toml", folder.path() / "config/kiosk.toml");
    }
    void write(const std::string& file, const std::string& text) const {
        std::ofstream(folder.path() / file) << text;
    }
    std::string fault() const {
        const auto loaded = shell::load_world(folder.path(), {}, today);
        return loaded ? "" : loaded.error().text();
    }
    support::TemporaryFolder folder;
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a region's time zone that there is not is refused with file and line; so is a bad calendar") {
    const Share share;
    share.write("config/kiosk.toml", "[terminal]\ntime_zone = \"Asia/Zhuhai\"\n");
    CHECK(holds(share.fault(), "kiosk.toml"));
    CHECK(holds(share.fault(), "line 2"));
    const Share other;
    other.write("content/calendar/holidays.json", R"({"every_year": [], "years": [{"year": "soon"}]})");
    CHECK(holds(other.fault(), "holidays.json"));
    CHECK(holds(other.fault(), "years[0]"));
}

TEST_CASE("what is delivered can be loaded whole") {
    const auto loaded = shell::load_world(QIMING_SOURCE_DIR, {}, today);
    REQUIRE(loaded);
    CHECK(loaded->world.forms.size() >= 4);
    CHECK(loaded->world.services->all().size() >= 3);
    CHECK(loaded->world.jobs.jobs().size() >= 300);
    CHECK_FALSE(loaded->world.assessments.slots.empty());
}

TEST_CASE("R66: a row of the snapshot that has no words or nothing to read is left out and named") {
    const Share share;
    tests::Posting unknown = tests::good_posting();
    unknown["identifier"]["value"] = "A-2";
    unknown["qiming:"]["district"] = "macau";
    tests::Posting blank = tests::good_posting();
    blank["identifier"]["value"] = "A-3";
    blank["title"]["zh-CN"] = "　";
    share.write("content/samples/jobs.json", tests::file_of({tests::good_posting(), unknown, blank}));
    const auto loaded = shell::load_world(share.folder.path(), {}, today);
    REQUIRE(loaded);
    CHECK(loaded->world.jobs.jobs().size() == 1);
    REQUIRE(loaded->skipped.size() == 2);
    CHECK(loaded->skipped[0].place == "jobs[1].qiming:.district");
    CHECK(holds(loaded->skipped[0].problem, "the nearest known one is"));
    CHECK(loaded->skipped[1].place == "jobs[2].title.zh-CN");
}

TEST_CASE("a service that cannot be offered is refused with its folder and what is missing") {
    const Share share;
    share.write("content/services/stray.json", R"({"id": "stray", "forms": ["identity", "nowhere"]})");
    CHECK(holds(share.fault(), "content/services"));
    CHECK(holds(share.fault(), "nowhere"));
    share.write("content/services/stray.json",
                R"({"id": "stray", "forms": ["identity", "demand"], "place": 60})");
    CHECK(holds(share.fault(), "outcome.title.stray"));
}

TEST_CASE("a file that cannot be parsed is refused with its name and place") {
    const Share share;
    REQUIRE(share.fault().empty());
    for (const char* file :
         {"config/kiosk.toml", "config/keys/default.toml", "config/keys/braille.toml",
          "content/forms/demand.json", "content/samples/jobs.json", "content/samples/assessments.json"}) {
        const Share spoilt;
        spoilt.write(file, "{ this is neither");
        INFO(file << ": " << spoilt.fault());
        CHECK(holds(spoilt.fault(), file));
        CHECK(holds(spoilt.fault(), "line"));
    }
}

TEST_CASE("the explanations of characters are loaded, and refused with file and line where they are wrong") {
    const auto loaded = shell::load_world(QIMING_SOURCE_DIR, {}, today);
    REQUIRE(loaded);
    CHECK(loaded->world.characters.explanation(U'珠', accessibility::Language::Chinese) == "珍珠的珠");
    CHECK(loaded->world.characters.explanation(U'B', accessibility::Language::English) == "B as in Bravo");
    for (const char* file :
         {"content/pronunciation/zh-CN/characters.tsv", "content/pronunciation/en/characters.tsv"}) {
        const Share spoilt;
        spoilt.write(file, "# one\nB\tas in Alfa\n");
        CHECK(holds(spoilt.fault(), file));
        CHECK(holds(spoilt.fault(), "line 2"));
    }
}

TEST_CASE("a phrase that stands in two files is refused") {
    const Share share;
    share.write("content/phrases/en/zz.json", R"({"home.title": {"text": "Again", "note": "twice"}})");
    CHECK(holds(share.fault(), "home.title"));
    CHECK(holds(share.fault(), "zz.json"));
}

TEST_CASE("Cantonese has the words of written Chinese, but for those that it says otherwise") {
    const auto loaded = shell::load_world(QIMING_SOURCE_DIR, {}, today);
    REQUIRE(loaded);
    CHECK(loaded->world.cantonese.language() == accessibility::Language::Cantonese);
    CHECK(loaded->world.cantonese.say("language.name") == "粤语");
    CHECK(loaded->world.cantonese.say("home.title") == loaded->world.chinese.say("home.title"));
    CHECK(loaded->world.cantonese.phrases().size() == loaded->world.chinese.phrases().size());
}

TEST_CASE("a Cantonese phrase that written Chinese does not know is refused") {
    const Share share;
    share.write("content/phrases/yue/zz.json",
                R"({"home.titel": {"text": "您想办理什么？", "note": "misspelt"}})");
    CHECK(holds(share.fault(), "home.titel"));
    CHECK(holds(share.fault(), "zh-CN"));
}

TEST_CASE(
    "options of a list stand in content/lists; a bad list, and a form that names none of them, are refused") {
    const std::string form = R"({"id": "survey", "version": 1, "questions": [
        {"id": "why", "kind": "single", "sensitive": false, "list": "reason"}]})";
    const Share without;
    without.write("content/forms/survey.json", form);
    CHECK(holds(without.fault(), "survey.json"));
    CHECK(holds(without.fault(), "no list is called"));
    const Share share;
    share.write("content/forms/survey.json", form);
    fs::create_directories(share.folder.path() / "content/lists");
    share.write("content/lists/reason.json", R"({"id": "reason", "options": ["a"]})");
    CHECK(holds(share.fault(), "reason.json"));
    share.write("content/lists/reason.json", R"({"id": "reason", "options": ["studying", "caring"]})");
    CHECK(holds(share.fault(), "form.survey.title"));  // it is read, and now wants its words
}

TEST_CASE("a form without its words, or one that is missing, is refused") {
    const Share wordless;
    fs::remove(wordless.folder.path() / "content/phrases/en/forms.json");
    CHECK(holds(wordless.fault(), "needs this phrase"));
    const Share formless;
    fs::remove(formless.folder.path() / "content/forms/apply.json");
    CHECK(holds(formless.fault(), "apply"));
}

}  // namespace qiming
