// The files of the lexicons on disk.
#pragma once

#include <filesystem>
#include <string>

#include <tl/expected.hpp>

#include "accessibility/language.h"
#include "accessibility/pronunciation/lexicon.h"

namespace qiming::say {

// Trouble is a sentence for the person at the terminal.
tl::expected<std::string, std::string> read_file(const std::filesystem::path& file);

// content/pronunciation: below the working folder, or below the nearest folder above the program.
std::filesystem::path find_pronunciation();

tl::expected<accessibility::Lexicon, std::string> load_lexicon(accessibility::Language language,
                                                               const std::filesystem::path& pronunciation);

// Every bad line of one file, as "file:line: what is wrong". polyphones.tsv is read as rules, any other file as
// words.
tl::expected<std::vector<std::string>, std::string> faults_of(const std::filesystem::path& file);

}  // namespace qiming::say
