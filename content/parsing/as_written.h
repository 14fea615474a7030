// Values as people and other systems write them: days with slashes or in Chinese, pay as "3000-4000元", yes and
// no in words, numbers in wide digits. Private to content/. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/calendar/civil_day.h"
#include "content/text/known.h"

namespace qiming::content {

void replace_all(std::string& text, std::string_view what, std::string_view by);
// Wide digits, letters and signs as ASCII, without blanks at the ends.
std::string narrow(std::string_view text);

struct WrittenTime {
    Day day;
    std::optional<int> minute;          // of that day, 0-1439
    std::optional<int> offset_minutes;  // of its zone, east of UTC
};
// 2026-11-01, 2026/11/1, 2026.11.1, 20261101, 2026年11月1日; perhaps followed by 08:00, 08:00:00 and a zone.
std::optional<WrittenTime> written_time(std::string_view text);

// A whole number: "3", "3人", "３名", "1,200". Nothing for anything else.
std::optional<int> written_number(std::string_view text);

// 有, 是, yes, 1 ...; 无, 否, no, 0 ...; 不清楚, unknown, nothing at all. Nothing for anything else.
std::optional<Known> written_fact(std::string_view text);

// What stands between "、", commas, semicolons, bars and blanks.
std::vector<std::string> written_list(std::string_view text);

// As an id of letters, digits, "_", "-" and "." alone: different for different texts, and always the same for
// one.
std::string id_from(std::string_view text);
// For a thing that has none, from all that is told of it.
std::string made_id(std::string_view all);

}  // namespace qiming::content
