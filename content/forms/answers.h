// What a visitor has answered, by question id. Lives in the session, so that Back loses nothing.
// Pure value.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace qiming::content {

// Codes, one but for Several; or one string of digits or words.
using Answer = std::vector<std::string>;

class Answers {
public:
    const Answer* find(std::string_view question) const;
    bool has(std::string_view question, std::string_view code) const;
    // The first code or the digits; empty when there is no answer.
    std::string one(std::string_view question) const;
    void set(std::string question, Answer answer);
    void erase(std::string_view question);
    bool empty() const { return by_question_.empty(); }
    const std::map<std::string, Answer, std::less<>>& all() const { return by_question_; }
    bool operator==(const Answers&) const = default;

private:
    std::map<std::string, Answer, std::less<>> by_question_;
};

}  // namespace qiming::content
