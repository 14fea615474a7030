#include "central/shell/importing.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <sstream>

#include "central/shell/content_shelf.h"
#include "central/shell/local_time.h"
#include "content/assessment_pattern.h"
#include "content/job_file.h"

namespace qiming::central {
namespace {

struct Checked {
    std::string document;  // as it is kept
    Imported imported;
};

std::vector<std::string> lines_of(const std::vector<content::ContentFault>& faults) {
    std::vector<std::string> lines;
    for (const content::ContentFault& fault : faults) {
        lines.push_back(fault.text());
    }
    return lines;
}

tl::expected<Checked, content::ContentFault> check(const Regional& regional, const std::string& kind,
                                                   const std::string& text, const std::string& path) {
    if (kind == "jobs") {
        return content::parse_jobs(text, path).map([](const content::JobList& list) {
            return Checked{content::write_jobs(list.jobs), {list.jobs.size(), lines_of(list.skipped)}};
        });
    }
    // Kept as it came, for a weekly pattern is expanded anew each day.
    return content::parse_assessments_from(text, path, regional.holidays, local_now(regional.zone).day,
                                           content::days_offered)
        .map([&](const content::Assessments& read) {
            return Checked{text, {read.slots.size(), lines_of(read.skipped)}};
        });
}

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf())) {
        return std::nullopt;
    }
    return text.str();
}

}  // namespace

tl::expected<Imported, ImportFault> import_file(Database& database, const Regional& regional,
                                                const std::string& kind, const std::string& path) {
    const auto text = read_file(path);
    if (!text) {
        return tl::unexpected(
            ImportFault{fmt::format("{}: cannot be read. Check the name of the file.", path), true});
    }
    const auto checked = check(regional, kind, *text, path);
    if (!checked) {
        return tl::unexpected(ImportFault{checked.error().text(), true});
    }
    if (const auto added = database.add_content(kind, checked->document); !added) {
        return tl::unexpected(ImportFault{added.error().problem + ". " + added.error().remedy, false});
    }
    return checked->imported;
}

tl::expected<void, ImportFault> import_samples(Database& database, const Regional& regional,
                                               const std::string& folder) {
    for (const char* const kind : {"jobs", "assessments"}) {
        const auto version = database.content_version(kind);
        if (!version) {
            return tl::unexpected(ImportFault{version.error().problem, false});
        }
        if (*version != 0) {
            continue;
        }
        if (const auto imported =
                import_file(database, regional, kind, fmt::format("{}/{}.json", folder, kind));
            !imported) {
            return tl::unexpected(imported.error());
        }
    }
    return {};
}

}  // namespace qiming::central
