#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <thread>
#include <vector>

#include "accessibility/layout/page/layout.h"
#include "drivers/display/sdl/sdl_display.h"
#include "drivers/share/share.h"
#include "kiosk/core/view.h"
#include "kiosk/gallery/coverage.h"
#include "kiosk/gallery/scenes.h"
#include "kiosk/rehearsal/gallery/ax_dump.h"
#include "kiosk/rehearsal/gallery/index_page.h"
#include "kiosk/rehearsal/programs.h"
#include "kiosk/shell/loader.h"

namespace qiming::shell {
namespace {

namespace fs = std::filesystem;
using accessibility::Language;
using gallery::Look;
using gallery::Picture;
using gallery::Scene;

constexpr std::size_t picture_limit = 800;
constexpr content::Day gallery_day{2026, 11, 23};  // the same pictures every day

// What is pictured: worlds with the panel lying and standing, and every screen in each language.
struct Exhibition {
    std::array<kiosk::World, 2> worlds;  // landscape, portrait
    std::map<Language, std::map<std::string, Scene>> scenes;
    std::vector<std::pair<std::string, std::string>> names;  // of scenes and their pages, in order
    std::vector<Picture> pictures;

    const kiosk::World& world(const Look& look) const { return worlds[gallery::is_portrait(look) ? 1 : 0]; }
    // Null where the walk in that language has no such state.
    const Scene* scene(const Picture& picture) const {
        const auto& all = scenes.at(gallery::language_of(picture.look));
        const auto found = all.find(names[picture.scene].first);
        return found == all.end() ? nullptr : &found->second;
    }
    std::string file(const Picture& picture) const {
        return names[picture.scene].first + "." + gallery::name_of(picture.look);
    }
};

Exhibition exhibition_of(const kiosk::World& world, bool all) {
    Exhibition made{{gallery::turned(world, false), gallery::turned(world, true)}, {}, {}, {}};
    for (const Language language : {Language::Chinese, Language::Cantonese, Language::English}) {
        for (Scene& scene : gallery::scenes(made.worlds[0], gallery_day, language)) {
            if (made.scenes[Language::Chinese].find(scene.name) == made.scenes[Language::Chinese].end()) {
                made.names.emplace_back(scene.name, scene.page);
            }
            const std::string name = scene.name;
            made.scenes[language].emplace(name, std::move(scene));
        }
    }
    std::vector<std::string> pages;
    for (const auto& [name, page] : made.names) {
        pages.push_back(page);
    }
    made.pictures = all ? gallery::all_pictures(pages.size()) : gallery::chosen_pictures(pages, picture_limit);
    return made;
}

// One worker's display; each worker is a process, since SDL draws from one thread alone.
class Studio {
public:
    explicit Studio(const Exhibition& exhibition, fs::path out)
        : exhibition_(exhibition), out_(std::move(out)) {}

    // What went wrong; empty when the picture and what belongs to it were written.
    std::string take(const Picture& picture) {
        const Scene* scene = exhibition_.scene(picture);
        if (scene == nullptr) {
            return {};
        }
        const kiosk::World& world = exhibition_.world(picture.look);
        kiosk::State state = scene->state;
        gallery::apply(picture.look, state.preferences);
        return draw(shown_tree(world, state), world, state.preferences, out_ / exhibition_.file(picture));
    }

private:
    std::string draw(const accessibility::Tree& tree, const kiosk::World& world,
                     const accessibility::Preferences& preferences, const fs::path& file) {
        drivers::Display* display = display_for(world.settings);
        if (display == nullptr) {
            return trouble_;
        }
        const auto& phrases = world.phrases(preferences);
        const auto told =
            accessibility::present(tree, accessibility::changes_between(nullptr, tree), phrases, preferences);
        const auto layout = accessibility::layout(tree, told.captioned, display->viewport(), display->measure(),
                                                  preferences, phrases);
        display->draw(layout, preferences);
        if (const auto saved = display->save_png(file.string() + ".png"); !saved) {
            return saved.error().problem + " " + saved.error().remedy;
        }
        std::ofstream dump(file.string() + ".json", std::ios::binary);
        dump << ax_dump(tree, layout, told, phrases, preferences) << "\n";
        return dump ? "" : file.string() + ".json cannot be written. Check that the folder has room.";
    }

    // One at a time: what paints has one place in a process.
    drivers::Display* display_for(const config::Settings& settings) {
        if (display_ == nullptr || display_->viewport().width_px != static_cast<float>(settings.width_px)) {
            display_.reset();
            auto opened = drivers::open_sdl_display({.full_screen = false,
                                                     .width = settings.width_px,
                                                     .height = settings.height_px,
                                                     .px_per_mm = settings.px_per_mm});
            if (!opened) {
                trouble_ = opened.error().problem + " " + opened.error().remedy;
                return nullptr;
            }
            display_ = std::move(*opened);
        }
        return display_.get();
    }

    const Exhibition& exhibition_;
    fs::path out_;
    std::unique_ptr<drivers::Display> display_;
    std::string trouble_;
};

// Every `workers`th picture from `first` on.
int work(const Exhibition& exhibition, const fs::path& out, std::size_t first, std::size_t workers) {
    unsetenv("DISPLAY");  // pictures need no window that a person sees
    unsetenv("WAYLAND_DISPLAY");
    Studio studio(exhibition, out);
    for (const bool portrait : {false, true}) {
        for (std::size_t at = first; at < exhibition.pictures.size(); at += workers) {
            const Picture& picture = exhibition.pictures[at];
            if (gallery::is_portrait(picture.look) != portrait) {
                continue;
            }
            if (const std::string trouble = studio.take(picture); !trouble.empty()) {
                fmt::print(stderr, "{}\n", trouble);
                return 1;
            }
        }
    }
    return 0;
}

bool all_drawn(const Exhibition& exhibition, const fs::path& out) {
    const std::size_t workers = std::max(1U, std::thread::hardware_concurrency());
    std::vector<pid_t> children;
    for (std::size_t first = 0; first < workers; ++first) {
        const pid_t child = fork();
        if (child == 0) {
            _exit(work(exhibition, out, first, workers));
        }
        children.push_back(child);
    }
    bool good = true;
    for (const pid_t child : children) {
        int status = 0;
        good = child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
               WEXITSTATUS(status) == 0 && good;
    }
    return good;
}

std::vector<GalleryEntry> entries_of(const Exhibition& exhibition) {
    std::vector<GalleryEntry> entries;
    for (const Picture& picture : exhibition.pictures) {
        if (const Scene* scene = exhibition.scene(picture)) {
            const kiosk::World& world = exhibition.world(picture.look);
            entries.push_back({scene->name, view(world, scene->state).name,
                               std::string(tag_of(gallery::language_of(picture.look))),
                               gallery::name_of(picture.look), exhibition.file(picture),
                               world.settings.width_px, world.settings.height_px});
        }
    }
    return entries;
}

}  // namespace

int draw_gallery(const GalleryOptions& options) {
    const auto loaded = load_world(options.share.empty() ? drivers::find_share() : options.share,
                                   options.settings, [](const config::Settings&) { return gallery_day; });
    if (!loaded) {
        fmt::print(stderr, "{}\n", loaded.error().text());
        return 2;
    }
    std::error_code trouble;
    fs::create_directories(options.out, trouble);
    const Exhibition exhibition = exhibition_of(loaded->world, options.all);
    const auto entries = entries_of(exhibition);
    std::ofstream index(options.out / "index.html", std::ios::binary);
    index << index_page(entries);
    if (!index.flush()) {
        fmt::print(stderr, "{} cannot be written. Name a folder that exists and has room.\n",
                   (options.out / "index.html").string());
        return 1;
    }
    if (!all_drawn(exhibition, options.out)) {
        return 1;
    }
    fmt::print("{} pictures of {} screens: {}\n", entries.size(), exhibition.names.size(),
               (options.out / "index.html").string());
    return 0;
}

}  // namespace qiming::shell
