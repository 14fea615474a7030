#include "content/jobs/plain_row.h"

#include <utility>

#include <fmt/format.h>

#include "content/parsing/as_written.h"

namespace qiming::content {

const Told* PlainRow::find(std::string_view name) const {
    const auto found = posting.told.find(name);
    return found == posting.told.end() || narrow(found->second.text).empty() ? nullptr : &found->second;
}

void PlainRow::refuse(const Told& told, std::string problem, std::string remedy) {
    reading.refuse(told.place, std::move(problem), std::move(remedy));
}

void PlainRow::default_to(std::string_view name, std::string_view value) {
    defaults.push_back(fmt::format("{} {}", name, value));
}

}  // namespace qiming::content
