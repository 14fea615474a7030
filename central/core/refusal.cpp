#include "central/core/refusal.h"

#include <nlohmann/json.hpp>

namespace qiming::central {

std::string write_refusal(const Refusal& refusal) {
    const nlohmann::json json = {{"error", {{"code", refusal.code}, {"text", refusal.text}}}};
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace qiming::central
