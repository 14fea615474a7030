#include "kiosk/gallery/coverage.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace qiming::gallery {
namespace {

constexpr int most_values = *std::max_element(values.begin(), values.end());

// How often each pair of values of two dimensions was chosen.
class Pairs {
public:
    int count(std::size_t first, int a, std::size_t second, int b) const {
        return used_[place(first, a)][place(second, b)];
    }
    void note(const Look& look) {
        for (std::size_t second = 1; second < dimensions; ++second) {
            for (std::size_t first = 0; first < second; ++first) {
                ++used_[place(first, look[first])][place(second, look[second])];
            }
        }
    }

private:
    static constexpr std::size_t all_values = std::accumulate(values.begin(), values.end(), std::size_t{0});
    static std::size_t place(std::size_t dimension, int value) {
        return std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(dimension),
                               static_cast<std::size_t>(value));
    }
    std::array<std::array<int, all_values>, all_values> used_{};
};

// How often each value of each dimension was shown on one screen.
using Shown = std::array<std::array<int, most_values>, dimensions>;

// What this screen showed least, of that what pairs up most seldom with the values chosen already.
Look next_look(const Pairs& pairs, Shown& shown) {
    Look look{};
    for (std::size_t dimension = 0; dimension < dimensions; ++dimension) {
        std::array<int, 2> least{};
        for (int value = 0; value < values[dimension]; ++value) {
            std::array<int, 2> cost{shown[dimension][static_cast<std::size_t>(value)], 0};
            for (std::size_t before = 0; before < dimension; ++before) {
                cost[1] += pairs.count(before, look[before], dimension, value);
            }
            if (value == 0 || cost < least) {
                least = cost;
                look[dimension] = value;
            }
        }
        ++shown[dimension][static_cast<std::size_t>(look[dimension])];
    }
    return look;
}

// Scenes that share their pictures.
struct Group {
    std::vector<std::size_t> scenes;
    std::size_t pictures = 0;
};

std::vector<Group> grouped(const std::vector<std::string>& pages, std::size_t limit) {
    const bool each_scene = pages.size() * static_cast<std::size_t>(most_values) <= limit;
    std::vector<Group> groups;
    std::map<std::string, std::size_t> group_of;
    for (std::size_t scene = 0; scene < pages.size(); ++scene) {
        const std::string key = each_scene ? std::to_string(scene) : pages[scene];
        const auto [found, is_new] = group_of.try_emplace(key, groups.size());
        if (is_new) {
            groups.emplace_back();
        }
        groups[found->second].scenes.push_back(scene);
    }
    std::size_t total = 0;
    for (Group& group : groups) {
        group.pictures = std::max(group.scenes.size(), static_cast<std::size_t>(most_values));
        total += group.pictures;
    }
    for (; total > limit; --total) {
        --std::max_element(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
              return a.pictures < b.pictures;
          })->pictures;
    }
    return groups;
}

}  // namespace

std::vector<Picture> chosen_pictures(const std::vector<std::string>& pages, std::size_t limit) {
    std::vector<Picture> pictures;
    Pairs pairs;
    for (const Group& group : grouped(pages, limit)) {
        Shown shown{};
        for (std::size_t number = 0; number < group.pictures; ++number) {
            const Look look = next_look(pairs, shown);
            pairs.note(look);
            pictures.push_back({group.scenes[number % group.scenes.size()], look});
        }
    }
    std::stable_sort(pictures.begin(), pictures.end(),
                     [](const Picture& a, const Picture& b) { return a.scene < b.scene; });
    return pictures;
}

std::vector<Picture> all_pictures(std::size_t scenes) {
    std::vector<Picture> pictures;
    for (std::size_t scene = 0; scene < scenes; ++scene) {
        Look look{};
        for (bool more = true; more;) {
            pictures.push_back({scene, look});
            more = false;
            for (std::size_t dimension = 0; dimension < dimensions && !more; ++dimension) {
                look[dimension] = (look[dimension] + 1) % values[dimension];
                more = look[dimension] != 0;
            }
        }
    }
    return pictures;
}

}  // namespace qiming::gallery
