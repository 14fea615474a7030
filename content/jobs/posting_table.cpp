#include "content/jobs/posting_table.h"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "content/jobs/job_rows.h"
#include "content/jobs/plain_posting.h"
#include "content/parsing/csv_table.h"

namespace qiming::content {
namespace {

// The Chinese heading first, then the English one; others that lists from elsewhere have.
const std::vector<CsvColumn> columns = {
    {"id", {"编号", "id", "岗位编号", "职位编号"}},
    {"title", {"职位", "title", "岗位", "岗位名称", "职位名称", "招聘岗位", "招聘职位"}, true},
    {"title_en", {"职位（英文）", "title (en)"}},
    {"employer", {"用人单位", "employer", "单位", "单位名称", "公司", "公司名称", "企业名称", "招聘单位"}},
    {"employer_en", {"用人单位（英文）", "employer (en)"}},
    {"place", {"工作地点", "place", "地点", "地址", "工作地址"}},
    {"place_en", {"工作地点（英文）", "place (en)"}},
    {"district", {"区域", "district", "区", "所在区", "行政区"}},
    {"kind", {"工种", "kind", "职位类别", "岗位类别"}},
    {"form", {"就业形式", "form", "用工形式"}},
    {"suits", {"适合类别", "suits", "适合残疾类别", "残疾类别", "招聘残疾类别"}},
    {"duties", {"工作内容", "duties", "岗位职责", "工作职责", "职位描述", "岗位描述"}},
    {"duties_en", {"工作内容（英文）", "duties (en)"}},
    {"requirements", {"任职要求", "requirements", "要求", "岗位要求", "招聘要求", "任职条件"}},
    {"requirements_en", {"任职要求（英文）", "requirements (en)"}},
    {"hours", {"工作时间", "hours", "上班时间"}},
    {"hours_en", {"工作时间（英文）", "hours (en)"}},
    {"pay", {"月薪", "pay", "薪资", "工资", "薪酬", "薪资待遇", "工资待遇"}},
    {"pay_low", {"月薪下限", "pay from", "最低月薪", "最低工资"}},
    {"pay_high", {"月薪上限", "pay to", "最高月薪", "最高工资"}},
    {"openings", {"人数", "openings", "招聘人数", "需求人数"}},
    {"posted", {"发布日期", "posted", "发布时间"}},
    {"valid_through", {"截止日期", "valid through", "截止时间", "有效期至", "有效期"}},
    {"sample", {"样例", "sample"}},
    {"lift", {"电梯", "lift"}},
    {"ramp", {"坡道", "ramp"}},
    {"accessible_toilet", {"无障碍卫生间", "accessible toilet"}},
    {"tactile_paving", {"盲道", "tactile paving"}},
    {"screen_reader_usable", {"读屏可用", "screen reader usable"}},
    {"sign_language_support", {"手语支持", "sign language support"}},
    {"home_based", {"居家办公", "home based", "居家"}},
    {"flexible_hours", {"弹性时间", "flexible hours"}},
    {"job_coach", {"就业辅导员", "job coach"}},
    {"meals_or_lodging", {"食宿", "meals or lodging", "包食宿"}},
};

PlainPosting posting_at(const CsvTable& table, std::size_t row) {
    PlainPosting posting{table.place(row), {}};
    for (const CsvColumn& column : columns) {
        if (std::string value = table.value(row, column.name); !value.empty()) {
            posting.told[column.name] = {table.place(row, column.name), std::move(value)};
        }
    }
    return posting;
}

}  // namespace

tl::expected<JobList, ContentFault> jobs_from_table(std::string_view csv, std::string_view file,
                                                    const JobRules& rules) {
    const auto table = CsvTable::read(csv, file, columns);
    if (!table) {
        return tl::unexpected(table.error());
    }
    JobRows rows(file);
    for (const ContentNote& note : table->notes()) {
        rows.note(note);
    }
    for (std::size_t at = 0; at < table->size(); ++at) {
        Reading reading(file);
        if (table->is_torn(at)) {
            reading.refuse(table->place(at), "it has more fields than there are headings",
                           "Put a field with a separator in it between quotes, or save the table again.");
        }
        const PlainPosting posting = posting_at(*table, at);
        Job job = read_plain_posting(posting, rules, reading);
        rows.add(std::move(job), reading, table->place(at, "id"));
    }
    return rows.whole();
}

}  // namespace qiming::content
