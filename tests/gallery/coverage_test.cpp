#include "kiosk/gallery/coverage.h"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <set>
#include <tuple>

using namespace qiming;
using gallery::Picture;

namespace {

// So many pages, the first of them in `states` states.
std::vector<std::string> pages(std::size_t count, std::size_t states = 1) {
    std::vector<std::string> all(states - 1, "page0");
    for (std::size_t page = 0; page < count; ++page) {
        all.push_back("page" + std::to_string(page));
    }
    return all;
}

std::size_t all_values() {
    std::size_t sum = 0;
    for (const int count : gallery::values) {
        sum += static_cast<std::size_t>(count);
    }
    return sum;
}

std::size_t all_pairs() {
    std::size_t sum = 0;
    for (std::size_t second = 0; second < gallery::dimensions; ++second) {
        for (std::size_t first = 0; first < second; ++first) {
            sum += static_cast<std::size_t>(gallery::values[first] * gallery::values[second]);
        }
    }
    return sum;
}

std::size_t pairs_in(const std::vector<Picture>& pictures) {
    std::set<std::tuple<std::size_t, int, std::size_t, int>> pairs;
    for (const Picture& picture : pictures) {
        for (std::size_t second = 0; second < gallery::dimensions; ++second) {
            for (std::size_t first = 0; first < second; ++first) {
                pairs.emplace(first, picture.look[first], second, picture.look[second]);
            }
        }
    }
    return pairs.size();
}

// For each page, how many values of dimensions are shown on it.
std::map<std::string, std::set<std::pair<std::size_t, int>>> values_on(const std::vector<Picture>& pictures,
                                                                       const std::vector<std::string>& names) {
    std::map<std::string, std::set<std::pair<std::size_t, int>>> shown;
    for (const Picture& picture : pictures) {
        for (std::size_t dimension = 0; dimension < gallery::dimensions; ++dimension) {
            shown[names[picture.scene]].emplace(dimension, picture.look[dimension]);
        }
    }
    return shown;
}

}  // namespace

TEST_CASE("Every screen is pictured in every value of each dimension, and all pairs of values are there") {
    for (const std::size_t count : {12U, 50U, 114U}) {
        const auto names = pages(count);
        const auto pictures = gallery::chosen_pictures(names, 800);
        CHECK(pictures.size() == count * 7);
        CHECK(pairs_in(pictures) == all_pairs());
        const auto shown = values_on(pictures, names);
        CHECK(shown.size() == count);
        for (const auto& [page, values] : shown) {
            INFO(page);
            CHECK(values.size() == all_values());
        }
    }
}

TEST_CASE("Where there are too many screens for that, the states of a page share its values") {
    const auto names = pages(60, 100);
    const auto pictures = gallery::chosen_pictures(names, 800);
    CHECK(pictures.size() <= 800);
    CHECK(pairs_in(pictures) == all_pairs());
    std::set<std::size_t> scenes;
    for (const Picture& picture : pictures) {
        scenes.insert(picture.scene);
    }
    CHECK(scenes.size() == names.size());
    for (const auto& [page, values] : values_on(pictures, names)) {
        INFO(page);
        CHECK(values.size() == all_values());
    }
}

TEST_CASE("There are never more pictures than the limit, however many screens there are") {
    CHECK(gallery::chosen_pictures(pages(500), 800).size() == 800);
    CHECK(gallery::chosen_pictures(pages(1), 800).size() == 7);
    CHECK(gallery::chosen_pictures({}, 800).empty());
}

TEST_CASE("Every combination of looks is there once when all are wanted") {
    const auto pictures = gallery::all_pictures(2);
    std::set<std::pair<std::size_t, gallery::Look>> once;
    for (const Picture& picture : pictures) {
        once.emplace(picture.scene, picture.look);
    }
    CHECK(pictures.size() == 2 * 3 * 6 * 7 * 3 * 2 * 2);
    CHECK(once.size() == pictures.size());
}

TEST_CASE("Every look has a name of its own") {
    std::set<std::string> names;
    for (const Picture& picture : gallery::all_pictures(1)) {
        names.insert(gallery::name_of(picture.look));
    }
    CHECK(names.size() == gallery::all_pictures(1).size());
}
