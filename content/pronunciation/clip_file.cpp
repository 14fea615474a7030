#include "content/pronunciation/clip_file.h"

#include "content/json/json_reading.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_name = 200;

bool is_sound_file(std::string_view name) {
    return name.ends_with(".wav") && name.find('/') == std::string_view::npos && !name.starts_with('.');
}

}  // namespace

tl::expected<Clips, ContentFault> parse_clips(std::string_view json, std::string_view file) {
    const auto parsed = parse_json(json, file, JsonLimits{1'048'576, 2});
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(file);
    const JsonObject all(reading, *parsed, "");
    Clips clips;
    if (parsed->is_object()) {
        for (const auto& item : parsed->items()) {
            std::string name = all.text(item.key(), longest_name);
            if (item.key().empty() || !is_sound_file(name)) {
                all.refuse(item.key(), "a recorded phrase needs its words and the name of a .wav file",
                           "Name a .wav file that lies beside this list, without a folder.");
            }
            clips.emplace(item.key(), std::move(name));
        }
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return clips;
}

}  // namespace qiming::content
