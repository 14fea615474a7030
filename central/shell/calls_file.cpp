#include "central/shell/calls_file.h"

namespace qiming::central {
namespace {

tl::expected<void, ShellFault> copy_calls(Database& from, Database& to) {
    const auto held = from.calls();
    if (!held) {
        return tl::unexpected(held.error());
    }
    for (const HeldCall& each : *held) {
        if (const auto added = to.add_call(each.call, each.received_at); !added) {
            return tl::unexpected(added.error());
        }
        if (each.answered_at.empty()) {
            continue;
        }
        if (const auto answered = to.answer_call(each.call.id, each.answered_at); !answered) {
            return tl::unexpected(answered.error());
        }
    }
    return {};
}

tl::expected<void, ShellFault> copy_reports(Database& from, Database& to) {
    const auto held = from.reports();
    if (!held) {
        return tl::unexpected(held.error());
    }
    for (const HeldReport& each : *held) {
        const auto report = admit_report(each.document);
        if (!report) {
            continue;  // no program of ours wrote that
        }
        if (const auto added = to.add_report(*report, each.received_at); !added) {
            return tl::unexpected(added.error());
        }
    }
    return {};
}

}  // namespace

std::string calls_file(const std::string& folder) {
    return folder + "/calls.db";
}

tl::expected<std::unique_ptr<Database>, ShellFault> open_calls(const std::string& folder,
                                                               const std::string& region, Database& central) {
    auto calls = Database::open(calls_file(folder), region);
    if (!calls) {
        return calls;
    }
    const auto has_some = central.has_calls();
    if (!has_some) {
        return tl::unexpected(has_some.error());
    }
    if (!*has_some) {
        return calls;
    }
    for (const auto& copy : {copy_calls, copy_reports}) {
        if (const auto copied = copy(central, **calls); !copied) {
            return tl::unexpected(copied.error());
        }
    }
    if (const auto gone = central.drop_calls(); !gone) {
        return tl::unexpected(gone.error());
    }
    return calls;
}

}  // namespace qiming::central
