#include "drivers/braille/brlapi/brlapi_keys.h"

#include <brlapi.h>

#include <string>

namespace qiming::drivers {
namespace {

std::optional<BrailleInput> input_of_command(const brlapi_describedKeyCode_t& described) {
    const std::string name = described.command;
    if (name == "ROUTE") {
        return Routed{described.argument};
    }
    if (name == "NOOP") {
        return std::nullopt;
    }
    return BrailleKey{name};
}

// What dots type arrives as the character of BRLTTY's text table; a capital is its letter.
std::optional<BrailleInput> input_of_symbol(std::uint64_t code, const brlapi_describedKeyCode_t& described) {
    const std::uint64_t symbol = code & BRLAPI_KEY_CODE_MASK;
    if (symbol == BRLAPI_KEY_SYM_LINEFEED) {
        return BrailleKey{"KEY_ENTER"};
    }
    if (symbol == ' ') {
        return BrailleKey{"SPACE"};
    }
    if (symbol > ' ' && symbol <= '~') {
        const char character = static_cast<char>(symbol);
        const bool is_capital = character >= 'A' && character <= 'Z';
        return BrailleKey{std::string(1, is_capital ? static_cast<char>(character - 'A' + 'a') : character)};
    }
    return BrailleKey{std::string("KEY_") + described.command};
}

}  // namespace

std::optional<BrailleInput> input_of(std::uint64_t key_code) {
    brlapi_describedKeyCode_t described;
    if (brlapi_describeKeyCode(key_code, &described) != 0) {
        return std::nullopt;
    }
    if ((key_code & BRLAPI_KEY_TYPE_MASK) == BRLAPI_KEY_TYPE_CMD) {
        return input_of_command(described);
    }
    return input_of_symbol(key_code, described);
}

}  // namespace qiming::drivers
