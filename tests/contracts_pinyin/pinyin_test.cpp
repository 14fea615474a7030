// What every input method must do, tried on each.
#include <catch2/catch_test_macros.hpp>
#include <condition_variable>
#include <filesystem>
#include <mutex>

#include "drivers/pinyin/libpinyin/libpinyin_engine.h"
#include "drivers/pinyin/scripted/scripted_pinyin.h"
#include "tests/support/caught_errors.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/source_file.h"

using namespace qiming;
using content::Candidate;
using drivers::Spelling;

namespace {

class Listener final : public drivers::PinyinListener {
public:
    void candidates_found(std::uint64_t serial, std::vector<Candidate> candidates) override {
        const std::lock_guard lock(mutex_);
        serial_ = serial;
        candidates_ = std::move(candidates);
        came_.notify_all();
    }

    // The answer to this question; fails the test when none comes.
    std::vector<Candidate> await(std::uint64_t serial) {
        std::unique_lock lock(mutex_);
        REQUIRE(came_.wait_for(lock, std::chrono::seconds(20), [&] { return serial_ == serial; }));
        return candidates_;
    }

private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::uint64_t serial_ = 0;
    std::vector<Candidate> candidates_;
};

const content::CharacterTable& characters() {
    static const auto table =
        content::CharacterTable::of(tests::source_file("content/typing/characters.tsv"), "characters.tsv")
            .value();
    return table;
}

bool holds(const std::vector<Candidate>& candidates, const std::string& text) {
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](const Candidate& candidate) { return candidate.text == text; });
}

// Four pages of five.
std::vector<Candidate> first_pages(std::vector<Candidate> candidates) {
    candidates.resize(std::min<std::size_t>(candidates.size(), 20));
    return candidates;
}

struct Engines {
    Listener listener;
    drivers::LibpinyinEngine libpinyin{listener, characters()};
    drivers::ScriptedPinyin scripted{listener, {{"wang", {{"王", 4}}}}};
};

}  // namespace

TEST_CASE("An input method answers the newest question with what its letters stand for") {
    Engines engines;
    for (drivers::Pinyin* engine : {static_cast<drivers::Pinyin*>(&engines.libpinyin),
                                    static_cast<drivers::Pinyin*>(&engines.scripted)}) {
        engine->find(1, "wang", Spelling::Pinyin);
        const auto found = engines.listener.await(1);
        REQUIRE(holds(found, "王"));
        CHECK(found.front() == Candidate{"王", 4});
        engine->find(2, "", Spelling::Pinyin);
        CHECK(engines.listener.await(2).empty());
        engine->forget();
        engine->find(3, "wang", Spelling::Pinyin);
        CHECK(holds(engines.listener.await(3), "王"));
    }
}

TEST_CASE("Whole names and words come from libpinyin, with the letters that each takes") {
    Engines engines;
    engines.libpinyin.find(1, "wangxiaoming", Spelling::Pinyin);
    const auto found = engines.listener.await(1);
    CHECK(found.front() == Candidate{"王晓明", 12});
    const auto surname =
        std::find_if(found.begin(), found.end(), [](const auto& each) { return each.text == "王"; });
    REQUIRE(surname != found.end());
    CHECK(surname->used == 4);
    engines.libpinyin.find(2, "shouyufanyi", Spelling::Pinyin);
    CHECK(engines.listener.await(2).front().text == "手语翻译");
}

TEST_CASE("R55: characters of rare names are found by their reading and by their parts") {
    Engines engines;
    engines.libpinyin.find(1, "ji", Spelling::Pinyin);
    CHECK(holds(first_pages(engines.listener.await(1)), "𠮷"));
    engines.libpinyin.find(2, "di", Spelling::Pinyin);
    CHECK(holds(first_pages(engines.listener.await(2)), "𬱖"));
    engines.libpinyin.find(3, "kou3", Spelling::Parts);
    CHECK(holds(engines.listener.await(3), "𠮷"));
    engines.libpinyin.find(4, "ye5", Spelling::Parts);
    CHECK(holds(engines.listener.await(4), "𬱖"));
}

TEST_CASE("What is no spelling finds nothing, and a missing dictionary leaves the table of characters") {
    Engines engines;
    std::uint64_t serial = 0;
    const std::vector<std::string> no_spellings = {"WANG", "../..", "王", "wang\n", std::string(1000, 'a')};
    for (const std::string& letters : no_spellings) {
        engines.libpinyin.find(++serial, letters, Spelling::Pinyin);
        CHECK(engines.listener.await(serial).empty());
    }
    drivers::LibpinyinEngine without(engines.listener, characters(), "/nowhere");
    without.find(++serial, "wang", Spelling::Pinyin);
    CHECK(holds(engines.listener.await(serial), "王"));
}

TEST_CASE("R38: nothing that was typed is learned or written") {
    namespace fs = std::filesystem;
    Engines engines;
    std::vector<Candidate> first;
    for (std::uint64_t serial = 1; serial <= 20; ++serial) {
        engines.libpinyin.find(serial, "xiaoming", Spelling::Pinyin);
        const auto found = engines.listener.await(serial);
        first = serial == 1 ? found : first;
        CHECK(found == first);
    }
    const char* home = std::getenv("HOME");
    REQUIRE(home != nullptr);
    CHECK_FALSE(fs::exists(fs::path(home) / ".cache/libpinyin"));
    CHECK_FALSE(fs::exists("user_bigram.db"));
}

TEST_CASE("R38: opened, used and forgotten, an input method prints nothing and leaves no file") {
    namespace fs = std::filesystem;
    const support::TemporaryFolder folder;
    const tests::CaughtErrors printed;
    setenv("TMPDIR", folder.path().c_str(), 1);
    for (const char* data : {"", "/nowhere"}) {
        Listener listener;
        drivers::LibpinyinEngine engine(listener, characters(), data);
        engine.find(1, "wang", Spelling::Pinyin);
        CHECK(holds(listener.await(1), "王"));
        CHECK(fs::is_empty(folder.path()));
        engine.forget();
        engine.find(2, "xiaoming", Spelling::Pinyin);
        listener.await(2);
    }
    unsetenv("TMPDIR");
    CHECK(printed.text() == "");
    CHECK(fs::is_empty(folder.path()));
}
