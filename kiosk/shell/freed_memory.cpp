// Memory that is given back is wiped first, whoever in the process had it: ours, the C++ library, SQLite,
// libcurl, OpenSSL, SDL, the synthesiser. The C library leaves freed memory as it was, so that what a
// visitor told could be read there for days (R38).
//
// Part of the program qiming-kiosk, not of its library: a definition in the program goes before that of
// the C library everywhere in the process. Sanitizers bring their own, and then this is left out.
#include <algorithm>
#include <cstddef>
#include <cstring>

extern "C" {

void* __libc_malloc(std::size_t size);
void __libc_free(void* memory);
std::size_t malloc_usable_size(void* memory) noexcept;

void free(void* memory) noexcept {
    if (memory != nullptr) {
        explicit_bzero(memory, malloc_usable_size(memory));
        __libc_free(memory);
    }
}

// The C library's own would give back the old place unwiped.
void* realloc(void* memory, std::size_t size) noexcept {
    if (memory == nullptr) {
        return __libc_malloc(size);
    }
    if (size == 0) {
        free(memory);
        return nullptr;
    }
    const std::size_t room = malloc_usable_size(memory);
    if (size <= room && size >= room / 2) {
        return memory;
    }
    void* const moved = __libc_malloc(size);
    if (moved != nullptr) {
        std::memcpy(moved, memory, std::min(size, room));
        free(memory);
    }
    return moved;
}
}
