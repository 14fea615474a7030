// qiming-say: what the kiosk says of a text, for people who check speech.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include "kiosk/say/lexicon_files.h"
#include "kiosk/say/lines.h"

namespace {

using qiming::accessibility::Language;

constexpr int bad_lines = 1;
constexpr int unusable = 2;

struct Options {
    bool pinyin = false;
    bool spoken = false;
    Language language = Language::Chinese;
    std::string check;          // a file of a lexicon
    std::string input;          // empty: standard input
    std::string pronunciation;  // empty: found by itself
};

int complain(const std::string& trouble) {
    fmt::print(stderr, "qiming-say: {}\n", trouble);
    return unusable;
}

int check_lexicon(const Options& options) {
    const auto faults = qiming::say::faults_of(options.check);
    if (!faults) {
        return complain(faults.error());
    }
    for (const std::string& fault : *faults) {
        fmt::print("{}\n", fault);
    }
    return faults->empty() ? 0 : bad_lines;
}

// Line by line, so that input of any length may come from a pipe.
template <class Answer>
int answer_lines(const Options& options, const Answer& answer) {
    std::ifstream file;
    if (!options.input.empty()) {
        file.open(options.input, std::ios::binary);
        if (!file) {
            return complain(options.input + " cannot be read");
        }
    }
    std::istream& in = options.input.empty() ? std::cin : file;
    std::string line;
    while (std::getline(in, line)) {
        fmt::print("{}\n", answer(line));
    }
    if (in.bad()) {
        return complain("the input cannot be read to its end");
    }
    return std::fflush(stdout) == 0 ? 0 : complain("the output cannot be written");
}

int print_pinyin(const Options& options) {
    if (options.language == Language::English) {
        return complain("--pinyin is for zh-CN and yue");
    }
    std::filesystem::path folder = options.pronunciation;
    if (folder.empty()) {
        folder = qiming::say::find_pronunciation();
    }
    if (folder.empty()) {
        return complain(
            "there is no folder content/pronunciation here or above the program; name it with --lexicon");
    }
    const auto lexicon = qiming::say::load_lexicon(options.language, folder);
    if (!lexicon) {
        return complain(lexicon.error());
    }
    return answer_lines(options, [&](const std::string& line) {
        return qiming::say::pinyin_line(line, options.language, *lexicon);
    });
}

void add_options(CLI::App& app, Options& options) {
    const std::map<std::string, Language> languages = {
        {"zh-CN", Language::Chinese}, {"yue", Language::Cantonese}, {"en", Language::English}};
    auto* pinyin =
        app.add_flag("--pinyin", options.pinyin, "one 字/zi4 pair for each Chinese character of a line");
    auto* spoken = app.add_flag("--spoken", options.spoken, "the words that are said of each line");
    auto* check = app.add_option("--lexicon-check", options.check, "name the bad lines of a file of a lexicon");
    app.add_option("--lang", options.language, "zh-CN (default), yue or en")
        ->transform(CLI::CheckedTransformer(languages))
        ->default_str("zh-CN");
    app.add_option("--lexicon", options.pronunciation, "content/pronunciation (default: found by itself)");
    app.add_option("FILE", options.input, "the text, a line at a time (default: standard input)");
    pinyin->excludes(spoken)->excludes(check);
    spoken->excludes(check);
}

}  // namespace

int main(int count, char** words) {
    CLI::App app("What the kiosk says of a text.");
    Options options;
    add_options(app, options);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : unusable;
    }
    std::ios::sync_with_stdio(false);
    if (!options.check.empty()) {
        return check_lexicon(options);
    }
    if (options.pinyin) {
        return print_pinyin(options);
    }
    if (options.spoken) {
        return answer_lines(
            options, [&](const std::string& line) { return qiming::say::spoken_line(line, options.language); });
    }
    return complain("say what is wanted: --pinyin, --spoken or --lexicon-check FILE (--help tells more)");
}
