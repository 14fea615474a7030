// Who may keep a connection to the centre as long as nobody is known by name. Pure: the time is handed in, and
// what it decides is done by the server.
//
//  1. One address has a share, and all together have a limit. Who comes beyond either takes the place of the
//  one that
//     has kept silent longest: of the same address, or of the most crowded one.
//  2. Silent is who greets, asks or reads its answer for too long. Those who were answered before go last;
//  whoever is
//     being served stays. Where nobody can go, the newcomer does.
//
// So a thousand strangers who say nothing shut nobody out, whether they sit at one address or at many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace qiming::central {

struct DoorLimits {
    std::size_t most = 2'000;
    std::size_t per_address = 64;
    std::int64_t taking_ms = 15'000;  // who reads an answer for longer counts as silent
};

// "192.0.2.7" as it is; of an IPv6 address the network of 64 bits, which one subscriber has whole.
std::string address_to_count(const std::string& address);

class Doorway {
public:
    using Guest = std::uint64_t;
    struct Entry {
        std::optional<Guest> guest;    // nothing: turned away
        std::optional<Guest> put_out;  // whose place it took; no guest any more
    };

    explicit Doorway(DoorLimits limits) : limits_(limits) {}

    Entry enter(const std::string& address, std::int64_t now_ms);
    void is_served(Guest guest);
    void takes_answer(Guest guest, std::int64_t now_ms);
    void was_answered(Guest guest, std::int64_t now_ms);
    void leave(Guest guest);

    std::size_t guests() const { return guests_.size(); }

private:
    enum class Doing { Asking, Served, Taking };
    struct Place {
        std::string address;
        Doing doing = Doing::Asking;
        std::int64_t since_ms = 0;
        bool answered = false;  // at least once
    };
    using Places = std::map<Guest, Place>;

    std::optional<Guest> who_goes(const std::string& address, std::int64_t now_ms) const;
    std::string most_crowded() const;
    void does(Guest guest, Doing doing, std::int64_t now_ms);

    DoorLimits limits_;
    Places guests_;  // in the order in which they came
    std::map<std::string, std::size_t> crowds_;
    Guest last_ = 0;
};

}  // namespace qiming::central
