// 100,000 postings reach a terminal: the real centre, the terminal's own threads and files.
#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <string>

#include "content/jobs/job_file.h"
#include "drivers/clock/system/system_clock.h"
#include "kiosk/sync/back_office.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/many_jobs.h"
#include "tests/support/devices/fake_input.h"
#include "tests/support/figure.h"
#include "tests/support/wait_until.h"

namespace qiming {
namespace {

constexpr std::size_t many = 100'000;
constexpr long most_memory_kb = 40 * 1024;

// Row by row, so that the list never stands in the memory that is measured.
void write_many(const std::string& path) {
    std::ofstream file(path);
    const std::string frame = content::write_jobs({});
    const std::size_t middle = frame.find('\n');
    file << frame.substr(0, middle);
    const char* separator = "\n";
    for (std::uint32_t batch = 0; batch * 1'000 < many; ++batch) {
        for (content::Job& job : tests::many_jobs(1'000, batch + 1)) {
            job.id = std::to_string(batch) + job.id;
            for (int i = 0; i < 4; ++i) {  // as long as real ones
                job.duties.chinese += "按清单整理货物，登记数量，有问题告诉同事。";
            }
            const std::string alone = content::write_jobs({job});
            const std::size_t start = alone.find('\n') + 1;
            file << separator << alone.substr(start, alone.find('\n', start) - start);
            separator = ",\n";
        }
    }
    file << frame.substr(middle);
}

long memory_kb(const char* which) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(which)) {
            return std::stol(line.substr(line.find(':') + 1));
        }
    }
    return 0;
}

void forget_peak() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

struct Terminal {
    explicit Terminal(const support::RunningCentre& centre, const std::filesystem::path& data) {
        settings.centre_url = "https://localhost:" + std::to_string(centre.port());
        settings.centre_ca = centre.data() + "/ca.pem";
        office = shell::BackOffice::open(settings, clock, data, mailbox).value();
    }
    // The postings, as soon as they are there; none after two minutes.
    std::optional<content::JobIndex> jobs(std::size_t wanted) {
        std::optional<content::JobIndex> found;
        const auto has_come = [&] {
            for (shell::Mail& mail : mailbox.take_all()) {
                auto* const came = std::get_if<shell::NewJobs>(&mail);
                if (came != nullptr && came->jobs.size() == wanted) {
                    found = std::move(came->jobs);
                }
            }
            return found.has_value();
        };
        support::wait_until(has_come, std::chrono::minutes(2));
        return found;
    }

    config::Settings settings;
    drivers::SystemClock machine;
    shell::RegionClock clock{machine, {}, shell::built_s()};
    support::FakeInput input;
    shell::Mailbox mailbox{input};
    std::unique_ptr<shell::BackOffice> office;
};

double seconds_since(std::chrono::steady_clock::time_point began) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

}  // namespace

TEST_CASE("jobs: 100,000 postings reach a terminal with little memory, and are there at the next start",
          "[.long]") {
    const support::RunningCentre centre;
    const std::string path = centre.folder().file("many.json");
    write_many(path);
    REQUIRE(centre.command({"import", "jobs", path}).status == 0);
    const support::TemporaryFolder data;
    const long before_kb = memory_kb("VmRSS");
    forget_peak();
    {
        const auto began = std::chrono::steady_clock::now();
        Terminal terminal(centre, data.path());
        const auto jobs = terminal.jobs(many);
        REQUIRE(jobs);
        tests::tell_figure(fmt::format("100,000 postings had come after {:.1f} s", seconds_since(began)));
        CHECK(jobs->find({}, {{2026, 11, 30}, 12, 0}).size() > many / 2);
        CHECK(jobs->by_id(jobs->id(many - 1))->id == jobs->id(many - 1));
    }
    const long more_kb = memory_kb("VmHWM") - before_kb;
    tests::tell_figure(fmt::format("they took {} KB more memory at the peak", more_kb));
    CHECK(more_kb < most_memory_kb);
    const auto began = std::chrono::steady_clock::now();
    Terminal again(centre, data.path());
    tests::tell_figure(fmt::format("the next start went on after {:.3f} s", seconds_since(began)));
    CHECK(seconds_since(began) < 1.0);
    REQUIRE(again.jobs(many));
    tests::tell_figure(fmt::format("... and had the kept ones after {:.3f} s", seconds_since(began)));
}

}  // namespace qiming
