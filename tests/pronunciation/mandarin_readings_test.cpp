// Scores of the Mandarin front end with its real files. A miss is printed, so that it can be judged.
#include <fmt/format.h>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include <sstream>

#include "accessibility/pronunciation/written_readings.h"
#include "accessibility/text/utf8.h"
#include "tests/support/figure.h"
#include "tests/support/source_file.h"

using namespace qiming;
using namespace qiming::accessibility;

namespace {

const Lexicon& mandarin() {
    static const Lexicon lexicon = Lexicon::of(tests::source_file("content/pronunciation/zh-CN/words.tsv"),
                                               tests::source_file("content/pronunciation/zh-CN/overrides.tsv"),
                                               tests::source_file("content/pronunciation/zh-CN/polyphones.tsv"))
                                       .value();
    return lexicon;
}

std::vector<WrittenReading> read(const std::string& written) {
    return written_readings(written, Language::Chinese, mandarin());
}

std::vector<std::string> split(const std::string& text, char between) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, between);) {
        parts.push_back(part);
    }
    return parts;
}

bool admits(const std::string& wanted, const std::string& reading) {
    const auto either = split(wanted, '|');
    return std::find(either.begin(), either.end(), reading) != either.end();
}

struct Score {
    std::size_t asked = 0;
    std::size_t right = 0;
    double percent() const { return 100.0 * static_cast<double>(right) / static_cast<double>(asked); }
};

void tell(const std::string& name, const Score& score) {
    tests::tell_figure(fmt::format("{}: {:.2f} % of {} characters", name, score.percent(), score.asked));
}

// Rows of "text TAB readings": a reading for each Chinese character, "a|b" where both are right.
Score score_of(const std::string& file) {
    Score score;
    for (const std::string& row : split(tests::source_file(file), '\n')) {
        if (row.empty() || row.front() == '#') {
            continue;
        }
        const auto columns = split(row, '\t');
        const auto wanted = split(columns.at(1), ' ');
        const auto found = read(columns.front());
        INFO(row);
        REQUIRE(found.size() == wanted.size());
        for (std::size_t at = 0; at < wanted.size(); ++at) {
            ++score.asked;
            const std::string reading = to_string(found[at].syllable);
            if (admits(wanted[at], reading)) {
                ++score.right;
            } else {
                tests::tell_figure(encode_utf8(std::u32string_view(&found[at].character, 1)) + " read " +
                                   reading + ", wanted " + wanted[at] + ": " + columns.front());
            }
        }
    }
    return score;
}

// The character between the marks, counted in Chinese characters from the beginning.
Score score_of_corpus() {
    const std::string mark = "▁";
    const auto sentences = split(tests::source_file("tests/pronunciation/cpp-dev/dev.sent"), '\n');
    const auto labels = split(tests::source_file("tests/pronunciation/cpp-dev/dev.lb"), '\n');
    REQUIRE(sentences.size() == labels.size());
    Score score;
    for (std::size_t at = 0; at < sentences.size(); ++at) {
        const std::size_t first = sentences[at].find(mark);
        const std::size_t second = sentences[at].find(mark, first + mark.size());
        const std::string before = sentences[at].substr(0, first);
        const std::string asked = sentences[at].substr(first + mark.size(), second - first - mark.size());
        const auto found = read(before + asked + sentences[at].substr(second + mark.size()));
        const std::size_t place = read(before).size();
        std::string label = labels[at];
        if (const std::size_t umlaut = label.find("u:"); umlaut != std::string::npos) {
            label.replace(umlaut, 2, "v");
        }
        ++score.asked;
        if (place < found.size() && to_string(found[place].syllable) == label) {
            ++score.right;
        }
    }
    return score;
}

}  // namespace

TEST_CASE("R51: at least 98.5 % of the sentences' characters are read as people read them") {
    for (const std::string name : {"polyphones", "services"}) {
        const Score score = score_of("tests/pronunciation/sentences/" + name + ".tsv");
        tell(name + ".tsv", score);
        CHECK(score.asked > 2'000);
        CHECK(score.percent() >= 98.5);
    }
}

TEST_CASE("R51: at least 99 % of the characters in the words of the field are read right") {
    const Score score = score_of("tests/pronunciation/words.tsv");
    tell("words.tsv", score);
    CHECK(score.asked > 1'000);
    CHECK(score.percent() >= 99.0);
}

TEST_CASE("R51: at least 95.0 % of the corpus of polyphones is read as it is labelled") {
    const Score score = score_of_corpus();
    tell("cpp-dev", score);
    CHECK(score.asked == 9'893);
    CHECK(score.percent() >= 95.0);
}

TEST_CASE("R51: every common character has a reading, rare ones beyond the first plane, too") {
    for (char32_t point = 0x4E00; point <= 0x9FA5; ++point) {
        INFO(encode_utf8(std::u32string_view(&point, 1)));
        REQUIRE(read(encode_utf8(std::u32string_view(&point, 1))).at(0).syllable.is_known());
    }
    CHECK(to_string(read("𠮷").at(0).syllable) == "ji2");
    CHECK(to_string(read("𬱖").at(0).syllable) == "di2");
}

TEST_CASE("compatibility forms and 〇 are read as what they stand for, and named as they stand there") {
    const auto found = read("残疾⼈〇");
    REQUIRE(found.size() == 4);
    CHECK(found[2].character == U'⼈');
    CHECK(to_string(found[2].syllable) == "ren2");
    CHECK(found[3].character == U'〇');
    CHECK(to_string(found[3].syllable) == "ling2");
}
