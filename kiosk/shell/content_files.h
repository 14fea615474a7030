// Files of content as they are read at the start, each with a fault that names it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::shell {

template <class Value>
using Result = tl::expected<Value, content::ContentFault>;

tl::unexpected<content::ContentFault> fault_in(const std::filesystem::path& file, std::string place,
                                               std::string problem, std::string remedy);
Result<std::string> read_text(const std::filesystem::path& file);
// Right in that folder, in order of their names, so that the same fault is reported each time; none is a fault.
Result<std::vector<std::filesystem::path>> json_files(const std::filesystem::path& folder);

// `parse`: takes the text and the name of the file.
template <class Parse>
auto read_and_parse(const std::filesystem::path& file, const Parse& parse)
    -> decltype(parse(std::string(), std::string())) {
    const Result<std::string> text = read_text(file);
    if (!text) {
        return tl::unexpected<content::ContentFault>(text.error());
    }
    return parse(*text, file.string());
}

}  // namespace qiming::shell
