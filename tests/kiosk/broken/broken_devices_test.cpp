// A machine that cannot save, or cannot be heard, says so on the first page and not behind a form.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using kiosk::Device;
using kiosk::DeviceFailed;
using kiosk::DeviceRecovered;
using tests::PureKiosk;

namespace {

constexpr const char* cannot_save = "现在存不了资料，填了也提交不了";

bool is_said(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

std::size_t checks_of(const PureKiosk& kiosk) {
    return static_cast<std::size_t>(
        std::count_if(kiosk.effects().begin(), kiosk.effects().end(),
                      [](const auto& effect) { return std::holds_alternative<kiosk::CheckStorage>(effect); }));
}

}  // namespace

TEST_CASE("R69: storage that failed before the visit is told on its first page, and again at home") {
    PureKiosk kiosk;
    kiosk.happen(DeviceFailed{Device::Storage});
    kiosk.press(Gesture::Next);
    REQUIRE(kiosk.page() == "welcome");
    CHECK(is_said(kiosk, cannot_save));
    CHECK(is_said(kiosk, "nothing can be submitted"));
    kiosk.press(Gesture::Activate);
    REQUIRE(kiosk.page() == "home");
    CHECK(is_said(kiosk, cannot_save));
    const auto* told = kiosk.terminal().tree().find("home/storage");
    REQUIRE(told != nullptr);
    CHECK(told->node.name.find("服务台") != std::string::npos);
}

TEST_CASE("R69: whether something can be saved is looked at as a visit begins, and before each form") {
    PureKiosk kiosk;
    CHECK(checks_of(kiosk) == 0);
    kiosk.press(Gesture::Next);
    CHECK(checks_of(kiosk) == 1);
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    CHECK(checks_of(kiosk) == 2);
}

TEST_CASE("R69: storage that fails in the midst of a form is told at once, and so is its return") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.happen(DeviceFailed{Device::Storage});
    CHECK(is_said(kiosk, cannot_save));
    CHECK(kiosk.page() == "ask/consent");
    CHECK(*tests::last_effect<kiosk::ReportFitness>(kiosk) == kiosk::ReportFitness{false, "storage"});
    kiosk.happen(DeviceRecovered{Device::Storage});
    CHECK(is_said(kiosk, "现在可以保存了"));
    CHECK_FALSE(is_said(kiosk, cannot_save));
    CHECK(*tests::last_effect<kiosk::ReportFitness>(kiosk) == kiosk::ReportFitness{true, ""});
    kiosk.press(Gesture::Home);
    CHECK(kiosk.terminal().tree().find("home/storage") == nullptr);
}

TEST_CASE("R69: on the first pages storage that fails or comes back is told once, and stands there meanwhile") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.happen(DeviceFailed{Device::Storage});
    CHECK(is_said(kiosk, cannot_save));
    CHECK(kiosk.state().notice.text.find(cannot_save) == std::string::npos);
    CHECK(kiosk.terminal().tree().find("home/storage") != nullptr);
    kiosk.press(Gesture::Next);
    CHECK_FALSE(is_said(kiosk, cannot_save));
    kiosk.happen(DeviceRecovered{Device::Storage});
    CHECK(kiosk.terminal().tree().find("home/storage") == nullptr);
}

TEST_CASE("R69: sound that failed before the visit stands on the first pages, for those who read") {
    PureKiosk kiosk;
    kiosk.happen(DeviceFailed{Device::Audio});
    kiosk.press(Gesture::Next);
    REQUIRE(kiosk.page() == "welcome");
    CHECK(kiosk.terminal().tree().find("welcome/sound") != nullptr);
    CHECK(kiosk.terminal().tree().find("welcome/storage") == nullptr);
    tests::go_home(kiosk);
    CHECK(kiosk.terminal().tree().find("home/sound") != nullptr);
    kiosk.happen(DeviceRecovered{Device::Audio});
    CHECK(kiosk.terminal().tree().find("home/sound") == nullptr);
}
