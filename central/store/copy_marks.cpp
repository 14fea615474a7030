#include "central/store/copy_marks.h"

#include <array>
#include <filesystem>
#include <fstream>

namespace qiming::central {

namespace {

// Bytes 68 to 71 of the header, the highest first: https://www.sqlite.org/fileformat.html#application_id
std::uint32_t mark_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<char, 72> header{};
    if (!file.read(header.data(), header.size())) {
        return 0;
    }
    std::uint32_t id = 0;
    for (std::size_t at = 68; at < header.size(); ++at) {
        id = (id << 8U) | static_cast<unsigned char>(header[at]);
    }
    return id;
}

}  // namespace

bool is_copy(const std::string& path) {
    return mark_of(path) == static_cast<std::uint32_t>(application_id_of_copies);
}

bool is_centre(const std::string& path) {
    return mark_of(path) == static_cast<std::uint32_t>(application_id_of_centres);
}

tl::expected<void, ShellFault> look_at_marks(const std::string& path) {
    if (is_copy(path) || is_centre(path)) {
        return {};
    }
    return tl::unexpected(ShellFault{path + " is no copy of the database of a centre",
                                     "name a file that the command backup made; nothing was changed",
                                     FaultKind::WrongInput});
}

bool is_copy_beside_a_log(const std::string& path) {
    std::error_code trouble;
    const auto size = std::filesystem::file_size(path + "-wal", trouble);
    return !trouble && size > 0 && is_copy(path);
}

}  // namespace qiming::central
