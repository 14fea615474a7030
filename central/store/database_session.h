// What the units of the database share: the session and how its failures become values. Private to
// them.
#pragma once

#include <soci/soci.h>

#include <exception>
#include <string>
#include <type_traits>
#include <vector>

#include <tl/expected.hpp>

#include "central/fault.h"
#include "central/store/database_trouble.h"

namespace qiming::central {

struct DatabaseSession {
    soci::session sql;
};

// Of a statement that failed only the database's own words: what() repeats the values too, and those are what
// visitors answered.
inline std::string plain_words(const std::exception& error) {
    const auto* of_statement = dynamic_cast<const soci::soci_error*>(&error);
    return of_statement == nullptr ? error.what() : of_statement->get_error_message();
}

// Every statement of the centre runs inside here: no exception leaves it.
template <typename Work>
auto guarded(Work&& work) -> tl::expected<decltype(work()), ShellFault> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const std::exception& error) {
        return tl::unexpected(with_remedy("the database: " + plain_words(error), error));
    }
}

// Rows of (first, second, third) texts; a missing third is empty.
struct Triple {
    std::string first, second, third;
};
std::vector<Triple> triples(soci::session& sql, const std::string& query, const std::string& region);

}  // namespace qiming::central
