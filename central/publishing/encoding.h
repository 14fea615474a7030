// The bytes of a file as UTF-8, whatever program saved it: UTF-8 with or without a mark, UTF-16 with one (what
// spreadsheets call "Unicode text"), else GB18030, of which GBK and GB 2312 are parts (iconv).
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace qiming::central {

struct Decoded {
    std::string text;
    std::string_view encoding;  // "UTF-8", "UTF-16", "GB18030"
};

// What is wrong: "line 3: neither UTF-8 nor GB18030".
tl::expected<Decoded, std::string> decoded(std::string bytes);

}  // namespace qiming::central
