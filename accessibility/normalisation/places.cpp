#include "accessibility/normalisation/places.h"

#include "accessibility/normalisation/codes.h"
#include "accessibility/normalisation/figures.h"
#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {

std::optional<Reading> place_number_at(std::u32string_view text, std::size_t at) {
    const auto digits = digits_at(text, at);
    const std::size_t end = at + digits.size();
    if (digits.size() < 3 || digits.size() > 4) {
        return std::nullopt;
    }
    const std::size_t next = skip_blanks(text, end);
    const bool is_line = starts_with_any(text, next, U"路 快线 专线 国道 省道") && digits.size() <= 3;
    const bool is_room =
        starts_with_any(text, next, U"室 房 号房 教室 会议室 病房 诊室 办公室 宿舍 号室 商铺 铺");
    const bool is_door = digits.size() == 4 && character_at(text, next) == U'号' && at > 0 &&
                         contains(U"路街道巷村里弄", text[at - 1]);
    const bool follows_building = at > 0 && contains(U"栋座幢元楼层室", text[at - 1]) &&
                                  !is_measure(character_at(text, next)) && at > 1 &&
                                  (text[at - 1] != U'元' || text[at - 2] == U'单');
    const bool is_train = digits.size() >= 3 && at > 0 && contains(U"GDCZTKY", text[at - 1]);
    if (!is_line && !is_room && !is_door && !follows_building && !is_train) {
        return std::nullopt;
    }
    return Reading{digits.size(), in_groups(text, at, end, {}), false};
}

}  // namespace qiming::accessibility
