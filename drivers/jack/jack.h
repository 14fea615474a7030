// Are headphones in? A jack tells its listener of each change and does nothing else.
//
//  - Before anything was told, headphones count as out; so do headphones whose device is gone.
//  - A removal is told at once, since bystanders hear from then on (R13). An insertion is told once it
//    has lasted: contacts bounce, and nobody wants to be greeted twice.
//  - The same state is never told twice in a row.
#pragma once

namespace qiming::drivers {

// Called from the driver's thread: only enqueues.
class JackListener {
public:
    virtual ~JackListener() = default;
    virtual void jack_changed(bool inserted) = 0;
};

class Jack {
public:
    virtual ~Jack() = default;
    // As last told. Any thread.
    virtual bool is_inserted() const = 0;
    // False: there is no device that could tell of headphones. Any thread.
    virtual bool is_there() const = 0;
};

}  // namespace qiming::drivers
