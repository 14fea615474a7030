#include <algorithm>
#include <array>
#include <utility>

#include "drivers/storage/outbox_store.h"

namespace qiming::drivers {
namespace {

constexpr std::array<std::pair<RowState, std::string_view>, 4> names = {{
    {RowState::Waiting, "waiting"},
    {RowState::Delivered, "delivered"},
    {RowState::Parked, "parked"},
    {RowState::Damaged, "damaged"},
}};

constexpr std::array<std::pair<Heard, std::string_view>, 4> heard_names = {{
    {Heard::No, "no"},
    {Heard::Yes, "yes"},
    {Heard::Later, "later"},
    {Heard::Left, "left"},
}};

}  // namespace

std::string_view name_of(Heard heard) {
    return std::find_if(heard_names.begin(), heard_names.end(),
                        [&](const auto& each) { return each.first == heard; })
        ->second;
}

std::optional<Heard> heard_named(std::string_view name) {
    const auto found = std::find_if(heard_names.begin(), heard_names.end(),
                                    [&](const auto& each) { return each.second == name; });
    return found == heard_names.end() ? std::nullopt : std::optional(found->first);
}

std::string_view name_of(RowState state) {
    return std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == state; })
        ->second;
}

std::optional<RowState> row_state_named(std::string_view name) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace qiming::drivers
