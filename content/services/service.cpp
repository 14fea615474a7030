#include "content/services/service.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "content/json/json_reading.h"
#include "content/services/home_places.h"

namespace qiming::content {
namespace {

constexpr JsonLimits service_limits{65'536, 4};
constexpr std::size_t longest_word = 32;
constexpr std::size_t most_forms = 8;
constexpr int last_place = 99;

constexpr std::array<std::pair<std::string_view, Chosen>, 3> names_of_chosen = {
    {{"nothing", Chosen::Nothing}, {"posting", Chosen::Posting}, {"slot", Chosen::Slot}}};

// Ids travel and are kept: small letters, digits and "_".
std::string read_word(const JsonObject& object, std::string_view name) {
    std::string word = object.text(name, longest_word);
    if (word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos) {
        object.refuse(name, "expected small letters, digits and \"_\"", "Give it a plain name.");
    }
    return word;
}

Chosen read_chosen(const JsonObject& object) {
    const std::string name = object.text_or_empty("chosen", longest_word);
    const auto* const found = std::find_if(names_of_chosen.begin(), names_of_chosen.end(),
                                           [&](const auto& each) { return each.first == name; });
    if (found == names_of_chosen.end() && !name.empty()) {
        object.refuse("chosen", "expected \"nothing\", \"posting\" or \"slot\"", "Correct the word.");
    }
    return found == names_of_chosen.end() ? Chosen::Nothing : found->second;
}

bool asks_consent(const Service& service, const Services::Forms& forms) {
    return std::any_of(service.forms.begin(), service.forms.end(), [&](const std::string& id) {
        const auto& questions = forms.find(id)->second.questions;
        return std::any_of(questions.begin(), questions.end(), [](const Question& question) {
            return question.kind == QuestionKind::Consent && question.required;
        });
    });
}

// Why it cannot be offered; empty: it can.
std::string trouble_of(const Service& service, const Services::Forms& forms) {
    for (const std::string& form : service.forms) {
        if (forms.find(form) == forms.end()) {
            return fmt::format("there is no form {}", form);
        }
    }
    return asks_consent(service, forms) ? "" : "none of its forms asks for consent";
}

}  // namespace

tl::expected<Service, ContentFault> parse_service(std::string_view json, std::string_view file) {
    const auto whole = parse_json(json, file, service_limits);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    Reading reading(file);
    const JsonObject object(reading, *whole, "");
    object.allow_only({"id", "forms", "chosen", "icon", "place"});
    Service service;
    service.id = read_word(object, "id");
    service.forms = object.texts("forms", most_forms, longest_word);
    if (service.forms.empty()) {
        object.refuse("forms", "expected the forms that are asked, the service's own as the last",
                      "Name them.");
    }
    service.chosen = read_chosen(object);
    service.icon = object.text_or_empty("icon", longest_word);
    service.place = static_cast<int>(object.whole_or("place", 0, 0, last_place));
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return service;
}

std::vector<std::string> phrases_needed(const Service& service) {
    std::vector<std::string> keys = {"form." + service.own_form() + ".title", "outcome.title." + service.id,
                                     "outcome." + service.id + ".saved.next"};
    if (service.place > 0) {
        keys.push_back("home." + service.own_form() + ".hint");
    }
    return keys;
}

tl::expected<Services, ContentFault> Services::of(std::vector<Service> services, const Forms& forms,
                                                  std::string_view origin) {
    std::set<std::string_view> ids;
    std::set<int> places(taken_places.begin(), taken_places.end());
    for (const Service& service : services) {
        std::string trouble = trouble_of(service, forms);
        if (!ids.insert(service.id).second) {
            trouble = "two services have this id";
        } else if (service.place > 0 && !places.insert(service.place).second) {
            trouble = fmt::format("its place {} on the home page is taken", service.place);
        }
        if (!trouble.empty()) {
            return tl::unexpected(ContentFault{std::string(origin), service.id, std::move(trouble),
                                               "Correct the service, or leave it out."});
        }
    }
    const auto rank = [](const Service& service) {
        return service.place == 0 ? last_place + 1 : service.place;
    };
    std::stable_sort(services.begin(), services.end(),
                     [&](const Service& one, const Service& other) { return rank(one) < rank(other); });
    Services made;
    made.services_ = std::move(services);
    return made;
}

const Service* Services::find(std::string_view id) const {
    const auto found = std::find_if(services_.begin(), services_.end(),
                                    [&](const Service& service) { return service.id == id; });
    return found == services_.end() ? nullptr : &*found;
}

const Service* Services::with(Chosen chosen) const {
    const auto found = std::find_if(services_.begin(), services_.end(),
                                    [&](const Service& service) { return service.chosen == chosen; });
    return found == services_.end() ? nullptr : &*found;
}

}  // namespace qiming::content
