#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "accessibility/normalisation/spoken_runs.h"
#include "accessibility/text/utf8.h"

using namespace qiming::accessibility;

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts{""};
    for (const char letter : text) {
        if (letter == separator) {
            parts.emplace_back();
        } else {
            parts.back() += letter;
        }
    }
    return parts;
}

// \n, \r, \u{200B}; \e is nothing at all.
std::string unescaped(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        switch (text[++i]) {
            case 'n': plain += '\n'; break;
            case 'r': plain += '\r'; break;
            case 'u': {
                const std::size_t close = text.find('}', i);
                const auto point =
                    static_cast<char32_t>(std::stoul(text.substr(i + 2, close - i - 2), nullptr, 16));
                plain += encode_utf8(std::u32string(1, point));
                i = close;
                break;
            }
            default: break;
        }
    }
    return plain;
}

std::string mark_of(Pause pause) {
    return pause == Pause::Full ? "。" : pause == Pause::Short ? "，" : "";
}

// Runs side by side, those for the other voice between angle brackets.
std::string said(const std::string& written, Language language) {
    std::string all;
    const auto runs = spoken_runs(written, language);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::string words = encode_utf8(runs[i].words);
        all += runs[i].language == language ? words : "<" + words + ">";
        all += i + 1 < runs.size() ? mark_of(runs[i].after) : "";
    }
    return all;
}

// Checks every row of a table: written, spoken, what it shows. How many there are.
int check_table(const std::string& path, Language language) {
    std::ifstream file(std::string(QIMING_SOURCE_DIR) + path);
    int rows = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const auto cells = split(line, '\t');
        REQUIRE(cells.size() == 3);
        const std::string spoken = said(unescaped(cells[0]), language);
        bool is_right = false;
        for (const std::string& reading : split(cells[1], '|')) {
            is_right = is_right || spoken == unescaped(reading);
        }
        INFO(cells[2]);
        INFO(cells[0] << " should be " << cells[1] << " and is " << spoken);
        CHECK(is_right);
        ++rows;
    }
    return rows;
}

}  // namespace

TEST_CASE("R50: the golden list of Chinese text is said word for word", "[spoken]") {
    CHECK(check_table("/tests/pronunciation/normaliser.tsv", Language::Chinese) >= 250);
}

TEST_CASE("R50: the golden list of English text is said word for word", "[spoken]") {
    CHECK(check_table("/tests/pronunciation/normaliser-en.tsv", Language::English) >= 60);
}
