// Reads from disk what the terminal needs before it can serve: settings, key map, forms, phrases
// and the packaged snapshot of jobs and slots. All or nothing: the first fault is returned, and
// nothing was changed. Runs before any other thread.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "config/braille_key_map.h"
#include "config/key_map.h"
#include "content/calendar/day.h"
#include "content/fault.h"
#include "content/forms/form_engine.h"
#include "content/jobs/job_rules.h"
#include "content/phrases/phrase_file.h"
#include "kiosk/core/world.h"

namespace qiming::shell {

struct Loaded {
    kiosk::World world;
    config::KeyMap keys;
    config::BrailleKeyMap braille_keys;
    content::JobRules job_rules;                 // by which postings are judged that come in
    std::vector<content::ContentFault> skipped;  // rows of the snapshot that are left out
};

// `share` holds content/ and config/; an empty `settings_file` means config/kiosk.toml there. The
// snapshot's weekly slots are those of the weeks from `today` on, which these settings' time zone tells.
using Today = std::function<content::Day(const config::Settings&)>;
tl::expected<Loaded, content::ContentFault> load_world(const std::filesystem::path& share,
                                                       const std::filesystem::path& settings_file,
                                                       const Today& today);

// The settings and the words, and nothing else of the world: for telling people to wait, whatever is amiss with
// the rest. Settings that cannot be used are left out.
tl::expected<kiosk::World, content::ContentFault> load_words_alone(const std::filesystem::path& share,
                                                                   const std::filesystem::path& settings_file);

// All phrase files of one folder as one book; a key that stands in two files is a fault.
tl::expected<content::Phrases, content::ContentFault> load_phrases(const std::filesystem::path& folder);

}  // namespace qiming::shell
