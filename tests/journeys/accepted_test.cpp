// Whatever a visitor can submit at the kiosk, the centre takes: both ends check by the same rules.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "central/core/answers_check.h"
#include "tests/journeys/journey_player.h"
#include "tests/support/source_file.h"

using namespace qiming;
namespace fs = std::filesystem;

namespace {

central::Forms asked_forms() {
    central::Forms forms;
    for (const auto& [id, form] : tests::sample_world().forms) {
        forms.emplace(central::name_of(form), form);
    }
    return forms;
}

// What the centre says to the body; nothing: it takes it.
std::optional<content::Refusal> refusal_of(const kiosk::StoreSubmission& stored) {
    content::Submission submission;
    submission.kind = stored.kind;
    submission.body = stored.body;
    const auto body = content::read_body(stored.body, "body");
    REQUIRE(body);
    return central::check_answers(submission, *body, *tests::sample_world().services->find(stored.kind),
                                  asked_forms(), tests::sample_today);
}

}  // namespace

TEST_CASE("R63: everything that the journeys submit passes the checks of the centre") {
    int submitted = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(QIMING_SOURCE_DIR) / "tests/journeys")) {
        if (entry.path().extension() != ".journey") {
            continue;
        }
        const auto journey = shell::parse_journey(
            tests::source_file("tests/journeys/" + entry.path().filename().string()), "journey");
        REQUIRE(journey);
        tests::JourneyPlayer player;
        player.play(*journey);
        for (const kiosk::Effect& effect : player.effects()) {
            if (const auto* stored = std::get_if<kiosk::StoreSubmission>(&effect)) {
                const auto refusal = refusal_of(*stored);
                INFO(entry.path().filename() << ": " << (refusal ? refusal->text : ""));
                CHECK_FALSE(refusal);
                ++submitted;
            }
        }
    }
    CHECK(submitted >= 5);
}
