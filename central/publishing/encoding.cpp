#include "central/publishing/encoding.h"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "content/text/characters.h"

namespace qiming::central {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view little_mark = "\xFF\xFE";
constexpr std::string_view big_mark = "\xFE\xFF";

struct Close {
    using pointer = iconv_t;
    void operator()(iconv_t open) const { iconv_close(open); }
};

tl::unexpected<std::string> refused(std::string_view bytes, std::size_t at, const char* from) {
    const auto line = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    return tl::unexpected(fmt::format("line {}: it is neither UTF-8 nor {}", line, from));
}

tl::expected<std::string, std::string> converted(std::string_view bytes, const char* from) {
    const std::unique_ptr<iconv_t, Close> open(iconv_open("UTF-8", from));
    if (open.get() == reinterpret_cast<iconv_t>(-1)) {
        return tl::unexpected(fmt::format("this machine cannot read {}", from));
    }
    std::string text;
    std::array<char, 65'536> piece{};
    auto* in = const_cast<char*>(bytes.data());  // iconv does not write there
    std::size_t left = bytes.size();
    while (left > 0) {
        char* out = piece.data();
        std::size_t room = piece.size();
        const std::size_t result = iconv(open.get(), &in, &left, &out, &room);
        text.append(piece.data(), piece.size() - room);
        if (result == static_cast<std::size_t>(-1) && room == piece.size()) {
            return refused(bytes, bytes.size() - left, from);
        }
    }
    return text;
}

// 0: not UTF-8.
std::size_t length_of_character(std::string_view text) {
    const auto character = text.empty() ? std::nullopt : content::first_character(text);
    return character ? character->bytes.size() : 0;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        // Long runs of ASCII go fast.
        const auto* const end = std::find_if(
            text.begin(), text.end(), [](char each) { return static_cast<unsigned char>(each) >= 0x80; });
        text.remove_prefix(static_cast<std::size_t>(std::distance(text.begin(), end)));
        const std::size_t length = length_of_character(text);
        if (!text.empty() && length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

}  // namespace

tl::expected<Decoded, std::string> decoded(std::string bytes) {
    const std::string_view all(bytes);
    for (const auto& [mark, name] : {std::pair(little_mark, "UTF-16LE"), std::pair(big_mark, "UTF-16BE")}) {
        if (all.starts_with(mark)) {
            auto text = converted(all.substr(mark.size()), name);
            return text ? tl::expected<Decoded, std::string>(Decoded{std::move(*text), "UTF-16"})
                        : tl::unexpected(text.error());
        }
    }
    if (is_utf8(all)) {
        bytes.erase(0, all.starts_with(utf8_mark) ? utf8_mark.size() : 0);
        return Decoded{std::move(bytes), "UTF-8"};
    }
    auto text = converted(all, "GB18030");
    return text ? tl::expected<Decoded, std::string>(Decoded{std::move(*text), "GB18030"})
                : tl::unexpected(text.error());
}

}  // namespace qiming::central
