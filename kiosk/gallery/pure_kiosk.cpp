#include "kiosk/gallery/pure_kiosk.h"

#include <algorithm>
#include <utility>

#include "config/key_map.h"
#include "content/wire/outcome_number.h"
#include "content/wire/submission_body.h"
#include "kiosk/core/overloaded.h"
#include "kiosk/core/update.h"

namespace qiming::gallery {

using accessibility::Gesture;
using accessibility::Say;

PureKiosk::PureKiosk(const kiosk::World& world, content::Day today)
    : world_(world), today_(today), terminal_(world, now()) {}

kiosk::Moment PureKiosk::now() const {
    const auto minutes = steady_ms_ / 60'000;
    return {steady_ms_, today_, static_cast<int>(10 + minutes / 60) % 24, static_cast<int>(minutes % 60)};
}

std::map<std::string, std::vector<content::Candidate>> sample_words() {
    const auto all = [](std::size_t used, std::vector<std::string> texts) {
        std::vector<content::Candidate> candidates;
        for (std::string& text : texts) {
            candidates.push_back({std::move(text), used});
        }
        return candidates;
    };
    return {{"w", all(1, {"我", "为", "王"})},
            {"wang", all(4, {"王", "网", "往", "望", "忘", "汪", "旺"})},
            {"xiaoming", all(8, {"小名", "小明", "晓明"})},
            {"wangxiaoming", {{"王晓明", 12}, {"王小", 8}, {"王", 4}}},
            {"chen", all(4, {"陈", "称", "臣"})},
            {"ji", all(2, {"及", "即", "吉", "𠮷"})},
            {"di", all(2, {"的", "地", "弟", "𬱖"})},
            {"kou3", all(4, {"叫", "吉", "𠮷"})},
            {"zhuhai", all(6, {"珠海"})}};
}

void PureKiosk::press(Gesture gesture) {
    press(kiosk::KeyPressed{gesture, {}});
}

void PureKiosk::press(const kiosk::KeyPressed& key) {
    steady_ms_ += 400;
    said_.clear();
    speech_.clear();
    const std::string cause = key.gesture ? std::string(config::name_of(*key.gesture)) : key.key;
    serve(terminal_.take({now(), key}), cause);
    answer_effects();
    finish_speech();
}

void PureKiosk::spell(const std::string& letters) {
    const bool listened = std::exchange(listens, false);
    const std::vector<std::string> keys = {"abc2", "def3", "ghi4", "jkl5", "mno6", "pqrs7", "tuv8", "wxyz9"};
    std::size_t last = keys.size();
    for (const char letter : letters) {
        std::size_t key = 0;
        while (keys.at(key).find(letter) == std::string::npos) {
            ++key;
        }
        if (key == last) {
            wait_ms(2'500);
        }
        last = key;
        for (std::size_t presses = keys[key].find(letter) + 1; presses > 0; --presses) {
            press(static_cast<Gesture>(static_cast<std::size_t>(Gesture::Digit2) + key));
        }
    }
    listens = listened;
    finish_speech();
}

void PureKiosk::press(Gesture gesture, int times) {
    for (int i = 0; i < times; ++i) {
        press(gesture);
    }
}

void PureKiosk::type(const std::string& digits) {
    for (const char digit : digits) {
        press(digit == 'X' ? Gesture::LetterX
                           : static_cast<Gesture>(static_cast<int>(Gesture::Digit0) + (digit - '0')));
    }
}

void PureKiosk::seek(const std::string& name) {
    while (focus() != name) {
        const auto before = terminal_.tree().focus().node.id;
        press(Gesture::Next);
        if (terminal_.tree().focus().node.id == before) {
            return;
        }
    }
}

void PureKiosk::choose(const std::string& name) {
    seek(name);
    press(Gesture::Activate);
}

void PureKiosk::tap(const std::optional<accessibility::Intent>& intent) {
    steady_ms_ += 400;
    said_.clear();
    speech_.clear();
    serve(terminal_.take({now(), kiosk::Touched{intent}}), "touch");
    answer_effects();
    finish_speech();
}

void PureKiosk::happen(decltype(kiosk::Event::what) what) {
    said_.clear();
    speech_.clear();
    serve(terminal_.take({now(), std::move(what)}), "(event)");
    answer_effects();
    finish_speech();
}

void PureKiosk::wait_ms(std::int64_t ms) {
    const auto until = steady_ms_ + ms;
    said_.clear();
    while (true) {
        const auto wake = kiosk::next_wake(world_, state());
        if (!wake || *wake > until) {
            break;
        }
        steady_ms_ = std::max(steady_ms_, *wake);
        serve(terminal_.take({now(), kiosk::Woken{}}), "(time)");
        answer_effects();
        finish_speech();
    }
    steady_ms_ = until;
}

void PureKiosk::finish_speech() {
    while (speaking_ && listens) {
        steady_ms_ += 500;
        const auto ticket = *std::exchange(speaking_, std::nullopt);
        serve(terminal_.speech_finished(ticket, now()), "");
    }
}

void PureKiosk::serve(kiosk::Turn turn, const std::string& cause) {
    for (const auto& command : turn.speech) {
        if (const auto* say = std::get_if<Say>(&command)) {
            speaking_ = say->ticket;
            for (const auto& span : say->utterance.spans) {
                said_ += span.text + " ";
            }
        } else if (std::holds_alternative<accessibility::Hush>(command)) {
            speaking_.reset();
        }
        speech_.push_back(command);
    }
    if (!cause.empty()) {
        told_ = turn.presentation;
        transcript_ += cause + "\n";
        for (const auto& utterance : told_.said) {
            transcript_ += "    said";
            for (const auto& span : utterance.spans) {
                transcript_ += " | " + span.text;
            }
            transcript_ += "\n";
        }
        transcript_ += "    felt " + told_.felt + "\n    caption " + told_.captioned + "\n";
    }
    if (onlooker) {
        onlooker(cause, turn);
    }
    effects_.insert(effects_.end(), turn.effects.begin(), turn.effects.end());
}

void PureKiosk::answer_effects() {
    for (; answered_ < effects_.size(); ++answered_) {
        const kiosk::Effect effect = effects_[answered_];  // answering brings more of them
        if (const auto* find = std::get_if<kiosk::FindCandidates>(&effect)) {
            answer(*find);
        } else if (const auto* store = std::get_if<kiosk::StoreSubmission>(&effect);
                   store != nullptr && stores) {
            answer(*store);
        } else if (const auto* print = std::get_if<kiosk::PrintSlip>(&effect);
                   print != nullptr && printer_says) {
            answer(*print);
        }
    }
}

void PureKiosk::answer(const kiosk::FindCandidates& find) {
    const auto known = words.find(find.letters);
    const kiosk::CandidatesFound found{
        find.serial, known == words.end() ? std::vector<content::Candidate>() : known->second};
    serve(terminal_.take({now(), found}), "(candidates)");
}

void PureKiosk::answer(const kiosk::StoreSubmission& store) {
    const auto number = content::make_outcome_number(101, next_number_++).value();
    const std::string id = "id-" + number;
    serve(terminal_.take({now(), kiosk::Stored{store.index, store.visit, id, number}}), "(stored)");
    if (centre_says) {
        const bool confirms = *centre_says == content::Standing::Confirmed;
        content::Receipt receipt{
            id, number, *centre_says, confirms ? content::slot_in(store.body) : "",
            *centre_says == content::Standing::Full ? other_slots : std::vector<std::string>()};
        serve(terminal_.take({now(), kiosk::CentreAnswered{receipt}}), "(centre)");
    }
}

void PureKiosk::answer(const kiosk::PrintSlip& print) {
    const auto how = printer_says.value_or(content::PrinterState::Stopped);
    if (how == content::PrinterState::Ready) {
        serve(terminal_.take({now(), kiosk::SlipPrinted{print.index, print.visit}}), "(printer)");
    } else {
        serve(terminal_.take({now(), kiosk::SlipFailed{print.index, print.visit, how}}), "(printer)");
    }
}

std::vector<kiosk::Effect> PureKiosk::take_effects() {
    answered_ = 0;
    return std::exchange(effects_, {});
}

}  // namespace qiming::gallery
