// Every measurement: what it is called, and the function that makes it. A function returns what kept
// it from measuring; "" when it measured.
#pragma once

#include <functional>
#include <string>

#include "tests/bench/report.h"

namespace qiming::bench {

struct Bench {
    std::string name;  // all lines it prints begin with this
    bool heavy = false;
    std::function<std::string(const Report&)> run;
};

std::string outbox_commit(const Report& report);
std::string jobs_filter(const Report& report, int jobs);
std::string speech_stop(const Report& report);
std::string side_by_side(const Report& report);
std::string speech_front_end(const Report& report);
std::string speech_lexicon(const Report& report);
std::string pinyin(const Report& report);
std::string start_first_frame(const Report& report);
std::string start_first_frame_without_x(const Report& report);
std::string start_first_sound(const Report& report);
std::string key_first_sample(const Report& report);
std::string braille_update(const Report& report);
std::string braille_line(const Report& report);
std::string slip_pdf(const Report& report);
std::string frame(const Report& report);
std::string frame_looks(const Report& report);
std::string gallery_speed(const Report& report);
std::string memory_of_looks(const Report& report);
std::string memory(const Report& report);
std::string idle(const Report& report);

}  // namespace qiming::bench
