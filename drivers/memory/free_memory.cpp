#include "drivers/memory/free_memory.h"

#include <malloc.h>

namespace qiming::drivers {

void give_back_free_memory() {
    malloc_trim(0);
}

}  // namespace qiming::drivers
