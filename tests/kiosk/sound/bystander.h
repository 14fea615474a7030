// Somebody who stands near and hears what goes to the sound, in a world whose sensitive answers are words that
// nothing else has.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "tests/support/screens/walks.h"

namespace qiming::tests {

inline constexpr const char* other_phone = "13911139111";

inline std::string option_canary(const std::string& question, const std::string& code) {
    return "暗号" + question + "之" + code + "止";
}

// What is written into a question for words; three characters that no page has.
inline const std::map<std::string, std::string> written = {
    {"name", "龘靐齉"}, {"household_address", "麤鱻羴"}, {"present_address", "灥厵驫"}, {"remarks", "毳淼焱"}};

// The delivered forms, but each option of a sensitive question is called what nothing else is.
inline const kiosk::World& world_of_canaries() {
    static const kiosk::World world = [] {
        kiosk::World made = sample_world();
        for (auto* book : {&made.chinese, &made.cantonese, &made.english}) {
            auto phrases = book->phrases();
            for (const auto& [id, form] : made.forms) {
                for (const auto& question : form.questions) {
                    for (const auto& option : question.options) {
                        const std::string key = "form." + id + "." + question.id + "." + option.code;
                        phrases.erase(key + ".easy");
                        if (question.sensitive) {
                            phrases[key] = option_canary(question.id, option.code);
                        }
                    }
                }
            }
            *book = accessibility::Phrasebook(book->language(), phrases);
        }
        return made;
    }();
    return world;
}

inline std::set<std::string> all_canaries() {
    std::set<std::string> all = {sample_person, sample_phone, other_phone};
    for (const auto& [question, words] : written) {
        all.insert(words);
    }
    for (const auto& [id, form] : world_of_canaries().forms) {
        for (const auto& question : form.questions) {
            for (const auto& option : question.options) {
                if (question.sensitive) {
                    all.insert(option_canary(question.id, option.code));
                }
            }
        }
    }
    return all;
}

inline std::string squeezed(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

// Hears what goes to the sound, as somebody who stands near does.
class Bystander {
public:
    explicit Bystander(PureKiosk& kiosk) : canaries_(all_canaries()) {
        kiosk.onlooker = [this](const std::string&, const kiosk::Turn& turn) {
            for (const auto& command : turn.speech) {
                if (const auto* say = std::get_if<accessibility::Say>(&command)) {
                    hear(say->utterance);
                }
            }
        };
    }

    std::set<std::string> found;
    std::size_t private_utterances = 0;
    bool listens = true;

private:
    void hear(const accessibility::Utterance& utterance) {
        if (!listens) {
            return;
        }
        private_utterances += utterance.privacy == accessibility::Privacy::Private ? 1 : 0;
        const std::string said = squeezed(words_of(utterance));
        for (const auto& canary : canaries_) {
            if (said.find(canary) != std::string::npos) {
                found.insert(canary);
            }
        }
    }
    std::set<std::string> canaries_;
};

}  // namespace qiming::tests
