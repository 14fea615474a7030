#include <algorithm>
#include <cctype>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "content/jobs/plain_row.h"
#include "content/parsing/as_written.h"
#include "content/parsing/field_rules.h"
#include "content/text/text_hygiene.h"

namespace qiming::content {
namespace {

constexpr std::string_view any_district = "any";
constexpr std::string_view other_kind = "other";
constexpr std::string_view usual_form = "1";  // an ordinary employer
constexpr std::string_view flexible_form = "7";

bool is_national(std::string_view code) {
    return code.size() == 1 && code >= "1" && code <= "7";
}

// The code that `name` tells by itself or by its words.
std::optional<std::string> code(PlainRow& row, const char* name) {
    const Told* const told = row.find(name);
    if (told == nullptr) {
        return std::nullopt;
    }
    auto meant = row.rules.known.meant_by(name, narrow(told->text));
    if (!meant) {
        row.refuse(*told, unknown_code(name, told->text, row.rules.known),
                   fmt::format("Write one of these: {}.", fmt::join(row.rules.known.codes(name), ", ")));
    }
    return meant;
}

void read_district(PlainRow& row) {
    const Told* const place = row.find("place");
    if (const auto told = code(row, "district")) {
        row.job.district = *told;
    } else if (row.find("district") == nullptr) {
        const auto named =
            place == nullptr ? std::nullopt : row.rules.known.named_in("district", narrow(place->text));
        row.job.district = named.value_or(std::string(any_district));
        row.default_to("district", row.job.district);
    }
}

void read_kind(PlainRow& row) {
    if (const auto told = code(row, "kind")) {
        row.job.kind = *told;
    } else if (row.find("kind") == nullptr) {
        row.job.kind = other_kind;
        row.default_to("kind", other_kind);
    }
}

// "full-time" -> "FULLTIME"
std::string bare(std::string_view text) {
    std::string word;
    for (const char each : narrow(text)) {
        if (each != '_' && each != '-' && each != ' ') {
            word += static_cast<char>(std::toupper(static_cast<unsigned char>(each)));
        }
    }
    return word;
}

// schema.org's own words are no national codes. Of several the first counts.
std::string form_of(std::string_view text) {
    const std::vector<std::string> parts = written_list(text);
    const std::string word = bare(parts.empty() ? std::string_view() : std::string_view(parts.front()));
    for (const std::string_view full : {"FULLTIME", "全职"}) {
        if (word == full) {
            return std::string(usual_form);
        }
    }
    for (const std::string_view other : {"PARTTIME", "CONTRACTOR", "TEMPORARY", "PERDIEM", "INTERN",
                                         "VOLUNTEER", "OTHER", "兼职", "实习", "临时"}) {
        if (word == other) {
            return std::string(flexible_form);
        }
    }
    return {};
}

void read_form(PlainRow& row) {
    const Told* const told = row.find("form");
    if (told == nullptr) {
        row.job.form = usual_form;
        row.default_to("form", usual_form);
        return;
    }
    row.job.form = form_of(told->text);
    if (!row.job.form.empty()) {
        row.reading.note(told->place, fmt::format("taken to be the national code {}", row.job.form));
        return;
    }
    row.job.form = row.rules.known.meant_by("form", narrow(told->text)).value_or("");
    if (!is_national(row.job.form)) {
        row.refuse(
            *told, unknown_code("form", told->text, row.rules.known),
            "Write a national code, 1 to 7, or one of FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, INTERN.");
    }
}

void read_suits(PlainRow& row) {
    const Told* const told = row.find("suits");
    if (told == nullptr) {
        return;
    }
    for (const std::string& each : written_list(told->text)) {
        if (each == "不限" || each == "all") {
            row.job.suits = {"1", "2", "3", "4", "5", "6", "7"};
            return;
        }
        const auto meant = row.rules.known.meant_by("suits", each);
        if (!meant || !is_national(*meant)) {
            row.refuse(*told, unknown_code("suits", each, row.rules.known),
                       "Write codes from 1 to 7, with commas between.");
            return;
        }
        if (std::find(row.job.suits.begin(), row.job.suits.end(), *meant) == row.job.suits.end()) {
            row.job.suits.push_back(*meant);
        }
    }
}

}  // namespace

void read_plain_codes(PlainRow& row) {
    read_district(row);
    read_kind(row);
    read_form(row);
    read_suits(row);
}

}  // namespace qiming::content
