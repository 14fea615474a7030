// What an administrator runs before a terminal goes into a hall, by the real program.
#include <sys/wait.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/devices/temporary_folder.h"

using namespace qiming;

namespace {

struct Told {
    int status = -1;
    std::string text;
};

Told run(const std::string& command) {
    Told told;
    FILE* const program = popen((command + " 2>&1").c_str(), "r");
    REQUIRE(program != nullptr);
    std::array<char, 4096> piece{};
    while (const std::size_t length = fread(piece.data(), 1, piece.size(), program)) {
        told.text.append(piece.data(), length);
    }
    const int status = pclose(program);
    told.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return told;
}

bool holds(const Told& told, const std::string& words) {
    return told.text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("R69: check says what a terminal in a hall lacks: its code, the file of the centre's authority") {
    const support::TemporaryFolder folder;
    const std::string settings = folder.file("kiosk.toml");
    const auto check = [&](const std::string& text, const std::string& more = {}) {
        std::ofstream(settings) << text;
        return run(QIMING_KIOSK " check --share " QIMING_SOURCE_DIR " --settings " + settings + " " + more);
    };
    const std::string ca = folder.file("ca.pem");
    const Told bare = check("");
    CHECK(bare.status == 2);
    CHECK(holds(bare, settings + ": terminal.kiosk_code: this terminal has no code"));
    CHECK(holds(bare, settings + ": centre.ca: no file of the centre's authority is named"));
    CHECK_FALSE(holds(bare, "All files can be used"));
    const std::string with_code = "[terminal]\nkiosk_code = 102\n[centre]\nca = \"" + ca + "\"\n";
    const Told missing = check(with_code);
    CHECK(missing.status == 2);
    CHECK(holds(missing, "there is no file " + ca + " that can be read"));
    CHECK(check("[terminal]\nkiosk_code = 102\n", "--ca " + folder.file("other.pem")).status == 2);
    std::ofstream(ca) << "a certificate";
    const Told well = check(with_code);
    CHECK(well.status == 0);
    CHECK(holds(well, "All files can be used"));
    CHECK(check("", "--demo").status == 0);
}

TEST_CASE("R69: a visit makes the folder for its outbox, or says why it cannot") {
    const support::TemporaryFolder folder;
    std::ofstream(folder.file("short.journey")) << "activate\n";
    std::ofstream(folder.file("file")) << "in the way";
    const std::string visit = QIMING_REHEARSE " visit --share " QIMING_SOURCE_DIR " --journey " +
                              folder.file("short.journey") + " --out " + folder.file("out") + " --data ";
    const Told played = run(visit + folder.file("new/outbox"));
    INFO(played.text);
    CHECK(std::filesystem::exists(folder.file("new/outbox/outbox.sqlite")));
    CHECK(holds(played, "pictures, speech.wav and transcript.txt"));
    const Told refused = run(visit + folder.file("file/outbox"));
    CHECK(refused.status == 2);
    CHECK(holds(refused, "--data"));
    CHECK(holds(refused, "cannot be made"));
}

TEST_CASE("R69: a visit is well when its journey says that it submits nothing, and nothing was") {
    const support::TemporaryFolder folder;
    const auto play = [&](const std::string& journey) {
        std::ofstream(folder.file("a.journey")) << journey;
        return run(QIMING_REHEARSE " visit --share " QIMING_SOURCE_DIR " --journey " +
                   folder.file("a.journey") + " --out " + folder.file("out"));
    };
    const Told silent = play("activate\nsubmits nothing\n");
    INFO(silent.text);
    CHECK(silent.status == 0);
    const Told unsaid = play("activate\n");
    CHECK(unsaid.status == 1);
    CHECK(holds(unsaid, "Nothing was submitted in this visit."));
    std::ifstream slip(QIMING_SOURCE_DIR "/tests/journeys/slip.journey");
    const Told untrue = play(std::string(std::istreambuf_iterator<char>(slip), {}) + "\nsubmits nothing\n");
    CHECK(untrue.status == 1);
    CHECK(holds(untrue, "Something was submitted in a visit that says it submits nothing."));
}
