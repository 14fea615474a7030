#include "accessibility/layout/reading_parts.h"

#include <catch2/catch_test_macros.hpp>

#include "accessibility/layout/line_breaking.h"

namespace qiming::tests {

using accessibility::PartRoom;
using accessibility::reading_parts;
using accessibility::Weight;

namespace {

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

}  // namespace

TEST_CASE("R22: the parts of a text hold no more lines than there is room for, and together all of it") {
    for (const char* text :
         {"只给残联和您应聘的单位看。可以不同意。",
          "我们会收集：身份证号或残疾人证号、残疾类别、电话、求职意愿。用处：登记就业需求、介绍工作、预约评估"
          "。",
          "没有标点的一段很长很长的话一直说到最后也没有停下来的地方所以只好在行末断开",
          "We collect your ID number, kind of disability, phone and job wishes. You may say no; then go to the "
          "desk.",
          "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"}) {
        for (const float ems : {5.0F, 9.0F, 16.6F}) {
            for (const std::size_t lines : {1U, 2U, 3U, 7U}) {
                const PartRoom room{ems * 100, 100, lines};
                std::string together;
                for (const std::string& part : reading_parts(text, room)) {
                    INFO(part << " in " << ems << " ems, " << lines << " lines");
                    CHECK_FALSE(part.empty());
                    CHECK(break_lines(part, room.width, room.em, Weight::Bold, accessibility::wide_characters())
                              .size() <= lines);
                    together += part;
                }
                CHECK(without_spaces(together) == without_spaces(text));
            }
        }
    }
}

TEST_CASE("A text is cut where a sentence ends, and sentences are joined while they fit") {
    const PartRoom two_lines{1000, 100, 2};
    CHECK(reading_parts("第一句话。第二句话。第三句话也在这里的后面。", two_lines) ==
          std::vector<std::string>{"第一句话。第二句话。", "第三句话也在这里的后面。"});
    CHECK(reading_parts("短的。", two_lines) == std::vector<std::string>{"短的。"});
}

}  // namespace qiming::tests
