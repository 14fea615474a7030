#include "content/forms/answers.h"

#include <algorithm>
#include <utility>

namespace qiming::content {

const Answer* Answers::find(std::string_view question) const {
    const auto found = by_question_.find(question);
    return found == by_question_.end() ? nullptr : &found->second;
}

bool Answers::has(std::string_view question, std::string_view code) const {
    const Answer* answer = find(question);
    return answer != nullptr && std::find(answer->begin(), answer->end(), code) != answer->end();
}

std::string Answers::one(std::string_view question) const {
    const Answer* answer = find(question);
    return answer == nullptr || answer->empty() ? std::string() : answer->front();
}

void Answers::set(std::string question, Answer answer) {
    by_question_.insert_or_assign(std::move(question), std::move(answer));
}

void Answers::erase(std::string_view question) {
    const auto found = by_question_.find(question);
    if (found != by_question_.end()) {
        by_question_.erase(found);
    }
}

}  // namespace qiming::content
