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
#include "kiosk/say/phonemes.h"

namespace {

using qiming::accessibility::Language;

constexpr int bad_lines = 1;
constexpr int unusable = 2;

struct Options {
    bool pinyin = false;
    bool spoken = false;
    bool phonemes = false;
    std::string wav;  // a file to write
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
template <class Take>
int each_line(const Options& options, const Take& take) {
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
        take(line);
    }
    if (in.bad()) {
        return complain("the input cannot be read to its end");
    }
    return 0;
}

template <class Answer>
int answer_lines(const Options& options, const Answer& answer) {
    const int read = each_line(options, [&](const std::string& line) { fmt::print("{}\n", answer(line)); });
    if (read != 0) {
        return read;
    }
    return std::fflush(stdout) == 0 ? 0 : complain("the output cannot be written");
}

tl::expected<qiming::accessibility::Lexicon, std::string> load(const Options& options, Language language) {
    std::filesystem::path folder = options.pronunciation;
    if (folder.empty()) {
        folder = qiming::say::find_pronunciation();
    }
    if (folder.empty()) {
        return tl::unexpected<std::string>(
            "there is no folder content/pronunciation here or above the program; name it with --lexicon");
    }
    return qiming::say::load_lexicon(language, folder);
}

int print_pinyin(const Options& options) {
    if (options.language == Language::English) {
        return complain("--pinyin is for zh-CN and yue");
    }
    const auto lexicon = load(options, options.language);
    if (!lexicon) {
        return complain(lexicon.error());
    }
    return answer_lines(options, [&](const std::string& line) {
        return qiming::say::pinyin_line(line, options.language, *lexicon);
    });
}

int print_phonemes_or_speak(const Options& options) {
    auto mandarin = load(options, Language::Chinese);
    auto cantonese = load(options, Language::Cantonese);
    for (const auto* lexicon : {&mandarin, &cantonese}) {
        if (!*lexicon) {
            return complain(lexicon->error());
        }
    }
    const qiming::accessibility::Pronunciation pronunciation{std::move(*mandarin), std::move(*cantonese)};
    if (options.phonemes) {
        return answer_lines(options, [&](const std::string& line) {
            return qiming::say::phonemes_line(line, options.language, pronunciation);
        });
    }
    qiming::say::WavFile wav(options.wav, options.language, pronunciation);
    const int read = each_line(options, [&](const std::string& line) { wav.add(line); });
    if (read != 0) {
        return read;
    }
    const std::string trouble = wav.write();
    return trouble.empty() ? 0 : complain(trouble);
}

void add_options(CLI::App& app, Options& options) {
    const std::map<std::string, Language> languages = {
        {"zh-CN", Language::Chinese}, {"yue", Language::Cantonese}, {"en", Language::English}};
    auto* pinyin =
        app.add_flag("--pinyin", options.pinyin, "one 字/zi4 pair for each Chinese character of a line");
    auto* spoken = app.add_flag("--spoken", options.spoken, "the words that are said of each line");
    auto* phonemes =
        app.add_flag("--phonemes", options.phonemes, "what the synthesiser is given for each line");
    auto* wav = app.add_option("--wav", options.wav, "say the lines into this file, 16-bit mono");
    auto* check = app.add_option("--lexicon-check", options.check, "name the bad lines of a file of a lexicon");
    app.add_option("--lang", options.language, "zh-CN (default), yue or en")
        ->transform(CLI::CheckedTransformer(languages))
        ->default_str("zh-CN");
    app.add_option("--lexicon", options.pronunciation, "content/pronunciation (default: found by itself)");
    app.add_option("FILE", options.input, "the text, a line at a time (default: standard input)");
    pinyin->excludes(spoken)->excludes(check)->excludes(phonemes)->excludes(wav);
    spoken->excludes(check)->excludes(phonemes)->excludes(wav);
    phonemes->excludes(check)->excludes(wav);
    wav->excludes(check);
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
    if (options.phonemes || !options.wav.empty()) {
        return print_phonemes_or_speak(options);
    }
    if (options.spoken) {
        return answer_lines(
            options, [&](const std::string& line) { return qiming::say::spoken_line(line, options.language); });
    }
    return complain(
        "say what is wanted: --pinyin, --spoken, --phonemes, --wav FILE or --lexicon-check FILE (--help tells "
        "more)");
}
