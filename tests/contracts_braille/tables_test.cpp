#include <catch2/catch_test_macros.hpp>
#include <sstream>

#include "accessibility/braille/braille_line.h"
#include "accessibility/text/utf8.h"
#include "drivers/braille/louis/louis_tables.h"
#include "tests/support/source_file.h"

using namespace qiming;
using accessibility::BrailleTable;
using drivers::LouisTables;

namespace {

std::string raised(LouisTables& tables, std::string_view text, BrailleTable table = BrailleTable::Chinese) {
    return accessibility::encode_utf8(tables.cells_of(accessibility::decode_utf8(text), table));
}

}  // namespace

// The table holds cells a character and no readings. Each line of the list is a syllable and up to
// three characters that have no other reading: there our own cells must be those of the table.
TEST_CASE("Every syllable has the cells that the national scheme's table gives its characters") {
    LouisTables tables;
    std::istringstream list(tests::source_file("tests/contracts_braille/syllables.txt"));
    std::string syllable;
    std::string characters;
    int compared = 0;
    while (list >> syllable >> characters) {
        for (const char32_t character : accessibility::decode_utf8(characters)) {
            const std::string text = accessibility::encode_utf8(std::u32string(1, character));
            CAPTURE(syllable, text);
            CHECK(accessibility::cells_of_syllable(syllable) == raised(tables, text));
            ++compared;
        }
    }
    CHECK(compared > 2000);
}

TEST_CASE("Cells of our own pass through the Chinese table, with digits, letters and stops around them") {
    LouisTables tables;
    CHECK(raised(tables, "⠝⠣⠀⠓⠭⠄") == "⠝⠣⠀⠓⠭⠄");
    CHECK(raised(tables, "⢎⣿⡱") == "⢎⣿⡱");
    CHECK(raised(tables, "3⠇⠷⠂") == "⠼⠉⠀⠇⠷⠂");
    CHECK(raised(tables, "IT⠅⠢") == "⠠⠠⠊⠞⠀⠅⠢");
    CHECK(raised(tables, "⠓⠖⠄，⠓⠖⠄。").substr(0, 12) == "⠓⠖⠄⠐");
}

TEST_CASE("English alone is raised uncontracted") {
    LouisTables tables;
    CHECK(raised(tables, "Browse jobs", BrailleTable::English) == "⠠⠃⠗⠕⠺⠎⠑⠀⠚⠕⠃⠎");
    CHECK(raised(tables, "people", BrailleTable::English) == "⠏⠑⠕⠏⠇⠑");
    CHECK(raised(tables, "2/3", BrailleTable::English) == "⠼⠃⠸⠌⠼⠉");
}

TEST_CASE("Whatever a text holds, it becomes cells and nothing else") {
    LouisTables tables;
    for (const char* text : {"", " ", "𪚥", "\xff\xfe", "a\tb", "😀", "ﷺ", "۱۲", "ก", "é", "\n"}) {
        CAPTURE(text);
        for (const auto table : {BrailleTable::Chinese, BrailleTable::English}) {
            for (const char32_t cell : tables.cells_of(accessibility::decode_utf8(text), table)) {
                CHECK((cell >= 0x2800 && cell <= 0x28FF));
            }
        }
    }
}

TEST_CASE("R38: what was translated can be forgotten, and the tables still serve") {
    LouisTables tables;
    tables.cells_of(U"440402199003071232", BrailleTable::Chinese);
    tables.forget();
    CHECK(raised(tables, "银行") == "⠣⠂⠓⠦");
}
