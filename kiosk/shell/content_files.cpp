#include "kiosk/shell/content_files.h"

#include <algorithm>
#include <utility>

#include "drivers/storage/files/files.h"

namespace qiming::shell {

namespace fs = std::filesystem;
using content::ContentFault;

tl::unexpected<ContentFault> fault_in(const fs::path& file, std::string place, std::string problem,
                                      std::string remedy) {
    return tl::unexpected<ContentFault>(
        ContentFault{file.string(), std::move(place), std::move(problem), std::move(remedy)});
}

Result<std::string> read_text(const fs::path& file) {
    auto text = drivers::read_file(file);
    if (!text) {
        return fault_in(file, "the file itself", "it cannot be read", "put it there, or make it readable");
    }
    return std::move(*text);
}

Result<std::vector<fs::path>> json_files(const fs::path& folder) {
    std::error_code trouble;
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, trouble)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    if (files.empty()) {
        return fault_in(folder, "the folder itself", "it holds no .json file", "put the packaged content back");
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace qiming::shell
