// Words and characters from libpinyin, then from the table of characters what libpinyin lacks. Opened on its
// own thread with the first question, so that a terminal at rest pays nothing. libpinyin is given no folder
// of its own to write to.
#pragma once

#include <memory>
#include <string>

#include "content/typing/character_table.h"
#include "drivers/pinyin/pinyin.h"

namespace qiming::drivers {

class LibpinyinEngine final : public Pinyin {
public:
    // `listener` and `characters` outlive it. `data`: the folder of libpinyin's tables; empty: where Debian
    // has them. Without them the table of characters alone answers.
    LibpinyinEngine(PinyinListener& listener, const content::CharacterTable& characters, std::string data = {});
    ~LibpinyinEngine() override;

    void find(std::uint64_t serial, const std::string& letters, Spelling spelling) override;
    void forget() override;

private:
    class Worker;
    std::unique_ptr<Worker> worker_;
};

}  // namespace qiming::drivers
