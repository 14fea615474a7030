// One posting as JSON, good until a test spoils it.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace qiming::tests {

using Posting = nlohmann::json;

inline Posting good_posting() {
    Posting row;
    row["@type"] = "JobPosting";
    row["identifier"]["value"] = "A-1";
    row["title"] = {{"zh-CN", "语音客服专员"}, {"en", "Voice agent"}};
    row["hiringOrganization"]["name"]["zh-CN"] = "示例公司";
    row["jobLocation"]["address"]["zh-CN"] = "香洲区，公交可达";
    row["description"]["zh-CN"] = "回答客户问题。";
    row["qualifications"]["zh-CN"] = "普通话清楚。";
    row["workHours"]["zh-CN"] = "每天 8 小时";
    row["baseSalary"]["currency"] = "CNY";
    row["baseSalary"]["value"] = {{"minValue", 3500}, {"maxValue", 4500}, {"unitText", "MONTH"}};
    row["employmentType"] = "7";
    row["totalJobOpenings"] = 5;
    row["datePosted"] = "2026-09-01";
    row["validThrough"] = "2030-12-31";
    row["qiming:"]["sample"] = true;
    row["qiming:"]["district"] = "xiangzhou";
    row["qiming:"]["kind"] = "customer_service";
    row["qiming:"]["suits"] = std::vector<std::string>{"1", "4"};
    row["qiming:"]["access"]["lift"] = "yes";
    return row;
}

inline std::string file_of(const std::vector<Posting>& rows) {
    nlohmann::json whole;
    whole["jobs"] = nlohmann::json::array();
    for (const Posting& row : rows) {
        whole["jobs"].push_back(row);
    }
    return whole.dump();
}

}  // namespace qiming::tests
