#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "content/text/printable.h"
#include "content/wire/outcome_number.h"
#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "kiosk/shell/programs.h"

namespace qiming::shell {
namespace {

constexpr int any_terminal = 101;  // nothing is added here

int complain(const std::string& problem, const std::string& remedy, int code) {
    fmt::print(stderr, "qiming-kiosk: {}; {}.\n", content::printable(problem), content::printable(remedy));
    return code;
}

// Runs `work` with the outbox and its rows, without what visitors answered.
template <class Work>
int with_rows(const OutboxOptions& options, const Work& work) {
    const std::filesystem::path file = options.data / "outbox.sqlite";
    if (!std::filesystem::exists(file)) {
        return complain("there is no outbox in " + options.data.string(), "name its folder with --data", 2);
    }
    const auto store = drivers::open_sqlite_outbox(file.string(), any_terminal);
    if (!store) {
        return complain(store.error().problem, store.error().remedy, 1);
    }
    const auto rows = (*store)->headings();
    return rows ? work(**store, *rows) : complain(rows.error().problem, rows.error().remedy, 1);
}

std::string line_of(const drivers::OutboxRow& row) {
    return fmt::format("{}  {:<11}  {:<9}  since {}  {} attempts  {}  {}{}",
                       content::grouped(row.submission.number), row.submission.kind,
                       drivers::name_of(row.state), row.submission.wall_time, row.attempts, row.submission.id,
                       row.heard == drivers::Heard::No ? "nobody was told yet  " : "", row.reason);
}

std::string json_of(const drivers::OutboxRow& row) {
    const nlohmann::ordered_json json = {{"id", row.submission.id},
                                         {"number", row.submission.number},
                                         {"kind", row.submission.kind},
                                         {"state", drivers::name_of(row.state)},
                                         {"since", row.submission.wall_time},
                                         {"attempts", row.attempts},
                                         {"heard", drivers::name_of(row.heard)},
                                         {"reason", row.reason}};
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

// The id or the number, with or without its spaces.
bool is_called(const drivers::OutboxRow& row, std::string name) {
    name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
    return row.submission.id == name || row.submission.number == name;
}

}  // namespace

int list_outbox(const OutboxOptions& options) {
    return with_rows(options, [&](drivers::OutboxStore&, const std::vector<drivers::OutboxRow>& rows) {
        for (const drivers::OutboxRow& row : rows) {
            fmt::print("{}\n", content::printable(options.json ? json_of(row) : line_of(row)));
        }
        return 0;
    });
}

int requeue_row(const OutboxOptions& options) {
    return with_rows(options, [&](drivers::OutboxStore& store, const std::vector<drivers::OutboxRow>& rows) {
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const auto& each) { return is_called(each, options.name); });
        if (row == rows.end()) {
            return complain("there is no submission " + options.name + " in this outbox",
                            "look with: qiming-kiosk outbox list", 2);
        }
        if (const auto requeued = store.requeue(row->submission.id); !requeued) {
            return complain(requeued.error().problem, requeued.error().remedy, 2);
        }
        fmt::print("{} waits again; a running terminal offers it within a minute\n",
                   content::grouped(row->submission.number));
        return 0;
    });
}

}  // namespace qiming::shell
