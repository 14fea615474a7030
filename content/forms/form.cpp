#include "content/forms/form.h"

#include <algorithm>

namespace qiming::content {

const Question* Form::find(std::string_view question) const {
    const auto found = std::find_if(questions.begin(), questions.end(),
                                    [&](const Question& each) { return each.id == question; });
    return found == questions.end() ? nullptr : &*found;
}

}  // namespace qiming::content
