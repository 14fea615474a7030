// Messages of the wire against their golden files, tests/golden/wire/NAME.json: their bytes are what terminals
// and centres in halls write and read, so none ever changes; another form is another file.
// QIMING_APPROVE=1 writes those that are missing.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/source_file.h"

namespace qiming::tests {

inline bool is_approving() {
    return std::getenv("QIMING_APPROVE") != nullptr;
}

// The message as a later release may send it: with fields in every object that nobody here knows. What is under
// `opaque` is handed on as it is, and nobody adds to it.
inline nlohmann::json with_strangers(nlohmann::json message, const std::set<std::string>& opaque) {
    if (message.is_object()) {
        for (auto& [name, value] : message.items()) {
            if (opaque.count(name) == 0) {
                value = with_strangers(value, opaque);
            }
        }
        message["a_later_field"] = {{"deep", {{{"deeper", {1, 2.5, nullptr, true}}}}}};
        message["z_later_field"] = "启明";
    } else if (message.is_array()) {
        for (auto& value : message) {
            value = with_strangers(value, opaque);
        }
    }
    return message;
}

// `read` returns something that is true and holds a value where the text can be read.
template <typename Value, typename Write, typename Read>
void stands_by_its_golden(const std::string& name, const Value& value, const Write& write, const Read& read,
                          const std::set<std::string>& opaque = {}) {
    INFO(name);
    const std::string path = "tests/golden/wire/" + name + ".json";
    if (is_approving() && !std::filesystem::exists(QIMING_SOURCE_DIR "/" + path)) {
        std::ofstream(QIMING_SOURCE_DIR "/" + path, std::ios::binary) << write(value) << '\n';
    }
    std::string golden = source_file(path);
    REQUIRE(golden.ends_with('\n'));
    golden.pop_back();
    CHECK(write(value) == golden);
    const auto as_written = read(golden);
    REQUIRE(as_written);
    CHECK(*as_written == value);
    const auto of_later = read(with_strangers(nlohmann::json::parse(golden), opaque).dump());
    REQUIRE(of_later);
    CHECK(*of_later == value);
}

}  // namespace qiming::tests
