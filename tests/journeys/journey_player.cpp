#include "tests/journeys/journey_player.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "config/key_map.h"
#include "kiosk/core/overloaded.h"
#include "tests/support/sample_world.h"
#include "tests/support/source_file.h"

namespace qiming::tests {
namespace {

using accessibility::Gesture;
using accessibility::Utterance;

std::string line_of(const Utterance& utterance) {
    return words_of(utterance, " | ") +
           (utterance.privacy == accessibility::Privacy::Private ? "   (headphones only)" : "");
}

std::string lines(std::string_view channel, const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& one : all) {
        text += fmt::format("    {:<9}  {}\n", channel, one);
    }
    return text;
}

const config::KeyMap& key_map() {
    static const config::KeyMap keys =
        config::parse_key_map(source_file("config/keys/default.toml"), "").value();
    return keys;
}

}  // namespace

JourneyPlayer::JourneyPlayer() {
    kiosk_.onlooker = [this](const std::string& cause, const kiosk::Turn& turn) { see(cause, turn); };
    kiosk_.happen(kiosk::LinkChanged{true});
}

std::string JourneyPlayer::play(const shell::Journey& journey) {
    for (const shell::JourneyStep& step : journey) {
        take(step);
        if (!fault_.empty()) {
            return fmt::format("line {}: {}: {}", step.line, step.text, fault_);
        }
    }
    const bool submitted = std::any_of(effects().begin(), effects().end(), [](const kiosk::Effect& effect) {
        return std::holds_alternative<kiosk::StoreSubmission>(effect);
    });
    return submitted && shell::submits_nothing(journey) ? "something was submitted" : "";
}

void JourneyPlayer::see(const std::string& cause, const kiosk::Turn& turn) {
    const std::string event = cause == "(time)" ? "time goes by" : event_;
    const bool is_news = !turn.presentation.said.empty() && !event.empty();
    if (is_news && (perceived_.events.empty() || perceived_.events.back() != event)) {
        perceived_.events.push_back(event);
    }
    for (const auto& command : turn.speech) {
        if (const auto* say = std::get_if<accessibility::Say>(&command)) {
            perceived_.said.push_back(line_of(say->utterance));
        } else if (const auto* sound = std::get_if<accessibility::Sound>(&command)) {
            perceived_.sounds.emplace_back(name_of(sound->earcon));
        }
    }
    if (!turn.presentation.felt.empty()) {
        perceived_.felt = turn.presentation.felt;
    }
    if (const std::string& shown = kiosk_.terminal().caption(); shown != std::exchange(caption_, shown)) {
        perceived_.captioned.push_back(shown.empty() ? "(nothing)" : shown);
    }
}

void JourneyPlayer::begin() {
    perceived_ = {};
    caption_ = kiosk_.terminal().caption();
}

void JourneyPlayer::happen(std::string what, decltype(kiosk::Event::what) event) {
    event_ = std::move(what);
    kiosk_.happen(std::move(event));
    event_.clear();
}

void JourneyPlayer::press(const shell::JourneyStep& step, Gesture gesture) {
    press(step, kiosk::KeyPressed{gesture, {}});
}

void JourneyPlayer::press(const shell::JourneyStep& step, const kiosk::KeyPressed& key) {
    begin();
    kiosk_.listens = !step.hush;
    kiosk_.press(key);
    answer_as_centre();
    write_down(step, key.key.empty() ? std::string(config::name_of(*key.gesture)) : key.key);
}

void JourneyPlayer::take(const shell::JourneyStep& step) {
    std::visit(kiosk::Overloaded{
                   [&](const shell::PressGesture& it) { press(step, it.gesture); },
                   [&](const shell::PressKey& it) {
                       press(step, kiosk::KeyPressed{key_map().find(it.key), it.key});
                   },
                   [&](const shell::NextTo& it) {
                       for (int presses = 0; kiosk_.focus() != it.name && fault_.empty(); ++presses) {
                           presses < 60 ? press(step, Gesture::Next)
                                        : void(fault_ = "the focus never came there");
                       }
                   },
                   [&](const shell::TouchName& it) {
                       const auto& items = kiosk_.terminal().tree().items();
                       const auto item = std::find_if(items.begin(), items.end(), [&](const auto& candidate) {
                           return candidate.node.focusable && candidate.node.name == it.name;
                       });
                       if (item == items.end()) {
                           fault_ = "nothing has that name";
                           return;
                       }
                       begin();
                       kiosk_.tap(accessibility::ActivateNode{item->node.id});
                       answer_as_centre();
                       write_down(step, "a finger");
                   },
                   [&](const shell::PlugJack& it) {
                       begin();
                       kiosk_.happen(kiosk::JackChanged{it.in});
                       write_down(step, "");
                   },
                   [&](const shell::TurnPrinter& it) {
                       begin();
                       kiosk_.printer_says = it.to;
                       happen("the printer changes", kiosk::PrinterChanged{it.to});
                       write_down(step, "");
                   },
                   [&](const shell::WaitFor& it) {
                       begin();
                       if (std::exchange(staff_are_called_, false)) {
                           happen("staff come", kiosk::CallAcknowledged{"call"});
                       }
                       kiosk_.wait_ms(it.ms);
                       write_down(step, "");
                   },
                   [&](const shell::HoldBy&) { write_down(step, ""); },  // nothing real is here to wait for
                   [&](const shell::ExpectSaid& it) {
                       const bool was_said = std::any_of(
                           perceived_.said.begin(), perceived_.said.end(),
                           [&](const std::string& said) { return said.find(it.words) != std::string::npos; });
                       fault_ = was_said ? "" : "it was not said";
                   },
                   [&](const shell::ExpectPage& it) {
                       fault_ = kiosk_.page() == it.page ? "" : "the page is " + kiosk_.page();
                   },
                   [](const shell::SubmitNothing&) {},  // told when the visit is over
               },
               step.what);
}

void JourneyPlayer::write_down(const shell::JourneyStep& step, const std::string& key) {
    if (perceived_.captioned.empty()) {
        perceived_.captioned.push_back(caption_);  // what stood there stays
    }
    const bool says_its_key = key.empty() || key == step.text;
    text_ += fmt::format("{}. {}{}{}\n", ++steps_, step.text, says_its_key ? "" : "   key " + key,
                         step.hush ? "   (not listened to)" : "");
    text_ += fmt::format("    page       {}\n", kiosk_.page());
    text_ += lines("event", perceived_.events) + lines("sound", perceived_.sounds);
    text_ += lines("said", perceived_.said) + lines("felt", {perceived_.felt});
    text_ += lines("captioned", perceived_.captioned) + "\n";
}

void JourneyPlayer::answer_as_centre() {
    const auto& effects = kiosk_.effects();
    for (; seen_effects_ < effects.size(); ++seen_effects_) {
        if (std::holds_alternative<kiosk::PostCall>(effects[seen_effects_])) {
            staff_are_called_ = true;
            ++seen_effects_;
            happen("the centre has the call", kiosk::CallPosted{"call", kiosk_.state().session.visit});
            return answer_as_centre();
        }
        if (std::holds_alternative<kiosk::WipeVisit>(effects[seen_effects_])) {
            answered_ = 0;
            staff_are_called_ = false;
        }
    }
    while (answered_ < kiosk_.state().session.submissions.size()) {
        answer(kiosk_.state().session.submissions[answered_++]);
    }
}

void JourneyPlayer::answer(const kiosk::Sent& sent) {
    content::Receipt receipt{sent.id, sent.number, content::Standing::Received, "", {}};
    if (sent.service == tests::booking()) {
        const auto& all = sample_world().assessments;
        receipt.standing = content::Standing::Confirmed;
        receipt.slot = sent.slot;
        if (all.slot(sent.slot)->capacity == 1 && !std::exchange(somebody_was_faster_, true)) {
            receipt.standing = content::Standing::Full;
            for (const auto& slot : all.slots) {
                if (slot.site == sent.site && slot.id != sent.slot && receipt.other_slots.size() < 3) {
                    receipt.other_slots.push_back(slot.id);
                }
            }
        }
    }
    const bool full = receipt.standing == content::Standing::Full;
    happen(full ? "the centre answers: full" : "the centre answers", kiosk::CentreAnswered{receipt});
}

}  // namespace qiming::tests
