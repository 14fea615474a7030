#include "kiosk/rehearsal/visit/centre_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>
#include <utility>
#include <vector>

namespace qiming::shell {
namespace {

namespace fs = std::filesystem;
constexpr auto start_patience = std::chrono::seconds(15);
constexpr auto stop_patience = std::chrono::seconds(5);

tl::unexpected<CentreFault> fault(std::string problem, std::string remedy) {
    return tl::unexpected<CentreFault>(CentreFault{std::move(problem), std::move(remedy)});
}

// `output` becomes the child's standard output, `errors` its standard error.
pid_t launch(const std::vector<std::string>& command, int output, int errors) {
    std::vector<char*> arguments;
    for (const std::string& word : command) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        dup2(output, STDOUT_FILENO);
        dup2(errors, STDERR_FILENO);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    return child;
}

int open_log(const fs::path& file) {
    return open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

bool has_text(const fs::path& file) {
    std::error_code trouble;
    return fs::file_size(file, trouble) > 0 && !trouble;
}

std::string read_all(int file) {
    std::string text;
    std::array<char, 4096> part{};
    for (ssize_t got = 0; (got = read(file, part.data(), part.size())) > 0;) {
        text.append(part.data(), static_cast<std::size_t>(got));
    }
    return text;
}

}  // namespace

CentreProcess::CentreProcess(fs::path program, fs::path data, fs::path samples)
    : program_(std::move(program)), data_(std::move(data)), samples_(std::move(samples)) {
    reserved_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof address;
    if (bind(reserved_, generic, length) == 0 && getsockname(reserved_, generic, &length) == 0) {
        port_ = ntohs(address.sin_port);
    }
}

CentreProcess::~CentreProcess() {
    stop();
    if (reserved_ >= 0) {
        close(reserved_);
    }
}

std::string CentreProcess::url() const {
    return fmt::format("https://localhost:{}", port_);
}

tl::expected<void, CentreFault> CentreProcess::start() {
    if (access(program_.c_str(), X_OK) != 0) {
        return fault(fmt::format("{} is not there.", program_.string()),
                     "Build it: it stands beside qiming-rehearse.");
    }
    fs::create_directories(data_);
    const fs::path port_file = data_ / "port";
    const fs::path log_file = data_ / "log.txt";
    fs::remove(port_file);
    if (reserved_ >= 0) {
        close(std::exchange(reserved_, -1));
    }
    const int log = open_log(log_file);
    child_ = launch({program_.string(), "--data", data_.string(), "serve", "--samples", samples_.string(),
                     "--port", std::to_string(port_), "--port-file", port_file.string()},
                    log, log);
    close(log);
    const auto deadline = std::chrono::steady_clock::now() + start_patience;
    while (!has_text(port_file)) {
        int status = 0;
        if (waitpid(child_, &status, WNOHANG) == child_) {
            child_ = -1;
            return fault("The centre did not start.", fmt::format("Its log: {}", log_file.string()));
        }
        if (std::chrono::steady_clock::now() > deadline) {
            return fault("The centre does not answer.", fmt::format("Its log: {}", log_file.string()));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return {};
}

void CentreProcess::stop() {
    if (child_ <= 0) {
        return;
    }
    kill(child_, SIGTERM);
    const auto deadline = std::chrono::steady_clock::now() + stop_patience;
    while (waitpid(child_, nullptr, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > deadline) {
            kill(child_, SIGKILL);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    child_ = -1;
}

tl::expected<std::multimap<std::string, std::string>, CentreFault> CentreProcess::submissions() const {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return fault("No pipe can be opened.", "Close other programs.");
    }
    const int log = open_log(data_ / "log.txt");
    const pid_t asker =
        launch({program_.string(), "--data", data_.string(), "submissions", "--json"}, ends[1], log);
    close(ends[1]);
    close(log);
    std::istringstream lines(read_all(ends[0]));
    close(ends[0]);
    int status = 0;
    waitpid(asker, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        return fault("The centre cannot list its submissions.",
                     fmt::format("Its log: {}", (data_ / "log.txt").string()));
    }
    std::multimap<std::string, std::string> held;
    for (std::string line; std::getline(lines, line);) {
        const auto row = nlohmann::json::parse(line, nullptr, false);
        if (!row.is_object() || !row.contains("id") || !row.contains("number")) {
            return fault("The centre's list holds a line that is no submission.",
                         "Both programs must be of one build.");
        }
        held.emplace(row["id"].get<std::string>(), row["number"].get<std::string>());
    }
    return held;
}

}  // namespace qiming::shell
