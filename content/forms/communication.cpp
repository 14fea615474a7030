#include "content/forms/communication.h"

namespace qiming::content {

std::string way_of_contact(const Answers& answers) {
    const std::string chosen = answers.one(contact_question);
    const Answer* ways = answers.find(communication_question);
    const bool can_be_called = ways == nullptr || std::none_of(ways->begin(), ways->end(), is_without_hearing);
    return chosen == "call" && !can_be_called ? "sms" : chosen;
}

bool settle_way_of_contact(Answers& answers) {
    const std::string way = way_of_contact(answers);
    if (way == answers.one(contact_question)) {
        return false;
    }
    answers.set(std::string(contact_question), {way});
    return true;
}

}  // namespace qiming::content
