// Root may help out: what its commands make in the folder of the service stays open to the service.
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <filesystem>

#include "central/store/copies.h"
#include "content/wire/paths.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
namespace fs = std::filesystem;

namespace {

constexpr uid_t service = 65534;

void give(const std::string& folder) {
    REQUIRE(::chown(folder.c_str(), service, service) == 0);
    for (const auto& each : fs::recursive_directory_iterator(folder)) {
        REQUIRE(::lchown(each.path().c_str(), service, service) == 0);
    }
}

std::string of_root(const std::string& folder) {
    std::string found;
    for (const auto& each : fs::recursive_directory_iterator(folder)) {
        struct stat facts {};
        REQUIRE(::lstat(each.path().c_str(), &facts) == 0);
        found += facts.st_uid == service ? "" : each.path().string() + " ";
    }
    return found;
}

}  // namespace

TEST_CASE("R71: what root restores and backs up stays with the owner of the folder") {
    if (::geteuid() != 0) {
        SKIP("only root can run a command on the folder of another user");
    }
    support::RunningCentre centre;
    const auto sent = support::sent_submission(101, 1);
    REQUIRE(
        support::post(*centre.client(), content::submissions_path, content::write_submission(sent)).status ==
        201);
    centre.stop(SIGTERM);
    const std::string copies = centre.folder().file("copies");
    fs::create_directory(copies);
    give(centre.data());
    give(copies);
    REQUIRE(centre.command({"backup", "--to", copies}).status == 0);
    CHECK(of_root(copies).empty());
    REQUIRE(centre.command({"restore", copies + "/" + central::copies_in(copies).at(0)}).status == 0);
    CHECK(of_root(centre.data()).empty());
    REQUIRE(centre.command({"erase", sent.number}).status == 0);
    CHECK(of_root(centre.data()).empty());
}

TEST_CASE("R71: no link and no folder that is no centre's is given away") {
    if (::geteuid() != 0) {
        SKIP("only root can run a command on the folder of another user");
    }
    const support::TemporaryFolder other;
    fs::create_directory(other.file("home"));
    fs::create_directory(other.file("home/of_root"));
    REQUIRE(::chown(other.file("home").c_str(), service, service) == 0);
    CHECK(support::run_central({"--data", other.file("home"), "calls"}).status != 0);
    struct stat facts {};
    REQUIRE(::stat(other.file("home/of_root").c_str(), &facts) == 0);
    CHECK(facts.st_uid == 0);

    const support::RunningCentre centre;
    const std::string secret = other.file("secret");
    fs::create_directory(secret);
    fs::create_directory_symlink(secret, centre.data() + "/link");
    fs::create_hard_link(centre.data() + "/ca.pem", other.file("second"));
    REQUIRE(::chown(centre.data().c_str(), service, service) == 0);
    REQUIRE(centre.command({"calls"}).status == 0);
    REQUIRE(::stat(secret.c_str(), &facts) == 0);
    CHECK(facts.st_uid == 0);
    REQUIRE(::stat(other.file("second").c_str(), &facts) == 0);
    CHECK(facts.st_uid == 0);
}
