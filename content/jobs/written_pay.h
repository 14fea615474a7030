// Pay as people and other systems write it. Private to content/. Pure.
#pragma once

#include <optional>
#include <string_view>

namespace qiming::content {

struct WrittenPay {
    int low = 0;
    int high = 0;             // 0: from `low` on
    bool is_rounded = false;  // less than a yuan was told, and left out
};
// "3000-4000", "3000～4000元/月", "3k-5k", "0.4万" (both ends alike), "4000元以上"; both 0 for 面议 and its
// like. Nothing for anything else.
std::optional<WrittenPay> written_pay(std::string_view text);

}  // namespace qiming::content
