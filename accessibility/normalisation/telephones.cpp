#include "accessibility/normalisation/telephones.h"

#include "accessibility/normalisation/codes.h"
#include "accessibility/normalisation/figures.h"
#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

bool is_separator(char32_t point) {
    return contains(U"- –—", point);
}

bool is_mobile(std::u32string_view digits) {
    return digits.size() == 11 && digits[0] == U'1' && digits[1] >= U'3';
}

// 2128234 and 83184321 after an area code.
std::optional<Reading> with_area_code(std::u32string_view text, std::size_t at, std::u32string_view area) {
    std::size_t local_at = at + area.size();
    local_at += character_at(text, local_at) == U')' || character_at(text, local_at) == U'）' ? 1U : 0U;
    local_at += is_separator(character_at(text, local_at)) ? 1U : 0U;
    const auto local = digits_at(text, local_at);
    if (local_at == at + area.size() || (local.size() != 7 && local.size() != 8)) {
        return std::nullopt;
    }
    std::size_t end = local_at + local.size();
    Words words = in_groups(text, at, at + area.size(), {});
    words.pause(local_at);
    words.add(in_groups(text, local_at, end, {local.size() - 4, 4}));
    const auto extension =
        is_separator(character_at(text, end)) ? digits_at(text, end + 1) : std::u32string_view();
    if (!extension.empty() && extension.size() <= 5) {
        words.add(U"，转", end);
        words.add(in_groups(text, end + 1, end + 1 + extension.size(), {}));
        end += 1 + extension.size();
    }
    return Reading{end - at, words, false};
}

}  // namespace

std::optional<Reading> telephone_at(std::u32string_view text, std::size_t at) {
    const auto digits = digits_at(text, at);
    const std::size_t end = at + digits.size();
    if (is_mobile(digits)) {
        return Reading{digits.size(), in_groups(text, at, end, {3, 4, 4}), false};
    }
    const bool is_area = digits.size() >= 3 && digits.size() <= 4 && digits[0] == U'0';
    if (is_area) {
        return with_area_code(text, at, digits);
    }
    if (digits.size() >= 10 && digits.size() <= 12 && digits[0] == U'0') {
        const std::size_t area = digits[1] == U'1' || digits[1] == U'2' ? 3 : 4;
        return Reading{digits.size(), in_groups(text, at, end, {area, digits.size() - area - 4, 4}), false};
    }
    if (digits.size() == 10 && (digits.starts_with(U"400") || digits.starts_with(U"800")) &&
        !digits.ends_with(U"0000")) {
        return Reading{digits.size(), in_groups(text, at, end, {3, 3, 4}), false};
    }
    const bool is_local = (digits.size() == 7 || digits.size() == 8) && !digits.ends_with(U"00") &&
                          is_announced(text, at, U"电话 拨 致电 座机 热线 传真 联系 咨询", 8);
    if (is_local) {
        return Reading{digits.size(), in_groups(text, at, end, {digits.size() - 4, 4}), false};
    }
    return std::nullopt;
}

}  // namespace qiming::accessibility
