#include "drivers/pinyin/libpinyin/libpinyin_engine.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "drivers/memory/dead_stack.h"
#include "drivers/pinyin/libpinyin/libpinyin_words.h"

namespace qiming::drivers {
namespace {

constexpr std::size_t before_names = 10;

struct Question {
    std::uint64_t serial = 0;
    std::string letters;
    Spelling spelling = Spelling::Pinyin;
};

bool is_spelled(const std::string& letters) {
    return !letters.empty() && letters.size() <= most_letters &&
           std::all_of(letters.begin(), letters.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '\'';
           });
}

}  // namespace

class LibpinyinEngine::Worker {
public:
    Worker(PinyinListener& listener, const content::CharacterTable& characters, std::string data)
        : listener_(listener), characters_(characters), data_(std::move(data)), thread_([this] { run(); }) {}

    ~Worker() {
        {
            const std::lock_guard lock(mutex_);
            ends_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }

    void ask(Question question) {
        {
            const std::lock_guard lock(mutex_);
            waiting_ = std::move(question);
        }
        changed_.notify_all();
    }

    void forget() {
        std::unique_lock lock(mutex_);
        waiting_.reset();
        forgets_ = true;
        changed_.notify_all();
        changed_.wait(lock, [this] { return !forgets_; });
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock, [this] { return ends_ || forgets_ || waiting_; });
            if (ends_) {
                return;
            }
            if (forgets_) {
                words_.reset();  // with it goes whatever libpinyin kept of the letters
                wipe_dead_stack();
                forgets_ = false;
                changed_.notify_all();
                continue;
            }
            const Question question = *std::exchange(waiting_, std::nullopt);
            lock.unlock();
            auto found = answer(question);
            listener_.candidates_found(question.serial, std::move(found));
            lock.lock();
        }
    }

    std::vector<content::Candidate> answer(const Question& question) {
        // A question without letters only opens the tables: the first key need not wait for that.
        if (question.spelling == Spelling::Pinyin && !words_) {
            words_ = std::make_unique<LibpinyinWords>(data_);
        }
        if (!is_spelled(question.letters)) {
            return {};
        }
        std::vector<content::Candidate> found;
        if (question.spelling == Spelling::Pinyin) {
            found = words_->find(question.letters);
        }
        add_rare(question, found);
        found.resize(std::min(found.size(), most_candidates));
        return found;
    }

    void add_rare(const Question& question, std::vector<content::Candidate>& found) const {
        std::set<std::string> known;
        for (const auto& candidate : found) {
            known.insert(candidate.text);
        }
        if (question.spelling == Spelling::Parts) {
            append_unknown(characters_.built(question.letters, most_candidates), question, known, found);
            return;
        }
        // The table begins with characters of names that libpinyin lacks: they stand behind the first few,
        // since nobody turns to the last page for a name. The others come last.
        auto spelled = characters_.spelled(question.letters, most_candidates);
        const auto common = std::find_if(spelled.begin(), spelled.end(),
                                         [&](const auto& each) { return known.count(each) > 0; });
        std::vector<content::Candidate> names;
        if (!found.empty()) {
            append_unknown({spelled.begin(), common}, question, known, names);
        }
        found.insert(found.begin() + static_cast<std::ptrdiff_t>(std::min(before_names, found.size())),
                     names.begin(), names.end());
        append_unknown(std::move(spelled), question, known, found);
    }

    static void append_unknown(std::vector<std::string> characters, const Question& question,
                               std::set<std::string>& known, std::vector<content::Candidate>& found) {
        for (std::string& character : characters) {
            if (known.insert(character).second) {
                found.push_back({std::move(character), question.letters.size()});
            }
        }
    }

    PinyinListener& listener_;
    const content::CharacterTable& characters_;
    const std::string data_;
    std::unique_ptr<LibpinyinWords> words_;  // of the thread alone
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<Question> waiting_;
    bool forgets_ = false;
    bool ends_ = false;
    std::thread thread_;  // the last: it uses all of the above
};

LibpinyinEngine::LibpinyinEngine(PinyinListener& listener, const content::CharacterTable& characters,
                                 std::string data)
    : worker_(std::make_unique<Worker>(listener, characters,
                                       data.empty() ? QIMING_LIBPINYIN_DATA : std::move(data))) {}

LibpinyinEngine::~LibpinyinEngine() = default;

void LibpinyinEngine::find(std::uint64_t serial, const std::string& letters, Spelling spelling) {
    worker_->ask({serial, letters, spelling});
}

void LibpinyinEngine::forget() {
    worker_->forget();
}

}  // namespace qiming::drivers
