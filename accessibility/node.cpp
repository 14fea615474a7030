#include "accessibility/node.h"

namespace qiming::accessibility {

std::string_view name_of(Role role) {
    switch (role) {
        case Role::Page: return "page";
        case Role::Banner: return "banner";
        case Role::Heading: return "heading";
        case Role::Text: return "text";
        case Role::Fact: return "fact";
        case Role::Group: return "group";
        case Role::List: return "list";
        case Role::Button: return "button";
        case Role::Choice: return "choice";
        case Role::Checkbox: return "checkbox";
        case Role::Field: return "field";
        case Role::Progress: return "progress";
        case Role::Status: return "status";
        case Role::Notice: return "notice";
        case Role::Number: return "number";
        case Role::Toolbar: return "toolbar";
    }
    return "";
}

}  // namespace qiming::accessibility
