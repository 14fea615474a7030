#include "content/booking/site_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "content/parsing/as_written.h"
#include "content/parsing/csv_table.h"
#include "content/parsing/field_rules.h"

namespace qiming::content {
namespace {

using Ordered = nlohmann::ordered_json;

const std::vector<CsvColumn> columns = {
    {"id", {"编号", "id", "站点编号"}},
    {"name", {"名称", "name", "站点", "站点名称", "评估站"}, true},
    {"name_en", {"名称（英文）", "name (en)"}},
    {"address", {"地址", "address"}, true},
    {"address_en", {"地址（英文）", "address (en)"}},
    {"way_in", {"怎么进", "way in", "无障碍路线", "怎么走"}, true},
    {"way_in_en", {"怎么进（英文）", "way in (en)"}},
    {"phone", {"电话", "phone", "联系电话"}},
    {"closed", {"不开放日期", "closed", "停开日期"}},
    {"weekdays", {"星期", "weekdays", "开放星期"}, true},
    {"starts", {"开始时间", "starts", "时间"}, true},
    {"minutes", {"时长", "minutes", "每次分钟"}},
    {"capacity", {"人数", "capacity", "每场人数"}},
};

constexpr int days_a_week = 7;

bool is_weekday(char each) {
    return each >= '1' && each <= '0' + days_a_week;
}

// "周一至周五", "1-5", "一、三、五" -> 1 ... 5; what cannot be read stays text, and is refused by who reads the
// JSON.
Ordered weekdays_of(std::string text) {
    constexpr std::array<std::string_view, 7> names = {"一", "二", "三", "四", "五", "六", "日"};
    for (const std::string_view prefix : {"星期", "礼拜", "周"}) {
        replace_all(text, prefix, "");
    }
    for (const std::string_view to : {"至", "到", "~", "～", "—", "–"}) {
        replace_all(text, to, "-");
    }
    for (std::size_t at = 0; at < names.size(); ++at) {
        replace_all(text, names[at], fmt::format("{},", at + 1));
    }
    replace_all(text, "天", "7,");
    replace_all(text, ",-", "-");
    Ordered list = Ordered::array();
    for (const std::string& part : written_list(text)) {
        const bool is_range = part.size() == 3 && part[1] == '-' && is_weekday(part[0]) && is_weekday(part[2]);
        if (is_range) {
            // From Sunday to Tuesday goes over the end of the week.
            for (int day = part[0] - '0'; day != part[2] - '0'; day = day % days_a_week + 1) {
                list.push_back(day);
            }
            list.push_back(part[2] - '0');
        } else if (part.size() == 1 && is_weekday(part[0])) {
            list.push_back(part[0] - '0');
        } else {
            list.push_back(part);
        }
    }
    return list;
}

Ordered starts_of(std::string_view text) {
    Ordered list = Ordered::array();
    for (const std::string& part : written_list(text)) {
        list.push_back(part.size() == 4 && part[1] == ':' ? "0" + part : part);
    }
    return list;
}

Ordered closed_of(std::string text) {
    for (const std::string_view to : {"至", "到", "～", "..."}) {
        replace_all(text, to, "~");
    }
    Ordered list = Ordered::array();
    for (const std::string& part : written_list(text)) {
        const std::size_t to = part.find('~');
        const auto first = written_time(part.substr(0, to));
        const auto last = to == std::string::npos ? first : written_time(part.substr(to + 1));
        list.push_back(
            {{"from", first ? write_day(first->day) : part}, {"to", last ? write_day(last->day) : part}});
    }
    return list;
}

// A number where it is one, else the text, which is refused then.
Ordered number_of(const std::string& text, int usual) {
    const auto number = text.empty() ? std::optional(usual) : written_number(text);
    return number ? Ordered(*number) : Ordered(text);
}

class Making {
public:
    Making(const CsvTable& table, std::string_view file) : table_(table), file_(file) {
        for (std::size_t row = 0; row < table.size(); ++row) {
            take(row);
        }
    }
    std::string document() const {
        const Ordered whole = {{"sites", sites_}, {"weekly", weekly_}};
        return whole.dump(1, ' ', false, Ordered::error_handler_t::replace) + "\n";
    }
    const std::vector<ContentNote>& notes() const { return notes_; }
    // "sites[2].name.zh-CN" -> "line 4, name.zh-CN"
    std::string place_in_table(const std::string& place) const {
        for (const auto& [list, rows] :
             {std::pair("sites[", &site_rows_), std::pair("weekly[", &weekly_rows_)}) {
            if (!place.starts_with(list)) {
                continue;
            }
            const std::size_t end = place.find(']');
            const auto at = static_cast<std::size_t>(std::stoul(place.substr(std::string_view(list).size())));
            const std::string field = end + 2 < place.size() ? place.substr(end + 2) : "";
            return field.empty() ? table_.place((*rows)[at]) : table_.place((*rows)[at]) + ", " + field;
        }
        return place;
    }

private:
    Ordered local(std::size_t row, const std::string& name) const {
        Ordered languages = {{"zh-CN", table_.value(row, name)}};
        if (std::string english = table_.value(row, name + "_en"); !english.empty()) {
            languages["en"] = std::move(english);
        }
        return languages;
    }

    // A site may have several rows, one for each pattern of hours.
    void take(std::size_t row) {
        const std::string told = table_.value(row, "id");
        const std::string id = told.empty() ? made_id(table_.value(row, "name")) : id_from(narrow(told));
        if (rows_of_sites_.emplace(id, row).second) {
            site_rows_.push_back(row);
            sites_.push_back({{"id", id},
                              {"name", local(row, "name")},
                              {"address", local(row, "address")},
                              {"way_in", local(row, "way_in")},
                              {"phone", table_.value(row, "phone")},
                              {"closed", closed_of(table_.value(row, "closed"))}});
        } else {
            add_closed(id, row);
        }
        constexpr int usual_minutes = 90;
        weekly_rows_.push_back(row);
        weekly_.push_back({{"site", id},
                           {"weekdays", weekdays_of(narrow(table_.value(row, "weekdays")))},
                           {"starts", starts_of(table_.value(row, "starts"))},
                           {"minutes", number_of(table_.value(row, "minutes"), usual_minutes)},
                           {"capacity", number_of(table_.value(row, "capacity"), 1)}});
    }

    // The hours of each row are the site's, and so are the days on which it is closed.
    void add_closed(const std::string& id, std::size_t row) {
        const std::size_t first = rows_of_sites_.at(id);
        const auto at = std::find(site_rows_.begin(), site_rows_.end(), first) - site_rows_.begin();
        Ordered& closed = sites_[static_cast<std::size_t>(at)]["closed"];
        for (const Ordered& range : closed_of(table_.value(row, "closed"))) {
            if (std::find(closed.begin(), closed.end(), range) == closed.end()) {
                closed.push_back(range);
            }
        }
        for (const char* const name : {"name", "address", "way_in", "phone"}) {
            const std::string told = table_.value(row, name);
            if (!told.empty() && told != table_.value(first, name)) {
                notes_.push_back(
                    {std::string(file_), table_.place(row, name),
                     fmt::format("passed over: {} tells it otherwise for this site", table_.place(first))});
            }
        }
    }

    const CsvTable& table_;
    std::string_view file_;
    std::vector<ContentNote> notes_;
    Ordered sites_ = Ordered::array();
    Ordered weekly_ = Ordered::array();
    std::map<std::string, std::size_t> rows_of_sites_;
    std::vector<std::size_t> site_rows_;
    std::vector<std::size_t> weekly_rows_;
};

}  // namespace

tl::expected<SiteTable, ContentFault> sites_from_table(std::string_view csv, std::string_view file,
                                                       const HolidayCalendar& holidays, Day first, int days) {
    const auto table = CsvTable::read(csv, file, columns);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const Making made(*table, file);
    SiteTable result{made.document(), {}, {}};
    auto read = parse_assessments_from(result.document, file, holidays, first, days, &result.notes);
    if (!read) {
        return tl::unexpected(read.error());
    }
    result.read = std::move(*read);
    for (ContentFault& fault : result.read.skipped) {
        fault.place = made.place_in_table(fault.place);
    }
    for (ContentNote& note : result.notes) {
        note.place = made.place_in_table(note.place);
    }
    result.notes.insert(result.notes.begin(), made.notes().begin(), made.notes().end());
    result.notes.insert(result.notes.begin(), table->notes().begin(), table->notes().end());
    return result;
}

}  // namespace qiming::content
