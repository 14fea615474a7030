#include "content/jobs/schema_org.h"

#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace qiming::content {
namespace {

constexpr std::string_view type_wanted = "JobPosting";

bool names_job_posting(const Json& type) {
    if (!type.is_string()) {
        return false;
    }
    const auto& text = type.get_ref<const std::string&>();
    const std::size_t start = text.find_last_of("/:#");
    return std::string_view(text).substr(start == std::string::npos ? 0 : start + 1) == type_wanted;
}

// A text in two languages.
struct Words {
    std::string chinese;
    std::string english;
    bool is_empty() const { return chinese.empty() && english.empty(); }
};

void add(std::string& to, const std::string& text, std::string_view between) {
    if (!to.empty() && !text.empty()) {
        to += between;
    }
    to += text;
}

class Facts {
public:
    Facts(const Json& value, std::string place, const NodeById& node, Reading& reading)
        : value_(value), node_(node), reading_(reading), made_{std::move(place), {}} {}

    PlainPosting made() {
        tell("title", {"title", "name"});
        tell_identifier();
        tell_words("employer", "hiringOrganization", name_of("hiringOrganization"));
        tell_place();
        tell("duties", {"description", "responsibilities"});
        tell_requirements();
        tell("hours", {"workHours"});
        tell_pay();
        tell("form", {"employmentType"});
        tell("kind_words", {"occupationalCategory", "industry"});
        tell("openings", {"totalJobOpenings"});
        tell("posted", {"datePosted"});
        tell("valid_through", {"validThrough"});
        return std::move(made_);
    }

private:
    std::string place_of(std::string_view name) const {
        return made_.place.empty() ? std::string(name) : fmt::format("{}.{}", made_.place, name);
    }

    // Null: missing, null or an empty list. A reference is followed; of a list the first counts.
    const Json* part(const Json& of, std::string_view name) const {
        const auto found = of.is_object() ? of.find(name) : of.end();
        const Json* value = found == of.end() || found->is_null() ? nullptr : &*found;
        if (value != nullptr && value->is_array()) {
            value = value->empty() ? nullptr : &value->front();
        }
        if (value != nullptr && value->is_object() && value->size() == 1 && value->contains("@id") &&
            value->at("@id").is_string()) {
            if (const Json* const other = node_(value->at("@id").get_ref<const std::string&>())) {
                return other;
            }
        }
        return value;
    }

    // Of a text, a number, {"@value": ...}, {"zh-CN": ..., "en": ...}, or a thing with a name.
    Words words_of(const Json& value) const {
        if (value.is_string()) {
            return {value.get<std::string>(), {}};
        }
        if (value.is_number()) {
            return {value.dump(), {}};
        }
        if (value.is_array()) {
            return joined(value);
        }
        if (!value.is_object()) {
            return {};
        }
        if (const auto text = value.find("@value"); text != value.end()) {
            const auto language = value.find("@language");
            const bool is_english = language != value.end() && language->is_string() &&
                                    language->get_ref<const std::string&>().starts_with("en");
            Words words = words_of(*text);
            return is_english ? Words{{}, std::move(words.chinese)} : words;
        }
        Words words;
        for (const char* const tag : {"zh-CN", "zh", "zh-Hans", "zh_CN"}) {
            if (words.chinese.empty() && value.contains(tag)) {
                words.chinese = words_of(value.at(tag)).chinese;
            }
        }
        if (value.contains("en")) {
            words.english = words_of(value.at("en")).chinese;
        }
        for (const char* const name : {"name", "credentialCategory", "description", "value"}) {
            if (words.is_empty() && value.contains(name)) {
                words = words_of(value.at(name));
            }
        }
        return words;
    }

    Words joined(const Json& list) const {
        Words words;
        for (const Json& each : list) {
            const Words more = words_of(each);
            add(words.chinese, more.chinese, "、");
            add(words.english, more.english, ", ");
        }
        return words;
    }

    void tell_words(const std::string& name, std::string_view field, Words words) {
        const std::string place = place_of(field);
        if (!words.chinese.empty()) {
            made_.told[name] = {place, std::move(words.chinese)};
        }
        if (!words.english.empty()) {
            made_.told[name + "_en"] = {place, std::move(words.english)};
        }
    }

    // The first of the fields that is there.
    void tell(const std::string& name, std::initializer_list<std::string_view> fields) {
        for (const std::string_view field : fields) {
            const auto found = value_.find(field);
            if (found == value_.end() || found->is_null()) {
                continue;
            }
            if (found->is_boolean()) {
                reading_.refuse(place_of(field), "expected text, found true or false",
                                "Put it between quotes.");
            }
            Words words = words_of(*found);
            if (!words.is_empty()) {
                tell_words(name, field, std::move(words));
                return;
            }
        }
    }

    Words name_of(std::string_view field) const {
        const Json* const thing = part(value_, field);
        return thing == nullptr ? Words{} : words_of(*thing);
    }

    void tell_identifier() {
        if (const Json* const given = part(value_, "identifier")) {
            const bool has_value = given->is_object() && given->contains("value");
            tell_words("id", "identifier", words_of(has_value ? given->at("value") : *given));
        }
        for (const char* const other : {"@id", "url"}) {
            if (made_.told.find("id") == made_.told.end()) {
                tell("id", {other});
            }
        }
    }

    Words address_of(const Json& address) const {
        if (!address.is_object() || address.contains("zh-CN") || address.contains("@value")) {
            return words_of(address);
        }
        Words whole;
        for (const char* const name : {"addressRegion", "addressLocality", "streetAddress"}) {
            const Json* const found = part(address, name);
            const std::string text = found == nullptr ? std::string() : words_of(*found).chinese;
            const bool is_latin = !text.empty() && static_cast<unsigned char>(text.front()) < 0x80;
            if (whole.chinese.find(text) == std::string::npos) {
                add(whole.chinese, text, is_latin && !whole.chinese.empty() ? ", " : "");
            }
        }
        return whole.is_empty() ? words_of(address) : whole;
    }

    void tell_place() {
        if (const Json* const place = part(value_, "jobLocation")) {
            const Json* const address = part(*place, "address");
            Words words = address == nullptr ? words_of(*place) : address_of(*address);
            tell_words("place", "jobLocation", words.is_empty() ? words_of(*place) : std::move(words));
            const auto all = value_.find("jobLocation");
            if (all->is_array() && all->size() > 1) {
                reading_.note(place_of("jobLocation"),
                              fmt::format("of {} places the first is taken", all->size()));
            }
        }
        const Json* const type = part(value_, "jobLocationType");
        if (type != nullptr && *type == "TELECOMMUTE") {
            made_.told["home_based"] = {place_of("jobLocationType"), "yes"};
        }
    }

    void tell_requirements() {
        Words all;
        std::string first;
        for (const char* const field :
             {"qualifications", "skills", "experienceRequirements", "educationRequirements"}) {
            const auto found = value_.find(field);
            if (found == value_.end() || found->is_boolean()) {
                continue;
            }
            const Words words = words_of(*found);
            first = first.empty() && !words.is_empty() ? field : first;
            add(all.chinese, words.chinese, "；");
            add(all.english, words.english, "; ");
        }
        tell_words("requirements", first, std::move(all));
    }

    void tell_number(const std::string& name, const Json& of, const char* field, const std::string& place) {
        const Json* const found = part(of, field);
        if (found != nullptr && (found->is_string() || found->is_number())) {
            made_.told[name] = {place + "." + field, words_of(*found).chinese};
        }
    }

    void tell_pay() {
        const Json* const salary = part(value_, "baseSalary");
        if (salary == nullptr) {
            return;
        }
        const std::string place = place_of("baseSalary");
        if (!salary->is_object()) {
            tell_words("pay", "baseSalary", words_of(*salary));
            return;
        }
        tell_number("currency", *salary, "currency", place);
        const Json* const inner = part(*salary, "value");
        const Json& value = inner != nullptr && inner->is_object() ? *inner : *salary;
        const std::string inner_place = &value == salary ? place : place + ".value";
        tell_number("pay_low", value, "minValue", inner_place);
        tell_number("pay_high", value, "maxValue", inner_place);
        tell_number("pay", value, "value", inner_place);
        tell_number("pay_unit", value, "unitText", inner_place);
        if (made_.told.find("pay_low") != made_.told.end()) {
            made_.told.erase("pay");
        }
        const bool tells_amount =
            made_.told.find("pay") != made_.told.end() || made_.told.find("pay_low") != made_.told.end();
        if (tells_amount && made_.told.find("pay_unit") == made_.told.end()) {
            reading_.note(inner_place, "unitText is not told: the pay is taken for that of a month");
        }
        if (tells_amount && made_.told.find("currency") == made_.told.end()) {
            reading_.note(place, "currency is not told: the pay is taken for yuan");
        }
    }

    const Json& value_;
    const NodeById& node_;
    Reading& reading_;
    PlainPosting made_;
};

}  // namespace

bool is_job_posting(const Json& value) {
    const auto type = value.is_object() ? value.find("@type") : value.end();
    if (!value.is_object() || type == value.end()) {
        return false;
    }
    if (type->is_array()) {
        for (const Json& each : *type) {
            if (names_job_posting(each)) {
                return true;
            }
        }
        return false;
    }
    return names_job_posting(*type);
}

PlainPosting plain_posting(const Json& value, const std::string& place, const NodeById& node,
                           Reading& reading) {
    return Facts(value, place, node, reading).made();
}

}  // namespace qiming::content
