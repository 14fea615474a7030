// Reads the forms and the services that are asked by them.
#pragma once

#include "kiosk/core/world.h"
#include "kiosk/shell/content_files.h"

namespace qiming::shell {

// `content`: the folder with forms/, and with lists/ where a house has lists of options.
Result<void> load_forms(const std::filesystem::path& content, kiosk::World& world);
// After the forms.
Result<void> load_services(const std::filesystem::path& folder, kiosk::World& world);

}  // namespace qiming::shell
