#include "central/core/numbers.h"

#include <algorithm>

#include "content/wire/outcome_number.h"

namespace qiming::central {
namespace {

using content::Acquaintance;
using content::Grant;

// It names the life that greeted last: nobody else has gone on from there.
bool goes_on(const content::Hello& hello, const std::string& last_life) {
    return hello.life == last_life ||
           std::find(hello.earlier.begin(), hello.earlier.end(), last_life) != hello.earlier.end();
}

// Empty when the code has no sequence left.
Grant next_grant(const content::Hello& hello, const KnownCode& known) {
    std::int64_t highest = std::max(hello.highest, known.highest);
    for (const HeldGrant& held : known.grants) {
        highest = std::max(highest, held.grant.last);
    }
    if (known.after_restore && known.grants.empty()) {
        highest += skipped_after_restore;
    }
    return {highest + 1, std::min<std::int64_t>(highest + granted_at_once, content::last_sequence)};
}

// The newest range of the installation, together with those right before it that it has, too.
Grant own_range(const std::string& installation, const KnownCode& known) {
    Grant own;
    for (auto held = known.grants.rbegin(); held != known.grants.rend(); ++held) {
        if (held->installation != installation) {
            continue;
        }
        if (own.last < own.first) {
            own = held->grant;
        } else if (held->grant.last + 1 == own.first) {
            own.first = held->grant.first;
        }
    }
    return own;
}

Welcomed with_next(Acquaintance acquaintance, const std::string& installation, const content::Hello& hello,
                   const KnownCode& known) {
    const Grant next = next_grant(hello, known);
    return {{acquaintance, installation, next, 0},
            next.first <= next.last ? std::optional(next) : std::nullopt};
}

}  // namespace

Welcomed welcome(const content::Hello& hello, const KnownCode& known) {
    if (known.last_life.empty()) {
        const bool is_first = known.grants.empty() && known.highest <= hello.highest;
        return with_next(is_first ? Acquaintance::New : Acquaintance::Other, hello.installation, hello, known);
    }
    if (!goes_on(hello, known.last_life)) {
        return with_next(Acquaintance::Forked, hello.life, hello, known);
    }
    const Grant own = own_range(hello.installation, known);
    if (own.last - std::max(hello.highest, own.first - 1) >= grant_more_below) {
        return {{Acquaintance::Known, hello.installation, own, 0}, std::nullopt};
    }
    Welcomed more = with_next(Acquaintance::Known, hello.installation, hello, known);
    if (own.last >= own.first && more.welcome.grant.first == own.last + 1) {
        more.welcome.grant.first = own.first;  // what is left of it is given first
    }
    return more;
}

}  // namespace qiming::central
