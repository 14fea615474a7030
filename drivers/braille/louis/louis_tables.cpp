#include "drivers/braille/louis/louis_tables.h"

#include <liblouis/liblouis.h>

#include <algorithm>
#include <vector>

namespace qiming::drivers {
namespace {

using accessibility::BrailleTable;

constexpr char32_t blank = U'⠀';
// A character takes a few cells, and at most these when it is spelled out in hexadecimal.
constexpr std::size_t most_cells_each = 16;

const char* name_of(BrailleTable table) {
    switch (table) {
        case BrailleTable::Chinese: return "zhcn-cbs.ctb";
        case BrailleTable::English: return "en-ueb-g1.ctb";
    }
    return "en-ueb-g1.ctb";
}

// Tables warn of each other's definitions; there is nothing that anybody here could do about it.
void say_nothing(logLevels /*level*/, const char* /*message*/) {}

}  // namespace

LouisTables::LouisTables() {
    lou_registerLogCallback(say_nothing);
    lou_setLogLevel(LOU_LOG_OFF);
}

LouisTables::~LouisTables() {
    lou_free();
}

void LouisTables::load() {
    const std::lock_guard lock(mutex_);
    lou_getTable(name_of(BrailleTable::Chinese));
    lou_getTable(name_of(BrailleTable::English));
}

std::u32string LouisTables::cells_of(std::u32string_view text, BrailleTable table) {
    const std::lock_guard lock(mutex_);
    longest_ = std::max(longest_, text.size());
    const std::vector<widechar> print(text.begin(), text.end());
    std::vector<widechar> cells(text.size() * most_cells_each);
    int print_length = static_cast<int>(print.size());
    int cell_count = static_cast<int>(cells.size());
    const int done = lou_translateString(name_of(table), print.data(), &print_length, cells.data(), &cell_count,
                                         nullptr, nullptr, dotsIO | ucBrl);
    if (done == 0) {
        return std::u32string(text.size(), blank);
    }
    std::u32string raised;
    for (int i = 0; i < cell_count; ++i) {
        const char32_t cell = cells[static_cast<std::size_t>(i)];
        raised += cell >= 0x2800 && cell <= 0x28FF ? cell : blank;
    }
    return raised;
}

// liblouis keeps its last texts in buffers of its own; a text of blanks, as long as the longest, goes
// over them.
void LouisTables::forget() {
    const std::size_t longest = longest_;
    cells_of(std::u32string(longest, U' '), BrailleTable::Chinese);
    longest_ = 0;
}

}  // namespace qiming::drivers
