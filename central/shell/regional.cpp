#include "central/shell/regional.h"

#include <spdlog/spdlog.h>

#include <fstream>
#include <sstream>

#include "central/shell/local_time.h"

namespace qiming::central {

tl::expected<Regional, ShellFault> load_regional(const std::string& time_zone,
                                                 const std::filesystem::path& share,
                                                 const std::string& calendar) {
    const auto zone = drivers::TimeZone::named(time_zone);
    if (!zone) {
        return tl::unexpected(
            ShellFault{"--time-zone: there is no zone \"" + time_zone + "\" in the tz database",
                       "name the region's, such as Asia/Shanghai"});
    }
    const std::string file = calendar.empty() ? (share / "content/calendar/holidays.json").string() : calendar;
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    if (!stream || !(text << stream.rdbuf())) {
        return tl::unexpected(
            ShellFault{"the holidays cannot be read: " + file, "name the file with --calendar"});
    }
    auto holidays = content::parse_holidays(text.str(), file);
    if (!holidays) {
        return tl::unexpected(ShellFault{holidays.error().text(), "correct the file, or name another one"});
    }
    return Regional{*zone, std::move(*holidays)};
}

void warn_of_unpublished(const Regional& regional) {
    for (const int year : regional.holidays.unpublished_years(local_now(regional.zone).day)) {
        spdlog::warn("the holidays of {} are not published (未公布): only the statutory days are kept free",
                     year);
    }
}

}  // namespace qiming::central
