// Reads the lexicons of the voices and the phrases recorded for them from disk. Takes longer than anything else
// that is read, so the shell does it beside the first picture, on a thread of its own.
#pragma once

#include <filesystem>

#include <tl/expected.hpp>

#include "accessibility/pronunciation/pronounce.h"
#include "content/fault.h"
#include "content/typing/character_table.h"
#include "drivers/speech/clips/clip_library.h"

namespace qiming::shell {

struct Voices {
    accessibility::Pronunciation pronunciation;
    drivers::ClipLibrary clips;
    content::CharacterTable characters;  // for typing; read here since the first picture does not need it
};

// `share` holds content/. The first fault, with its file and line. content/clips/<language>/ may hold
// clips.json and the sound files that it names.
tl::expected<Voices, content::ContentFault> load_voices(const std::filesystem::path& share);

}  // namespace qiming::shell
