// Why the centre does not take what it was sent, as it is written on the wire and read there again:
// {"error": {"code": ..., "final": ..., "id"?: ..., "text": ...}}. The one place that knows the codes. Pure.
//
//  1. A refusal is the last word on a submission only if it says so itself and names that submission's id: an
//     answer of a proxy, or one that was mixed up, moves nothing. A code of a later release is `Unknown` and
//     may be final all the same. Whoever does not say it at all goes by the table, if they name a code of it.
//  2. What is not final waits: another centre, another day or a newer program may take it.
//  3. The text is for staff and never repeats what was sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qiming::content {

enum class RefusalCode {
    Malformed,       // cannot be read as a submission
    NoConsent,       // the person did not agree
    UnfitAnswers,    // the answers do not fit the form
    NoPosting,       // an application that names no posting
    PostingClosed,   // the posting is closed, or not among those that are given out
    NoSlot,          // a booking that names no hour
    UnknownSlot,     // no such hour was ever given out
    TwoPlaces,       // this person has a place at an overlapping hour
    IdTaken,         // another submission has this id
    NumberTaken,     // another submission has this number
    SequenceTaken,   // another submission of this terminal has this sequence
    UnknownVersion,  // written by a newer program than the centre's
    UnknownKind,
    UnknownForm,
    OtherRegion,  // belongs to another centre
    NotNow,       // the centre cannot write at the moment
    Busy,
    TooOften,  // more of it from one address than anybody needs
    NotFound,
    Method,
    MediaType,
    TooLarge,
    HeaderTooLarge,
    Unknown,  // of a later release; has no name and no status, and is never sent
};

struct Refusal {
    RefusalCode code = RefusalCode::Malformed;
    std::string text;                     // one sentence for staff
    std::string id;                       // of the submission that it is about; empty: about none
    std::optional<bool> said_final = {};  // what the answer said itself; nothing: the table goes
    std::string unknown_code = {};        // Unknown: its name, for staff
    bool operator==(const Refusal&) const = default;
};

std::string_view name_of(RefusalCode code);  // "id_taken"; empty: Unknown
int status_of(RefusalCode code);             // of HTTP; 0: Unknown
bool is_final(RefusalCode code);             // sending the same again never helps
bool is_final(const Refusal& refusal);
std::string_view code_name(const Refusal& refusal);  // also of one that is Unknown
std::vector<RefusalCode> all_refusal_codes();        // that can be sent

std::string write_refusal(const Refusal& refusal);
// Nothing unless it is as write_refusal() makes it. "final" may be missing where the code is of the table.
std::optional<Refusal> read_refusal(std::string_view json);

}  // namespace qiming::content
