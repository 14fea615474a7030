// The commands of qiming-central, a family each; every one returns the exit status: 0 done, 1 something
// failed, 2 the input cannot be used, 3 some rows were left out, 4 refused because it would remove too much.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "central/fault.h"
#include "central/store/database.h"
#include "central/store/restore.h"
#include "content/text/printable.h"

namespace CLI {
class App;
}

namespace qiming::central {

inline constexpr int failed = 1;
inline constexpr int bad_input = 2;
inline constexpr int rows_skipped = 3;
inline constexpr int would_destroy = 4;

struct Options {
    std::string data;
    std::string region = "zhuhai";
    std::string time_zone = "Asia/Shanghai";
    std::string share;     // holds content/; empty: found by itself
    std::string calendar;  // file of holidays; empty: the one of `share`
    std::string address = "127.0.0.1";
    std::uint16_t port = 8443;
    std::string port_file;
    std::string log;  // file; empty: standard error
    std::string samples;
    std::string call_id;
    std::string kind;
    std::string file;
    std::string to;
    std::string number;
    std::string language = "zh-CN";
    std::string by;  // who looks; empty: the user of the machine
    int keep = 7;
    long long version = 0;  // of content; 0: not named
    bool replace = false;
    bool dry_run = false;
    int terminals_per_address = 16;  // at most, behind one router
    int renew_every_s = 3'600;       // how often the certificates are looked at
    bool new_ca = false;             // every terminal then needs the new ca.pem
    bool json = false;
};

// The folder that holds content/.
std::filesystem::path share_of(const Options& options);

// Everything that a command says goes through these three: strangers wrote part of it.
template <typename... Words>
void print_line(fmt::format_string<Words...> line, Words&&... words) {
    fmt::print("{}\n", content::printable(fmt::format(line, std::forward<Words>(words)...)));
}
void print_error(const std::string& line);
int complain(const std::string& text, int status);
int complain(const ShellFault& fault, int status = failed);
// `where_none_is`: all but the server and an import are of no use where there is no centre.
tl::expected<std::unique_ptr<Database>, ShellFault> open_database(const Options& options,
                                                                  WhereNoneIs where_none_is);

tl::expected<std::unique_ptr<Database>, ShellFault> open_calls(const Options& options);

// Opens the database for a command, runs it, and turns faults into a message.
template <typename Command>
int with_database(const Options& options, WhereNoneIs where_none_is, const Command& command) {
    auto database = open_database(options, where_none_is);
    return database ? command(**database) : complain(database.error());
}
template <typename Command>
int with_database(const Options& options, const Command& command) {
    return with_database(options, WhereNoneIs::Refuse, command);
}

// The same with the file of calls and reports; nothing that holds the database up holds that up.
template <typename Command>
int with_calls(const Options& options, const Command& command) {
    auto calls = open_calls(options);
    return calls ? command(**calls) : complain(calls.error());
}

template <typename Rows, typename Line>
int print_lines(const Rows& rows, const Line& line) {
    if (!rows) {
        return complain(rows.error());
    }
    for (const auto& row : *rows) {
        print_line("{}", line(row));
    }
    return std::fflush(stdout) == 0 ? 0 : failed;
}

// Each adds its commands; `status` becomes what the one that was given returned.
void add_serving(CLI::App& app, Options& options, int& status);
void add_submissions(CLI::App& app, Options& options, int& status);
void add_terminals(CLI::App& app, Options& options, int& status);  // calls, reports, what is parked
void add_content(CLI::App& app, Options& options, int& status);    // imports and their versions
void add_upkeep(CLI::App& app, Options& options, int& status);     // backups

}  // namespace qiming::central
