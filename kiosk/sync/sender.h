// What the core's wishes for the centre are handed to.
#pragma once

namespace qiming::shell {

// Whoever sends what waits in the outbox and fetches content; told that there is something new.
class Sender {
public:
    virtual ~Sender() = default;
    virtual void wake() = 0;
    // The centre has newer content, as far as anybody knows.
    virtual void refresh() = 0;
};

}  // namespace qiming::shell
