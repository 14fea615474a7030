// Time-stamped lines of what a running kiosk does, one JSON object a line, for benches: when a frame
// was drawn, an input taken, a first sample handed on. Never an answer, a text or the name of a key.
// note() may be called from any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string>

namespace qiming::shell {

class Trace {
public:
    // Writes nothing when `file` is empty.
    explicit Trace(const std::filesystem::path& file);
    bool is_on() const { return file_.is_open(); }
    // {"at_us": steady microseconds, "what": `what` `more`}; `more` is JSON that follows.
    void note(const char* what, const std::string& more = {});
    // How much memory this process has of its own, shared pages by their share.
    void note_memory();

    static std::int64_t now_us();

private:
    std::mutex mutex_;
    std::ofstream file_;
};

}  // namespace qiming::shell
