// The names of keys that a key map may use: SDL's own (SDL_GetKeyName), kept here as data, so that
// a misspelt key is found when the file is read and not by a visitor. Private to this room. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qiming::config {

bool is_key_name(std::string_view name);
const std::vector<std::string>& key_names();

}  // namespace qiming::config
