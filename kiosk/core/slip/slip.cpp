#include "kiosk/core/slip/slip.h"

#include <fmt/format.h>

#include "content/wire/outcome_number.h"
#include "kiosk/core/calling/turn_to.h"
#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/outcome/state_word.h"
#include "kiosk/core/services/answer_words.h"
#include "kiosk/core/services/steps.h"

namespace qiming::kiosk {

using accessibility::Role;
using content::SlipLine;
using Line = SlipLine::Role;

namespace {

// Pictures, speech and the slip are all made of the page's tree: none of them can say something else.
void add_lines_of(const Node& node, std::vector<SlipLine>& lines) {
    switch (node.role) {
        case Role::Status: lines.push_back({Line::State, "", node.name}); break;
        case Role::Number: lines.push_back({Line::Number, node.name, node.value}); break;
        case Role::Fact: lines.push_back({Line::Fact, node.name, node.value}); break;
        case Role::Text:
            if (!node.explains) {
                lines.push_back({Line::Text, "", node.name});
            }
            break;
        case Role::Group:
            for (const Node& child : node.children) {
                add_lines_of(child, lines);
            }
            break;
        default: break;  // what can be pressed, and what tells of this machine
    }
}

std::string printed_at(const accessibility::Phrasebook& words, const Moment& now) {
    const std::string day = fmt::format("{:04}{:02}{:02}", now.day.year, now.day.month, now.day.day);
    return date_words(words, day) + words.say("date.gap") + fmt::format("{}:{:02}", now.hour, now.minute);
}

std::string_view button_hint(const State& state, const Sent& sent) {
    switch (sent.slip) {
        case SlipState::Printing: return "slip.hint.printing";
        case SlipState::Printed: return "slip.hint.printed";
        case SlipState::None: break;
    }
    switch (state.printer) {
        case content::PrinterState::PaperOut: return "slip.hint.paper_out";
        case content::PrinterState::CoverOpen: return "slip.hint.cover_open";
        case content::PrinterState::Stopped: return "slip.hint.stopped";
        case content::PrinterState::Gone:
        case content::PrinterState::Ready: break;
    }
    return "slip.hint";
}

// Nothing: it belongs to a visit that is over, or was answered already.
Sent* waiting_for(Draft& draft, std::size_t index, std::uint64_t visit) {
    auto& session = draft.session();
    if (visit != session.visit || index >= session.submissions.size()) {
        return nullptr;
    }
    Sent& sent = session.submissions[index];
    return sent.slip == SlipState::Printing ? &sent : nullptr;
}

}  // namespace

content::Slip slip_of(const World& world, const State& state, std::size_t index) {
    const auto& words = world.phrases(state.preferences);
    const Sent& sent = state.session.submissions[index];
    const Page page = view_outcome(world, state, Outcome{index});
    content::Slip slip;
    slip.language = tag_of(state.preferences.language);
    slip.lines = {{Line::Service, "", words.say("banner.service")}, {Line::Title, "", page.name}};
    for (const Node& node : page.children) {
        add_lines_of(node, slip.lines);
    }
    if (const std::string name = state.session.answers.one("name"); !name.empty()) {
        slip.lines.push_back({Line::Fact, words.say("slip.name"), name});
    }
    for (const config::Hotline& hotline : world.settings.hotlines) {
        slip.lines.push_back({Line::Fact, words.say("slip.hotline"), hotline_words(words, hotline)});
    }
    if (!state.now.is_guess) {
        slip.lines.push_back({Line::Fact, words.say("slip.printed_at"), printed_at(words, state.now)});
    }
    slip.code = content::slip_code(sent.service->id, sent.number);
    slip.code_text = words.say("slip.code");
    return slip;
}

std::optional<Node> print_button(const World& world, const State& state, std::size_t index) {
    const Sent& sent = state.session.submissions[index];
    // Of a time that was full there is nothing yet to come back with.
    if (state.printer == content::PrinterState::Gone || state_word(sent) == state_words::not_booked) {
        return std::nullopt;
    }
    const auto& words = world.phrases(state.preferences);
    Node made = button("outcome/print", words.say("slip.print"));
    made.icon = "print";
    made.hint = words.say(button_hint(state, sent));
    return made;
}

void print_slip(Draft& draft, std::size_t index) {
    Sent& sent = draft.session().submissions[index];
    if (sent.slip != SlipState::Printing) {
        sent.slip = SlipState::Printing;
        draft.want(PrintSlip{index, draft.session().visit, slip_of(draft.world, draft.state(), index)});
    }
    draft.warn(draft.words().say("slip.printing"), accessibility::Earcon::Selected);
}

void printer_changed(Draft& draft, const PrinterChanged& event) {
    draft.state().printer = event.printer;
    if (event.printer == content::PrinterState::Gone && draft.state().focus == "outcome/print") {
        draft.state().focus = "outcome/again";
        draft.note(draft.words().say("slip.gone"));
    }
}

void slip_printed(Draft& draft, const SlipPrinted& event) {
    if (Sent* sent = waiting_for(draft, event.index, event.visit)) {
        sent->slip = SlipState::Printed;
        draft.warn(draft.words().say("slip.printed"), accessibility::Earcon::Selected);
    }
}

void slip_failed(Draft& draft, const SlipFailed& event) {
    if (Sent* sent = waiting_for(draft, event.index, event.visit)) {
        sent->slip = SlipState::None;
        draft.warn(draft.words().say("slip.failed." + std::string(content::name_of(event.why)),
                                     {{"number", content::grouped(sent->number)}}),
                   accessibility::Earcon::Failure);
    }
}

}  // namespace qiming::kiosk
