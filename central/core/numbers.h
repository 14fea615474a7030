// Who may give which numbers (docs/adr/0040). Each installation of a terminal is granted ranges of sequences of
// its code, and no sequence is ever granted twice, nor one that has come in. So two terminals with one code, a
// data folder that was emptied, rolled back or copied never give the same number, whatever clocks or staff do.
// Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/wire/first_contact.h"

namespace qiming::central {

inline constexpr std::int64_t granted_at_once = 1'000;
inline constexpr std::int64_t skipped_after_restore = 5'000;
inline constexpr std::int64_t grant_more_below = 200;  // when so few are left

struct HeldGrant {
    std::string installation;
    content::Grant grant;
};

// What the centre knows of a code.
struct KnownCode {
    std::vector<HeldGrant> grants;  // in the order in which they were given
    std::string last_life;          // of the installation that greets; empty: it never did
    std::int64_t highest = 0;       // short sequence that has come in
    bool after_restore = false;     // what was granted since the copy was taken is not known any more
};

struct Welcomed {
    content::Welcome welcome;              // `floor` is left to the caller, who knows what has come in
    std::optional<content::Grant> is_new;  // to be written down
};
Welcomed welcome(const content::Hello& hello, const KnownCode& known);

}  // namespace qiming::central
