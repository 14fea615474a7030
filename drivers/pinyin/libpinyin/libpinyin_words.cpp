#include "drivers/pinyin/libpinyin/libpinyin_words.h"

#include <pinyin.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "drivers/pinyin/pinyin.h"

namespace qiming::drivers {
namespace {

struct ContextCloser {
    void operator()(pinyin_context_t* context) const { pinyin_fini(context); }
};
struct InstanceCloser {
    void operator()(pinyin_instance_t* instance) const { pinyin_free_instance(instance); }
};

namespace fs = std::filesystem;

// The folder in which libpinyin looks for what it learned, and would write. It is there only while libpinyin
// is opened, with an empty file that says so: of a missing one libpinyin complains on standard error. Then
// it is gone, and what libpinyin would learn has nowhere to go.
class PassingFolder {
public:
    PassingFolder() {
        std::error_code trouble;
        std::string pattern = (fs::temp_directory_path(trouble) / "qiming-pinyin-XXXXXX").string();
        if (!trouble && mkdtemp(pattern.data()) != nullptr) {
            path_ = pattern;
            std::ofstream(fs::path(path_) / "user.conf").flush();
        }
    }
    ~PassingFolder() {
        std::error_code ignored;
        if (!path_.empty()) {
            fs::remove_all(path_, ignored);
        }
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;

    // Where none can be made: one that never was.
    const char* path() const { return path_.empty() ? "/proc/self/nowhere" : path_.c_str(); }

private:
    std::string path_;
};

// What it prints of a folder without its tables helps nobody.
bool has_tables(const std::string& data) {
    std::error_code ignored;
    return fs::exists(fs::path(data) / "table.conf", ignored);
}

std::size_t count_of_characters(const char* text) {
    std::size_t count = 0;
    for (; *text != '\0'; ++text) {
        count += (static_cast<unsigned char>(*text) & 0xC0U) != 0x80U ? 1 : 0;
    }
    return count;
}

}  // namespace

struct LibpinyinWords::Library {
    std::unique_ptr<pinyin_context_t, ContextCloser> context;
    std::unique_ptr<pinyin_instance_t, InstanceCloser> instance;

    // Where each syllable ends, in letters.
    std::vector<std::size_t> ends() const {
        std::vector<std::size_t> ends;
        std::size_t offset = 0;
        const std::size_t length = pinyin_get_parsed_input_length(instance.get());
        while (offset < length) {
            std::size_t next = 0;
            if (!pinyin_get_right_pinyin_offset(instance.get(), offset, &next) || next <= offset) {
                next = length;
            }
            ends.push_back(next);
            offset = next;
        }
        return ends;
    }
};

LibpinyinWords::LibpinyinWords(const std::string& data) : library_(std::make_unique<Library>()) {
    if (!has_tables(data)) {
        return;
    }
    const PassingFolder learned;
    library_->context.reset(pinyin_init(data.c_str(), learned.path()));
    if (library_->context == nullptr) {
        return;
    }
    // DYNAMIC_ADJUST, which learns from what is chosen, is left out.
    pinyin_set_options(library_->context.get(), IS_PINYIN | PINYIN_INCOMPLETE | PINYIN_CORRECT_ALL |
                                                    USE_DIVIDED_TABLE | USE_RESPLIT_TABLE);
    library_->instance.reset(pinyin_alloc_instance(library_->context.get()));
}

LibpinyinWords::~LibpinyinWords() = default;

std::vector<content::Candidate> LibpinyinWords::find(const std::string& letters) {
    std::vector<content::Candidate> found;
    pinyin_instance_t* instance = library_->instance.get();
    if (instance == nullptr || pinyin_parse_more_full_pinyins(instance, letters.c_str()) == 0) {
        return found;
    }
    pinyin_guess_sentence(instance);
    pinyin_guess_candidates(instance, 0, SORT_BY_PHRASE_LENGTH_AND_PINYIN_LENGTH_AND_FREQUENCY);
    const auto ends = library_->ends();
    guint count = 0;
    pinyin_get_n_candidate(instance, &count);
    for (guint at = 0; at < count && found.size() < most_candidates; ++at) {
        lookup_candidate_t* candidate = nullptr;
        const char* text = nullptr;
        if (!pinyin_get_candidate(instance, at, &candidate) ||
            !pinyin_get_candidate_string(instance, candidate, &text) || text == nullptr) {
            continue;
        }
        const std::size_t characters = count_of_characters(text);
        const bool is_known = characters > 0 && characters <= ends.size();
        found.push_back({text, is_known ? ends[characters - 1] : letters.size()});
    }
    pinyin_reset(instance);
    return found;
}

}  // namespace qiming::drivers
