#include "tests/kiosk_shell/visits/arrow_visit.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <regex>

#include "tests/support/devices/temporary_folder.h"
#include "tests/support/screens/walks.h"

namespace qiming::tests {
namespace {

using accessibility::Gesture;
using accessibility::Role;

class Arrows {
public:
    explicit Arrows(accessibility::Language language) {
        kiosk_.happen(kiosk::LinkChanged{true});
        kiosk_.happen(kiosk::JackChanged{true});
        add("jack in");
        const int place = 1 + static_cast<int>(language);
        digit(place);
    }

    void take(int service, const std::string& review) {
        digit(service);
        finish(review);
    }
    void apply() {
        digit(2);
        digit(1);
        const std::string apply = kiosk_.terminal().tree().find("job/apply")->node.name;
        kiosk_.seek(apply);
        add("next-to \"" + apply + "\"");
        press("activate", Gesture::Activate);
        finish("review/apply");
    }
    // Services that only ask, but for the first.
    void take_others() {
        const auto& services = *kiosk_.world().services;
        const std::string first = services.with(content::Chosen::Nothing)->id;
        for (const content::Service& service : services.all()) {
            if (service.place > 0 && service.chosen == content::Chosen::Nothing && service.id != first) {
                const std::string name = kiosk_.terminal().tree().find("home/" + service.id)->node.name;
                kiosk_.seek(name);
                add("next-to \"" + name + "\"");
                press("activate", Gesture::Activate);
                finish("review/" + service.own_form());
            }
        }
    }
    std::string journey() const { return journey_; }

private:
    void add(const std::string& line) { journey_ += line + "\n"; }
    void press(const std::string& name, Gesture gesture, int times = 1) {
        for (int i = 0; i < times; ++i) {
            kiosk_.press(gesture);
            add(name);
        }
    }
    void digit(int number) {
        press("digit-" + std::to_string(number),
              static_cast<Gesture>(static_cast<int>(Gesture::Digit0) + number));
    }
    void type(const std::string& digits) {
        kiosk_.type(digits);
        add("type " + digits);
    }
    int count(bool is_counted(const accessibility::Node&)) const {
        int found = 0;
        for (const auto& item : kiosk_.terminal().tree().items()) {
            found += is_counted(item.node) ? 1 : 0;
        }
        return found;
    }
    // All that there is to choose from is heard, then the way is gone back to the one that is taken.
    void hear_and_choose(int options, int wanted) {
        press("next", Gesture::Next, options - 1);
        press("previous", Gesture::Previous, options - 1 - wanted);
        press("activate", Gesture::Activate);
    }
    void answer() {
        const std::string page = kiosk_.page();
        const bool is_slot = page.starts_with("slot/");
        if (page == "ask/person_number") {
            type(sample_person);
        } else if (page == "ask/name") {
            tests::answer(kiosk_);
            for (const char* line :
                 {"spell wang", "digit-0", "spell xiaoming", "next-to \"晓明\"", "activate"}) {
                add(line);
            }
        } else if (kiosk_.terminal().tree().find("typing/tools") != nullptr) {
            // Words that may be passed over are.
        } else if (page.ends_with("phone")) {
            type(sample_phone);
        } else if (page == "ask/unemployed_since") {
            type("20240310");
        } else if (page == "ask/monthly_pay") {
            type("3000");
        } else {
            const int options = count([](const accessibility::Node& node) {
                return node.role == Role::Choice || node.role == Role::Checkbox;
            });
            hear_and_choose(is_slot ? std::min(options, 3) : options, page == "ask/employment_state" ? 1 : 0);
        }
        press("next-page", Gesture::NextPage);
    }
    void finish(const std::string& review) {
        for (int pages = 0; kiosk_.page() != review; ++pages) {
            INFO(kiosk_.page());
            REQUIRE(pages < 60);
            answer();
        }
        const int lines =
            count([](const accessibility::Node& node) { return node.role == Role::Fact && node.focusable; });
        press("next", Gesture::Next, lines - 1);
        press("next-page", Gesture::NextPage);
        press("activate", Gesture::Activate);
        add("wait 6s");
        kiosk_.wait_ms(6'000);
        press("home", Gesture::Home);
    }

    PureKiosk kiosk_;
    std::string journey_;
};

// How long each page stayed, from the transcript: "[01:18.9]  digit-1" and below it "    page  ask/consent".
std::map<std::string, double> stays_in(const std::string& file) {
    const std::regex time(R"(\[(\d+):([\d.]+)\].*)");
    const std::regex page(R"(    page +(.*))");
    std::map<std::string, double> stays;
    double since_s = 0;
    std::string where;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::smatch found;
        if (std::regex_match(line, found, time)) {
            const double now_s = std::stod(found[1]) * 60 + std::stod(found[2]);
            stays[where] += now_s - since_s;
            since_s = now_s;
        } else if (std::regex_match(line, found, page)) {
            where = found[1];
        }
    }
    return stays;
}

}  // namespace

std::string arrow_journey(accessibility::Language language) {
    Arrows arrows(language);
    arrows.take(1, "review/demand");
    arrows.apply();
    arrows.take(3, "review/assessment");
    arrows.take_others();
    return arrows.journey();
}

std::map<std::string, double> measured_stays(accessibility::Language language) {
    const support::TemporaryFolder folder;
    std::ofstream(folder.file("arrows.journey")) << arrow_journey(language);
    const std::string command = std::string(QIMING_REHEARSE) + " visit --share " + QIMING_SOURCE_DIR +
                                " --journey " + folder.file("arrows.journey") + " --out " + folder.file("out") +
                                " >" + folder.file("log") + " 2>&1";
    const int status = std::system(command.c_str());
    std::ifstream log(folder.file("log"));
    INFO(std::string(std::istreambuf_iterator<char>(log), {}));
    REQUIRE(status == 0);
    return stays_in(folder.file("out") + "/transcript.txt");
}

}  // namespace qiming::tests
