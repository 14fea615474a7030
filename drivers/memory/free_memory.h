// What a process has freed stays with it: the C library keeps it for next time. A terminal at rest gives it
// back to the system, which has other programs to serve.
#pragma once

namespace qiming::drivers {

// Gives back every page on which nothing is kept any more. Takes tens of milliseconds, in which other threads
// may wait for memory: only where nobody waits for an answer.
void give_back_free_memory();

}  // namespace qiming::drivers
