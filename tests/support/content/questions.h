// Small questions and forms for tests.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "content/forms/form.h"

namespace qiming::tests {

inline content::Question question(std::string id, content::QuestionKind kind,
                                  std::initializer_list<const char*> codes = {}) {
    content::Question made;
    made.id = std::move(id);
    made.kind = kind;
    for (const char* code : codes) {
        made.options.push_back({code, false});
    }
    return made;
}

inline content::Question digits(std::string id, content::DigitFormat format) {
    content::Question made = question(std::move(id), content::QuestionKind::Digits);
    made.format = format;
    return made;
}

inline content::Question number(std::string id, int minimum, int maximum) {
    content::Question made = question(std::move(id), content::QuestionKind::Number);
    made.minimum = minimum;
    made.maximum = maximum;
    return made;
}

// One to two of a, b and c, or none of them.
inline content::Question several() {
    content::Question made = question("several", content::QuestionKind::Several, {"a", "b", "c", "none"});
    made.options.back().excludes_others = true;
    made.minimum = 1;
    made.maximum = 2;
    return made;
}

}  // namespace qiming::tests
