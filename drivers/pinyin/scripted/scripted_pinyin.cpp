#include "drivers/pinyin/scripted/scripted_pinyin.h"

namespace qiming::drivers {

void ScriptedPinyin::find(std::uint64_t serial, const std::string& letters, Spelling) {
    asked_.push_back(letters);
    const auto known = words_.find(letters);
    listener_.candidates_found(serial,
                               known == words_.end() ? std::vector<content::Candidate>() : known->second);
}

}  // namespace qiming::drivers
