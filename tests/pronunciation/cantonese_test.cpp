#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <sstream>

#include "accessibility/normalisation/spoken_runs.h"
#include "accessibility/pronunciation/cantonese.h"
#include "accessibility/pronunciation/pronounce.h"
#include "accessibility/pronunciation/written_readings.h"
#include "accessibility/text/utf8.h"
#include "tests/support/source_file.h"

using namespace qiming;
using namespace qiming::accessibility;

namespace {

Lexicon lexicon_of(Language language) {
    const std::string folder = "content/pronunciation/" + std::string(tag_of(language)) + "/";
    return Lexicon::of(tests::source_file(folder + "words.tsv"), tests::source_file(folder + "overrides.tsv"),
                       tests::source_file(folder + "polyphones.tsv"))
        .value();
}

const Lexicon& cantonese() {
    static const Lexicon lexicon = lexicon_of(Language::Cantonese);
    return lexicon;
}

std::string read(const std::string& written) {
    std::string line;
    for (const WrittenReading& reading : written_readings(written, Language::Cantonese, cantonese())) {
        line += (line.empty() ? "" : " ") + to_string(reading.syllable);
    }
    return line;
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
    for (const std::string& one : split(wanted, '|')) {
        if (one == reading) {
            return true;
        }
    }
    return false;
}

// All syllables that the file of words has.
std::set<std::string> syllables_in_use() {
    std::set<std::string> found;
    for (const std::string& line : split(tests::source_file("content/pronunciation/yue/words.tsv"), '\n')) {
        const auto columns = split(line, '\t');
        if (line.front() == '#' || columns.size() < 2) {
            continue;
        }
        for (const std::string& reading : split(columns[1], '/')) {
            for (const std::string& syllable : split(reading, ' ')) {
                found.insert(syllable);
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("Cantonese: fifty sentences are read as they were set by hand") {
    int characters = 0;
    int sentences = 0;
    for (const std::string& line : split(tests::source_file("tests/pronunciation/cantonese.tsv"), '\n')) {
        if (line.starts_with("#")) {
            continue;
        }
        const auto columns = split(line, '\t');
        REQUIRE(columns.size() == 2);
        const auto wanted = split(columns[1], ' ');
        const auto readings = written_readings(columns[0], Language::Cantonese, cantonese());
        REQUIRE(readings.size() == wanted.size());
        for (std::size_t at = 0; at < wanted.size(); ++at) {
            INFO(columns[0] << " " << encode_utf8(std::u32string_view(&readings[at].character, 1)) << " wanted "
                            << wanted[at] << ", read " << to_string(readings[at].syllable));
            CHECK(admits(wanted[at], to_string(readings[at].syllable)));
            ++characters;
        }
        ++sentences;
    }
    CHECK(sentences >= 50);
    CHECK(characters >= 800);
}

TEST_CASE("Cantonese: words that a table of characters misreads are read as words") {
    CHECK(read("将来") == "zoeng1 loi4");
    CHECK(read("卫生和民生") == "wai6 sang1 wo4 man4 sang1");
    CHECK(read("银行行政") == "ngan4 hong4 hang4 zing3");
    CHECK(read("重新登记") == "cung4 san1 dang1 gei3");
    CHECK(read("斗门、金湾、香洲、横琴、珠海") == "dau2 mun4 gam1 waan1 hoeng1 zau1 waang4 kam4 zyu1 hoi2");
}

TEST_CASE("Cantonese: 为 is read by what it does, as in the Mandarin rules") {
    CHECK(read("为残疾人提供培训").starts_with("wai6"));
    CHECK(read("作为重点").starts_with("zok3 wai4"));
    CHECK(read("期限为三年") == "kei4 haan6 wai4 saam1 nin4");
}

TEST_CASE("Cantonese: surnames with a title are read as surnames") {
    CHECK(read("任主任") == "jam4 zyu2 jam6");
    CHECK(read("姓曾") == "sing3 zang1");
    CHECK(read("曾经") == "cang4 ging1");
}

TEST_CASE("Cantonese: 一 and 不 keep their tones") {
    CHECK(read("一个") == "jat1 go3");
    CHECK(read("不要") == "bat1 jiu3");
}

TEST_CASE(
    "R49: what is in Cantonese goes to the Cantonese voice, in its sounds; what is in Mandarin does not") {
    const Pronunciation pronunciation{lexicon_of(Language::Chinese), lexicon_of(Language::Cantonese)};
    Utterance utterance;
    utterance.spans = {{"听粤语，请按2。", Language::Cantonese}, {"残疾人", Language::Chinese}};
    const auto phrases = pronounce(utterance, pronunciation);
    REQUIRE(phrases.size() == 3);
    CHECK(phrases[0].language == Language::Cantonese);
    CHECK(phrases[0].phonemes);
    CHECK(phrases[0].text == "t'e1N j'yu6t|j'yu5");
    CHECK(phrases[1].text == "c'i2N 'o3n j'i6");
    CHECK(phrases[1].after == Pause::Full);
    CHECK(phrases[2].language == Language::Chinese);
    CHECK(phrases[2].text.starts_with("tsha35n"));
}

TEST_CASE("Cantonese: a character without a reading is called a rare one, not passed over") {
    const Pronunciation pronunciation{lexicon_of(Language::Chinese), lexicon_of(Language::Cantonese)};
    Utterance utterance;
    utterance.spans = {{"\U000301A4", Language::Cantonese}};
    const auto phrases = pronounce(utterance, pronunciation);
    REQUIRE(phrases.size() == 1);
    CHECK(phrases[0].text == "s'aang1|p'i1k|z'i6");
}

TEST_CASE("Cantonese: one is 一 on the telephone, and 幺 is said only where it is written") {
    const auto words = [](const char* written) {
        std::u32string all;
        for (const SpokenRun& run : spoken_runs(written, Language::Cantonese)) {
            CHECK(run.language == Language::Cantonese);
            all += run.words;
        }
        return encode_utf8(all);
    };
    CHECK(words("10086") == "一零零八六");
    CHECK(words("幺妹，13812345678").starts_with("幺妹一三八"));
    CHECK(words("听粤语，请按2。") == "听粤语请按二");
}

TEST_CASE("Cantonese: every syllable that is read has its sound, each a different one") {
    std::set<std::string> sounds;
    const auto syllables = syllables_in_use();
    CHECK(syllables.size() >= 1800);
    for (const std::string& text : syllables) {
        INFO(text);
        const auto syllable = syllable_of(text);
        REQUIRE(syllable);
        const std::string phonemes = cantonese_phonemes(*syllable);
        CHECK(std::count_if(phonemes.begin(), phonemes.end(), [](char c) { return c >= '0' && c <= '9'; }) ==
              1);
        CHECK(sounds.insert(phonemes).second);
    }
}

TEST_CASE("Cantonese: the tone stands behind the vowel, and syllables without a vowel get one") {
    const auto phonemes = [](const char* syllable) { return cantonese_phonemes(*syllable_of(syllable)); };
    CHECK(phonemes("teng1") == "t'e1N");
    CHECK(phonemes("gwong2") == "gw'ong2");
    CHECK(phonemes("ngaak6") == "N'aa6k");
    CHECK(phonemes("ng5") == "'N@-5N");
    CHECK(phonemes("m4") == "'m@-4m");
    CHECK(phonemes("zhang1").empty());
    CHECK(phonemes("xyz1").empty());
}
