// The server.
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <utility>

#include "central/shell/certificates.h"
#include "central/shell/commands.h"
#include "central/shell/erasures.h"
#include "central/shell/http_server.h"
#include "central/shell/importing.h"
#include "central/shell/regional.h"
#include "central/shell/restore.h"
#include "central/shell/service.h"
#include "central/shell/share.h"

namespace qiming::central {
namespace {

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
    const auto regional = load_regional(options.time_zone, share_of(options), options.calendar);
    if (!regional) {
        return complain(regional.error(), bad_input);
    }
    return with_database(options, [&](Database& database) {
        if (lock_folder(options.data) < 0) {
            return complain("a server is already running on " + options.data + ". Stop it first.", failed);
        }
        if (const auto sound = database.check_pages(); !sound) {
            return complain(options.data + "/central.db: " + sound.error().problem +
                                ". Put a backup in its place with: qiming-central --data " + options.data +
                                " restore FILE.",
                            failed);
        }
        if (!options.samples.empty()) {
            if (const auto imported = import_samples(database, *regional, options.samples); !imported) {
                return complain(imported.error().text, imported.error().is_file ? bad_input : failed);
            }
        }
        const auto certificates = ensure_certificates(options.data);
        if (!certificates) {
            return complain(certificates.error());
        }
        auto forms = load_forms(share_of(options));
        if (!forms) {
            return complain(forms.error().text(), bad_input);
        }
        const auto again = erase_again(database, options.data);
        if (!again) {
            return complain(again.error());
        }
        if (*again > 0) {
            spdlog::warn("{} submissions that had been erased were in this copy; they are erased again",
                         *again);
        }
        const auto epochs = database.epochs();
        if (!epochs) {
            return complain(epochs.error());
        }
        warn_of_unpublished(*regional);
        Service service(database, options.region, std::move(*forms), *regional, epochs->back());
        const auto served = serve(
            {options.address, options.port, *certificates, name_of(epochs->back())},
            [&](const Request& request) { return service.answer(request); },
            [&](std::uint16_t port) { tell_port(options, port); });
        if (!served) {
            return complain(served.error());
        }
        spdlog::info("ended as asked");
        return 0;
    });
}

}  // namespace

void add_serving(CLI::App& app, Options& options, int& status) {
    auto* const serving = app.add_subcommand("serve", "serve kiosks over HTTPS until SIGTERM");
    serving->add_option("--address", options.address, "address to serve on")->capture_default_str();
    serving->add_option("--port", options.port, "port; 0 for any")->capture_default_str();
    serving->add_option("--port-file", options.port_file, "write the port here when ready");
    serving->add_option("--samples", options.samples, "folder to import from while there is no content");
    serving->callback([&] { status = serve_kiosks(options); });
}

}  // namespace qiming::central
