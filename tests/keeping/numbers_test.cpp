// Two terminals with one code, and data folders that are new, emptied, put back or copied: the real back rooms
// and the real centre. No number is given twice, nothing is parked, and staff hear of it.
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>

#include "central/store/copies.h"
#include "content/wire/paths.h"
#include "tests/keeping/terminal.h"
#include "tests/support/figure.h"
#include "tests/support/seeds.h"

using namespace qiming;
namespace fs = std::filesystem;
using support::RunningCentre;
using tests::Terminal;

namespace {

// Number by id, as the centre holds it.
std::map<std::string, std::string> numbers_at(const RunningCentre& centre) {
    std::map<std::string, std::string> numbers;
    std::istringstream lines(centre.command({"submissions", "--json"}).output);
    for (std::string line; std::getline(lines, line);) {
        const auto held = nlohmann::json::parse(line);
        numbers[held["id"]] = held["number"];
    }
    return numbers;
}

// What people carry home, by the id of what they sent.
class Carried {
public:
    void take(const content::Submission& submission) {
        CAPTURE(submission.number);
        CHECK(numbers_.insert(submission.number).second);
        by_id_[submission.id] = submission.number;
    }
    void hold_against(const RunningCentre& centre) const {
        CHECK(tests::becomes_true([&] { return numbers_at(centre) == by_id_; }));
    }
    std::size_t count() const { return by_id_.size(); }

private:
    std::set<std::string> numbers_;
    std::map<std::string, std::string> by_id_;
};

bool has_greeted(Terminal& terminal) {
    return tests::becomes_true([&] {
        const auto wants = shell::ask_store(terminal.office().storage,
                                            [](drivers::OutboxStore& store) { return store.wants_numbers(); });
        return wants && !*wants;
    });
}

std::vector<std::string> alarms_of(Terminal& terminal) {
    std::vector<std::string> reasons;
    for (const auto& alarm : tests::all_of<kiosk::StaffAlarm>(terminal.mail())) {
        reasons.push_back(alarm.reason);
    }
    return reasons;
}

bool reports_at(const RunningCentre& centre, const std::string& reason) {
    return tests::becomes_true(
        [&] { return centre.command({"reports"}).output.find(reason) != std::string::npos; });
}

}  // namespace

TEST_CASE("R63: two terminals with one code give no number twice, and staff hear of it here and there") {
    const RunningCentre centre;
    Terminal one(centre, centre.folder().file("kiosk-1"));
    REQUIRE(has_greeted(one));
    Terminal two(centre, centre.folder().file("kiosk-2"));
    REQUIRE(has_greeted(two));
    Carried carried;
    for (int n = 1; n <= 20; ++n) {
        carried.take((n % 2 == 0 ? one : two).keep(n));
    }
    CHECK(one.has_delivered_all());
    CHECK(two.has_delivered_all());
    carried.hold_against(centre);
    CHECK(alarms_of(one).empty());
    CHECK(alarms_of(two) == std::vector<std::string>{"code_shared"});
    CHECK(reports_at(centre, "code_shared"));
    const auto listed = centre.command({"terminals"}).output;
    CHECK(std::count(listed.begin(), listed.end(), '\n') == 2);
    CHECK(listed.find("other") != std::string::npos);
}

TEST_CASE("R63: two terminals with one code that never saw the centre cannot meet, either") {
    RunningCentre centre;
    centre.stop(SIGTERM);
    Terminal one(centre, centre.folder().file("kiosk-1"));
    Terminal two(centre, centre.folder().file("kiosk-2"));
    Carried carried;
    for (int n = 1; n <= 20; ++n) {
        carried.take((n % 2 == 0 ? one : two).keep(n));
    }
    centre.start_again();
    one.look_for_news();
    two.look_for_news();
    CHECK(one.has_delivered_all());
    CHECK(two.has_delivered_all());
    carried.hold_against(centre);
}

TEST_CASE("R63: a data folder that is new, emptied, put back or copied gives no number that somebody carries") {
    const RunningCentre centre;
    const fs::path data = centre.folder().file("kiosk");
    const fs::path image = centre.folder().file("image");
    Carried carried;
    int person = 0;
    {
        Terminal terminal(centre, data);
        REQUIRE(has_greeted(terminal));
        for (int n = 0; n < 3; ++n) {
            carried.take(terminal.keep(++person));
        }
        REQUIRE(terminal.has_delivered_all());
    }
    fs::copy(data, image, fs::copy_options::recursive);
    {
        Terminal terminal(centre, data);
        REQUIRE(has_greeted(terminal));
        for (int n = 0; n < 3; ++n) {
            carried.take(terminal.keep(++person));
        }
        REQUIRE(terminal.has_delivered_all());
    }
    std::string alarm = "code_shared";
    bool knows_by_file = true;
    SECTION("emptied") {
        REQUIRE(fs::remove_all(data) > 0);
    }
    SECTION("new: nothing at all is left") {
        REQUIRE(fs::remove_all(data) > 0);
        knows_by_file = !fs::remove(data.string() + ".numbers");
    }
    SECTION("put back") {
        REQUIRE(fs::remove_all(data) > 0);
        fs::copy(image, data, fs::copy_options::recursive);
        alarm = "outbox_copied";
    }
    SECTION("put back with all that is beside it") {
        REQUIRE(fs::remove_all(data) > 0);
        knows_by_file = !fs::remove(data.string() + ".numbers");
        fs::copy(image, data, fs::copy_options::recursive);
        alarm = "outbox_copied";
    }
    Terminal terminal(centre, data);
    REQUIRE(has_greeted(terminal));
    for (int n = 0; n < 3; ++n) {
        carried.take(terminal.keep(++person));
    }
    CHECK(terminal.has_delivered_all());
    carried.hold_against(centre);
    const auto alarms = alarms_of(terminal);
    CHECK(std::count(alarms.begin(), alarms.end(), alarm) == 1);
    CHECK(std::count(alarms.begin(), alarms.end(), "outbox_went_back") == (knows_by_file ? 1 : 0));
    CHECK(centre.command({"parked"}).output.empty());
}

TEST_CASE("R63: a number that somebody else has is changed, told, and never parked") {
    const RunningCentre centre;
    Terminal terminal(centre, centre.folder().file("kiosk"));
    REQUIRE(has_greeted(terminal));
    // Somebody has the number that this terminal gives next: a program of before, with the same code.
    const auto other = support::sent_submission(101, 1);
    REQUIRE(
        support::post(*centre.client(), content::submissions_path, content::write_submission(other)).status ==
        201);
    const auto told = terminal.keep(7);
    REQUIRE(told.number == other.number);
    CHECK(terminal.has_delivered_all());
    const auto row = terminal.rows().at(0);
    CHECK(row.submission.number.size() == 14);
    CHECK(row.submission.earlier == std::vector{told.number});
    const auto numbers = numbers_at(centre);
    CHECK(numbers.at(told.id) == row.submission.number);
    CHECK(numbers.at(other.id) == other.number);
    const auto mail = terminal.mail();
    const auto changed = tests::all_of<kiosk::Renumbered>(mail);
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].id == told.id);
    CHECK(changed[0].number == row.submission.number);
    CHECK(reports_at(centre, "number_clash"));
    CHECK(centre.command({"submissions", "--json"}).output.find("earlier_numbers") != std::string::npos);
    CHECK(centre.command({"parked"}).output.empty());
}

TEST_CASE("R63: after a restore no number is granted again that was granted since the copy was taken") {
    RunningCentre centre;
    const std::string backups = centre.folder().file("backups");
    REQUIRE(centre.command({"backup", "--to", backups}).status == 0);
    Carried carried;
    {
        Terminal terminal(centre, centre.folder().file("kiosk-1"));
        REQUIRE(has_greeted(terminal));
        carried.take(terminal.keep(1));
        REQUIRE(terminal.has_delivered_all());
    }
    centre.stop(SIGTERM);
    REQUIRE(centre.command({"restore", backups + "/" + central::copies_in(backups).at(0)}).status == 0);
    centre.start_again();
    // Another one with the same code comes first; the one that was there has been off meanwhile.
    Terminal other(centre, centre.folder().file("kiosk-2"));
    REQUIRE(has_greeted(other));
    carried.take(other.keep(2));
    REQUIRE(other.has_delivered_all());
    Terminal first(centre, centre.folder().file("kiosk-1"));
    carried.hold_against(centre);
    CHECK(first.has_delivered_all());
    CHECK(centre.command({"parked"}).output.empty());
}

TEST_CASE("R63: a terminal without a code of its own does not start, and says what is missing") {
    const support::TemporaryFolder folder;
    const std::string errors = folder.file("errors");
    const int status = std::system((std::string(QIMING_KIOSK) + " run --share " + QIMING_SOURCE_DIR +
                                    " --data " + folder.file("kiosk") + " 2>" + errors)
                                       .c_str());
    CHECK(WEXITSTATUS(status) == 2);
    std::ostringstream text;
    text << std::ifstream(errors).rdbuf();
    CHECK(text.str().find("terminal.kiosk_code") != std::string::npos);
    CHECK(text.str().find("--demo") != std::string::npos);
}
