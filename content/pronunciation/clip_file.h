// Reads which phrases of a language were recorded by a person: {"登记就业需求": "demand.wav"}, the phrase
// as it is written and a sound file beside the list. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

using Clips = std::map<std::string, std::string, std::less<>>;

tl::expected<Clips, ContentFault> parse_clips(std::string_view json, std::string_view file);

}  // namespace qiming::content
