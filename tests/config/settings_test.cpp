#include <random>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "config/settings.h"
#include "tests/support/content/hostile_text.h"
#include "tests/support/seeds.h"
#include "tests/support/source_file.h"

using namespace qiming::config;
using namespace qiming::tests;
using qiming::content::ContentFault;

namespace {

ContentFault fault_of(const std::string& toml) {
    const auto settings = parse_settings(toml, "kiosk.toml");
    REQUIRE_FALSE(settings);
    CHECK(settings.error().file == "kiosk.toml");
    CHECK_FALSE(settings.error().remedy.empty());
    return settings.error();
}

}  // namespace

TEST_CASE("The commented example says what holds when nothing is set") {
    const auto example = parse_settings(source_file("config/kiosk.toml"), "kiosk.toml");
    INFO((example ? std::string() : example.error().text()));
    REQUIRE(example);
    CHECK(*example == Settings{});
    CHECK_FALSE(example->has_kiosk_code);  // two terminals with one code would mix up numbers
    CHECK(parse_settings("", "kiosk.toml").value() == Settings{});
}

TEST_CASE("Each setting is read") {
    const auto settings = parse_settings(R"(
        [terminal]
        kiosk_code = 205
        hall = "doumen-hall"
        region = "zhongshan"
        key_map = "two_switches"
        [desk]
        place = "二楼电梯口"
        place_en = "by the lift on the second floor"
        [[hotlines]]
        name = "残疾人服务热线"
        number = "0760-12385"
        [[hotlines]]
        name = "人社热线"
        name_en = "the Human Resources Hotline"
        number = "12333"
        [centre]
        url = "https://centre.example"
        ca = "/etc/qiming/ca.pem"
        [display]
        px_per_mm = 3
        width_px = 1080
        height_px = 1920
        distance_mm = 800
        [audio]
        speaker = "Built-in"
        headphones = "USB 耳机"
        jack = "HDA Intel PCH Front Headphone"
        period_frames = 128
        [printer]
        uri = "ipps://printer.example/ipp/print"
        paper = "A5"
        [idle]
        warning_s = 300
        grace_s = 60
    )",
                                         "kiosk.toml");
    REQUIRE(settings);
    CHECK(settings->kiosk_code == 205);
    CHECK(settings->has_kiosk_code);
    CHECK(settings->printer_uri == "ipps://printer.example/ipp/print");
    CHECK(settings->printer_paper == "A5");
    CHECK(settings->hall == "doumen-hall");
    CHECK(settings->region == "zhongshan");
    CHECK(settings->desk_place == qiming::content::LocalText{"二楼电梯口", "by the lift on the second floor"});
    CHECK(settings->hotlines == std::vector<Hotline>{{{"残疾人服务热线", ""}, "0760-12385"},
                                                     {{"人社热线", "the Human Resources Hotline"}, "12333"}});
    CHECK(settings->key_map == "two_switches");
    CHECK(settings->centre_url == "https://centre.example");
    CHECK(settings->centre_ca == "/etc/qiming/ca.pem");
    CHECK(settings->px_per_mm == 3.0F);
    CHECK(settings->width_px == 1080);
    CHECK(settings->height_px == 1920);
    CHECK(settings->distance_mm == 800);
    CHECK(settings->audio_speaker == "Built-in");
    CHECK(settings->audio_headphones == "USB 耳机");
    CHECK(settings->audio_jack == "HDA Intel PCH Front Headphone");
    CHECK(settings->audio_period_frames == 128);
    CHECK(settings->idle_warning_s == 300);
    CHECK(settings->idle_grace_s == 60);
}

TEST_CASE("A hall without hotlines says so by an empty list, and one without a desk's place names none") {
    CHECK(parse_settings("hotlines = []", "kiosk.toml").value().hotlines.empty());
    CHECK(Settings{}.desk_place == qiming::content::LocalText{});
}

TEST_CASE("A fault names its line, what was expected and the key") {
    const auto fault = fault_of("[terminal]\nhall = \"a\"\nkiosk_code = 99\n");
    CHECK(fault.place == "line 3, column 14");
    CHECK(fault.problem == "terminal.kiosk_code: expected a whole number from 100 to 999");
}

TEST_CASE("Values out of range or of the wrong kind are refused") {
    CHECK(fault_of("[terminal]\nkiosk_code = \"101\"").place == "line 2, column 14");
    CHECK(fault_of("[terminal]\nkiosk_code = 101.0").place == "line 2, column 14");
    CHECK(fault_of("[terminal]\nhall = 7").place == "line 2, column 8");
    CHECK(fault_of("[terminal]\nhall = \"Hall 1\"").place == "line 2, column 8");
    CHECK(fault_of("[[hotlines]]\nname = \"x\"\nnumber = \"call us\"").place == "line 3, column 10");
    CHECK(fault_of("[[hotlines]]\nname = \"x\"\nnumber = \"--\"").place == "line 3, column 10");
    CHECK(fault_of("[[hotlines]]\nnumber = \"12385\"").problem ==
          "hotlines.name: expected who answers this number");
    CHECK(fault_of("hotlines = \"12385\"").remedy.find("[[hotlines]]") != std::string::npos);
    CHECK(fault_of("[terminal]\nhotline = \"12385\"").problem == "\"hotline\" is not known in [terminal]");
    CHECK(fault_of("[desk]\nplace = 7").place == "line 2, column 9");
    CHECK(fault_of("[terminal]\nkey_map = \"../secret\"").place == "line 2, column 11");
    CHECK(fault_of("[centre]\nurl = \"http://centre.example\"").place == "line 2, column 7");
    CHECK(fault_of("[display]\npx_per_mm = nan").place == "line 2, column 13");
    CHECK(fault_of("[display]\npx_per_mm = 0.5").place == "line 2, column 13");
    CHECK(fault_of("[display]\nwidth_px = 0").place == "line 2, column 12");
    CHECK(fault_of("[display]\ndistance_mm = 1637").place == "line 2, column 15");
    CHECK(fault_of("[audio]\nperiod_frames = 1000000").place == "line 2, column 17");
    CHECK(fault_of("[audio]\nspeaker = \"a\\u0000b\"").place == "line 2, column 11");
    CHECK(fault_of("terminal = 7").place == "line 1, column 12");
}

TEST_CASE("R36: the warning comes after 2 to 5 minutes, and then there are at least 45 seconds") {
    CHECK(fault_of("[idle]\nwarning_s = 119").place == "line 2, column 13");
    CHECK(fault_of("[idle]\nwarning_s = 301").place == "line 2, column 13");
    CHECK(fault_of("[idle]\ngrace_s = 44").place == "line 2, column 11");
    CHECK(parse_settings("[idle]\nwarning_s = 120\ngrace_s = 45", "kiosk.toml"));
}

TEST_CASE("R54: a character is explained after 200 to 3000 ms") {
    CHECK(parse_settings("[speech]\nexplanation_ms = 200", "kiosk.toml").value().explanation_ms == 200);
    CHECK(parse_settings("[speech]\nexplanation_ms = 3000", "kiosk.toml").value().explanation_ms == 3000);
    CHECK(fault_of("[speech]\nexplanation_ms = 199").place == "line 2, column 18");
    CHECK(fault_of("[speech]\nexplanation_ms = 3001").place == "line 2, column 18");
}

TEST_CASE("How staff can talk with a visitor is a list of known ways, each once") {
    const auto with = [](const std::string& list) {
        return parse_settings("[terminal]\ncommunication = " + list + "\n", "kiosk.toml");
    };
    CHECK(with(R"(["writing", "hearing_loop"])").value().communication ==
          std::vector<std::string>{"writing", "hearing_loop"});
    CHECK(with("[]").value().communication.empty());
    for (const char* bad : {R"(["dance"])", R"(["writing", "writing"])", R"("writing")", "[1]"}) {
        const auto refused = with(bad);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().place.starts_with("line 2"));
        CHECK(refused.error().problem.find("sign_language") != std::string::npos);
    }
}

TEST_CASE("A time zone that there is not is refused with file and line") {
    const auto is_zone = [](const std::string& name) { return name == "Asia/Urumqi"; };
    CHECK(
        parse_settings("[terminal]\ntime_zone = \"Asia/Urumqi\"\n", "kiosk.toml", is_zone).value().time_zone ==
        "Asia/Urumqi");
    const auto refused = parse_settings("[terminal]\ntime_zone = \"Asia/Zhuhai\"\n", "kiosk.toml", is_zone);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().file == "kiosk.toml");
    CHECK(refused.error().place.starts_with("line 2"));
    CHECK(refused.error().problem.find("Asia/Zhuhai") != std::string::npos);
}

TEST_CASE("Who handles the data, and for how long, is read for the consent") {
    const auto settings = parse_settings(
        "[consent]\nhandler = \"某残联\"\nhandler_en = \"Some\"\nhandler_phone = \"0756-1\"\nkeep_years = "
        "5\n",
        "kiosk.toml");
    REQUIRE(settings);
    CHECK(settings->handler.chinese == "某残联");
    CHECK(settings->handler.english == "Some");
    CHECK(settings->handler_phone == "0756-1");
    CHECK(settings->keep_years == 5);
    CHECK(fault_of("[consent]\nkeep_years = 0\n").place.starts_with("line 2"));
    CHECK(fault_of("[consent]\nhandler = \"\"\n").place.starts_with("line 2"));
    CHECK(fault_of("[consent]\nhandler_phone = \"call us\"\n").place.starts_with("line 2"));
}

TEST_CASE("An unknown key is refused with the nearest known one") {
    const auto fault = fault_of("[terminal]\nkiosk_cod = 101\n");
    CHECK(fault.place == "line 2, column 1");
    CHECK(fault.remedy == "Did you mean \"kiosk_code\"?");
    CHECK(fault_of("[dispaly]\n").remedy == "Did you mean \"display\"?");
    CHECK(fault_of("[terminal]\nzzzzzzzzzzzzzz = 1\n").remedy.find("Known here: kiosk_code") !=
          std::string::npos);
}

TEST_CASE("What is not TOML is refused with line and column") {
    CHECK(fault_of("[terminal]\nkiosk_code = \n").place.find("line 2") == 0);
    CHECK(fault_of(std::string("a\0b", 3)).place.find("line 1") == 0);
    CHECK(fault_of(std::string(300'000, '#')).problem.find("bytes") != std::string::npos);
}

TEST_CASE("Any spoilt settings are read or refused", "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(5);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string good = source_file("config/kiosk.toml");
    int refused = 0;
    for (int round = 0; round < 5'000; ++round) {
        const auto settings = parse_settings(spoilt(good, random), "kiosk.toml");
        refused += settings ? 0 : 1;
        REQUIRE((settings || !settings.error().place.empty()));
    }
    CHECK(refused > 1'000);
}
