#include "kiosk/rehearsal/visit/transcript.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "kiosk/core/overloaded.h"

namespace qiming::shell {
namespace {

using accessibility::Earcon;
using Ending = Transcript::Said::Ending;

// Only what came by itself and is worth a line; keys and touches are the steps.
std::string describe(const kiosk::Event& event) {
    return std::visit(
        kiosk::Overloaded{
            [](const kiosk::Stored& it) { return "saved here as " + it.number; },
            [](const kiosk::StoreFailed&) { return std::string("could not be saved"); },
            [](const kiosk::CentreAnswered& it) {
                return fmt::format("the centre answered: {}", name_of(it.receipt.standing));
            },
            [](const kiosk::CentreRefused& it) { return "the centre refused a submission: " + it.code; },
            [](const kiosk::LinkChanged& it) {
                return std::string(it.online ? "the centre answers" : "the centre cannot be reached");
            },
            [](const kiosk::CallPosted&) { return std::string("the centre has the call"); },
            [](const kiosk::CallFailed&) { return std::string("the call did not reach the centre"); },
            [](const kiosk::CallAcknowledged&) { return std::string("staff are coming"); },
            [](const kiosk::DeviceFailed&) { return std::string("a device failed"); },
            [](const kiosk::DeviceRecovered&) { return std::string("a device is well again"); },
            [](const kiosk::PrinterChanged& it) {
                return fmt::format("the printer: {}", content::name_of(it.printer));
            },
            [](const kiosk::SlipPrinted&) { return std::string("the slip is printed"); },
            [](const kiosk::SlipFailed&) { return std::string("the slip was not printed"); },
            [](const auto&) { return std::string(); },
        },
        event.what);
}

std::string time_of(std::int64_t ms) {
    return fmt::format("{:02}:{:02}.{}", ms / 60'000, ms / 1000 % 60, ms / 100 % 10);
}

std::string lines_of(const Transcript::Entry& entry) {
    std::string text = fmt::format("[{}]  {}{}{}\n", time_of(entry.at_ms), entry.step,
                                   entry.key.empty() ? "" : "   key: " + entry.key,
                                   entry.unhurried ? "" : "   (not waited for)");
    text += fmt::format("    page       {}\n", entry.page);
    for (const std::string& event : entry.events) {
        text += fmt::format("    event      {}\n", event);
    }
    for (const Earcon earcon : entry.earcons) {
        text += fmt::format("    sound      {}\n", name_of(earcon));
    }
    for (const Transcript::Said& said : entry.said) {
        text += fmt::format("    said       {}  [{}]\n", said.words,
                            said.ending == Ending::Complete ? "complete" : "hushed");
    }
    text += fmt::format("    felt       {}\n", entry.felt);
    for (const std::string& caption : entry.captioned) {
        text += fmt::format("    captioned  {}\n", caption);
    }
    text += fmt::format("    lasted     {:.2f} s of sound\n\n", static_cast<double>(entry.sounded_ms) / 1000.0);
    return text;
}

}  // namespace

void Transcript::begin(std::string step, std::string key, bool unhurried) {
    Entry entry;
    entry.at_ms = clock_.steady_ms();
    entry.step = std::move(step);
    entry.key = std::move(key);
    entry.unhurried = unhurried;
    entry.page = entries_.empty() ? "" : entries_.back().page;
    entries_.push_back(std::move(entry));
}

void Transcript::turned(const kiosk::Event* happened, const kiosk::Turn& turn,
                        const kiosk::Terminal& terminal) {
    if (happened != nullptr) {
        note(*happened, terminal);
    }
    for (const accessibility::SpeechCommand& command : turn.speech) {
        note(command);
    }
    Entry& entry = entries_.back();
    entry.page = terminal.tree().root().node.id;
    if (!turn.presentation.felt.empty()) {
        entry.felt = turn.presentation.felt;
    }
    if (!turn.presentation.captioned.empty()) {
        entry.captioned.push_back(turn.presentation.captioned);
    }
}

void Transcript::note(const accessibility::SpeechCommand& command) {
    std::visit(kiosk::Overloaded{
                   [this](const accessibility::Say& it) {
                       speaking_entry_ = entries_.size() - 1;
                       entries_.back().said.push_back({it.ticket, words_of(it.utterance), Ending::Open});
                   },
                   [this](const accessibility::Sound& it) { entries_.back().earcons.push_back(it.earcon); },
                   [this](const accessibility::Hush&) {
                       for (Said& said : entries_[speaking_entry_].said) {
                           if (said.ending == Ending::Open) {
                               said.ending = Ending::Hushed;
                           }
                       }
                   },
                   [this](const accessibility::Freeze& it) { paused_ = it.paused; },
               },
               command);
}

void Transcript::note(const kiosk::Event& event, const kiosk::Terminal& terminal) {
    if (std::string line = describe(event); !line.empty()) {
        entries_.back().events.push_back(std::move(line));
    }
    if (const auto* stored = std::get_if<kiosk::Stored>(&event.what)) {
        const auto& sent = terminal.state().session.submissions;
        const std::string service =
            stored->index < sent.size() ? sent[stored->index].service->id : std::string();
        submitted_.push_back({service, stored->id, stored->number, {}});
    } else if (const auto* answered = std::get_if<kiosk::CentreAnswered>(&event.what)) {
        for (Submitted& one : submitted_) {
            if (one.id == answered->receipt.id) {
                one.answer = name_of(answered->receipt.standing);
            }
        }
    }
}

void Transcript::finished_speaking(std::uint64_t ticket) {
    for (Said& said : entries_[speaking_entry_].said) {
        if (said.ticket == ticket && said.ending == Ending::Open) {
            said.ending = Ending::Complete;
        }
    }
}

double Transcript::seconds() const {
    std::int64_t ms = 0;
    for (const Entry& entry : entries_) {
        ms += entry.sounded_ms;
    }
    return static_cast<double>(ms) / 1000.0;
}

int Transcript::utterances() const {
    return std::accumulate(entries_.begin(), entries_.end(), 0, [](int sum, const Entry& entry) {
        return sum + (entry.unhurried ? static_cast<int>(entry.said.size()) : 0);
    });
}

int Transcript::complete_utterances() const {
    return std::accumulate(entries_.begin(), entries_.end(), 0, [](int sum, const Entry& entry) {
        const auto complete = std::count_if(entry.said.begin(), entry.said.end(),
                                            [](const Said& said) { return said.ending == Ending::Complete; });
        return sum + (entry.unhurried ? static_cast<int>(complete) : 0);
    });
}

bool Transcript::was_said(const std::string& words, std::size_t from) const {
    for (std::size_t i = from; i < entries_.size(); ++i) {
        for (const Said& said : entries_[i].said) {
            if (said.words.find(words) != std::string::npos) {
                return true;
            }
        }
    }
    return false;
}

std::size_t Transcript::times_said(const std::string& words) const {
    return static_cast<std::size_t>(std::count_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return std::any_of(entry.said.begin(), entry.said.end(),
                           [&](const Said& said) { return said.words.find(words) != std::string::npos; });
    }));
}

std::string Transcript::text() const {
    return std::accumulate(
        entries_.begin(), entries_.end(), std::string(),
        [](std::string text, const Entry& entry) { return std::move(text) + lines_of(entry); });
}

}  // namespace qiming::shell
