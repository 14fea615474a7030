// What staff do with content: bring in a file, look at its versions, bring an older one back.
#include <CLI/CLI.hpp>
#include <optional>

#include "central/programs/commands.h"
#include "central/publishing/importing.h"
#include "central/publishing/regional.h"

namespace qiming::central {
namespace {

constexpr std::size_t lines_shown = 20;  // of each kind of change
constexpr std::size_t lines_of_a_trial = 1'000;

int status_of(ImportRefusal refusal) {
    switch (refusal) {
        case ImportRefusal::File: return bad_input;
        case ImportRefusal::Destroys: return would_destroy;
        case ImportRefusal::Database: return failed;
    }
    return failed;
}

void tell_rows(const Imported& imported) {
    for (const content::ContentNote& note : imported.notes) {
        print_error("noted: " + note.text());
    }
    for (const content::ContentFault& fault : imported.skipped) {
        print_error("skipped: " + fault.text());
    }
}

void tell_changes(const std::vector<Difference>& differences, std::size_t most) {
    for (const Difference& each : differences) {
        for (const std::string& line : lines_of(each, most)) {
            print_line("{}", line);
        }
        print_line("{}: {}", each.things, summary(each));
    }
}

const char* things_of(const std::string& kind) {
    return kind == "jobs" ? "jobs" : kind == "assessments" ? "slots" : "days";
}

int tell_import(const Options& options, const Imported& imported) {
    if (options.dry_run) {
        tell_changes(imported.differences, lines_of_a_trial);
        print_line("{} {} would be imported, {} skipped; nothing was changed", imported.rows,
                   things_of(options.kind), imported.skipped.size());
    } else {
        print_line("{} {} imported, {} skipped", imported.rows, things_of(options.kind),
                   imported.skipped.size());
        tell_changes(imported.differences, 0);
        if (imported.version) {
            print_line("this is version {}; the one before comes back with: bring-back {}", *imported.version,
                       options.kind);
        } else {
            print_line("nothing differs from the version that is there");
        }
    }
    return std::fflush(stdout) != 0 ? failed : imported.skipped.empty() ? 0 : rows_skipped;
}

int import_content(const Options& options) {
    const auto regional = load_regional(options.time_zone, share_of(options), options.calendar);
    if (!regional) {
        return complain(regional.error(), bad_input);
    }
    return with_database(options, WhereNoneIs::Begin, [&](Database& database) {
        const auto imported =
            import_file(database, *regional, {options.kind, options.file, options.replace, options.dry_run});
        tell_rows(imported ? *imported : imported.error().seen);
        if (!imported) {
            tell_changes(imported.error().seen.differences, options.dry_run ? lines_of_a_trial : lines_shown);
            std::fflush(stdout);
            return complain(imported.error().text, status_of(imported.error().refusal));
        }
        return tell_import(options, *imported);
    });
}

int list_versions(const Options& options) {
    return with_database(options, [&](Database& database) {
        return print_lines(database.version_sizes(options.kind), [](const Database::VersionSize& each) {
            return fmt::format("{}  {} bytes", each.version, each.bytes);
        });
    });
}

int bring_content_back(const Options& options) {
    const auto regional = load_regional(options.time_zone, share_of(options), options.calendar);
    if (!regional) {
        return complain(regional.error(), bad_input);
    }
    return with_database(options, [&](Database& database) {
        const auto back = bring_back(database, *regional, options.kind,
                                     options.version > 0 ? std::optional(options.version) : std::nullopt);
        if (!back) {
            return complain(back.error().text, status_of(back.error().refusal));
        }
        tell_changes(back->differences, lines_shown);
        print_line("version {} is back, as version {}", back->from, back->version);
        return std::fflush(stdout) == 0 ? 0 : failed;
    });
}

void name_kind(CLI::App& command, Options& options) {
    command.add_option("kind", options.kind, "jobs, assessments or holidays")
        ->required()
        ->check(CLI::IsMember({"jobs", "assessments", "holidays"}));
}

}  // namespace

void add_content(CLI::App& app, Options& options, int& status) {
    auto* const importing = app.add_subcommand("import", "bring in a file of jobs, assessments or holidays");
    name_kind(*importing, options);
    importing->add_option("file", options.file, "JSON, or a table (CSV) from a spreadsheet")->required();
    importing->add_flag("--dry-run", options.dry_run, "only tell what would change");
    importing->add_flag("--replace", options.replace,
                        "also where more than a fifth of what is there would be gone");
    importing->callback([&] { status = import_content(options); });

    auto* const versions = app.add_subcommand("versions", "list the versions of jobs, assessments or holidays");
    name_kind(*versions, options);
    versions->callback([&] { status = list_versions(options); });

    auto* const back = app.add_subcommand("bring-back", "make an older version the newest one again");
    name_kind(*back, options);
    back->add_option("--version", options.version, "which one (default: the one before the newest)");
    back->callback([&] { status = bring_content_back(options); });
}

}  // namespace qiming::central
