// What the programs keep is closed to others, and their logs come to an end.
#include "drivers/private_files/private_files.h"

#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "drivers/log/log.h"
#include "tests/support/devices/temporary_folder.h"

using namespace qiming;
namespace fs = std::filesystem;

namespace {

unsigned mode_of(const fs::path& path) {
    struct stat facts {};
    REQUIRE(stat(path.c_str(), &facts) == 0);
    return facts.st_mode & 0777U;
}

}  // namespace

TEST_CASE("a data folder is closed to others: a new one, those above it, and one that was open") {
    const support::TemporaryFolder folder;
    const mode_t before = umask(022);
    drivers::keep_new_files_private();
    CHECK_FALSE(drivers::make_private_folder(folder.path() / "one/two"));
    CHECK(mode_of(folder.path() / "one") == 0700);
    CHECK(mode_of(folder.path() / "one/two") == 0700);
    std::ofstream(folder.path() / "one/file") << "x";
    CHECK(mode_of(folder.path() / "one/file") == 0600);
    umask(before);
    fs::create_directory(folder.path() / "open");
    fs::permissions(folder.path() / "open", fs::perms(0755));
    CHECK_FALSE(drivers::make_private_folder(folder.path() / "open"));
    CHECK(mode_of(folder.path() / "open") == 0700);
    CHECK(drivers::make_private_folder("/proc/nowhere"));
}

TEST_CASE("a file is made for its user alone, and one that is there is left as it is") {
    const support::TemporaryFolder folder;
    const std::string file = folder.file("kept");
    CHECK_FALSE(drivers::make_private_file(file));
    CHECK(mode_of(file) == 0600);
    std::ofstream(file) << "x";
    CHECK_FALSE(drivers::make_private_file(file));
    CHECK(fs::file_size(file) == 1);
    CHECK(drivers::make_private_file(folder.file("nowhere/kept")));
}

TEST_CASE("a log in a file keeps its newest lines and comes to an end, whatever is logged") {
    const support::TemporaryFolder folder;
    const std::string file = folder.file("log.txt");
    const auto before = spdlog::default_logger();
    REQUIRE(drivers::log_to("bounded", file, 10'000));
    for (int n = 0; n < 5'000; ++n) {
        spdlog::info("a line of the log, number {}", n);
    }
    spdlog::set_default_logger(before);
    std::uintmax_t bytes = 0;
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        bytes += entry.file_size();
        ++files;
    }
    CHECK(files == 1 + drivers::older_log_files);
    CHECK(bytes <= 4 * 10'000);
    CHECK(bytes > 20'000);
    std::ifstream stream(file);
    const std::string newest{std::istreambuf_iterator<char>(stream), {}};
    CHECK(newest.find("number 4999") != std::string::npos);
}
