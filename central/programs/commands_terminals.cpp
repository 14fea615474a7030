// Calls for staff, reports of terminals, and what terminals cannot deliver.
#include <CLI/CLI.hpp>

#include "central/local_time.h"
#include "central/programs/commands.h"
#include "central/programs/listing.h"

namespace qiming::central {
namespace {

int list_calls(const Options& options) {
    return with_calls(options, [&](Database& database) {
        return print_lines(database.calls(), [&](const HeldCall& held) { return line_of(held, options.json); });
    });
}

int list_reports(const Options& options) {
    return with_calls(options, [&](Database& database) {
        return print_lines(database.reports(), [](const HeldReport& held) { return line_of(held); });
    });
}

int answer_call(const Options& options) {
    return with_calls(options, [&](Database& database) {
        const auto answered = database.answer_call(options.call_id, utc_now());
        if (!answered) {
            return complain(answered.error());
        }
        return *answered ? 0 : complain("there is no call " + options.call_id, bad_input);
    });
}

int list_stuck(const Options& options) {
    return with_database(options, [&](Database& database) {
        return print_lines(database.stuck(),
                           [&](const HeldStuck& held) { return line_of(held, options.json); });
    });
}

int list_installations(const Options& options) {
    return with_database(options, [&](Database& database) {
        return print_lines(database.installations(),
                           [&](const HeldInstallation& held) { return line_of(held, options.json); });
    });
}

}  // namespace

void add_terminals(CLI::App& app, Options& options, int& status) {
    auto* const calls = app.add_subcommand("calls", "list calls for staff, or answer one");
    calls->add_flag("--json", options.json, "an object a line");
    auto* const answering = calls->add_subcommand("ack", "tell the visitor that somebody comes");
    answering->add_option("id", options.call_id, "id of the call")->required();
    calls->callback(
        [&, answering] { status = answering->parsed() ? answer_call(options) : list_calls(options); });

    auto* const reports = app.add_subcommand("reports", "list what terminals report about themselves");
    reports->add_flag("--json", options.json, "an object a line, as without it");
    reports->callback([&] { status = list_reports(options); });

    auto* const terminals =
        app.add_subcommand("terminals", "list the installations that greeted; a code with two is a fault");
    terminals->add_flag("--json", options.json, "an object a line");
    terminals->callback([&] { status = list_installations(options); });

    auto* const parked = app.add_subcommand("parked", "list submissions that terminals cannot deliver");
    parked->add_flag("--json", options.json, "an object a line");
    parked->callback([&] { status = list_stuck(options); });
}

}  // namespace qiming::central
