#include "central/publishing/regional.h"

#include <spdlog/spdlog.h>

#include <fstream>
#include <sstream>

#include "central/local_time.h"
#include "central/share.h"

namespace qiming::central {
namespace {

tl::expected<content::JobRules, content::ContentFault> rules_of(const std::filesystem::path& share,
                                                                const drivers::TimeZone& zone) {
    auto chinese = load_phrases(share, "zh-CN");
    auto english = load_phrases(share, "en");
    if (!chinese || !english) {
        return tl::unexpected((chinese ? english : chinese).error());
    }
    content::JobRules rules;
    rules.known = content::KnownCodes::of({&*chinese, &*english});
    rules.not_stated = {(*chinese)["job.not_stated"], (*english)["job.not_stated"]};
    rules.today = local_now(zone).day;
    rules.region = [zone](std::int64_t wall_s) { return zone.civil(wall_s); };
    return rules;
}

}  // namespace

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
    auto jobs = rules_of(share, *zone);
    if (!jobs) {
        return tl::unexpected(ShellFault{jobs.error().text(), "put the packaged content back"});
    }
    return Regional{*zone, std::move(*holidays), !calendar.empty(), std::move(*jobs)};
}

void warn_of_unpublished(const content::HolidayCalendar& holidays, const content::Day& today) {
    for (const int year : holidays.unpublished_years(today)) {
        spdlog::warn("the holidays of {} are not published (未公布): only the statutory days are kept free",
                     year);
    }
}

}  // namespace qiming::central
