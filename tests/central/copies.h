// A database of the centre, and the folder of its backups.
#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "central/keys/digest.h"
#include "central/store/backup.h"
#include "tests/support/content/submissions.h"
#include "tests/support/devices/temporary_folder.h"

namespace qiming::tests {

namespace fs = std::filesystem;

struct Copies {
    support::TemporaryFolder folder;
    std::string path = folder.file("backups");
    std::unique_ptr<central::Database> database =
        central::Database::open(folder.file("central.db"), "zhuhai").value();

    void take_in(long sequence) {
        const auto submission = support::sent_submission(101, sequence);
        take_in(submission, central::sha256_hex(central::identity_of(submission)));
    }
    // Its bytes are not what was received, as far as the digest tells.
    void take_in_damaged(long sequence) { take_in(support::sent_submission(101, sequence), "not its digest"); }
    void take_in(const content::Submission& submission, const std::string& digest) const {
        content::Receipt receipt;
        receipt.id = submission.id;
        receipt.number = submission.number;
        REQUIRE(
            database->take_in(submission, digest, "2026-03-02T01:00:00Z", {}, [&](const auto&, const auto&) {
                return central::Accept{receipt, 0};
            }));
    }
    auto back_up(const std::string& now, int keep) {
        return central::take_backup(*database, "zhuhai", path, keep, now);
    }
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(path)) {
            found.push_back(entry.path().filename().string());
        }
        std::erase(found, ".lock");
        std::sort(found.begin(), found.end());
        return found;
    }
    std::size_t count() const { return names().size(); }
    std::string file(const std::string& name) const { return path + "/" + name; }
    std::int64_t durable() { return database->durability("101")->mark; }
};

}  // namespace qiming::tests
