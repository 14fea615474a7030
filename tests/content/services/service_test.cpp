#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "content/forms/form_file.h"
#include "content/services/home_places.h"
#include "content/services/service.h"
#include "tests/support/content/services.h"

using namespace qiming;
using content::Chosen;
using content::Service;
using content::Services;

namespace {

const std::string question =
    R"({"id": "a", "data": "wishes", "kind": "single", "sensitive": false, "options": ["x", "y"]})";
const std::string consent = R"({"id": "consent", "kind": "consent", "sensitive": false})";

content::Form form_of(const std::string& id, const std::string& questions) {
    return content::parse_form(R"({"id": ")" + id + R"(", "version": 1, "questions": [)" + questions + "]}", id)
        .value();
}

Services::Forms forms() {
    Services::Forms made;
    made.emplace("identity", form_of("identity", consent));
    made.emplace("survey", form_of("survey", question));
    return made;
}

Service service_of(const std::string& json) {
    return content::parse_service(json, "test.json").value();
}

std::string trouble_of(std::vector<Service> services) {
    const auto made = Services::of(std::move(services), forms(), "content/services");
    REQUIRE_FALSE(made);
    return made.error().text();
}

}  // namespace

TEST_CASE("A service is read from its file; what it does not tell is nothing") {
    CHECK(
        service_of(R"({"id": "booking", "forms": ["identity", "assessment"], "chosen": "slot", "icon": "event",
                         "place": 30})") ==
        Service{"booking", {"identity", "assessment"}, Chosen::Slot, "event", 30});
    const Service plain = service_of(R"({"id": "demand", "forms": ["identity", "demand"]})");
    CHECK(plain.chosen == Chosen::Nothing);
    CHECK(plain.place == 0);
    CHECK(plain.own_form() == "demand");
}

TEST_CASE("A service file that is wrong is refused with the field") {
    for (const auto& [json, field] : std::vector<std::pair<std::string, std::string>>{
             {R"({"forms": ["identity"]})", "id"},
             {R"({"id": "Two words", "forms": ["identity"]})", "id"},
             {R"({"id": "a", "forms": []})", "forms"},
             {R"({"id": "a"})", "forms"},
             {R"({"id": "a", "forms": ["identity"], "chosen": "day"})", "chosen"},
             {R"({"id": "a", "forms": ["identity"], "place": -1})", "place"},
             {R"({"id": "a", "forms": ["identity"], "often": true})", "often"}}) {
        INFO(json);
        const auto read = content::parse_service(json, "test.json");
        REQUIRE_FALSE(read);
        CHECK(read.error().text().find(field) != std::string::npos);
    }
}

TEST_CASE("R58: a service none of whose forms asks for consent is offered nowhere") {
    CHECK(trouble_of({service_of(R"({"id": "a", "forms": ["survey"]})")}).find("consent") != std::string::npos);
    CHECK(Services::of({service_of(R"({"id": "a", "forms": ["identity", "survey"]})")}, forms(), ""));
}

TEST_CASE("Two services with one id, or a form that is not there, are refused with the service") {
    const Service one = service_of(R"({"id": "a", "forms": ["identity"]})");
    CHECK(trouble_of({one, one}).find("two services") != std::string::npos);
    CHECK(trouble_of({service_of(R"({"id": "a", "forms": ["identity", "nowhere"]})")}).find("nowhere") !=
          std::string::npos);
}

TEST_CASE(
    "R69: a card of the home page never hides another: a place that is taken is refused with the service") {
    const auto at = [](const std::string& id, int place) {
        return service_of(R"({"id": ")" + id + R"(", "forms": ["identity"], "place": )" +
                          std::to_string(place) + "}");
    };
    CHECK(trouble_of({at("a", 60), at("b", 60)}).find("place 60") != std::string::npos);
    for (const int taken : content::taken_places) {
        CHECK(trouble_of({at("a", taken)}).find("taken") != std::string::npos);
    }
    CHECK(Services::of({at("a", 60), at("b", 70)}, forms(), ""));
}

TEST_CASE("Services stand in the order of their places, those without one last") {
    const auto all = Services::of({service_of(R"({"id": "none", "forms": ["identity"]})"),
                                   service_of(R"({"id": "late", "forms": ["identity"], "place": 70})"),
                                   service_of(R"({"id": "early", "forms": ["identity"], "place": 10})")},
                                  forms(), "")
                         .value();
    std::vector<std::string> ids;
    for (const Service& service : all.all()) {
        ids.push_back(service.id);
    }
    CHECK(ids == std::vector<std::string>{"early", "late", "none"});
    CHECK(all.find("late")->place == 70);
    CHECK(all.find("nobody") == nullptr);
    CHECK(all.with(Chosen::Slot) == nullptr);
}

TEST_CASE("R63: the ids of services are in databases and on the wire, and never change") {
    for (const char* const id : {"demand", "application", "booking"}) {
        INFO(id);
        CHECK(support::services().find(id) != nullptr);
    }
}
