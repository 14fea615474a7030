#include "tests/bench/terminal.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

namespace qiming::bench {

namespace {

// The first word of a file, as soon as there is one.
std::string word_of(const std::string& file, Process& writer, int timeout_ms) {
    const std::int64_t until = now_us() + std::int64_t{1000} * timeout_ms;
    std::string word;
    while (word.empty() && writer.is_running() && now_us() < until) {
        std::ifstream(file) >> word;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return word;
}

}  // namespace

std::string program(const std::string& name) {
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / name).string();
}

Screen::Screen(const support::TemporaryFolder& folder) {
    // Xvfb itself finds a free number, and writes it when it is ready.
    const std::string number = folder.file("display");
    server_ = std::make_unique<Process>(
        std::vector<std::string>{
            "sh", "-c", "exec Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>\"$0\"", number},
        std::vector<std::string>{}, folder.file("xvfb.log"));
    const std::string found = word_of(number, *server_, 10'000);
    display_ = found.empty() ? "" : ":" + found;
}

Centre::Centre(const support::TemporaryFolder& folder) : folder_(folder) {
    const std::string port = folder.file("port");
    server_ = std::make_unique<Process>(
        std::vector<std::string>{program("qiming-central"), "--data", folder.file("central"), "serve", "--port",
                                 "0", "--samples", "content/samples", "--port-file", port},
        std::vector<std::string>{}, folder.file("central.log"));
    port_ = word_of(port, *server_, 20'000);
    if (port_.empty()) {
        trouble_ = "qiming-central did not start";
    }
}

std::string Centre::url() const {
    return "https://localhost:" + port_;
}
std::string Centre::certificate() const {
    return folder_.file("central/ca.pem");
}

Terminal::Terminal(const support::TemporaryFolder& folder, const Centre& centre, const std::string& name,
                   const std::string& display)
    : display_(display), log_(folder.file(name + ".log")), trace_(folder.file(name + ".trace")) {
    std::vector<std::string> environment = {"SDL_AUDIODRIVER=dummy"};
    if (display.empty()) {
        environment.push_back("SDL_VIDEODRIVER=dummy");
    } else {
        environment.push_back("SDL_VIDEODRIVER=x11");
        environment.push_back("DISPLAY=" + display);
    }
    started_us_ = now_us();
    kiosk_ = std::make_unique<Process>(
        std::vector<std::string>{program("qiming-rehearse"), "trace", "--demo", "--data", folder.file(name),
                                 "--centre", centre.url(), "--ca", centre.certificate(), "--trace", trace_},
        environment, log_);
}

void Terminal::press(const std::string& key) {
    Process xdotool({"xdotool", "key", key}, {"DISPLAY=" + display_}, log_);
    xdotool.wait(2000);
}

std::string Terminal::trouble() {
    if (kiosk_->is_running()) {
        return "";
    }
    std::string last;
    std::ifstream log(log_);
    for (std::string line; std::getline(log, line);) {
        last = line;
    }
    return "qiming-rehearse ended with status " + std::to_string(kiosk_->exit_status()) + ": " + last;
}

}  // namespace qiming::bench
