// How often one address may ask for something, as long as nobody is known by name. Pure: the time is handed in.
//
//  1. So many at once, and then one each interval. Addresses do not share.
//  2. It remembers no more than `most_addresses`; beyond that the one that used its share least is forgotten.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace qiming::central {

struct Share {
    int at_once = 64;
    std::int64_t one_every_ms = 4'000;
};

class Quota {
public:
    explicit Quota(Share share, std::size_t most_addresses = 10'000)
        : share_(share), most_addresses_(most_addresses) {}

    // 0: it may, and it is counted. Else the seconds until it may again, and nothing is counted.
    int wait_s(const std::string& address, std::int64_t now_ms);

private:
    void make_room(std::int64_t now_ms);

    Share share_;
    std::size_t most_addresses_;
    std::map<std::string, std::int64_t> used_up_until_ms_;
};

}  // namespace qiming::central
