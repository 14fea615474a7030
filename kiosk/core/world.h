// What the core reads and never changes: forms, words, jobs, sites, settings. Owned by the shell,
// which swaps a part as a whole when a new version was accepted; the main thread alone reads it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"
#include "accessibility/presentation/character_names.h"
#include "config/settings.h"
#include "content/booking/assessment.h"
#include "content/booking/holidays.h"
#include "content/forms/form.h"
#include "content/jobs/job_index.h"
#include "content/services/service.h"
#include "content/typing/character_table.h"
#include "content/visit/step_seconds.h"

namespace qiming::kiosk {

struct World {
    config::Settings settings;
    accessibility::Phrasebook chinese;
    accessibility::Phrasebook cantonese;  // written as `chinese`, but for what tells of the language itself
    accessibility::Phrasebook english;
    accessibility::CharacterNames characters;
    content::CharacterTable typed_characters;
    std::map<std::string, content::Form, std::less<>> forms;  // by id
    content::JobIndex jobs{{}};
    content::Assessments assessments;
    content::HolidayCalendar holidays;
    content::StepSeconds step_seconds;
    std::shared_ptr<const content::Services> services = std::make_shared<content::Services>();  // never null

    const accessibility::Phrasebook& phrases(accessibility::Language language) const {
        switch (language) {
            case accessibility::Language::Chinese: return chinese;
            case accessibility::Language::Cantonese: return cantonese;
            case accessibility::Language::English: break;
        }
        return english;
    }
    // In the words that the visitor chose: those of easy reading where it is on.
    const accessibility::Phrasebook& phrases(const accessibility::Preferences& chosen) const {
        const auto& book = phrases(chosen.language);
        return chosen.easy_read ? book.easy() : book;
    }
    // `id` must be one of the forms that the shell checked to be there.
    const content::Form& form(std::string_view id) const { return forms.find(id)->second; }
};

}  // namespace qiming::kiosk
