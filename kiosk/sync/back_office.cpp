#include "kiosk/sync/back_office.h"

#include <spdlog/spdlog.h>

#include <random>
#include <utility>

#include "drivers/clock/system/system_clock.h"
#include "drivers/http/curl/curl_http_client.h"
#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "kiosk/sync/listening_client.h"

namespace qiming::shell {
namespace {

// The network goes by real time, whatever clock the visit has.
const drivers::SystemClock real_time;

std::uint64_t random_bits() {
    std::random_device source;
    return (std::uint64_t{source()} << 32U) | source();
}

drivers::StorageThread::Open open_outbox(const std::filesystem::path& data, int kiosk_code) {
    return [data, kiosk_code] {
        return drivers::open_sqlite_outbox((data / "outbox.sqlite").string(), kiosk_code,
                                           {random_bits, drivers::HighWaterFile::beside(data)});
    };
}

drivers::StorageThread::Changed report_to(Mailbox& mailbox) {
    return [&mailbox, was_well = true](const tl::expected<void, drivers::StorageFault>& now) mutable {
        if (!now) {
            spdlog::error("nothing can be stored: {}; {}", now.error().problem, now.error().remedy);
            mailbox.put(Happening{kiosk::DeviceFailed{kiosk::Device::Storage}});
        } else if (!was_well) {
            spdlog::info("the outbox can be written again");
            mailbox.put(Happening{kiosk::DeviceRecovered{kiosk::Device::Storage}});
        }
        was_well = now.has_value();
    };
}

}  // namespace

tl::expected<std::unique_ptr<BackOffice>, drivers::HttpFault> BackOffice::open(
    const config::Settings& settings, RegionClock& clock, const std::filesystem::path& data, Mailbox& mailbox,
    content::JobRules rules) {
    const drivers::CentreAddress address{settings.centre_url, settings.centre_ca};
    auto for_sync = drivers::make_curl_http_client(address, &clock);
    auto for_calls = drivers::make_curl_http_client(address, &clock);
    auto for_jobs = drivers::make_curl_http_client(address, &clock);
    for (const auto* client : {&for_sync, &for_calls, &for_jobs}) {
        if (!*client) {
            return tl::unexpected<drivers::HttpFault>(client->error());
        }
    }
    return std::unique_ptr<BackOffice>(new BackOffice(settings, clock, data, mailbox, std::move(rules),
                                                      std::move(*for_sync), std::move(*for_calls),
                                                      std::move(*for_jobs)));
}

BackOffice::BackOffice(const config::Settings& settings, RegionClock& clock, const std::filesystem::path& data,
                       Mailbox& mailbox, content::JobRules rules, std::unique_ptr<drivers::HttpClient> for_sync,
                       std::unique_ptr<drivers::HttpClient> for_calls,
                       std::unique_ptr<drivers::HttpClient> for_jobs)
    : link(mailbox),
      storage(open_outbox(data, settings.kiosk_code), report_to(mailbox)),
      calls({settings, clock, mailbox, in_flight, link}, std::move(for_calls)),
      jobs(std::move(for_jobs), {storage, mailbox, in_flight, data / "content", std::move(rules)}),
      sync(std::make_unique<ListeningClient>(std::move(for_sync), clock,
                                             [this](bool is_right) { calls.report_clock(is_right); }),
           {storage, mailbox, in_flight, link, real_time, random_bits, data / "content", &jobs,
            std::to_string(settings.kiosk_code), settings.hall,
            [this](const std::string& reason) { calls.report_trouble(reason); }}) {}

BackOffice::~BackOffice() {
    link.stop();
}

}  // namespace qiming::shell
