#include "central/store/calls_file.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <filesystem>

namespace qiming::central {
namespace {

namespace fs = std::filesystem;

tl::expected<void, ShellFault> set_aside(const std::string& file, const std::string& problem) {
    int n = 1;
    while (fs::exists(fmt::format("{}.damaged-{}", file, n))) {
        ++n;
    }
    const std::string aside = fmt::format("{}.damaged-{}", file, n);
    for (const char* const end : {"-wal", "-shm", "-journal", ""}) {
        std::error_code trouble;
        fs::rename(file + end, aside + end, trouble);
        if (trouble && trouble != std::errc::no_such_file_or_directory) {
            return tl::unexpected(ShellFault{fmt::format("{}: {}", problem, trouble.message()),
                                             "move that file away, and start the server again"});
        }
    }
    spdlog::error(
        "{}. It is kept as {}, and a new one was begun: calls and reports from before are in that file"
        " alone",
        problem, aside);
    return {};
}

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

tl::expected<std::unique_ptr<Database>, ShellFault> open_sound_calls(const std::string& folder,
                                                                     const std::string& region) {
    auto calls = Database::open(calls_file(folder), region);
    const auto sound =
        calls ? (*calls)->check_pages() : tl::expected<void, ShellFault>(tl::unexpected(calls.error()));
    if (!sound && sound.error().kind == FaultKind::Damage) {
        return tl::unexpected(ShellFault{fmt::format("{}: {}", calls_file(folder), sound.error().problem),
                                         "start the server again: it sets the file aside, and begins a new one",
                                         FaultKind::Damage});
    }
    if (!sound) {
        return tl::unexpected(sound.error());
    }
    return calls;
}

tl::expected<std::unique_ptr<Database>, ShellFault> open_calls(const std::string& folder,
                                                               const std::string& region, Database& central) {
    auto calls = open_sound_calls(folder, region);
    if (!calls && calls.error().kind == FaultKind::Damage) {
        calls = set_aside(calls_file(folder), calls.error().problem).and_then([&] {
            return open_sound_calls(folder, region);
        });
    }
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
