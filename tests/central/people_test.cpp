// What staff do with what came in, by the real program: whom to contact and how, a spreadsheet, who looked, and
// erasing at the wish of the person.
#include <signal.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "central/store/copies.h"
#include "content/wire/durability.h"
#include "content/wire/paths.h"
#include "content/wire/refusal.h"
#include "content/wire/stuck.h"
#include "content/wire/submission_body.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using content::Standing;
using support::post;
using support::RunningCentre;
using support::sent_booking;
using support::sent_submission;

namespace {

const std::string share = QIMING_SOURCE_DIR;

std::string nobodys_number() {
    return content::make_outcome_number(199, 1).value();
}

content::Submission with_answer(content::Submission submission, const std::string& question,
                                const std::string& answer) {
    auto body = content::read_body(submission.body, "body").value();
    body.answers.set(question, {answer});
    submission.body = content::write_body(body);
    return submission;
}

int send(const RunningCentre& centre, const content::Submission& submission) {
    return post(*centre.client(), content::submissions_path, content::write_submission(submission)).status;
}

support::CommandResult command(const RunningCentre& centre, std::vector<std::string> words) {
    words.insert(words.begin(), {"--share", share});
    return centre.command(std::move(words));
}

std::string bytes_of(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool is_in_files(const RunningCentre& centre, const std::string& text) {
    return bytes_of(centre.data() + "/central.db").find(text) != std::string::npos ||
           bytes_of(centre.data() + "/central.db-wal").find(text) != std::string::npos;
}

std::string one_slot() {
    return R"({"sites":[{"id":"a","name":{"zh-CN":"香洲站","en":"Site"},"address":{"zh-CN":"路1号","en":"Road"},)"
           R"("way_in":{"zh-CN":"坡道","en":"Ramp"},"phone":""}],"slots":[{"id":"s1","site":"a","day":"2099-03-02",)"
           R"("start":"09:30","minutes":90,"capacity":2},{"id":"s2","site":"a","day":"2099-03-02","start":"10:00",)"
           R"("minutes":90,"capacity":2}]})";
}

content::Receipt book(const RunningCentre& centre, const content::Submission& booking) {
    return content::read_receipt(
               post(*centre.client(), content::submissions_path, content::write_submission(booking)).body)
        .value();
}

}  // namespace

TEST_CASE("R63: a member of staff finds by number whom to contact, and how") {
    const RunningCentre centre;
    const auto submission = with_answer(sent_submission(101, 1), "name", "王晓明");
    REQUIRE(send(centre, submission) == 201);
    const auto shown = command(centre, {"submissions", "show", content::grouped(submission.number)});
    CHECK(shown.status == 0);
    CHECK(shown.output.find("手机号: 138 0013 8000") != std::string::npos);
    CHECK(shown.output.find("王晓明") != std::string::npos);
    CHECK(shown.output.find("办理事项: 登记就业需求") != std::string::npos);
    const auto english = command(centre, {"submissions", "show", submission.number, "--lang", "en"});
    CHECK(english.output.find("138 0013 8000") != std::string::npos);
    CHECK(english.output.find("Service: ") != std::string::npos);
    const auto unknown = command(centre, {"submissions", "show", nobodys_number()});
    CHECK(unknown.status == 2);
    CHECK(unknown.errors.find(nobodys_number()) != std::string::npos);
    CHECK(centre.log().find("13800138000") == std::string::npos);
}

TEST_CASE("a spreadsheet is for its owner alone, opens as text, and holds every submission") {
    const RunningCentre centre;
    REQUIRE(send(centre, with_answer(sent_submission(101, 1), "name", "=HYPERLINK(1)")) == 201);
    REQUIRE(send(centre, sent_submission(102, 1)) == 201);
    const std::string file = centre.folder().file("all.csv");
    std::ofstream(file) << "old";
    const auto exported = command(centre, {"submissions", "export", file, "--by", "李"});
    CHECK(exported.status == 0);
    struct stat facts {};
    REQUIRE(stat(file.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777U) == 0600);
    const std::string text = bytes_of(file);
    CHECK(text.starts_with("\xEF\xBB\xBF\"受理号\""));
    CHECK(std::count(text.begin(), text.end(), '\n') == 3);
    CHECK(text.find("\"'=HYPERLINK(1)\"") != std::string::npos);
    CHECK(command(centre, {"submissions", "export", "/nowhere/all.csv"}).status == 1);
}

TEST_CASE("R58: every look and every export is noted: who, when, what") {
    const RunningCentre centre;
    const auto submission = sent_submission(101, 1);
    REQUIRE(send(centre, submission) == 201);
    command(centre, {"submissions", "show", submission.number, "--by", "李"});
    command(centre, {"submissions", "export", centre.folder().file("all.csv")});
    const auto looks = centre.command({"looks", "--json"});
    std::istringstream lines(looks.output);
    std::string line;
    REQUIRE(std::getline(lines, line));
    const auto shown = nlohmann::json::parse(line);
    CHECK(shown["by"] == "李");
    CHECK(shown["deed"] == "show");
    CHECK(shown["numbers"] == submission.number);
    CHECK(shown["at"].get<std::string>().ends_with("Z"));
    REQUIRE(std::getline(lines, line));
    CHECK(nlohmann::json::parse(line)["deed"] == "export");
    CHECK_FALSE(nlohmann::json::parse(line)["by"].get<std::string>().empty());
    CHECK_FALSE(std::getline(lines, line));
    CHECK(centre.command({"looks"}).output.find("李") != std::string::npos);
}

TEST_CASE("R58: erased is erased: not a byte in the files, while the server runs, and it never comes back") {
    const RunningCentre centre;
    const auto submission = with_answer(sent_submission(101, 1), "name", "钟离春晓金丝雀");
    const auto other = with_answer(sent_submission(101, 2), "name", "上官留下");
    REQUIRE(send(centre, submission) == 201);
    REQUIRE(send(centre, other) == 201);
    REQUIRE(is_in_files(centre, "钟离春晓金丝雀"));
    const auto erased = centre.command({"erase", submission.number, "--by", "李"});
    CHECK(erased.status == 0);
    CHECK_FALSE(is_in_files(centre, "钟离春晓金丝雀"));
    CHECK_FALSE(is_in_files(centre, content::read_body(submission.body, "b")->answers.one("person_number")));
    CHECK(is_in_files(centre, "上官留下"));
    CHECK(command(centre, {"submissions", "show", submission.number}).status == 2);

    const auto again = post(*centre.client(), content::submissions_path, content::write_submission(submission));
    CHECK(again.status == 200);
    CHECK(content::read_receipt(again.body)->standing == Standing::Received);
    CHECK_FALSE(is_in_files(centre, "钟离春晓金丝雀"));
    CHECK(centre.command({"submissions", "--json"}).output.find(submission.id) == std::string::npos);
    const auto durable =
        post(*centre.client(), content::durable_path, content::write_durability_question("101"));
    CHECK(content::read_durability(durable.body, "answer")->erased == std::vector{submission.id});
    CHECK(centre.command({"erase", submission.number}).status == 0);
    CHECK(centre.command({"erase", nobodys_number()}).status == 2);
    CHECK(centre.command({"looks"}).output.find("erase") != std::string::npos);
    CHECK(centre.command({"backup", "--to", centre.folder().file("copies")}).status == 0);
}

TEST_CASE("R58: a copy from before the erasure, put back, loses it again when the server starts") {
    RunningCentre centre;
    const auto submission = with_answer(sent_submission(101, 1), "name", "钟离春晓金丝雀");
    REQUIRE(send(centre, submission) == 201);
    const std::string copies = centre.folder().file("copies");
    REQUIRE(centre.command({"backup", "--to", copies}).status == 0);
    REQUIRE(centre.command({"erase", submission.number}).status == 0);
    centre.stop(SIGTERM);
    std::filesystem::copy_file(copies + "/" + central::copies_in(copies).at(0), centre.data() + "/central.db",
                               std::filesystem::copy_options::overwrite_existing);
    REQUIRE(is_in_files(centre, "钟离春晓金丝雀"));
    centre.start();
    CHECK_FALSE(is_in_files(centre, "钟离春晓金丝雀"));
    CHECK(centre.command({"submissions"}).output.empty());
    CHECK(send(centre, submission) == 200);
}

TEST_CASE("an erased booking gives its place back, and the next one gets it") {
    const RunningCentre centre;
    centre.import("assessments", one_slot());
    const auto first = sent_booking(101, 1, "s1");
    CHECK(book(centre, first).standing == Standing::Confirmed);
    CHECK(book(centre, sent_booking(101, 2, "s1")).standing == Standing::Confirmed);
    CHECK(book(centre, sent_booking(101, 3, "s1")).standing == Standing::Full);
    REQUIRE(centre.command({"erase", first.number}).status == 0);
    CHECK(book(centre, sent_booking(101, 4, "s1")).standing == Standing::Confirmed);
    CHECK(book(centre, sent_booking(101, 5, "s1")).standing == Standing::Full);
    CHECK(book(centre, first).standing == Standing::Received);
}

TEST_CASE("R63: the centre says of each submission that is wrong why, by a code and for its id alone") {
    const RunningCentre centre;
    centre.import("assessments", one_slot());
    const auto refusal_of = [&](const content::Submission& submission) {
        const auto answer =
            post(*centre.client(), content::submissions_path, content::write_submission(submission));
        const auto refusal = content::read_refusal(answer.body);
        REQUIRE(refusal);
        CHECK(answer.status == content::status_of(refusal->code));
        CHECK(refusal->id == submission.id);
        return refusal->code;
    };
    CHECK(refusal_of(with_answer(sent_submission(101, 1), "consent", "decline")) ==
          content::RefusalCode::NoConsent);
    CHECK(refusal_of(with_answer(sent_submission(101, 1), "phone", "1")) == content::RefusalCode::UnfitAnswers);
    CHECK(refusal_of(sent_booking(101, 1, "invented")) == content::RefusalCode::UnknownSlot);
    CHECK(refusal_of(sent_booking(101, 1, "")) == content::RefusalCode::NoSlot);
    const auto booking = sent_booking(101, 1, "s1");
    CHECK(book(centre, booking).standing == Standing::Confirmed);
    auto same_person = sent_booking(101, 2, "s2");
    same_person.body = support::complete_body(same_person.kind, 101'001, "s2");
    CHECK(refusal_of(same_person) == content::RefusalCode::TwoPlaces);
    centre.import("jobs", R"({"jobs":[]})");
    CHECK(refusal_of(support::sent_application(101, 3, "gone")) == content::RefusalCode::PostingClosed);
    CHECK(centre.log().find("posting_closed") != std::string::npos);
    // What was refused left nothing behind: its number and sequence are free.
    CHECK(send(centre, sent_submission(101, 3)) == 201);
}

TEST_CASE("R63: what a terminal cannot deliver is listed until it has come in") {
    const RunningCentre centre;
    const auto submission = sent_submission(101, 1);
    content::Stuck stuck{submission.id, submission.number,    "demand", "101",
                         "hall",        submission.wall_time, false,    7,
                         "status 413"};
    const auto tell = [&] {
        const auto answer = post(*centre.client(), content::stuck_path, content::write_stuck({stuck}));
        CHECK(answer.status == 200);
        CHECK(content::read_ids(answer.body, "answer") == std::vector{submission.id});
    };
    tell();
    tell();
    const auto waiting = centre.command({"parked", "--json"}).output;
    CHECK(std::count(waiting.begin(), waiting.end(), '\n') == 1);
    CHECK(nlohmann::json::parse(waiting)["state"] == "waiting");
    stuck.is_parked = true;
    stuck.reason = "unfit_answers";
    tell();
    const auto parked = centre.command({"parked", "--json"}).output;
    CHECK(std::count(parked.begin(), parked.end(), '\n') == 1);
    CHECK(nlohmann::json::parse(parked)["state"] == "parked");
    CHECK(nlohmann::json::parse(parked)["reason"] == "unfit_answers");
    CHECK(centre.command({"parked"}).output.find(content::grouped(submission.number)) != std::string::npos);
    CHECK(send(centre, submission) == 201);
    CHECK(centre.command({"parked"}).output.empty());
    CHECK(post(*centre.client(), content::stuck_path, "{}").status == 400);
}

TEST_CASE("R63: an hour of another year, by a terminal whose clock is off, is full and not refused") {
    const RunningCentre centre;
    const std::string weekly =
        R"({"sites":[{"id":"a","name":{"zh-CN":"站","en":"Site"},"address":{"zh-CN":"路","en":"Road"},)"
        R"("way_in":{"zh-CN":"坡道","en":"Ramp"},"phone":""}],"weekly":[{"site":"a","weekdays":[1,2,3,4,5],)"
        R"("starts":["09:30"],"minutes":90,"capacity":2}]})";
    centre.import("assessments", weekly);
    CHECK(book(centre, sent_booking(101, 1, "a-20990302-0930")).standing == Standing::Full);
    CHECK(book(centre, sent_booking(101, 2, "a-20160301-0930")).standing == Standing::Full);
    CHECK(post(*centre.client(), content::submissions_path,
               content::write_submission(sent_booking(101, 3, "a-20990302-0931")))
              .status == 422);
}

TEST_CASE("R58: a statement that fails tells the log nothing that a visitor answered") {
    RunningCentre centre;
    const std::string file = centre.data() + "/central.db";
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    const char* const refusing =
        "CREATE TRIGGER nothing_goes_in BEFORE INSERT ON submission BEGIN SELECT RAISE(ABORT, 'not today'); "
        "END";
    REQUIRE(sqlite3_exec(database, refusing, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    const auto sent = with_answer(sent_submission(101, 1), "name", "王晓明");
    CHECK(post(*centre.client(), content::submissions_path, content::write_submission(sent)).status == 503);
    centre.stop(SIGTERM);
    CHECK(centre.log().find("not today") != std::string::npos);
    CHECK(centre.log().find("王晓明") == std::string::npos);
    CHECK(centre.log().find(sent.number) == std::string::npos);
}
