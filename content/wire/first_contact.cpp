#include "content/wire/first_contact.h"

#include <array>
#include <utility>

#include "content/wire/outcome_number.h"
#include "content/wire/submission_id.h"
#include "content/wire/wire_fields.h"

namespace qiming::content {
namespace {

constexpr std::array<std::pair<Acquaintance, std::string_view>, 4> names = {{
    {Acquaintance::Known, "known"},
    {Acquaintance::New, "new"},
    {Acquaintance::Other, "other"},
    {Acquaintance::Forked, "forked"},
}};

std::string read_mark(const JsonObject& object, std::string_view field) {
    std::string mark = object.text(field, 32);
    if (!is_submission_id(mark)) {
        object.refuse(field, "expected 32 hex digits (0-9, a-f)", "Send what the terminal made by chance.");
    }
    return mark;
}

}  // namespace

std::string_view name_of(Acquaintance acquaintance) {
    return name_in(names, acquaintance);
}

std::string write_hello(const Hello& hello) {
    return written({{"device", hello.device},
                    {"hall", hello.hall},
                    {"installation", hello.installation},
                    {"life", hello.life},
                    {"earlier", hello.earlier},
                    {"highest", hello.highest}});
}

tl::expected<Hello, ContentFault> read_hello(std::string_view json, std::string_view origin) {
    const auto parsed = parse_json(json, origin, wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(origin);
    const JsonObject object(reading, *parsed, "");
    Hello hello;
    hello.device = object.text("device", longest_name);
    if (!is_kiosk_code(hello.device)) {
        object.refuse("device", "expected the code of a terminal, 100 to 999", "Send the code that it has.");
    }
    hello.hall = object.text_or_empty("hall", longest_name);
    hello.installation = read_mark(object, "installation");
    hello.life = read_mark(object, "life");
    hello.earlier = object.texts("earlier", most_lives, 32);
    hello.highest = object.whole_or("highest", 0, 0, last_sequence);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return hello;
}

std::string write_welcome(const Welcome& welcome) {
    const bool is_unknown = welcome.acquaintance == Acquaintance::Unknown;
    return written({{"acquaintance", is_unknown ? std::string_view(welcome.unknown_acquaintance)
                                                : name_of(welcome.acquaintance)},
                    {"installation", welcome.installation},
                    {"first", welcome.grant.first},
                    {"last", welcome.grant.last},
                    {"floor", welcome.floor}});
}

tl::expected<Welcome, ContentFault> read_welcome(std::string_view json, std::string_view origin) {
    const auto parsed = parse_json(json, origin, wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(origin);
    const JsonObject object(reading, *parsed, "");
    Welcome welcome;
    welcome.acquaintance = read_named(object, "acquaintance", names, welcome.unknown_acquaintance);
    welcome.installation = read_mark(object, "installation");
    welcome.grant.first = object.whole("first", 1, last_sequence + 1);
    welcome.grant.last = object.whole("last", 0, last_sequence);
    welcome.floor = object.whole("floor", 0, last_sequence);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return welcome;
}

}  // namespace qiming::content
