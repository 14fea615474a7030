// Which screens are pictured in which looks. Pure, and the same choice each time.
//
//  1. Every screen has every value of each dimension; over the whole gallery each pair of values of two
//     dimensions stands in some picture.
//  2. Never more pictures than the limit. Where all states of all pages are too many, a page's pictures
//     go round its states: each value is shown on the page, and each state at least once.
//  3. Should even that be too many, the pages with most pictures give some up.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kiosk/gallery/looks.h"

namespace qiming::gallery {

struct Picture {
    std::size_t scene = 0;
    Look look{};
};

// `pages`: for each scene the id of its page.
std::vector<Picture> chosen_pictures(const std::vector<std::string>& pages, std::size_t limit);
std::vector<Picture> all_pictures(std::size_t scenes);

}  // namespace qiming::gallery
