// A text in the languages of the kiosk. Pure value.
#pragma once

#include <string>

namespace qiming::content {

// schema.org texts are per language; the English one may be empty, then the Chinese one is shown
// and said in Chinese.
struct LocalText {
    std::string chinese;
    std::string english;
    bool operator==(const LocalText&) const = default;
};

}  // namespace qiming::content
