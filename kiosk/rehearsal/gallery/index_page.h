// The page that leads through the gallery: one file of HTML without anything from elsewhere, with
// headings, texts for the pictures and a choice of one screen. Pure: entries in, text out.
#pragma once

#include <string>
#include <vector>

namespace qiming::shell {

struct GalleryEntry {
    std::string scene;  // name of the screen
    std::string title;  // the page's own, in its language
    std::string language;
    std::string look;
    std::string file;  // without ".png", ".json"
    int width = 0;
    int height = 0;
};

// Entries of one scene follow each other.
std::string index_page(const std::vector<GalleryEntry>& entries);

}  // namespace qiming::shell
