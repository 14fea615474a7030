// The services as they are delivered, for tests of both ends.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "content/services/service.h"
#include "tests/support/content/complete_body.h"
#include "tests/support/source_file.h"

namespace qiming::support {

// Right in that folder, in order of their names.
inline std::vector<std::string> json_files(const std::string& folder) {
    std::vector<std::string> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(QIMING_SOURCE_DIR) + "/" + folder)) {
        if (entry.path().extension() == ".json") {
            files.push_back(folder + "/" + entry.path().filename().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

// The forms as they are asked now.
inline std::vector<std::string> form_names() {
    std::vector<std::string> names;
    for (const std::string& file : json_files("content/forms")) {
        names.push_back(std::filesystem::path(file).stem().string());
    }
    return names;
}

inline const content::Services& services() {
    static const content::Services all = [] {
        content::Services::Forms forms;
        std::vector<content::Service> read;
        for (const std::string& file : json_files("content/services")) {
            read.push_back(content::parse_service(tests::source_file(file), file).value());
            for (const std::string& form : read.back().forms) {
                forms.emplace(form, form_file(form));
            }
        }
        return content::Services::of(std::move(read), forms, "content/services").value();
    }();
    return all;
}

}  // namespace qiming::support
