#include "content/forms/person_number.h"

#include <array>
#include <cstddef>

#include "content/calendar/eight_digits.h"

namespace qiming::content {
namespace {

constexpr std::size_t citizen_length = 18;
constexpr std::size_t certificate_length = 20;

bool is_digit(char each) {
    return each >= '0' && each <= '9';
}
bool is_x(char each) {
    return each == 'X' || each == 'x';
}
bool is_b(char each) {
    return each == 'B' || each == 'b';
}

std::string_view suffix_of(std::string_view number) {
    return number.size() > certificate_length ? number.substr(certificate_length) : std::string_view();
}

std::optional<PersonNumberFault> length_fault(std::string_view number) {
    if (number.size() < citizen_length || number.size() == citizen_length + 1) {
        return PersonNumberFault::TooShort;
    }
    const std::string_view suffix = suffix_of(number);
    if (suffix.empty()) {
        return std::nullopt;
    }
    if (!is_b(suffix.front()) || suffix.size() > 3) {
        return PersonNumberFault::TooLong;
    }
    return suffix.size() == 1 ? std::optional(PersonNumberFault::TooShort) : std::nullopt;
}

bool has_only_digits(std::string_view number) {
    for (std::size_t i = 0; i < number.size(); ++i) {
        const bool may_be_x = i == citizen_length - 1;
        const bool may_be_b = i == certificate_length;
        if (!is_digit(number[i]) && !(may_be_x && is_x(number[i])) && !(may_be_b && is_b(number[i]))) {
            return false;
        }
    }
    return true;
}

// ISO 7064 MOD 11-2 over the 17 digits, as GB 11643 writes it.
char check_character(std::string_view citizen_id) {
    constexpr std::array<int, 17> weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view characters = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += (citizen_id[i] - '0') * weights[i];
    }
    return characters[static_cast<std::size_t>(sum % 11)];
}

bool is_birth_possible(std::string_view number, Day today) {
    const std::optional<Day> birth = day_from_digits(number.substr(6, 8));
    return birth && birth->year >= 1900 && birth->number() <= today.number();
}

}  // namespace

std::optional<PersonNumberFault> find_fault(std::string_view number, Day today) {
    if (const auto fault = length_fault(number)) {
        return fault;
    }
    if (!has_only_digits(number)) {
        return PersonNumberFault::NotDigits;
    }
    if (!is_birth_possible(number, today)) {
        return PersonNumberFault::Birth;
    }
    const char last = is_x(number[citizen_length - 1]) ? 'X' : number[citizen_length - 1];
    if (check_character(number) != last) {
        return PersonNumberFault::Check;
    }
    if (number.size() == citizen_length) {
        return std::nullopt;
    }
    if (number[18] < '1' || number[18] > '7') {
        return PersonNumberFault::Category;
    }
    if (number[19] < '1' || number[19] > '4') {
        return PersonNumberFault::Level;
    }
    return std::nullopt;
}

PersonNumber read_person_number(std::string_view number) {
    PersonNumber person;
    person.citizen_id = std::string(number.substr(0, citizen_length));
    if (is_x(person.citizen_id.back())) {
        person.citizen_id.back() = 'X';
    }
    person.birth = day_from_digits(number.substr(6, 8)).value_or(Day{});
    person.sex = (number[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female;
    if (number.size() >= certificate_length) {
        person.category = number[18] - '0';
        person.level = number[19] - '0';
    }
    person.suffix = std::string(suffix_of(number));
    if (!person.suffix.empty()) {
        person.suffix.front() = 'B';
    }
    return person;
}

// What a certificate adds to the citizen ID names the disability, so it is left out whole; of a
// number that is still being typed nothing stays.
std::string masked(std::string_view number) {
    if (number.size() < citizen_length) {
        return std::string(number.size(), '*');
    }
    return std::string(number.substr(0, 6)) + std::string(8, '*') + std::string(number.substr(14, 4));
}

}  // namespace qiming::content
