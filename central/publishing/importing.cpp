#include "central/publishing/importing.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "central/local_time.h"
#include "central/publishing/content_shelf.h"
#include "central/publishing/encoding.h"
#include "central/publishing/import_reading.h"

namespace qiming::central {
namespace {

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf())) {
        return std::nullopt;
    }
    return text.str();
}

tl::unexpected<ImportFault> file_fault(std::string text) {
    return tl::unexpected(ImportFault{std::move(text), ImportRefusal::File});
}

tl::unexpected<ImportFault> database_fault(const ShellFault& fault) {
    return tl::unexpected(ImportFault{fault.problem + ". " + fault.remedy + ".", ImportRefusal::Database});
}

tl::expected<Decoded, ImportFault> text_of(const std::string& path) {
    auto bytes = read_file(path);
    if (!bytes) {
        return file_fault(fmt::format("{}: cannot be read. Check the name of the file.", path));
    }
    auto text = decoded(std::move(*bytes));
    if (!text) {
        return file_fault(fmt::format("{}: {}. Save it again as UTF-8.", path, text.error()));
    }
    return std::move(*text);
}

// List by list: sites with sites, slots with slots.
std::vector<Difference> differences(const std::vector<Holding>& before, std::vector<Holding> after) {
    std::vector<Difference> found;
    for (Holding& now : after) {
        const auto old = std::find_if(before.begin(), before.end(),
                                      [&](const Holding& each) { return each.things == now.things; });
        found.push_back(difference(now.things, old == before.end() ? std::vector<ImportEntry>{} : old->entries,
                                   std::move(now.entries)));
        found.back().none_may_end = now.none_may_end;
    }
    return found;
}

std::string refused_for(const Difference& destroying, const std::string& path) {
    return fmt::format(
        "{}: {}; nothing was changed. Look at what differs with --dry-run; if it is right, import it with "
        "--replace.",
        path, destruction(destroying));
}

// Nothing: it may go on.
std::optional<ImportFault> fault_in(const ReadContent& read, const Imported& imported,
                                    const ImportOrder& order) {
    if (order.replace) {
        return std::nullopt;
    }
    const bool has_none = std::any_of(read.holdings.begin(), read.holdings.end(),
                                      [](const Holding& each) { return each.entries.empty(); });
    if (has_none && !read.skipped.empty()) {
        return ImportFault{
            fmt::format("{}: none of its rows can be used; nothing was changed. Correct the rows that "
                        "are named, or empty the list with --replace.",
                        order.path),
            ImportRefusal::File, imported};
    }
    const auto destroying = std::find_if(imported.differences.begin(), imported.differences.end(),
                                         [](const Difference& each) { return each.removes_too_much(); });
    if (destroying != imported.differences.end()) {
        return ImportFault{refused_for(*destroying, order.path), ImportRefusal::Destroys, imported};
    }
    return std::nullopt;
}

struct InForce {
    ContentVersion newest;
    content::HolidayCalendar holidays;
};

tl::expected<InForce, ShellFault> in_force(Database& database, const Regional& regional,
                                           const std::string& kind) {
    auto newest = database.content(kind);
    if (!newest) {
        return tl::unexpected(newest.error());
    }
    ContentShelf shelf(database, regional);
    const auto holidays = shelf.holidays();
    if (!holidays && kind != "holidays") {
        return tl::unexpected(holidays.error());
    }
    // Those that can no longer be read are replaced by an import of holidays.
    return InForce{std::move(*newest), holidays ? **holidays : regional.holidays};
}

// What is there, and can be compared with; nothing where it cannot be read and is to be replaced.
tl::expected<std::vector<Holding>, ImportFault> holdings_before(const InForce& present,
                                                                const ImportOrder& order,
                                                                const ImportRules& rules) {
    auto before = holdings_of(order.kind, present.newest.document, rules);
    if (before) {
        return std::move(*before);
    }
    if (order.replace) {
        return std::vector<Holding>{};
    }
    return tl::unexpected(ImportFault{
        fmt::format(
            "{}; so nobody can say what would go, and nothing was changed. Bring an older version back with "
            "bring-back, or import with --replace.",
            before.error().text()),
        ImportRefusal::Destroys});
}

// Valid as long as what it was made from.
using Days = std::unordered_map<std::string_view, std::string_view>;
Days days_of(const std::vector<Holding>& held) {
    Days days;
    for (const Holding& each : held) {
        for (const ImportEntry& entry : each.entries) {
            if (!entry.posted.empty()) {
                days.emplace(entry.id, entry.posted);
            }
        }
    }
    return days;
}

}  // namespace

tl::expected<Imported, ImportFault> import_file(Database& database, const Regional& regional,
                                                const ImportOrder& order) {
    const auto text = text_of(order.path);
    if (!text) {
        return tl::unexpected(text.error());
    }
    const auto present = in_force(database, regional, order.kind);
    if (!present) {
        return database_fault(present.error());
    }
    ImportRules rules{regional, present->holidays, local_now(regional.zone)};
    const auto before = holdings_before(*present, order, rules);
    rules.posted_before = [days = before ? days_of(*before) : Days{}](const std::string& id) {
        const auto found = days.find(id);
        return found == days.end() ? std::string() : std::string(found->second);
    };
    auto read = read_import(order.kind, text->text, order.path, rules);
    if (!read) {
        return file_fault(read.error().text());
    }
    Imported imported{read->rows(), read->skipped, read->notes, {}, std::nullopt};
    if (text->encoding != "UTF-8") {
        imported.notes.insert(imported.notes.begin(),
                              {order.path, "whole file", fmt::format("read as {}", text->encoding)});
    }
    if (!before) {
        return tl::unexpected(ImportFault{before.error().text, before.error().refusal, std::move(imported)});
    }
    imported.differences = differences(*before, read->holdings);
    if (auto fault = fault_in(*read, imported, order)) {
        return tl::unexpected(std::move(*fault));
    }
    if (order.dry_run || read->document == present->newest.document) {
        return imported;
    }
    const auto added = database.add_content(order.kind, read->document, present->newest.version);
    if (!added) {
        return database_fault(added.error());
    }
    imported.version = *added;
    return imported;
}

tl::expected<BroughtBack, ImportFault> bring_back(Database& database, const Regional& regional,
                                                  const std::string& kind, std::optional<long long> version) {
    const auto present = in_force(database, regional, kind);
    if (!present) {
        return database_fault(present.error());
    }
    const long long wanted = version.value_or(present->newest.version - 1);
    const auto old = database.content_at(kind, wanted);
    if (!old) {
        return database_fault(old.error());
    }
    if (old->version == 0) {
        return file_fault(
            fmt::format("there is no version {} of {}; the newest is {}. Name one that the command "
                        "versions lists.",
                        wanted, kind, present->newest.version));
    }
    const ImportRules rules{regional, present->holidays, local_now(regional.zone)};
    const auto returning = holdings_of(kind, old->document, rules);
    if (!returning) {
        return file_fault(
            fmt::format("version {} cannot be brought back: {}", wanted, returning.error().text()));
    }
    // What is there may be unreadable: then this is the way out.
    const auto before = holdings_of(kind, present->newest.document, rules);
    BroughtBack back{wanted, 0, differences(before ? *before : std::vector<Holding>{}, *returning)};
    const auto added = database.add_content(kind, old->document, present->newest.version);
    if (!added) {
        return database_fault(added.error());
    }
    back.version = *added;
    return back;
}

tl::expected<void, ImportFault> import_samples(Database& database, const Regional& regional,
                                               const std::string& folder) {
    for (const char* const kind : {"jobs", "assessments"}) {
        const auto version = database.content_version(kind);
        if (!version) {
            return database_fault(version.error());
        }
        if (*version != 0) {
            continue;
        }
        const std::string path = fmt::format("{}/{}.json", folder, kind);
        const auto imported = import_file(database, regional, {kind, path});
        const Imported& seen = imported ? *imported : imported.error().seen;
        for (const content::ContentFault& fault : seen.skipped) {
            spdlog::error("skipped: {}", fault.text());
        }
        // Samples are not needed: bad rows keep no centre from serving.
        if (!imported && seen.skipped.empty()) {
            return tl::unexpected(imported.error());
        }
    }
    return {};
}

}  // namespace qiming::central
