#include "content/forms/form.h"

#include <algorithm>

#include <fmt/format.h>

namespace qiming::content {

Entry entry_of(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::Single:
        case QuestionKind::Several:
        case QuestionKind::YesNo:
        case QuestionKind::Consent:
        case QuestionKind::Rating:
        case QuestionKind::ReadBack: return Entry::Codes;
        case QuestionKind::Number:
        case QuestionKind::Digits:
        case QuestionKind::Date:
        case QuestionKind::Time: return Entry::Digits;
        case QuestionKind::Text: return Entry::Words;
        case QuestionKind::Info: break;
    }
    return Entry::Nothing;
}

std::string options_key(std::string_view form, const Question& question) {
    return question.list.empty() ? fmt::format("form.{}.{}", form, question.id) : "list." + question.list;
}

const Question* Form::find(std::string_view question) const {
    const auto found = std::find_if(questions.begin(), questions.end(),
                                    [&](const Question& each) { return each.id == question; });
    return found == questions.end() ? nullptr : &*found;
}

}  // namespace qiming::content
