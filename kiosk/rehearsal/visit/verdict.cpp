#include "kiosk/rehearsal/visit/verdict.h"

#include <fmt/format.h>

#include <iterator>

namespace qiming::shell {

bool all_answered(const Transcript& transcript) {
    for (const Transcript::Submitted& one : transcript.submitted()) {
        if (one.answer.empty()) {
            return false;
        }
    }
    return true;
}

int count_broken_promises(const Transcript& transcript) {
    int broken = 0;
    for (const char* words : {"已确认", "中心已收到"}) {
        if (transcript.was_said(words, 0)) {
            fmt::print(stderr, "{} was said although the centre was not there\n", words);
            ++broken;
        }
    }
    if (transcript.times_said("已保存在本机") < transcript.submitted().size()) {
        fmt::print(stderr, "已保存在本机 was not said each time\n");
        ++broken;
    }
    return broken;
}

int count_missing(const Transcript& transcript, const CentreProcess& centre, bool submits_nothing) {
    const auto held = centre.submissions();
    if (!held) {
        fmt::print(stderr, "{} {}\n", held.error().problem, held.error().remedy);
        return 1;
    }
    int missing = transcript.submitted().empty() == submits_nothing ? 0 : 1;
    if (missing > 0) {
        fmt::print(stderr, "{}\n",
                   submits_nothing ? "Something was submitted in a visit that says it submits nothing."
                                   : "Nothing was submitted in this visit.");
    }
    for (const Transcript::Submitted& one : transcript.submitted()) {
        const auto [first, last] = held->equal_range(one.id);
        const bool once = std::distance(first, last) == 1 && first->second == one.number;
        missing += once ? 0 : 1;
        fmt::print("{}  id {}  number {}  centre: {}{}\n", one.service, one.id, one.number,
                   one.answer.empty() ? "no answer" : one.answer, once ? "" : ", NOT HELD ONCE");
    }
    return missing;
}

}  // namespace qiming::shell
