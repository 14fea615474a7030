#include "kiosk/shell/forms_loader.h"

#include <fmt/format.h>

#include <memory>
#include <utility>

#include "content/forms/form_file.h"
#include "content/services/service.h"

namespace qiming::shell {

namespace fs = std::filesystem;
using content::ContentFault;

Result<void> load_forms(const fs::path& folder, kiosk::World& world) {
    const auto files = json_files(folder);
    if (!files) {
        return tl::unexpected<ContentFault>(files.error());
    }
    for (const fs::path& file : *files) {
        Result<content::Form> form = read_and_parse(file, content::parse_form);
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
