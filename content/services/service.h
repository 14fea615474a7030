// A service as data: content/services/<id>.json tells what is asked for it and in which order; its words are
// the phrases form.<own form>.title, home.<own form>.hint, outcome.title.<id> and outcome.<id>.saved.next.
// Home, steps, review, outcome, slip and the kind of its submissions follow from it, on the terminal and at the
// centre. Pure values; immutable once checked.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"
#include "content/forms/form.h"

namespace qiming::content {

// What is chosen beside the answers, and sent with them.
enum class Chosen {
    Nothing,
    Posting,  // of the list of postings, from which the service is begun: once for each
    Slot,     // site, day and hour, between its own questions and those of who the person is
};

// The consent of the form "identity" comes before all else, and what else that form asks once a visit.
struct Service {
    std::string id;  // also the kind of its submissions, on the wire and in databases: it never changes
    std::vector<std::string> forms;  // as they are asked; the last is its own
    Chosen chosen = Chosen::Nothing;
    std::string icon = {};  // of its card on the home page
    int place = 0;          // there; 0: it has no card, but is begun from elsewhere
    bool operator==(const Service&) const = default;

    const std::string& own_form() const { return forms.back(); }
};

// {"id": "booking", "forms": ["identity", "assessment"], "chosen": "slot", "icon": "event", "place": 30}
tl::expected<Service, ContentFault> parse_service(std::string_view json, std::string_view file);

// The phrases that its pages need beside those of its forms.
std::vector<std::string> phrases_needed(const Service& service);

// All services of a house, in the order of their places, those without one last.
class Services {
public:
    using Forms = std::map<std::string, Form, std::less<>>;  // by id
    Services() = default;
    // Refused: two with one id or place, a form that is not there, or forms of which none asks for consent.
    // `origin` names the folder in the fault.
    static tl::expected<Services, ContentFault> of(std::vector<Service> services, const Forms& forms,
                                                   std::string_view origin);

    const std::vector<Service>& all() const { return services_; }
    const Service* find(std::string_view id) const;  // null: there is none
    // The first for which that is chosen; null: there is none.
    const Service* with(Chosen chosen) const;

private:
    std::vector<Service> services_;
};

}  // namespace qiming::content
