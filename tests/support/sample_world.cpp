#include "tests/support/sample_world.h"

#include <string>
#include <utility>
#include <vector>

#include "content/booking/assessment_pattern.h"
#include "content/forms/form_file.h"
#include "content/jobs/job_file.h"
#include "tests/support/content/services.h"
#include "tests/support/phrase_files.h"
#include "tests/support/source_file.h"

namespace qiming::tests {

const kiosk::World& sample_world() {
    static const kiosk::World world = [] {
        kiosk::World made;
        made.chinese = phrasebook(accessibility::Language::Chinese);
        made.cantonese = phrasebook(accessibility::Language::Cantonese);
        made.english = phrasebook(accessibility::Language::English);
        for (const auto language : {accessibility::Language::Chinese, accessibility::Language::English}) {
            const std::string file =
                "content/pronunciation/" + std::string(tag_of(language)) + "/characters.tsv";
            made.characters.add(accessibility::CharacterNames::of(source_file(file), language).value());
        }
        const std::string typed = "content/typing/characters.tsv";
        made.typed_characters = content::CharacterTable::of(source_file(typed), typed).value();
        for (const std::string& file : support::json_files("content/forms")) {
            auto form = content::parse_form(source_file(file), file).value();
            made.forms.emplace(form.id, form);
        }
        std::vector<content::Service> services;
        for (const std::string& file : support::json_files("content/services")) {
            services.push_back(content::parse_service(source_file(file), file).value());
        }
        made.services = std::make_shared<content::Services>(
            content::Services::of(std::move(services), made.forms, "content/services").value());
        const std::string jobs = "content/samples/jobs.json";
        made.jobs = content::JobIndex(content::parse_jobs(source_file(jobs), jobs).value().jobs);
        const std::string holidays = "content/calendar/holidays.json";
        made.holidays = content::parse_holidays(source_file(holidays), holidays).value();
        const std::string seconds = "content/step_seconds.json";
        made.step_seconds = content::parse_step_seconds(source_file(seconds), seconds).value();
        const std::string slots = "content/samples/assessments.json";
        made.assessments =
            content::parse_assessments_from(source_file(slots), slots, made.holidays, sample_today, 28).value();
        return made;
    }();
    return world;
}

kiosk::Service service_called(std::string_view id) {
    return kiosk::Service(*sample_world().services->find(id));
}

}  // namespace qiming::tests
