// hardening_probe copy|smash: does what no program may, so that the test sees it stopped.
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

struct Places {
    char name[8];
    char others[64];
};

// How long it is nobody knows before it runs.
std::size_t too_long(const std::string& what) {
    return what.size() + 100;
}

int copy(const std::string& what) {
    Places places{};
    const std::string text(too_long(what), 'x');
    std::memcpy(places.name, text.data(), text.size());
    return places.name[0] + places.others[0];
}

__attribute__((noinline)) int smash(const std::string& what) {
    char name[16];
    volatile char* place = name;
    for (std::size_t at = 0; at < too_long(what); ++at) {
        place[at] = 'x';
    }
    return place[0];
}

}  // namespace

// Never called by the test; it reads how it was compiled.
extern "C" __attribute__((noinline)) int large_array(int at);
int large_array(int at) {
    volatile char all[8 * 4096];
    all[at] = 1;
    return all[at / 2];
}

int main(int count, char** words) {
    const std::string what = count == 2 ? words[1] : "";
    if (what == "copy") {
        return copy(what);
    }
    return what == "smash" ? smash(what) : large_array(count);
}
