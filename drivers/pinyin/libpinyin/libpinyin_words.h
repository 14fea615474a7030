// libpinyin itself, behind one question. Of one thread. Private to this driver.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "content/typing/candidate.h"

namespace qiming::drivers {

class LibpinyinWords {
public:
    // `data`: the folder of its tables. Where they cannot be read, nothing is ever found.
    explicit LibpinyinWords(const std::string& data);
    ~LibpinyinWords();

    std::vector<content::Candidate> find(const std::string& letters);

private:
    struct Library;
    std::unique_ptr<Library> library_;
};

}  // namespace qiming::drivers
