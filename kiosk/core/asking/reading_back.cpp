#include "kiosk/core/asking/reading_back.h"

#include <string>
#include <vector>

#include "kiosk/core/services/answer_words.h"

namespace qiming::kiosk {

Node answer_read_back(const World& world, const State& state, const Asking& screen,
                      const content::Question& question) {
    const auto& words = world.phrases(state.preferences);
    const auto& answers = state.session.answers;
    Node shown = fact("ask/shown", "", "");
    // Its own form goes first: identity may be asked as well.
    std::vector<std::string> forms = {screen.form};
    forms.insert(forms.end(), screen.service->forms.begin(), screen.service->forms.end());
    for (const std::string& form : forms) {
        if (const content::Question* const asked = world.form(form).find(question.of)) {
            shown.name = words.say(question_key(form, *asked) + ".label");
            shown.value = shown_answer(words, form, *asked, answers);
            shown.private_value = private_answer(words, form, *asked, answers);
            break;
        }
    }
    return shown;
}

}  // namespace qiming::kiosk
