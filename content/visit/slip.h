// A slip to take away: what was done, as lines that are drawn in large print, and a code to scan.
// Made by the core, drawn and printed by drivers. A pure value.
//
//  1. The lines stand in the order in which they are drawn; each is text in the visitor's language.
//  2. It holds what the visitor is shown of the outcome, and the name where it was given: nothing else
//     that tells of a person. The code holds less: which service, and the number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/wire/submission.h"

namespace qiming::content {

struct SlipLine {
    enum class Role {
        Service,  // whose slip this is
        Title,    // what was done
        State,    // 已保存在本机, 中心已收到 or 已确认
        Number,   // the outcome's number in its groups
        Fact,     // a name and a value
        Text,     // running text
    };
    Role role = Role::Text;
    std::string name;  // of Number and Fact
    std::string value;
    bool operator==(const SlipLine&) const = default;
};

struct Slip {
    std::string language;  // BCP 47, for the shapes of the characters
    std::vector<SlipLine> lines;
    std::string code;       // slip_code()
    std::string code_text;  // stands beside the code
    bool operator==(const Slip&) const = default;
};

// "QIMING/1/BOOKING/1010000017": format 1, service, number. Only characters that a QR code packs densely.
std::string slip_code(std::string_view service, std::string_view number);

// How the printer is, as far as somebody who waits for a slip is concerned.
enum class PrinterState {
    Gone,  // there is none, or it does not answer
    Ready,
    PaperOut,
    CoverOpen,
    Stopped,  // it stands still, refuses or gave up, for whatever other reason
};
std::string_view name_of(PrinterState state);  // "gone", "ready", "paper_out", "cover_open", "stopped"

}  // namespace qiming::content
