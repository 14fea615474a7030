// What staff do with submissions: list, show, export, erase. Whoever sees or erases what a person answered is
// noted before it is shown.
#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "central/core/spreadsheet.h"
#include "central/core/twins.h"
#include "central/local_time.h"
#include "central/programs/commands.h"
#include "central/programs/dictionary.h"
#include "central/programs/listing.h"
#include "central/store/erasures.h"

namespace qiming::central {
namespace {

int list_submissions(const Options& options) {
    return with_database(options, [&](Database& database) {
        const auto held = database.submissions();
        if (!held) {
            return complain(held.error());
        }
        std::vector<content::Submission> all;
        for (const HeldSubmission& each : *held) {
            all.push_back(each.submission);
        }
        const auto twins = twins_among(all);
        for (std::size_t at = 0; at < held->size(); ++at) {
            print_line("{}", line_of((*held)[at], twins[at], options.json));
        }
        return std::fflush(stdout) == 0 ? 0 : failed;
    });
}

std::string who(const Options& options) {
    if (!options.by.empty()) {
        return options.by;
    }
    const passwd* const user = ::getpwuid(::getuid());
    return user == nullptr ? fmt::format("user {}", ::getuid()) : std::string(user->pw_name);
}

// As it is kept: without the spaces of the slip.
std::string plain(std::string number) {
    number.erase(std::remove(number.begin(), number.end(), ' '), number.end());
    return number;
}

// Runs `work` with the fields of each of `held`, once it is noted who looks.
template <typename Work>
int with_words(const Options& options, Database& database, const char* deed,
               const std::vector<HeldSubmission>& held, const Work& work) {
    const auto shelf = DictionaryShelf::load(database, options.share, options.language, held);
    if (!shelf) {
        return complain(shelf.error(), failed);
    }
    std::string numbers;
    std::vector<std::vector<Field>> rows;
    for (const HeldSubmission& each : held) {
        numbers += (numbers.empty() ? "" : ", ") + each.submission.number;
        rows.push_back(in_words(each.received_at, each.submission, each.receipt, shelf->dictionary()));
    }
    if (const auto noted = database.note_look({utc_now(), who(options), deed, numbers}); !noted) {
        return complain(noted.error());
    }
    return work(rows);
}

int nothing_under(const std::string& number) {
    return complain("nothing has come in under the number " + number +
                        ". Check it; or it still waits on a terminal: look with the command parked.",
                    bad_input);
}

int show_submission(const Options& options) {
    return with_database(options, [&](Database& database) {
        const auto held = database.submission(plain(options.number));
        if (!held) {
            return complain(held.error());
        }
        if (!*held) {
            return nothing_under(options.number);
        }
        return with_words(options, database, "show", {**held}, [](const auto& rows) {
            for (const Field& field : rows.front()) {
                print_line("{}: {}", field.label, field.text);
            }
            return std::fflush(stdout) == 0 ? 0 : failed;
        });
    });
}

// Under another name until it is whole; for its owner alone from the first moment.
int write_privately(const std::string& path, const std::string& text) {
    const std::string unfinished = path + ".new";
    ::unlink(unfinished.c_str());
    const int file = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        return complain(fmt::format("cannot write {}: {}. Choose another place.", path, std::strerror(errno)),
                        failed);
    }
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t count = ::write(file, text.data() + done, text.size() - done);
        if (count < 0 && errno != EINTR) {
            break;
        }
        done += count < 0 ? 0 : static_cast<std::size_t>(count);
    }
    const bool is_whole = done == text.size() && ::fsync(file) == 0;
    ::close(file);
    std::error_code trouble;
    if (is_whole) {
        std::filesystem::rename(unfinished, path, trouble);
    }
    if (!is_whole || trouble) {
        ::unlink(unfinished.c_str());
        return complain(fmt::format("{} could not be written whole. Make room on the disk.", path), failed);
    }
    return 0;
}

int export_submissions(const Options& options) {
    return with_database(options, [&](Database& database) {
        const auto held = database.submissions();
        if (!held) {
            return complain(held.error());
        }
        return with_words(options, database, "export", *held, [&](const auto& rows) {
            const int status = write_privately(options.file, spreadsheet(rows));
            if (status == 0) {
                print_line("{} submissions", rows.size());
            }
            return status;
        });
    });
}

int erase_held(const Options& options, Database& database, const content::Submission& held) {
    const std::string now = utc_now();
    const std::string by = who(options);
    if (const auto noted = note_erasure(options.data, {held.id, held.number, now, by}); !noted) {
        return complain(noted.error());
    }
    if (const auto noted = database.note_look({now, by, "erase", held.number}); !noted) {
        return complain(noted.error());
    }
    if (const auto erased = database.erase(held.number, now, by); !erased) {
        return complain(erased.error());
    }
    print_line("{} is erased here. Backups hold it until they rotate; its terminal erases its copy by itself",
               options.number);
    return 0;
}

int erase_submission(const Options& options) {
    return with_database(options, [&](Database& database) {
        const auto held = database.submission(plain(options.number));
        if (!held) {
            return complain(held.error());
        }
        if (*held) {
            return erase_held(options, database, (*held)->submission);
        }
        const auto erased = database.erase(plain(options.number), utc_now(), who(options));
        if (!erased) {
            return complain(erased.error());
        }
        if (*erased == Erased::Unknown) {
            return nothing_under(options.number);
        }
        print_line("{} was erased before", options.number);
        return 0;
    });
}

int list_looks(const Options& options) {
    return with_database(options, [&](Database& database) {
        return print_lines(database.looks(), [&](const Look& look) { return line_of(look, options.json); });
    });
}

// It is kept for good, and shown to others.
std::string fault_of_name(const std::string& name) {
    return !name.empty() && content::printable(name) == name
               ? ""
               : "expected a name of letters that can be seen, on one line";
}

void add_by(CLI::App& command, Options& options, const char* what) {
    command.add_option("--by", options.by, what)->check(fault_of_name);
}

void add_seeing(CLI::App& command, Options& options) {
    command.add_option("--lang", options.language, "zh-CN or en")
        ->check(CLI::IsMember({"zh-CN", "en"}))
        ->capture_default_str();
    add_by(command, options, "who looks; else the user of this machine");
}

}  // namespace

void add_submissions(CLI::App& app, Options& options, int& status) {
    auto* const submissions = app.add_subcommand("submissions", "list what was taken in, show one, export all");
    submissions->add_flag("--json", options.json, "an object a line");
    auto* const show = submissions->add_subcommand("show", "whom to contact, how, and every answer in words");
    show->add_option("number", options.number, "the number that the visitor has")->required();
    add_seeing(*show, options);
    auto* const exporting = submissions->add_subcommand("export", "all of them as a spreadsheet");
    exporting->add_option("file", options.file, "CSV file to write, for its owner alone")->required();
    add_seeing(*exporting, options);
    submissions->callback([&, show, exporting] {
        status = show->parsed()        ? show_submission(options)
                 : exporting->parsed() ? export_submissions(options)
                                       : list_submissions(options);
    });

    auto* const looks = app.add_subcommand("looks", "list who saw or erased which submissions, and when");
    looks->add_flag("--json", options.json, "an object a line");
    looks->callback([&] { status = list_looks(options); });

    auto* const erasing =
        app.add_subcommand("erase", "a person takes the consent back: erase what was submitted");
    erasing->add_option("number", options.number, "the number that the person has")->required();
    add_by(*erasing, options, "who erases; else the user of this machine");
    erasing->callback([&] { status = erase_submission(options); });
}

}  // namespace qiming::central
