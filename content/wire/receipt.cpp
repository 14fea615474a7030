#include "content/wire/receipt.h"

#include "content/wire/wire_fields.h"

namespace qiming::content {

std::string_view standing_name(const Receipt& receipt) {
    return receipt.standing == Standing::Unknown ? std::string_view(receipt.unknown_standing)
                                                 : name_of(receipt.standing);
}

std::string write_receipt(const Receipt& receipt) {
    Json json = {{"id", receipt.id}, {"number", receipt.number}, {"standing", standing_name(receipt)}};
    if (!receipt.slot.empty()) {
        json["slot"] = receipt.slot;
    }
    if (!receipt.other_slots.empty()) {
        json["other_slots"] = receipt.other_slots;
    }
    if (receipt.mark > 0) {
        json["mark"] = receipt.mark;
    }
    return written(json);
}

tl::expected<Receipt, ContentFault> read_receipt(std::string_view json) {
    const auto parsed = parse_json(json, "receipt", wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading("receipt");
    const JsonObject object(reading, *parsed, "");
    Receipt receipt;
    receipt.id = read_id(object);
    receipt.number = read_number(object);
    receipt.standing = read_named(object, "standing", standings, receipt.unknown_standing);
    receipt.slot = object.text_or_empty("slot", longest_name);
    receipt.other_slots = object.texts("other_slots", 100, longest_name);
    receipt.mark = object.whole_or("mark", 0, 0, largest_exact);
    if (receipt.standing == Standing::Confirmed && receipt.slot.empty()) {
        object.refuse("slot", "a confirmed booking names no slot", "Send the slot that was confirmed.");
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return receipt;
}

}  // namespace qiming::content
