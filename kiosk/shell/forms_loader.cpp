#include "kiosk/shell/forms_loader.h"

#include <fmt/format.h>

#include <memory>
#include <utility>

#include "content/forms/form_file.h"
#include "content/services/service.h"

namespace qiming::shell {

namespace fs = std::filesystem;
using content::ContentFault;

namespace {

Result<content::OptionLists> load_lists(const fs::path& folder) {
    content::OptionLists lists;
    if (std::error_code trouble; !fs::exists(folder, trouble)) {
        return lists;
    }
    const auto files = json_files(folder);
    if (!files) {
        return tl::unexpected<ContentFault>(files.error());
    }
    for (const fs::path& file : *files) {
        Result<content::OptionList> list = read_and_parse(file, content::parse_option_list);
        if (!list) {
            return tl::unexpected<ContentFault>(list.error());
        }
        if (!lists.emplace(list->id, std::move(list->options)).second) {
            return fault_in(file, "id", fmt::format("a list called {} was read before", list->id),
                            "rename one of them");
        }
    }
    return lists;
}

}  // namespace

Result<void> load_forms(const fs::path& content, kiosk::World& world) {
    const Result<content::OptionLists> lists = load_lists(content / "lists");
    if (!lists) {
        return tl::unexpected<ContentFault>(lists.error());
    }
    const auto files = json_files(content / "forms");
    if (!files) {
        return tl::unexpected<ContentFault>(files.error());
    }
    for (const fs::path& file : *files) {
        Result<content::Form> form =
            read_and_parse(file, [&](const std::string& text, const std::string& name) {
                return content::parse_form(text, name, *lists);
            });
        if (!form) {
            return tl::unexpected<ContentFault>(form.error());
        }
        std::string id = form->id;
        if (!world.forms.emplace(id, std::move(*form)).second) {
            return fault_in(file, "id", fmt::format("a form called {} was read before", id),
                            "rename one of them");
        }
    }
    return {};
}

Result<void> load_services(const fs::path& folder, kiosk::World& world) {
    const auto files = json_files(folder);
    if (!files) {
        return tl::unexpected<ContentFault>(files.error());
    }
    std::vector<content::Service> services;
    for (const fs::path& file : *files) {
        Result<content::Service> service = read_and_parse(file, content::parse_service);
        if (!service) {
            return tl::unexpected<ContentFault>(service.error());
        }
        services.push_back(std::move(*service));
    }
    auto all = content::Services::of(std::move(services), world.forms, folder.string());
    if (!all) {
        return tl::unexpected<ContentFault>(all.error());
    }
    world.services = std::make_shared<content::Services>(std::move(*all));
    return {};
}

}  // namespace qiming::shell
