#include "drivers/speech/clips/wav.h"

#include <optional>

namespace qiming::drivers {
namespace {

constexpr std::uint32_t pcm = 1;
constexpr std::uint32_t slowest_rate = 8'000;
constexpr std::uint32_t fastest_rate = 96'000;
constexpr std::size_t longest_seconds = 60;
constexpr std::size_t format_bytes = 16;

// Little-endian; `count` bytes at `at`, which lie within.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t number = 0;
    for (std::size_t i = count; i-- > 0;) {
        number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
    }
    return number;
}

// The body of the part called `name`; nothing: it is not there, or ends beyond the file.
std::optional<std::string_view> part_called(std::string_view name, std::string_view bytes) {
    constexpr std::size_t head = 8;
    std::size_t at = 12;
    while (at + head <= bytes.size()) {
        const std::size_t size = number_at(bytes, at + 4, 4);
        if (size > bytes.size() - at - head) {
            return std::nullopt;
        }
        if (bytes.substr(at, 4) == name) {
            return bytes.substr(at + head, size);
        }
        at += head + size + size % 2;
    }
    return std::nullopt;
}

tl::unexpected<std::string> fault(const char* problem) {
    return tl::unexpected<std::string>(problem);
}

}  // namespace

tl::expected<Wav, std::string> parse_wav(std::string_view bytes) {
    if (bytes.substr(0, 4) != "RIFF" || bytes.size() < 12 || bytes.substr(8, 4) != "WAVE") {
        return fault("it is no RIFF WAVE file");
    }
    const auto format = part_called("fmt ", bytes);
    const auto data = part_called("data", bytes);
    if (!format || format->size() < format_bytes || !data) {
        return fault("its format or its samples are missing or cut off");
    }
    if (number_at(*format, 0, 2) != pcm || number_at(*format, 14, 2) != 16) {
        return fault("it is not 16-bit PCM");
    }
    if (number_at(*format, 2, 2) != 1) {
        return fault("it has more than one channel, and must be mono");
    }
    const std::uint32_t rate = number_at(*format, 4, 4);
    if (rate < slowest_rate || rate > fastest_rate) {
        return fault("its rate is not between 8000 and 96000 samples a second");
    }
    if (data->size() < 2 || data->size() / 2 > longest_seconds * rate) {
        return fault("it is empty, or longer than a minute");
    }
    Wav wav;
    wav.sample_rate = static_cast<int>(rate);
    for (std::size_t at = 0; at + 1 < data->size(); at += 2) {
        wav.samples.push_back(static_cast<std::int16_t>(static_cast<std::uint16_t>(number_at(*data, at, 2))));
    }
    return wav;
}

}  // namespace qiming::drivers
