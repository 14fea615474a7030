// The server.
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <algorithm>

#include <CLI/CLI.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <utility>

#include "central/api/call_service.h"
#include "central/api/service.h"
#include "central/keys/certificates.h"
#include "central/local_time.h"
#include "central/net/http_server.h"
#include "central/programs/commands.h"
#include "central/publishing/content_shelf.h"
#include "central/publishing/importing.h"
#include "central/publishing/regional.h"
#include "central/share.h"
#include "central/store/calls_file.h"
#include "central/store/erasures.h"
#include "central/store/restore.h"
#include "drivers/log/log.h"

namespace qiming::central {
namespace {

// A terminal may keep as many connections, and post as many calls and reports at once; then one of each a
// minute.
constexpr int each_terminal = 4;
// What the server itself needs of the descriptors beside connections.
constexpr std::size_t other_descriptors = 64;

std::string lock_of(const std::string& folder) {
    return folder + "/serve.lock";
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

// As many connections as there are descriptors for; as many descriptors as the system lets this program have.
DoorLimits door_of(const Options& options) {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    DoorLimits door;
    door.per_address = static_cast<std::size_t>(options.terminals_per_address * each_terminal);
    door.most = std::min<std::size_t>(door.most, limit.rlim_cur > 2 * other_descriptors
                                                     ? limit.rlim_cur - other_descriptors
                                                     : other_descriptors);
    return door;
}

Share share_of_calls(const Options& options) {
    return {options.terminals_per_address * each_terminal, 60'000 / options.terminals_per_address};
}

// A folder that was served from before has a CA, and so has a database that took something in.
tl::expected<CertificateFiles, ShellFault> certificates_of(const Options& options, Database& database,
                                                           bool was_served) {
    const auto submissions = database.holds_submissions();
    if (!submissions) {
        return tl::unexpected(submissions.error());
    }
    const bool may_make = options.new_ca || (!was_served && !*submissions);
    const bool had_ca = std::filesystem::exists(options.data + "/ca.pem");
    auto files = ensure_certificates(options.data, may_make ? NewCa::OnFirstStart : NewCa::Never);
    if (files && !had_ca) {
        spdlog::warn("a new certificate authority was made; every terminal needs {}, SHA-256 {}", files->ca,
                     fingerprint_of(files->ca));
    }
    return files;
}

Listening listening_of(const Options& options, const CertificateFiles& certificates, const Epoch& epoch) {
    Listening listening;
    listening.address = options.address;
    listening.port = options.port;
    listening.certificates = certificates;
    listening.door = door_of(options);
    listening.epoch = name_of(epoch);
    listening.renew_every = std::chrono::seconds(options.renew_every_s);
    return listening;
}

tl::expected<void, ShellFault> erase_again_and_tell(Database& database, const Options& options) {
    return erase_again(database, options.data).map([](auto count) {
        if (count > 0) {
            spdlog::warn("{} submissions that had been erased were in this copy; they are erased again", count);
        }
    });
}

int serve_from(const Options& options, Database& database, Database& calls, const Regional& regional,
               const CertificateFiles& certificates) {
    auto forms = load_forms(share_of(options));
    if (!forms) {
        return complain(forms.error().text(), bad_input);
    }
    auto services = load_services(share_of(options), *forms);
    if (!services) {
        return complain(services.error().text(), bad_input);
    }
    if (const auto again = erase_again_and_tell(database, options); !again) {
        return complain(again.error());
    }
    const auto epochs = database.epochs();
    const auto reports = Database::open(calls_file(options.data), options.region);
    const auto for_postings = Database::open(options.data + "/central.db", options.region);
    if (!epochs || !reports || !for_postings) {
        return complain(!epochs ? epochs.error() : !reports ? reports.error() : for_postings.error());
    }
    ContentShelf shelf(database, regional);
    const auto holidays = shelf.holidays();
    if (!holidays) {
        return complain(holidays.error());
    }
    warn_of_unpublished(**holidays, local_now(regional.zone).day);
    Service service(database, **for_postings, options.region, std::move(*services), std::move(*forms), regional,
                    epochs->back(), [&](const content::Report& report) {
                        if (const auto added = (*reports)->add_report(report, utc_now()); !added) {
                            spdlog::error("{}: {}", added.error().problem, added.error().remedy);
                        }
                    });
    CallService call_service(calls, share_of_calls(options));
    const Lanes lanes{[&](const Request& request) { return service.answer(request); },
                      [&](const Request& request) { return call_service.answer(request); },
                      CallService::answers, [&] { return ensure_certificates(options.data); }};
    const auto served = serve(listening_of(options, certificates, epochs->back()), lanes,
                              [&](std::uint16_t port) { tell_port(options, port); });
    if (!served) {
        return complain(served.error());
    }
    spdlog::info("ended as asked");
    return 0;
}

int serve_kiosks(const Options& options) {
    if (!drivers::log_to("central", options.log)) {
        return complain("cannot write the log " + options.log + ". Name another file with --log.", bad_input);
    }
    const auto regional = load_regional(options.time_zone, share_of(options), options.calendar);
    if (!regional) {
        return complain(regional.error(), bad_input);
    }
    return with_database(options, WhereNoneIs::Begin, [&](Database& database) {
        const bool was_served = std::filesystem::exists(lock_of(options.data));
        if (lock_folder(options.data) < 0) {
            return complain("a server is already running on " + options.data + ". Stop it first.", failed);
        }
        if (const auto sound = database.check_pages(); !sound) {
            return complain(
                ShellFault{options.data + "/central.db: " + sound.error().problem, sound.error().remedy});
        }
        const auto certificates = certificates_of(options, database, was_served);
        if (!certificates) {
            return complain(certificates.error());
        }
        if (!options.samples.empty()) {
            if (const auto imported = import_samples(database, *regional, options.samples); !imported) {
                return complain(imported.error().text,
                                imported.error().refusal == ImportRefusal::Database ? failed : bad_input);
            }
        }
        const auto calls = open_calls(options.data, options.region, database);
        return calls ? serve_from(options, database, **calls, *regional, *certificates)
                     : complain(calls.error());
    });
}

}  // namespace

void add_serving(CLI::App& app, Options& options, int& status) {
    auto* const serving = app.add_subcommand("serve", "serve kiosks over HTTPS until SIGTERM");
    serving->add_option("--address", options.address, "address to serve on")->capture_default_str();
    serving->add_option("--port", options.port, "port; 0 for any")->capture_default_str();
    serving->add_option("--port-file", options.port_file, "write the port here when ready");
    serving->add_option("--log", options.log,
                        "log into this file, 20 MiB with those before it, not on standard error");
    serving->add_option("--samples", options.samples, "folder to import from while there is no content");
    serving
        ->add_option("--terminals-per-address", options.terminals_per_address,
                     "how many terminals may come from one address; four connections each")
        ->check(CLI::Range(1, 500))
        ->capture_default_str();
    serving->add_option("--renew-every", options.renew_every_s, "seconds between two looks at the certificates")
        ->check(CLI::Range(1, 86'400))
        ->capture_default_str();
    serving->add_flag("--new-ca", options.new_ca, "make a new authority, which every terminal then needs");
    serving->callback([&] { status = serve_kiosks(options); });
}

}  // namespace qiming::central
