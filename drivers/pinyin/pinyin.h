// An input method: what letters may stand for. Asking never waits; the answer comes through the listener, on a
// thread of the driver's own. A newer question overtakes older ones, which may go unanswered. Nothing
// is learned and nothing is written (R38).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/typing/candidate.h"

namespace qiming::drivers {

enum class Spelling {
    Pinyin,  // small letters a-z
    Parts,   // the pinyin of a radical and the number of the other strokes: "kou3"
};

class PinyinListener {
public:
    virtual ~PinyinListener() = default;
    // The best first; none: nothing fits. Any thread.
    virtual void candidates_found(std::uint64_t serial, std::vector<content::Candidate> candidates) = 0;
};

class Pinyin {
public:
    virtual ~Pinyin() = default;
    virtual void find(std::uint64_t serial, const std::string& letters, Spelling spelling) = 0;
    // Returns when nothing of what was asked is left in memory.
    virtual void forget() = 0;
};

inline constexpr std::size_t most_letters = 60;
inline constexpr std::size_t most_candidates = 500;

}  // namespace qiming::drivers
