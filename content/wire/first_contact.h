// The first words between a terminal and the centre after each start (docs/adr/0040): whose numbers are whose.
// The terminal names its code, its installation (the data folder it was made with), its life (this start) and
// the lives before it; the centre grants it a range of sequences that nobody else was ever granted. A data
// folder that is new, rolled back or copied, and a second terminal with the same code, show by what they name.
// Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

inline constexpr std::size_t most_lives = 32;  // that a terminal remembers

struct Hello {
    std::string device;  // kiosk code
    std::string hall;
    std::string installation;          // 32 hex digits
    std::string life;                  // 32 hex digits
    std::vector<std::string> earlier;  // lives of this installation, oldest first
    std::int64_t highest = 0;          // of all short sequences that the terminal knows it gave; 0: none
    bool operator==(const Hello&) const = default;
};

// The names travel on the wire: one may be added, none ever changes.
enum class Acquaintance {
    Known,    // as it was left
    New,      // nobody has used this code
    Other,    // another installation has used this code, or this one lost its outbox
    Forked,   // this installation has lived on elsewhere: its folder was copied or rolled back
    Unknown,  // what a later release added: the grant holds all the same; it has no name
};
std::string_view name_of(Acquaintance acquaintance);

// Sequences that this installation alone may give; none left when `first` is above `last`.
struct Grant {
    std::int64_t first = 1;
    std::int64_t last = 0;
    bool operator==(const Grant&) const = default;
};

struct Welcome {
    Acquaintance acquaintance = Acquaintance::Known;
    std::string installation;  // to be called from now on: another one when it is Forked
    Grant grant;
    std::int64_t floor = 0;                 // the highest sequence of this grant that has come in
    std::string unknown_acquaintance = {};  // Unknown: its name, for staff
    bool operator==(const Welcome&) const = default;
};

std::string write_hello(const Hello& hello);
tl::expected<Hello, ContentFault> read_hello(std::string_view json, std::string_view origin);
std::string write_welcome(const Welcome& welcome);
tl::expected<Welcome, ContentFault> read_welcome(std::string_view json, std::string_view origin);

}  // namespace qiming::content
