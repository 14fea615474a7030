#include "content/jobs/plain_posting.h"

#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "content/jobs/access_names.h"
#include "content/jobs/plain_row.h"
#include "content/parsing/as_written.h"
#include "content/parsing/field_rules.h"

namespace qiming::content {
namespace {

// As much as fits, to the end of a character.
std::string cut(std::string_view text, std::size_t longest) {
    constexpr std::string_view dots = "……";
    std::size_t end = longest - dots.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end)).append(dots);
}

std::string text(PlainRow& row, std::string_view name, std::size_t longest) {
    const Told* const told = row.find(name);
    if (told == nullptr) {
        return {};
    }
    std::string clean = clean_text(row.reading, told->place, told->text);
    if (clean.size() > longest) {
        row.reading.note(told->place,
                         fmt::format("cut off: it has {} bytes, and {} can be shown", clean.size(), longest));
        clean = cut(clean, longest);
    }
    return clean;
}

// A posting in English alone is shown as it is.
LocalText local(PlainRow& row, const std::string& name, std::size_t longest) {
    LocalText read{text(row, name, longest), text(row, name + "_en", longest)};
    if (read.chinese.empty()) {
        read.chinese = std::exchange(read.english, {});
    }
    return read;
}

LocalText local_or_default(PlainRow& row, const std::string& name, std::size_t longest) {
    LocalText read = local(row, name, longest);
    if (read.chinese.empty()) {
        row.default_to(name, row.rules.not_stated.chinese);
        return row.rules.not_stated;
    }
    return read;
}

void read_texts(PlainRow& row) {
    const Told* const title = row.find("title");
    row.job.title = local(row, "title", longest_line);
    if (row.job.title.chinese.empty()) {
        row.reading.refuse(title == nullptr ? row.posting.place : title->place,
                           "the title is empty or missing: no letter or number is in it", "Fill it in.");
    }
    row.job.employer = local_or_default(row, "employer", longest_line);
    row.job.place = local_or_default(row, "place", longest_line);
    row.job.duties = local_or_default(row, "duties", longest_text);
    row.job.requirements = local_or_default(row, "requirements", longest_text);
    row.job.hours_text = local_or_default(row, "hours", longest_line);
}

void read_openings(PlainRow& row) {
    const Told* const told = row.find("openings");
    if (told == nullptr || narrow(told->text) == "若干") {
        row.default_to("openings", "1");
        return;
    }
    const auto number = written_number(told->text);
    if (!number || *number < 1 || *number > most_openings) {
        row.refuse(*told, fmt::format("expected a whole number from 1 to {}", most_openings),
                   "Correct the number.");
        return;
    }
    row.job.openings = *number;
}

Known fact(PlainRow& row, const char* name) {
    const Told* const told = row.find(name);
    const auto known = told == nullptr ? std::optional(Known::NotChecked) : written_fact(told->text);
    if (!known) {
        row.refuse(*told, "expected yes, no or nothing", "Write 有 or 是, 无 or 否, or leave it empty.");
    }
    return known.value_or(Known::NotChecked);
}

void read_facts(PlainRow& row) {
    for (const AccessName& each : access_names) {
        row.job.access.*each.known = fact(row, each.name);
    }
    row.job.sample = fact(row, "sample") == Known::Yes;
}

void read_id(PlainRow& row) {
    const Job& job = row.job;
    if (const Told* const told = row.find("id")) {
        const std::string given = narrow(told->text);
        row.job.id = id_from(given);
        if (row.job.id != given) {
            row.reading.note(told->place, fmt::format("as an id it is {}", row.job.id));
        }
        return;
    }
    const std::string all =
        fmt::format("{}\n{}\n{}", job.title.chinese, job.employer.chinese, job.place.chinese);
    row.job.id = made_id(all);
    row.default_to("id", row.job.id);
}

}  // namespace

Job read_plain_posting(const PlainPosting& posting, const JobRules& rules, Reading& reading) {
    PlainRow row{posting, rules, reading};
    read_texts(row);
    read_plain_codes(row);
    read_plain_pay(row);
    read_openings(row);
    read_id(row);
    read_plain_days(row);
    read_facts(row);
    if (!row.defaults.empty()) {
        reading.note(posting.place, fmt::format("not told, so taken to be: {}", fmt::join(row.defaults, "; ")));
    }
    return std::move(row.job);
}

}  // namespace qiming::content
