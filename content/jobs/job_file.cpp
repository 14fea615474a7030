#include "content/jobs/job_file.h"

#include <map>
#include <utility>

#include <fmt/format.h>

#include "content/jobs/access_names.h"
#include "content/jobs/deadline.h"
#include "content/jobs/job_rows.h"
#include "content/jobs/schema_org.h"
#include "content/json/json_rows.h"
#include "content/parsing/field_rules.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_deadline = 64;

// A day, perhaps with a time; as deadline.h writes it.
std::string deadline_text(const JsonObject& object, std::string_view name) {
    const std::string found = object.text(name, longest_deadline);
    const auto deadline = read_deadline(found);
    if (!deadline) {
        object.refuse(name, "expected a day, YYYY-MM-DD, or a day and time of the region, YYYY-MM-DDTHH:MM",
                      "Correct the deadline, or leave it out where there is none.");
        return found;
    }
    return write_deadline(*deadline);
}

using Ordered = nlohmann::ordered_json;

constexpr std::string_view own_part = "qiming:";
constexpr std::string_view graph = "@graph";
constexpr std::string_view graph_key = "\"@graph\"";

const std::vector<std::string> national_codes = {"1", "2", "3", "4", "5", "6", "7"};
const std::vector<std::string> answers_to_a_fact = {"yes", "no", "unknown"};

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
    for (const AccessName& fact : access_names) {
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

void read_codes(const JsonObject& row, const KnownCodes& known, Job& job) {
    job.form = one_of(row, "employmentType", national_codes);
    const JsonObject own = row.part("qiming:");
    job.sample = own.truth_or("sample", false);
    job.district = known_code(own, "district", "district", known);
    job.kind = known_code(own, "kind", "kind", known);
    job.suits = several_of(own, "suits", national_codes);
    job.access = read_access(own.part("access"));
}

Job read_job(const JsonObject& row, const KnownCodes& known) {
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
    read_codes(row, known, job);
    return job;
}

// The row itself: other feeds wrap each into an item of a list.
const Json& unwrapped(const Json& value) {
    const auto item = value.is_object() && !is_job_posting(value) ? value.find("item") : value.end();
    return item != value.end() && item->is_object() ? *item : value;
}

// The rows of one file, of whichever shape.
class FileRows {
public:
    FileRows(std::string_view file, const JobRules& rules) : rules_(rules), rows_(file) {}

    // A node of a graph that others may name.
    void remember(const Json& value) {
        if (value.is_object() && !is_job_posting(value) && value.contains("@id") &&
            value.at("@id").is_string()) {
            nodes_.emplace(value.at("@id").get<std::string>(), value);
        }
    }

    void take(const std::string& place, const Json& wrapped) {
        const Json& value = unwrapped(wrapped);
        if (place.starts_with(graph) && !is_job_posting(value)) {
            return;  // an employer, a page: no posting was meant
        }
        Reading reading(rows_.file());
        const bool is_plain = value.is_object() && !value.contains(own_part);
        Job job =
            is_plain ? read_plain(value, place, reading) : read_job({reading, value, place}, rules_.known);
        rows_.add(std::move(job), reading, place.empty() ? "identifier.value" : place + ".identifier.value");
    }

    JobList whole() { return rows_.whole(); }

private:
    Job read_plain(const Json& value, const std::string& place, Reading& reading) const {
        if (!is_job_posting(value)) {
            reading.refuse(place.empty() ? "@type" : place + ".@type", "expected \"JobPosting\"",
                           "Nothing else can be read here.");
            return {};
        }
        const auto node = [this](std::string_view id) {
            const auto found = nodes_.find(id);
            return found == nodes_.end() ? nullptr : &found->second;
        };
        return read_plain_posting(plain_posting(value, place, node, reading), rules_, reading);
    }

    const JobRules& rules_;
    JobRows rows_;
    std::map<std::string, Json, std::less<>> nodes_;  // of a graph, by their "@id"
};

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
    for (const AccessName& fact : access_names) {
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

tl::expected<JobList, ContentFault> parse_jobs(std::string_view text, std::string_view file,
                                               const JobRules& rules) {
    const std::vector<std::string_view> lists = {"jobs", graph, "itemListElement", "dataFeedElement"};
    FileRows rows(file, rules);
    if (text.find(graph_key) != std::string_view::npos) {
        const auto remember = [&](const std::string&, const Json& value) { rows.remember(value); };
        if (auto whole = read_json_rows(text, file, lists, remember); !whole) {
            return tl::unexpected(std::move(whole.error()));
        }
    }
    const auto take = [&](const std::string& place, const Json& value) { rows.take(place, value); };
    if (auto whole = read_json_rows(text, file, lists, take); !whole) {
        return tl::unexpected(std::move(whole.error()));
    }
    return rows.whole();
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
