#include "central/share.h"

#include <algorithm>
#include <vector>

#include "content/forms/form_file.h"
#include "drivers/storage/files/files.h"

namespace qiming::central {
namespace {

namespace fs = std::filesystem;
using content::ContentFault;

tl::unexpected<ContentFault> fault(const fs::path& file, std::string problem, std::string remedy) {
    return tl::unexpected<ContentFault>(
        ContentFault{file.string(), "the file itself", std::move(problem), std::move(remedy)});
}

// In order of their names, so that the same fault is reported each time.
std::vector<fs::path> json_files(const fs::path& folder) {
    std::error_code trouble;
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, trouble)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

tl::expected<std::string, ContentFault> read_text(const fs::path& file) {
    auto text = drivers::read_file(file);
    if (!text) {
        return fault(file, "it cannot be read", "put it there, or make it readable");
    }
    return std::move(*text);
}

// A house without lists has no such folder.
tl::expected<content::OptionLists, ContentFault> load_lists(const fs::path& folder) {
    content::OptionLists lists;
    for (const fs::path& file : json_files(folder)) {
        auto list = read_text(file).and_then(
            [&](const std::string& text) { return content::parse_option_list(text, file.string()); });
        if (!list) {
            return tl::unexpected(list.error());
        }
        lists.emplace(list->id, std::move(list->options));
    }
    return lists;
}

}  // namespace

tl::expected<Forms, ContentFault> load_forms(const fs::path& share) {
    const auto lists = load_lists(share / "content/lists");
    if (!lists) {
        return tl::unexpected(lists.error());
    }
    Forms forms;
    for (const char* const folder : {"content/forms", "content/forms/given_out"}) {
        for (const fs::path& file : json_files(share / folder)) {
            const auto form = read_text(file).and_then(
                [&](const std::string& text) { return content::parse_form(text, file.string(), *lists); });
            if (!form) {
                return tl::unexpected(form.error());
            }
            forms.emplace(name_of(*form), *form);  // the present one goes before its copy
        }
    }
    if (forms.empty()) {
        return fault(share / "content/forms", "it holds no form",
                     "name the folder that holds content/ with --share, or put the packaged content back");
    }
    return forms;
}

tl::expected<content::Services, ContentFault> load_services(const fs::path& share, const Forms& forms) {
    content::Services::Forms newest;
    for (const auto& [name, form] : forms) {
        auto& present = newest[form.id];
        present = form.version >= present.version ? form : present;
    }
    const fs::path folder = share / "content/services";
    std::vector<content::Service> services;
    for (const fs::path& file : json_files(folder)) {
        auto service = read_text(file).and_then(
            [&](const std::string& text) { return content::parse_service(text, file.string()); });
        if (!service) {
            return tl::unexpected(service.error());
        }
        services.push_back(std::move(*service));
    }
    if (services.empty()) {
        return fault(folder, "it holds no service",
                     "name the folder that holds content/ with --share, or put the packaged content back");
    }
    return content::Services::of(std::move(services), newest, folder.string());
}

tl::expected<content::Phrases, ContentFault> load_phrases(const fs::path& share, const std::string& language) {
    content::Phrases merged;
    for (const fs::path& file : json_files(share / "content/phrases" / language)) {
        auto phrases = read_text(file).and_then(
            [&](const std::string& text) { return content::parse_phrases(text, file.string()); });
        if (!phrases) {
            return phrases;
        }
        merged.merge(*phrases);
    }
    if (merged.empty()) {
        return fault(share / "content/phrases" / language, "it holds no phrases",
                     "name the folder that holds content/ with --share, or put the packaged content back");
    }
    return merged;
}

}  // namespace qiming::central
