#include "content/forms/option_list.h"

#include "content/forms/form_options.h"
#include "content/json/json_reading.h"

namespace qiming::content {

tl::expected<OptionList, ContentFault> parse_option_list(std::string_view json, std::string_view file) {
    const auto parsed = parse_json(json, file, JsonLimits{65'536, 4});
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(file);
    const JsonObject object(reading, *parsed, "");
    object.allow_only({"id", "options"});
    OptionList list{read_code(object, "id"), read_own_options(object)};
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return list;
}

}  // namespace qiming::content
