// An input method that knows a few words and answers at once, for tests and for programs without libpinyin.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "drivers/pinyin/pinyin.h"

namespace qiming::drivers {

class ScriptedPinyin final : public Pinyin {
public:
    // `words`: what to answer, by the letters. `listener` outlives it.
    ScriptedPinyin(PinyinListener& listener, std::map<std::string, std::vector<content::Candidate>> words)
        : listener_(listener), words_(std::move(words)) {}

    void find(std::uint64_t serial, const std::string& letters, Spelling spelling) override;
    void forget() override { asked_.clear(); }
    // Letters that were asked for since the last forget(), oldest first.
    const std::vector<std::string>& asked() const { return asked_; }

private:
    PinyinListener& listener_;
    std::map<std::string, std::vector<content::Candidate>> words_;
    std::vector<std::string> asked_;
};

}  // namespace qiming::drivers
