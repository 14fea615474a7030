#include "content/job_file.h"

#include <array>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "content/json_reader.h"
#include "content/local_text.h"

namespace qiming::content {
namespace {

using json::Fields;
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
AccessFacts read_access(const Fields& access) {
    AccessFacts read;
    std::vector<std::string> names;
    for (const Fact& fact : facts) {
        names.emplace_back(fact.name);
        if (access.has(fact.name)) {
            read.*fact.known = known_from(access.one_of(fact.name, answers_to_a_fact));
        }
    }
    access.only(names);
    return read;
}

// No salary: to be agreed. No maxValue: from minValue on.
void read_pay(const Fields& row, Job& job) {
    if (!row.has("baseSalary")) {
        return;
    }
    const Fields salary = row.part("baseSalary");
    salary.exactly("currency", "CNY");
    const Fields value = salary.part("value");
    value.exactly("unitText", "MONTH");
    job.pay_low = value.number("minValue", 1, highest_pay);
    if (value.has("maxValue")) {
        job.pay_high = value.number("maxValue", 1, highest_pay);
        if (job.pay_high < job.pay_low) {
            value.wrong("maxValue",
                        fmt::format("found {}, which is less than minValue {}", job.pay_high, job.pay_low));
        }
    }
}

void read_days(const Fields& row, Job& job) {
    job.date_posted = row.day("datePosted");
    if (!row.has("validThrough")) {
        return;
    }
    job.valid_through = row.day("validThrough");
    if (job.valid_through < job.date_posted) {
        row.wrong("validThrough", "it is before datePosted");
    }
}

void read_codes(const Fields& row, Job& job) {
    job.form = row.one_of("employmentType", national_codes);
    const Fields own = row.part("qiming:");
    job.sample = own.has("sample") && own.truth("sample");
    job.district = own.code("district");
    job.kind = own.code("kind");
    job.suits = own.several_of("suits", national_codes);
    job.access = read_access(own.part("access"));
}

Job read_job(const Fields& row) {
    Job job;
    row.exactly("@type", "JobPosting");
    job.id = row.part("identifier").code("value");
    job.title = read_local(row, "title", longest_line);
    job.employer = read_local(row.part("hiringOrganization"), "name", longest_line);
    job.place = read_local(row.part("jobLocation"), "address", longest_line);
    job.duties = read_local(row, "description", longest_text);
    job.requirements = read_local(row, "qualifications", longest_text);
    job.hours_text = read_local(row, "workHours", longest_line);
    read_pay(row, job);
    job.openings = row.number("totalJobOpenings", 1, most_openings);
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
    row["title"] = write_local(job.title);
    row["hiringOrganization"] = {{"@type", "Organization"}, {"name", write_local(job.employer)}};
    row["jobLocation"] = {{"@type", "Place"}, {"address", write_local(job.place)}};
    row["description"] = write_local(job.duties);
    row["qualifications"] = write_local(job.requirements);
    row["workHours"] = write_local(job.hours_text);
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
    const auto take = [&](std::size_t position, const json::Value& value) {
        std::optional<ContentFault> fault;
        const Fields row(value, fmt::format("jobs[{}]", position), file, fault);
        Job job = read_job(row);
        if (!fault && !ids.insert(job.id).second) {
            row.wrong("identifier.value", fmt::format("\"{}\" was there before", job.id),
                      "Give each posting an identifier of its own.");
        }
        if (fault) {
            skip(list.skipped, unnamed, std::move(*fault));
        } else {
            list.jobs.push_back(std::move(job));
        }
    };
    if (auto whole = json::read_rows(text, file, "jobs", take); !whole) {
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
