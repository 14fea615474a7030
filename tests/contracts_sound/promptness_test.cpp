// How soon a word is heard is a figure of ./bench; what makes it soon is checked here, without a clock.
#include <catch2/catch_test_macros.hpp>

#include "tests/contracts_sound/sounds.h"

using namespace qiming;
using namespace qiming::tests;

namespace {

// A device that sleeps until it is woken, and counts how often.
class Sleeper final : public drivers::AudioOut {
public:
    int sample_rate() const override { return rate; }
    int period_frames() const override { return static_cast<int>(period); }
    void wake() override { ++wakes; }
    void rest() override {}
    void route(accessibility::AudioRoute) override {}
    bool healthy() const override { return true; }

    std::atomic<int> wakes{0};
};

}  // namespace

TEST_CASE("R4: a sleeping device is woken by the first sample, long before the sentence is synthesised") {
    RealVoice rig;
    Sleeper device;
    rig.source().attach(&device);
    std::string long_one;  // much more than the two seconds that the voice may be ahead
    for (int i = 0; i < 12; ++i) {
        long_one += "请选择您要办理的业务，按中间的键确认。";
    }
    rig.speech().say(1, chinese(long_one));
    // Nothing is pulled: a voice that waited for the whole sentence would never have a sample ready.
    REQUIRE(rig.source().wait_until_ready(period, 20'000));
    CHECK(device.wakes == 1);
    CHECK(rig.answers.finished().empty());
    CHECK(first_audible(pull(rig.source(), 50)) < static_cast<std::size_t>(rate) * 40 / 1000);
    rig.speech().hush();
    rig.source().attach(nullptr);
}
