// The house as it is delivered, with one service more, called "survey": of the data alone that a house would
// add.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "content/forms/form_file.h"
#include "content/phrases/phrase_file.h"
#include "tests/support/sample_world.h"

namespace qiming::tests {

inline accessibility::Phrasebook with_phrases(const accessibility::Phrasebook& book, content::Phrases more) {
    auto phrases = book.phrases();
    phrases.merge(more);
    return {book.language(), std::move(phrases)};
}

// `questions`: those of its form. `words`: of them; what the service needs besides is there. They stand in
// every language.
inline kiosk::World with_survey(const std::string& questions, const content::Phrases& words,
                                const content::OptionLists& lists = {}) {
    kiosk::World world = sample_world();
    auto form = content::parse_form(R"({"id": "survey", "version": 7, "questions": [)" + questions + "]}",
                                    "survey", lists);
    world.forms.insert_or_assign("survey", std::move(form).value());
    std::vector<content::Service> all = world.services->all();
    all.push_back({"survey", {"identity", "survey"}, content::Chosen::Nothing, "star", 90});
    world.services =
        std::make_shared<content::Services>(content::Services::of(std::move(all), world.forms, "").value());
    content::Phrases every = {{"form.survey.title", "满意度调查"},
                              {"home.survey.hint", "约{minutes}分钟"},
                              {"outcome.title.survey", "满意度"},
                              {"outcome.survey.saved.next", "会自动发出。"}};
    every.insert(words.begin(), words.end());
    for (auto* const book : {&world.chinese, &world.cantonese, &world.english}) {
        *book = with_phrases(*book, every);
    }
    return world;
}

}  // namespace qiming::tests
