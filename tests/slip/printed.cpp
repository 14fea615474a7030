#include "tests/slip/printed.h"

#include <zbar.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>

#include "tests/support/devices/temporary_folder.h"

namespace qiming::tests {
namespace {

namespace fs = std::filesystem;

Grey read_pgm(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string kind;
    int most = 0;
    Grey grey;
    stream >> kind >> grey.width >> grey.height >> most;
    REQUIRE(kind == "P5");
    REQUIRE(most == 255);
    stream.get();
    grey.pixels.assign(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    REQUIRE(grey.pixels.size() == grey.width * grey.height);
    return grey;
}

}  // namespace

bool Grey::row_has_ink(std::size_t y) const {
    for (std::size_t x = 0; x < width; ++x) {
        if (is_dark(x, y)) {
            return true;
        }
    }
    return false;
}

std::vector<Grey> printed(const drivers::DrawnSlip& slip) {
    const support::TemporaryFolder folder;
    std::ofstream(folder.file("slip.pdf"), std::ios::binary) << slip.pdf;
    const std::string make = "pdftoppm -gray -r 203.2 " + folder.file("slip.pdf") + " " + folder.file("page");
    REQUIRE(std::system(make.c_str()) == 0);
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        if (entry.path().extension() == ".pgm") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<Grey> pages;
    std::transform(files.begin(), files.end(), std::back_inserter(pages), read_pgm);
    return pages;
}

std::vector<std::string> codes_on(const Grey& page) {
    zbar::Image image(static_cast<unsigned>(page.width), static_cast<unsigned>(page.height), "Y800",
                      page.pixels.data(), page.pixels.size());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    scanner.scan(image);
    std::vector<std::string> codes;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) {
        codes.push_back(symbol->get_data());
    }
    return codes;
}

std::vector<double> heights_of_lines(const Grey& page) {
    std::vector<double> heights;
    std::size_t began = 0;
    for (std::size_t y = 0; y <= page.height; ++y) {
        const bool ink = y < page.height && page.row_has_ink(y);
        const bool had_ink = y > 0 && page.row_has_ink(y - 1);
        if (ink && !had_ink) {
            began = y;
        } else if (!ink && had_ink) {
            heights.push_back(static_cast<double>(y - began) / printer_px_per_mm);
        }
    }
    return heights;
}

}  // namespace qiming::tests
