#include "kiosk/rehearsal/trace/trace.h"

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace qiming::shell {

Trace::Trace(const std::filesystem::path& file) {
    if (!file.empty()) {
        file_.open(file, std::ios::trunc);
    }
}

std::int64_t Trace::now_us() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

void Trace::note(const char* what, const std::string& more) {
    const std::int64_t at_us = now_us();
    const std::lock_guard lock(mutex_);
    if (file_.is_open()) {
        file_ << fmt::format("{{\"at_us\":{},\"what\":\"{}\"{}}}", at_us, what, more) << std::endl;
    }
}

void Trace::note_memory() {
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string word; rollup >> word;) {
        if (long kilobytes = 0; word == "Pss:" && rollup >> kilobytes) {
            note("memory", fmt::format(",\"pss_kb\":{}", kilobytes));
            return;
        }
    }
}

}  // namespace qiming::shell
