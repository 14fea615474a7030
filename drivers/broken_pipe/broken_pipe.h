// The libraries of BRLTTY and of TLS write to sockets in the plain way: the other side gone at that moment,
// SIGPIPE would end the whole terminal. A driver of such a library calls this before it connects; the write
// then fails with EPIPE, which the driver hears of as of any other failure.
#pragma once

namespace qiming::drivers {

// For the life of the process, all threads; again does nothing more. Any thread.
void ignore_broken_pipes();

}  // namespace qiming::drivers
