#include "content/wire/refusal.h"

#include <algorithm>
#include <array>

#include "content/json/json_reading.h"
#include "content/wire/submission.h"
#include "content/wire/submission_id.h"

namespace qiming::content {
namespace {

constexpr JsonLimits wire_limits{8'192, 3};
constexpr std::size_t longest_code = 64;
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

const Row& row_of(RefusalCode code) {
    return *std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.code == code; });
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

std::vector<RefusalCode> all_refusal_codes() {
    std::vector<RefusalCode> codes;
    for (const Row& row : rows) {
        codes.push_back(row.code);
    }
    return codes;
}

std::string write_refusal(const Refusal& refusal) {
    Json error = {{"code", name_of(refusal.code)}, {"final", is_final(refusal.code)}, {"text", refusal.text}};
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
    const std::string name = error.text("code", longest_code);
    Refusal refusal;
    refusal.text = error.text("text", longest_text);
    refusal.id = error.text_or_empty("id", 32);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.name == name; });
    if (reading.is_refused() || row == rows.end() || !error.has("final") ||
        error.truth_or("final", false) != row->is_final ||
        (!refusal.id.empty() && !is_submission_id(refusal.id))) {
        return std::nullopt;
    }
    refusal.code = row->code;
    return reading.is_refused() ? std::nullopt : std::optional(std::move(refusal));
}

}  // namespace qiming::content
