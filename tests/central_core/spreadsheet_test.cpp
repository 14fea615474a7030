#include "central/core/spreadsheet.h"

#include <catch2/catch_test_macros.hpp>

using namespace qiming::central;

TEST_CASE("a spreadsheet has its mark, named columns and a row for each submission") {
    const std::string text =
        spreadsheet({{{"number", "受理号", "1"}, {"answer.name", "姓名", "王晓明"}},
                     {{"number", "受理号", "2"}, {"answer.phone", "手机号", "138 0013 8000"}}});
    CHECK(text ==
          "\xEF\xBB\xBF\"受理号\",\"姓名\",\"手机号\"\r\n\"1\",\"王晓明\",\"\"\r\n\"2\",\"\",\"138 0013 "
          "8000\"\r\n");
}

TEST_CASE("what a visitor wrote is never a formula, whatever it begins with, and quotes stay whole") {
    for (const char* const begin : {"=", "+", "-", "@", "\t", "\r", "\n"}) {
        const std::string text = spreadsheet({{{"a", "A", std::string(begin) + "SUM(1)"}}});
        CHECK(text.find("\"'" + std::string(begin) + "SUM(1)\"") != std::string::npos);
    }
    CHECK(spreadsheet({{{"a", "A", "say \"yes\", please"}}}).find("\"say \"\"yes\"\", please\"") !=
          std::string::npos);
}

TEST_CASE("R66: nothing that a program passes over hides a formula, and no command to a machine is written") {
    for (const char* const begin :
         {" =", "\u3000=", "\u200B=", "\uFEFF@", "＝", "＋", "－", "＠", "\x1B=", "\xFF="}) {
        const std::string text = spreadsheet({{{"a", "A", std::string(begin) + "SUM(1)"}}});
        INFO(text);
        CHECK(text.find("\"'") != std::string::npos);
    }
    CHECK(spreadsheet({{{"a", "A", "\x1B[2K王\x07\u009B晓\xFF明"}}}).find("\"[2K王晓明\"") !=
          std::string::npos);
    CHECK(spreadsheet({{{"a", "=A", "1"}}}).find("\"'=A\"") != std::string::npos);
    CHECK(spreadsheet({{{"a", "A", "二楼 - 3 号"}}}).find("\"二楼 - 3 号\"") != std::string::npos);
}

TEST_CASE("two columns never have the same name") {
    const std::string text = spreadsheet({{{"a", "Name", "1"}, {"b", "Name", "2"}}});
    CHECK(text.find("\"Name\",\"Name (b)\"") != std::string::npos);
}

TEST_CASE("a spreadsheet of nothing is empty but for its mark and an empty line") {
    CHECK(spreadsheet({}) == "\xEF\xBB\xBF\r\n");
}
