// The forms and words that come with the program, from its folder content/: every version of every form that
// was ever given out (content/forms, content/forms/given_out) and the phrases of one language.
#pragma once

#include <filesystem>
#include <string>

#include <tl/expected.hpp>

#include "central/core/answers_check.h"
#include "content/fault.h"
#include "content/phrases/phrase_file.h"
#include "content/services/service.h"

namespace qiming::central {

tl::expected<Forms, content::ContentFault> load_forms(const std::filesystem::path& share);
// Those of content/services, over the present forms among `forms`.
tl::expected<content::Services, content::ContentFault> load_services(const std::filesystem::path& share,
                                                                     const Forms& forms);
// `language`: "zh-CN" or "en".
tl::expected<content::Phrases, content::ContentFault> load_phrases(const std::filesystem::path& share,
                                                                   const std::string& language);

}  // namespace qiming::central
