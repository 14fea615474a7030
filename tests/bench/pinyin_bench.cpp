// The input method alone: from the first key on a page for words to its candidates, from each further key
// of a name to the next ones, and what its tables cost in memory.
#include <condition_variable>
#include <fstream>
#include <iterator>
#include <mutex>

#include "drivers/pinyin/libpinyin/libpinyin_engine.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

namespace qiming::bench {
namespace {

class Answers final : public drivers::PinyinListener {
public:
    void candidates_found(std::uint64_t serial, std::vector<content::Candidate> candidates) override {
        const std::lock_guard lock(mutex_);
        serial_ = serial;
        count_ = candidates.size();
        came_.notify_all();
    }
    // How many there are for this question.
    std::size_t await(std::uint64_t serial) {
        std::unique_lock lock(mutex_);
        came_.wait(lock, [&] { return serial_ == serial; });
        return count_;
    }

private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::uint64_t serial_ = 0;
    std::size_t count_ = 0;
};

double memory_mb() {
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string word; rollup >> word;) {
        if (double kilobytes = 0; word == "Pss:" && rollup >> kilobytes) {
            return kilobytes / 1000;
        }
    }
    return 0;
}

class Typist {
public:
    explicit Typist(const content::CharacterTable& characters) : engine_(answers_, characters) {}

    // A page for words is entered: the tables are opened, as the core asks for it.
    void enter() { ask(""); }
    void leave() { engine_.forget(); }
    std::size_t ask(const std::string& letters) {
        engine_.find(++serial_, letters, drivers::Spelling::Pinyin);
        return answers_.await(serial_);
    }

private:
    Answers answers_;
    drivers::LibpinyinEngine engine_;
    std::uint64_t serial_ = 0;
};

}  // namespace

std::string pinyin(const Report& report) {
    std::ifstream stream("content/typing/characters.tsv", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto characters = content::CharacterTable::of(text, "characters.tsv");
    if (!characters) {
        return "content/typing/characters.tsv cannot be read";
    }
    const double before = memory_mb();
    Typist typist(*characters);
    std::vector<double> first;
    std::vector<double> further;
    const std::string first_letters = "abcdefghjklmnopqrstwxyz";
    for (int visit = 0; visit < 20; ++visit) {
        for (const char letter : first_letters) {
            typist.enter();
            const Stopwatch watch;
            if (typist.ask(std::string(1, letter)) == 0) {
                return "libpinyin finds nothing; is libpinyin-data installed?";
            }
            first.push_back(watch.ms());
            typist.leave();  // each first key is that of a new visit
        }
    }
    typist.enter();
    for (const std::string name : {"wangxiaoming", "zhanghaiyan", "chenjing", "lijianhua"}) {
        for (std::size_t count = 2; count <= name.size(); ++count) {
            for (int round = 0; round < 10; ++round) {
                const Stopwatch watch;
                typist.ask(name.substr(0, count));
                further.push_back(watch.ms());
            }
        }
    }
    report.value("pinyin.memory_mb", memory_mb() - before, "MB", 1);
    report.samples("pinyin.first_key.ms", std::move(first), "ms");
    report.samples("pinyin.next_key.ms", std::move(further), "ms");
    return "";
}

}  // namespace qiming::bench
