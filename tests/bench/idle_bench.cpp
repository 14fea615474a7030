// What a terminal costs that nobody touches: the resting screen and a question, side by side, for a minute.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/bench/benches.h"
#include "tests/bench/terminal.h"

namespace qiming::bench {
namespace {

constexpr int patience_ms = 15'000;
constexpr int from_second = 2;
constexpr int to_second = 58;

void sleep_ms(int ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

// Nanoseconds on a processor, all threads.
double cpu_ns(pid_t pid) {
    double sum = 0;
    std::error_code ignored;
    for (const auto& task :
         std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/task", ignored)) {
        double spent = 0;
        std::ifstream(task.path() / "schedstat") >> spent;
        sum += spent;
    }
    return sum;
}

// Through the welcome and the home page to the first question of the first service.
std::string go_to_a_question(Terminal& terminal) {
    for (int i = 0; i < 4; ++i) {
        terminal.press("Return");
        sleep_ms(800);
    }
    const auto quiet = wait_for(terminal.trace(), "quiet", now_us(), 60'000);
    return quiet ? terminal.trouble() : "the question was never said to its end. " + terminal.trouble();
}

struct Usage {
    double cpu_percent = 0;
    double redraws = 0;
};

class Watch {
public:
    explicit Watch(Terminal& terminal)
        : terminal_(terminal), since_us_(now_us()), spent_ns_(cpu_ns(terminal.pid())) {}
    Usage usage() const {
        const std::int64_t until_us = now_us();
        const double spent_us = (cpu_ns(terminal_.pid()) - spent_ns_) / 1000.0;
        const auto trace = read_trace(terminal_.trace());
        const auto frames = std::count_if(trace.begin(), trace.end(), [&](const Happening& one) {
            return one.what == "frame" && !one.minute && one.at_us >= since_us_ && one.at_us <= until_us;
        });
        return {100.0 * spent_us / static_cast<double>(until_us - since_us_), static_cast<double>(frames)};
    }

private:
    Terminal& terminal_;
    std::int64_t since_us_;
    double spent_ns_;
};

}  // namespace

std::string idle(const Report& report) {
    const support::TemporaryFolder folder;
    const support::TemporaryFolder other_folder;
    const Screen screen(folder);
    const Screen other_screen(other_folder);
    const Centre centre(folder);
    if (screen.display().empty() || other_screen.display().empty() || !centre.trouble().empty()) {
        return "Xvfb or the centre did not start. " + centre.trouble();
    }
    Terminal resting(folder, centre, "resting", screen.display());
    Terminal question(folder, centre, "question", other_screen.display());
    for (Terminal* terminal : {&resting, &question}) {
        if (!wait_for(terminal->trace(), "first_frame", 0, patience_ms)) {
            return "no first frame. " + terminal->trouble();
        }
    }
    if (std::string trouble = go_to_a_question(question); !trouble.empty()) {
        return trouble;
    }
    sleep_ms(from_second * 1000);
    const Watch of_resting(resting);
    const Watch of_question(question);
    sleep_ms((to_second - from_second) * 1000);
    const Usage rest = of_resting.usage();
    const Usage asked = of_question.usage();
    if (!resting.trouble().empty() || !question.trouble().empty()) {
        return resting.trouble() + question.trouble();
    }
    report.value("idle.cpu_percent", std::max(rest.cpu_percent, asked.cpu_percent), "%", 2);
    report.value("idle.cpu_percent.resting", rest.cpu_percent, "%", 1);
    report.value("idle.cpu_percent.question", asked.cpu_percent, "%", 1);
    report.value("idle.redraws", std::max(rest.redraws, asked.redraws), "frames", 2);
    report.value("idle.redraws.resting", rest.redraws, "frames", 1);
    report.value("idle.redraws.question", asked.redraws, "frames", 1);
    return "";
}

}  // namespace qiming::bench
