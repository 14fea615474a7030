// The real back rooms of a terminal (outbox on disk, sync worker, HTTPS) without its front, beside a real
// centre.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/runtime/ask_store.h"
#include "kiosk/sync/back_office.h"
#include "tests/central/running_centre.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/content/complete_body.h"
#include "tests/support/content/submissions.h"
#include "tests/support/wait_until.h"

namespace qiming::tests {

// Looks again and again, for half a minute.
inline bool becomes_true(const std::function<bool()>& is_true) {
    return support::wait_until(is_true, std::chrono::seconds(30), std::chrono::milliseconds(50));
}

class Terminal {
public:
    // Its data folder is `data`, which may be there already.
    Terminal(const support::RunningCentre& centre, std::filesystem::path data, int code = 101)
        : data_(std::move(data)) {
        settings_.kiosk_code = code;
        settings_.centre_url = "https://localhost:" + std::to_string(centre.port());
        settings_.centre_ca = centre.data() + "/ca.pem";
        std::filesystem::create_directories(data_);
        switch_on();
    }
    void switch_on() { office_ = shell::BackOffice::open(settings_, clock_, data_, desk_.mailbox).value(); }
    void switch_off() { office_.reset(); }

    // What person `n` submits, as a visit would.
    content::Submission keep(int n, const std::string& kind = "demand", const std::string& about = {}) {
        auto submission = support::unsent_submission(n);
        submission.kind = kind;
        submission.body = support::complete_body(kind, n, about);
        auto kept = shell::ask_store(office_->storage, [&](drivers::OutboxStore& store) {
                        return store.add(submission);
                    }).value();
        office_->sync.wake();
        return kept;
    }
    std::vector<drivers::OutboxRow> rows() {
        return shell::ask_store(office_->storage, [](drivers::OutboxStore& store) { return store.all(); })
            .value();
    }
    bool has_delivered_all() {
        return becomes_true([&] {
            const auto all = rows();
            return std::all_of(all.begin(), all.end(),
                               [](const auto& row) { return row.state == drivers::RowState::Delivered; });
        });
    }
    void look_for_news() { office_->sync.refresh(); }
    std::vector<shell::Mail> mail() { return desk_.mailbox.take_all(); }
    shell::BackOffice& office() { return *office_; }

private:
    std::filesystem::path data_;
    config::Settings settings_;
    Office desk_;
    shell::RegionClock clock_{desk_.clock, {}, shell::built_s()};
    std::unique_ptr<shell::BackOffice> office_;
};

}  // namespace qiming::tests
