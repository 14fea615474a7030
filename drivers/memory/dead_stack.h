// What returned functions left on the stack of the calling thread: short texts lie there as they were,
// until something is put over them. A thread that has handled what a visitor told wipes its own, since
// nobody else can (R38).
#pragma once

namespace qiming::drivers {

// Everything below the caller's frame becomes zero; the pages go back to the system. Takes microseconds.
void wipe_dead_stack();

}  // namespace qiming::drivers
