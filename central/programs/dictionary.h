// What the codes and ids of submissions stand for, gathered for staff: words and forms from the program's
// folder, postings and hours from the versions that were given out, the newest first.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "central/core/words.h"
#include "central/store/database.h"

namespace qiming::central {

class DictionaryShelf {
public:
    // Of postings, only those that `held` names. What went wrong is one line for staff.
    static tl::expected<DictionaryShelf, std::string> load(Database& database, const std::string& share,
                                                           const std::string& language,
                                                           const std::vector<HeldSubmission>& held);
    const Dictionary& dictionary() const { return *dictionary_; }

private:
    DictionaryShelf() = default;
    std::unique_ptr<content::Phrases> phrases_;
    std::unique_ptr<Forms> forms_;
    std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace qiming::central
