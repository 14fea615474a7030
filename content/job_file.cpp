#include "content/job_file.h"

#include <array>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "content/field_rules.h"
#include "content/json_rows.h"

namespace qiming::content {
namespace {

using Ordered = nlohmann::ordered_json;

constexpr std::size_t longest_line = 240;   // bytes: 80 Chinese characters
constexpr std::size_t longest_text = 3000;  // bytes: 1000 Chinese characters
constexpr int highest_pay = 200'000;        // yuan a month; above that a digit too many was typed
constexpr int most_openings = 10'000;
constexpr std::size_t most_faults = 1000;  // named one by one; the rest are counted

const std::vector<std::string> national_codes = {"1", "2", "3", "4", "5", "6", "7"};
const std::vector<std::string> answers_to_a_fact = {"yes", "no", "unknown"};

struct Fact {
    const char* name;
    Known AccessFacts::*known;
};
constexpr std::array<Fact, 10> facts = {{
    {"lift", &AccessFacts::lift},
    {"ramp", &AccessFacts::ramp},
    {"accessible_toilet", &AccessFacts::accessible_toilet},
    {"tactile_paving", &AccessFacts::tactile_paving},
    {"screen_reader_usable", &AccessFacts::screen_reader_usable},
    {"sign_language_support", &AccessFacts::sign_language_support},
    {"home_based", &AccessFacts::home_based},
    {"flexible_hours", &AccessFacts::flexible_hours},
    {"job_coach", &AccessFacts::job_coach},
    {"meals_or_lodging", &AccessFacts::meals_or_lodging},
}};

Known known_from(std::string_view answer) {
    if (answer == "yes") {
        return Known::Yes;
    }
    return answer == "no" ? Known::No : Known::NotChecked;
}

std::string_view name_of(Known known) {
    switch (known) {
        case Known::Yes: return "yes";
        case Known::No: return "no";
        case Known::NotChecked: return "unknown";
    }
    return "unknown";
}

// A fact that is left out was not checked; one that is misspelt is refused.
AccessFacts read_access(const JsonObject& access) {
    AccessFacts read;
    for (const Fact& fact : facts) {
        if (access.has(fact.name)) {
            read.*fact.known = known_from(one_of(access, fact.name, answers_to_a_fact));
        }
    }
    access.allow_only({"lift", "ramp", "accessible_toilet", "tactile_paving", "screen_reader_usable",
                       "sign_language_support", "home_based", "flexible_hours", "job_coach",
                       "meals_or_lodging"});
    return read;
}

// No salary: to be agreed. No maxValue: from minValue on.
void read_pay(const JsonObject& row, Job& job) {
    if (!row.has("baseSalary")) {
        return;
    }
    const JsonObject salary = row.part("baseSalary");
    must_be(salary, "currency", "CNY");
    const JsonObject value = salary.part("value");
    must_be(value, "unitText", "MONTH");
    job.pay_low = whole_number(value, "minValue", 1, highest_pay);
    if (value.has("maxValue")) {
        job.pay_high = whole_number(value, "maxValue", 1, highest_pay);
        if (job.pay_high < job.pay_low) {
            value.refuse("maxValue",
                         fmt::format("found {}, which is less than minValue {}", job.pay_high, job.pay_low),
                         "Put the lower pay first.");
        }
    }
}

void read_days(const JsonObject& row, Job& job) {
    job.date_posted = day_text(row, "datePosted");
    if (!row.has("validThrough")) {
        return;
    }
    job.valid_through = deadline_text(row, "validThrough");
    if (std::string_view(job.valid_through).substr(0, job.date_posted.size()) < job.date_posted) {
        row.refuse("validThrough", "it is before datePosted", "Correct one of the two days.");
    }
}

void read_codes(const JsonObject& row, Job& job) {
    job.form = one_of(row, "employmentType", national_codes);
    const JsonObject own = row.part("qiming:");
    job.sample = own.truth_or("sample", false);
    job.district = code(own, "district");
    job.kind = code(own, "kind");
    job.suits = several_of(own, "suits", national_codes);
    job.access = read_access(own.part("access"));
}

Job read_job(const JsonObject& row) {
    Job job;
    must_be(row, "@type", "JobPosting");
    job.id = code(row.part("identifier"), "value");
    job.title = local_text(row, "title", longest_line);
    job.employer = local_text(row.part("hiringOrganization"), "name", longest_line);
    job.place = local_text(row.part("jobLocation"), "address", longest_line);
    job.duties = local_text(row, "description", longest_text);
    job.requirements = local_text(row, "qualifications", longest_text);
    job.hours_text = local_text(row, "workHours", longest_line);
    read_pay(row, job);
    job.openings = whole_number(row, "totalJobOpenings", 1, most_openings);
    read_days(row, job);
    read_codes(row, job);
    return job;
}

void skip(std::vector<ContentFault>& skipped, std::size_t& unnamed, ContentFault fault) {
    if (skipped.size() < most_faults) {
        skipped.push_back(std::move(fault));
    } else {
        ++unnamed;
    }
}

Ordered write_pay(const Job& job) {
    Ordered value = {{"@type", "QuantitativeValue"}, {"minValue", job.pay_low}};
    if (job.pay_high != 0) {
        value["maxValue"] = job.pay_high;
    }
    value["unitText"] = "MONTH";
    return {{"@type", "MonetaryAmount"}, {"currency", "CNY"}, {"value", std::move(value)}};
}

Ordered write_own(const Job& job) {
    Ordered access = Ordered::object();
    for (const Fact& fact : facts) {
        access[fact.name] = name_of(job.access.*fact.known);
    }
    return {{"sample", job.sample},
            {"district", job.district},
            {"kind", job.kind},
            {"suits", job.suits},
            {"access", std::move(access)}};
}

Ordered write_job(const Job& job) {
    Ordered row = {{"@type", "JobPosting"}, {"identifier", {{"@type", "PropertyValue"}, {"value", job.id}}}};
    row["title"] = written_local(job.title);
    row["hiringOrganization"] = {{"@type", "Organization"}, {"name", written_local(job.employer)}};
    row["jobLocation"] = {{"@type", "Place"}, {"address", written_local(job.place)}};
    row["description"] = written_local(job.duties);
    row["qualifications"] = written_local(job.requirements);
    row["workHours"] = written_local(job.hours_text);
    if (job.pay_low != 0) {
        row["baseSalary"] = write_pay(job);
    }
    row["employmentType"] = job.form;
    row["totalJobOpenings"] = job.openings;
    row["datePosted"] = job.date_posted;
    if (!job.valid_through.empty()) {
        row["validThrough"] = job.valid_through;
    }
    row["qiming:"] = write_own(job);
    return row;
}

}  // namespace

tl::expected<JobList, ContentFault> parse_jobs(std::string_view text, std::string_view file) {
    JobList list;
    std::size_t unnamed = 0;
    std::unordered_set<std::string> ids;
    const auto take = [&](std::size_t position, const Json& value) {
        Reading reading(file);
        const JsonObject row(reading, value, fmt::format("jobs[{}]", position));
        Job job = read_job(row);
        if (!reading.is_refused() && !ids.insert(job.id).second) {
            row.refuse("identifier.value", fmt::format("\"{}\" was there before", job.id),
                       "Give each posting an identifier of its own.");
        }
        if (reading.is_refused()) {
            skip(list.skipped, unnamed, reading.fault());
        } else {
            list.jobs.push_back(std::move(job));
        }
    };
    if (auto whole = read_json_rows(text, file, "jobs", take); !whole) {
        return tl::unexpected(std::move(whole.error()));
    }
    if (unnamed > 0) {
        list.skipped.push_back({std::string(file), "jobs", fmt::format("{} more rows are wrong", unnamed),
                                "Correct the rows named first and import the file again."});
    }
    list.jobs.shrink_to_fit();
    return list;
}

std::string write_jobs(const std::vector<Job>& jobs) {
    // Row by row, since the whole tree of 100,000 postings would take several times their memory.
    std::string text = "{\"@context\": \"https://schema.org\", \"jobs\": [";
    const char* separator = "\n";
    for (const Job& job : jobs) {
        text += separator;
        text += write_job(job).dump(-1, ' ', false, Ordered::error_handler_t::replace);
        separator = ",\n";
    }
    text += "\n]}\n";
    return text;
}

}  // namespace qiming::content
