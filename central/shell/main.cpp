// qiming-central: the centre's server and its commands. Listing, answering and importing work beside
// a running server, from any process that may read the data folder.
#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/file.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "central/shell/backup.h"
#include "central/shell/certificates.h"
#include "central/shell/database.h"
#include "central/shell/http_server.h"
#include "central/shell/importing.h"
#include "central/shell/listing.h"
#include "central/shell/local_time.h"
#include "central/shell/service.h"

namespace qiming::central {

namespace {

constexpr int failed = 1;
constexpr int bad_input = 2;
constexpr int rows_skipped = 3;

struct Options {
    std::string data;
    std::string region = "zhuhai";
    std::string address = "127.0.0.1";
    std::uint16_t port = 8443;
    std::string port_file;
    std::string samples;
    std::string call_id;
    std::string kind;
    std::string file;
    std::string to;
    int keep = 7;
    bool json = false;
};

int complain(const std::string& text, int status) {
    fmt::print(stderr, "qiming-central: {}\n", text);
    return status;
}

int complain(const ShellFault& fault) {
    return complain(fault.problem + ". " + fault.remedy + ".", failed);
}

tl::expected<std::unique_ptr<Database>, ShellFault> open_database(const Options& options) {
    std::error_code trouble;
    std::filesystem::create_directories(options.data, trouble);
    if (trouble) {
        return tl::unexpected(ShellFault{"cannot make the folder " + options.data + ": " + trouble.message(),
                                         "choose another folder with --data"});
    }
    return Database::open(options.data + "/central.db", options.region);
}

// Opens the database for a command, runs it, and turns faults into a message.
template <typename Command>
int with_database(const Options& options, const Command& command) {
    auto database = open_database(options);
    return database ? command(**database) : complain(database.error());
}

// Held as long as the server runs; below 0: another one has it.
int lock_folder(const std::string& folder) {
    const int lock = ::open((folder + "/serve.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    return lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) == 0 ? lock : -1;
}

void tell_port(const Options& options, std::uint16_t port) {
    spdlog::info("serving https://{}:{}, region {}", options.address, port, options.region);
    if (options.port_file.empty()) {
        return;
    }
    const std::string unfinished = options.port_file + ".new";
    std::ofstream(unfinished) << port << '\n';
    std::filesystem::rename(unfinished, options.port_file);
}

int serve_kiosks(const Options& options) {
    return with_database(options, [&](Database& database) {
        if (lock_folder(options.data) < 0) {
            return complain("a server is already running on " + options.data + ". Stop it first.", failed);
        }
        if (!options.samples.empty()) {
            if (const auto imported = import_samples(database, options.samples); !imported) {
                return complain(imported.error().text, imported.error().is_file ? bad_input : failed);
            }
        }
        const auto certificates = ensure_certificates(options.data);
        if (!certificates) {
            return complain(certificates.error());
        }
        Service service(database, options.region);
        const auto served = serve(
            {options.address, options.port, *certificates},
            [&](const Request& request) { return service.answer(request); },
            [&](std::uint16_t port) { tell_port(options, port); });
        if (!served) {
            return complain(served.error());
        }
        spdlog::info("ended as asked");
        return 0;
    });
}

template <typename Rows, typename Line>
int print_lines(const Rows& rows, const Line& line) {
    if (!rows) {
        return complain(rows.error());
    }
    for (const auto& row : *rows) {
        fmt::print("{}\n", line(row));
    }
    return std::fflush(stdout) == 0 ? 0 : failed;
}

int list_submissions(const Options& options) {
    return with_database(options, [&](Database& database) {
        return print_lines(database.submissions(),
                           [&](const HeldSubmission& held) { return line_of(held, options.json); });
    });
}

int list_calls(const Options& options) {
    return with_database(options, [&](Database& database) {
        return print_lines(database.calls(), [&](const HeldCall& held) { return line_of(held, options.json); });
    });
}

int list_reports(const Options& options) {
    return with_database(options, [&](Database& database) {
        return print_lines(database.reports(), [](const HeldReport& held) { return line_of(held); });
    });
}

int answer_call(const Options& options) {
    return with_database(options, [&](Database& database) {
        const auto answered = database.answer_call(options.call_id, utc_now());
        if (!answered) {
            return complain(answered.error());
        }
        return *answered ? 0 : complain("there is no call " + options.call_id, bad_input);
    });
}

int import_content(const Options& options) {
    return with_database(options, [&](Database& database) {
        const auto imported = import_file(database, options.kind, options.file);
        if (!imported) {
            return complain(imported.error().text, imported.error().is_file ? bad_input : failed);
        }
        for (const std::string& line : imported->skipped) {
            fmt::print(stderr, "skipped: {}\n", line);
        }
        fmt::print("{} {} imported, {} skipped\n", imported->rows, options.kind == "jobs" ? "jobs" : "slots",
                   imported->skipped.size());
        return imported->skipped.empty() ? 0 : rows_skipped;
    });
}

int back_up(const Options& options) {
    return with_database(options, [&](Database& database) {
        const auto backup = take_backup(database, options.region, options.to, options.keep, utc_now());
        if (!backup) {
            return complain(backup.error());
        }
        fmt::print("{}: {} submissions, rehearsed; {} are durable\n", backup->file, backup->submissions,
                   backup->durable);
        return 0;
    });
}

int run(int argc, char** argv) {
    Options options;
    int status = 0;
    CLI::App app{"The centre of Qiming: takes in what kiosks send, hands out jobs and assessments."};
    app.require_subcommand(1);
    app.add_option("--data", options.data, "folder of the database and the certificates")->required();
    app.add_option("--region", options.region, "the region that this centre serves")->capture_default_str();
    const auto when_given = [&](CLI::App* command, int (*action)(const Options&)) {
        command->callback([&options, &status, action] { status = action(options); });
    };

    auto* const serve_command = app.add_subcommand("serve", "serve kiosks over HTTPS until SIGTERM");
    serve_command->add_option("--address", options.address, "address to serve on")->capture_default_str();
    serve_command->add_option("--port", options.port, "port; 0 for any")->capture_default_str();
    serve_command->add_option("--port-file", options.port_file, "write the port here when ready");
    serve_command->add_option("--samples", options.samples, "folder to import from while there is no content");
    when_given(serve_command, serve_kiosks);

    auto* const submissions = app.add_subcommand("submissions", "list what was taken in");
    submissions->add_flag("--json", options.json, "an object a line");
    when_given(submissions, list_submissions);

    auto* const calls = app.add_subcommand("calls", "list calls for staff, or answer one");
    calls->add_flag("--json", options.json, "an object a line");
    auto* const answering = calls->add_subcommand("ack", "tell the visitor that somebody comes");
    answering->add_option("id", options.call_id, "id of the call")->required();
    calls->callback([&] { status = answering->parsed() ? answer_call(options) : list_calls(options); });

    auto* const reports = app.add_subcommand("reports", "list what terminals report about themselves");
    reports->add_flag("--json", options.json, "an object a line, as without it");
    when_given(reports, list_reports);

    auto* const backing_up = app.add_subcommand("backup",
                                                "copy everything, rehearse the copy, and let "
                                                "terminals erase what all copies hold");
    backing_up->add_option("--to", options.to, "folder of the backups, on another disk")->required();
    backing_up->add_option("--keep", options.keep, "how many copies are kept")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    when_given(backing_up, back_up);

    auto* const importing = app.add_subcommand("import", "bring in a file of jobs or assessments");
    importing->add_option("kind", options.kind, "jobs or assessments")
        ->required()
        ->check(CLI::IsMember({"jobs", "assessments"}));
    importing->add_option("file", options.file, "JSON file")->required();
    when_given(importing, import_content);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int wanted = app.exit(error);
        return wanted == 0 ? 0 : bad_input;
    }
    return status;
}

int run_program(int argc, char** argv) {
    spdlog::set_default_logger(spdlog::stderr_logger_mt("central"));
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        return complain(error.what(), failed);
    }
}

}  // namespace

}  // namespace qiming::central

int main(int argc, char** argv) {
    return qiming::central::run_program(argc, argv);
}
