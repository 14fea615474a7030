#include "content/wire/refusal.h"

#include <algorithm>
#include <array>
#include <utility>

#include "content/wire/submission_id.h"
#include "content/wire/wire_fields.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_text = 2'000;

struct Row {
    RefusalCode code;
    std::string_view name;
    int status;
    bool is_final;
};

constexpr std::array<Row, 23> rows = {{
    {RefusalCode::Malformed, "malformed", 400, true},
    {RefusalCode::NoConsent, "no_consent", 422, true},
    {RefusalCode::UnfitAnswers, "unfit_answers", 422, true},
    {RefusalCode::NoPosting, "no_posting", 422, true},
    {RefusalCode::PostingClosed, "posting_closed", 422, true},
    {RefusalCode::NoSlot, "no_slot", 422, true},
    {RefusalCode::UnknownSlot, "unknown_slot", 422, true},
    {RefusalCode::TwoPlaces, "two_places", 422, true},
    {RefusalCode::IdTaken, "id_taken", 422, true},
    {RefusalCode::NumberTaken, "number_taken", 422, false},
    {RefusalCode::SequenceTaken, "sequence_taken", 422, false},
    {RefusalCode::UnknownVersion, "unknown_version", 400, false},
    {RefusalCode::UnknownKind, "unknown_kind", 400, false},
    {RefusalCode::UnknownForm, "unknown_form", 422, false},
    {RefusalCode::OtherRegion, "other_region", 421, false},
    {RefusalCode::NotNow, "not_now", 503, false},
    {RefusalCode::Busy, "busy", 503, false},
    {RefusalCode::TooOften, "too_often", 429, false},
    {RefusalCode::NotFound, "unknown", 404, false},
    {RefusalCode::Method, "method", 405, false},
    {RefusalCode::MediaType, "media_type", 415, false},
    {RefusalCode::TooLarge, "too_large", 413, false},
    {RefusalCode::HeaderTooLarge, "header_too_large", 431, false},
}};

constexpr Row of_later_release{RefusalCode::Unknown, "", 0, false};

const Row& row_of(RefusalCode code) {
    const auto* const row =
        std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.code == code; });
    return row == rows.end() ? of_later_release : *row;
}

const Row& row_named(std::string_view name) {
    const auto* const row =
        std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.name == name; });
    return row == rows.end() ? of_later_release : *row;
}

}  // namespace

std::string_view name_of(RefusalCode code) {
    return row_of(code).name;
}

int status_of(RefusalCode code) {
    return row_of(code).status;
}

bool is_final(RefusalCode code) {
    return row_of(code).is_final;
}

bool is_final(const Refusal& refusal) {
    return refusal.said_final.value_or(is_final(refusal.code));
}

std::string_view code_name(const Refusal& refusal) {
    return refusal.code == RefusalCode::Unknown ? std::string_view(refusal.unknown_code)
                                                : name_of(refusal.code);
}

std::vector<RefusalCode> all_refusal_codes() {
    std::vector<RefusalCode> codes;
    for (const Row& row : rows) {
        codes.push_back(row.code);
    }
    return codes;
}

std::string write_refusal(const Refusal& refusal) {
    Json error = {{"code", code_name(refusal)}, {"final", is_final(refusal)}, {"text", refusal.text}};
    if (!refusal.id.empty()) {
        error["id"] = refusal.id;
    }
    return written({{"error", error}});
}

std::optional<Refusal> read_refusal(std::string_view json) {
    const auto parsed = parse_json(json, "refusal", wire_limits);
    if (!parsed) {
        return std::nullopt;
    }
    Reading reading("refusal");
    const JsonObject error = JsonObject(reading, *parsed, "").part("error");
    const std::string name = error.text("code", longest_name);
    Refusal refusal;
    refusal.code = row_named(name).code;
    refusal.text = error.text("text", longest_text);
    refusal.id = error.text_or_empty("id", 32);
    if (error.has("final")) {
        refusal.said_final = error.truth_or("final", false);
    }
    if (refusal.code == RefusalCode::Unknown) {
        refusal.unknown_code = name;
    }
    const bool is_ours = is_wire_name(name) && (refusal.said_final || refusal.code != RefusalCode::Unknown);
    const bool names_one = refusal.id.empty() || is_submission_id(refusal.id);
    return reading.is_refused() || !is_ours || !names_one ? std::nullopt : std::optional(std::move(refusal));
}

}  // namespace qiming::content
