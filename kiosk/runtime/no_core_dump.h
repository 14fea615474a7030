// What a visitor told leaves the process by no back door: it writes no core dump when it crashes, and no
// other program of the same user may read its memory (R38). For the life of the process.
#pragma once

namespace qiming::shell {

// False: the system refused; the program runs on all the same.
bool refuse_core_dumps();

}  // namespace qiming::shell
