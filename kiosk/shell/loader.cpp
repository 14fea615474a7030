#include "kiosk/shell/loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "content/booking/assessment_pattern.h"
#include "content/forms/form_file.h"
#include "content/jobs/job_file.h"
#include "drivers/clock/time_zone.h"
#include "kiosk/shell/content_files.h"
#include "kiosk/shell/forms_loader.h"

namespace qiming::shell {
namespace {

namespace fs = std::filesystem;
using content::ContentFault;

Result<void> check_words(const kiosk::World& world, const fs::path& share) {
    const auto missing = [&](const std::string& key, const std::string& who) -> Result<void> {
        for (const auto* book : {&world.chinese, &world.english}) {
            if (!book->has(key)) {
                const auto tag = std::string(accessibility::tag_of(book->language()));
                return fault_in(share / "content/phrases" / tag, key, who + " needs this phrase",
                                "add it to one of the files there");
            }
        }
        return {};
    };
    Result<void> done;
    for (const auto& [id, form] : world.forms) {
        for (const std::string& key : content::phrases_needed(form)) {
            done = done ? missing(key, "the form " + id) : done;
        }
    }
    for (const content::Service& service : world.services->all()) {
        for (const std::string& key : content::phrases_needed(service)) {
            done = done ? missing(key, "the service " + service.id) : done;
        }
    }
    return done;
}

Result<void> load_words(const fs::path& share, Loaded& loaded) {
    kiosk::World& world = loaded.world;
    std::array<content::Phrases, accessibility::languages.size()> read;
    for (std::size_t i = 0; i < read.size(); ++i) {
        const std::string tag(accessibility::tag_of(accessibility::languages[i]));
        Result<content::Phrases> phrases = load_phrases(share / "content/phrases" / tag);
        if (!phrases) {
            return tl::unexpected<ContentFault>(phrases.error());
        }
        read[i] = std::move(*phrases);
    }
    auto& [chinese, cantonese, english] = read;
    loaded.job_rules.known = content::KnownCodes::of({&chinese, &english});
    loaded.job_rules.not_stated = {chinese["job.not_stated"], english["job.not_stated"]};
    for (const auto& [key, text] : cantonese) {
        if (chinese.find(key) == chinese.end()) {
            return fault_in(share / "content/phrases/yue", key, "there is no such phrase in zh-CN",
                            "correct the key; only what Cantonese says otherwise stands here");
        }
    }
    cantonese.insert(chinese.begin(), chinese.end());
    world.chinese = accessibility::Phrasebook(accessibility::Language::Chinese, std::move(chinese));
    world.cantonese = accessibility::Phrasebook(accessibility::Language::Cantonese, std::move(cantonese));
    world.english = accessibility::Phrasebook(accessibility::Language::English, std::move(english));
    return check_words(world, share);
}

Result<void> load_character_names(const fs::path& folder, kiosk::World& world) {
    for (const auto language : {accessibility::Language::Chinese, accessibility::Language::English}) {
        const fs::path file = folder / std::string(accessibility::tag_of(language)) / "characters.tsv";
        const Result<std::string> text = read_text(file);
        if (!text) {
            return tl::unexpected<ContentFault>(text.error());
        }
        auto names = accessibility::CharacterNames::of(*text, language);
        if (!names) {
            return fault_in(file, fmt::format("line {}", names.error().line), names.error().problem,
                            "correct the line, or put the packaged file back");
        }
        world.characters.add(std::move(*names));
    }
    return {};
}

// What is known beside the forms: holidays, and how long each page takes.
Result<void> load_tables(const fs::path& content, kiosk::World& world) {
    Result<content::HolidayCalendar> holidays =
        read_and_parse(content / "calendar/holidays.json", content::parse_holidays);
    if (!holidays) {
        return tl::unexpected<ContentFault>(holidays.error());
    }
    world.holidays = std::move(*holidays);
    Result<content::StepSeconds> seconds =
        read_and_parse(content / "step_seconds.json", content::parse_step_seconds);
    if (!seconds) {
        return tl::unexpected<ContentFault>(seconds.error());
    }
    world.step_seconds = std::move(*seconds);
    return {};
}

// It serves until the centre has been reached.
Result<void> load_snapshot(const fs::path& folder, content::Day today, Loaded& loaded) {
    kiosk::World& world = loaded.world;
    loaded.job_rules.today = today;
    loaded.job_rules.region =
        [zone = drivers::TimeZone::named(world.settings.time_zone).value_or(drivers::TimeZone())](
            std::int64_t wall_s) { return zone.civil(wall_s); };
    Result<content::JobList> jobs =
        read_and_parse(folder / "jobs.json", [&](const std::string& text, const std::string& file) {
            return content::parse_jobs(text, file, loaded.job_rules);
        });
    if (!jobs) {
        return tl::unexpected<ContentFault>(jobs.error());
    }
    loaded.skipped = std::move(jobs->skipped);
    world.jobs = content::JobIndex(jobs->jobs);
    Result<content::Assessments> assessments =
        read_and_parse(folder / "assessments.json", [&](const std::string& text, const std::string& file) {
            return content::parse_assessments_from(text, file, world.holidays, today, content::days_offered);
        });
    if (!assessments) {
        return tl::unexpected<ContentFault>(assessments.error());
    }
    loaded.skipped.insert(loaded.skipped.end(), assessments->skipped.begin(), assessments->skipped.end());
    world.assessments = std::move(*assessments);
    return {};
}

Result<void> load_configuration(const fs::path& share, const fs::path& settings_file, Loaded& loaded) {
    const fs::path file = settings_file.empty() ? share / "config/kiosk.toml" : settings_file;
    Result<config::Settings> settings =
        read_and_parse(file, [](const std::string& text, const std::string& name) {
            return config::parse_settings(
                text, name, [](const std::string& zone) { return drivers::TimeZone::named(zone).has_value(); });
        });
    if (!settings) {
        return tl::unexpected<ContentFault>(settings.error());
    }
    loaded.world.settings = std::move(*settings);
    const fs::path keys_file = share / "config/keys" / (loaded.world.settings.key_map + ".toml");
    Result<config::KeyMap> keys = read_and_parse(keys_file, config::parse_key_map);
    if (!keys) {
        return tl::unexpected<ContentFault>(keys.error());
    }
    loaded.keys = std::move(*keys);
    Result<config::BrailleKeyMap> braille_keys =
        read_and_parse(share / "config/keys/braille.toml", config::parse_braille_key_map);
    if (!braille_keys) {
        return tl::unexpected<ContentFault>(braille_keys.error());
    }
    loaded.braille_keys = std::move(*braille_keys);
    return {};
}

}  // namespace

Result<content::Phrases> load_phrases(const fs::path& folder) {
    const auto files = json_files(folder);
    if (!files) {
        return tl::unexpected<ContentFault>(files.error());
    }
    content::Phrases merged;
    for (const fs::path& file : *files) {
        Result<content::Phrases> phrases = read_and_parse(file, content::parse_phrases);
        if (!phrases) {
            return phrases;
        }
        for (auto& [key, text] : *phrases) {
            if (!merged.emplace(key, std::move(text)).second) {
                return fault_in(file, key, "this phrase stands in another file too",
                                "keep it in one file only");
            }
        }
    }
    return merged;
}

Result<kiosk::World> load_words_alone(const fs::path& share, const fs::path& settings_file) {
    Loaded loaded;
    if (!load_configuration(share, settings_file, loaded)) {
        loaded = {};
    }
    const Result<void> done = load_words(share, loaded);
    if (!done) {
        return tl::unexpected<ContentFault>(done.error());
    }
    return std::move(loaded.world);
}

Result<Loaded> load_world(const fs::path& share, const fs::path& settings_file, const Today& today) {
    if (share.empty()) {
        return fault_in(
            "content/", "the folder itself", "it is neither here nor above the program",
            "start the program from the folder that holds content/ and config/, or name it with --share");
    }
    Loaded loaded;
    Result<void> done = load_configuration(share, settings_file, loaded);
    if (done) {
        done = load_forms(share / "content", loaded.world);
    }
    if (done) {
        done = load_services(share / "content/services", loaded.world);
    }
    if (done) {
        done = load_words(share, loaded);
    }
    if (done) {
        done = load_character_names(share / "content/pronunciation", loaded.world);
    }
    if (done) {
        done = load_tables(share / "content", loaded.world);
    }
    if (done) {
        done = load_snapshot(share / "content/samples", today(loaded.world.settings), loaded);
    }
    if (!done) {
        return tl::unexpected<ContentFault>(done.error());
    }
    return loaded;
}

}  // namespace qiming::shell
