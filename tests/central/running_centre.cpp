#include "tests/central/running_centre.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "drivers/http/curl/curl_http_client.h"
#include "tests/support/wait_until.h"

namespace qiming::support {
namespace {

std::string text_of(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

pid_t launch(const std::vector<std::string>& arguments, const std::string& output, const std::string& errors) {
    std::vector<std::string> words = {QIMING_CENTRAL};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> plain;
    for (std::string& word : words) {
        plain.push_back(word.data());
    }
    plain.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        ::dup2(::open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDOUT_FILENO);
        ::dup2(::open(errors.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
        ::execv(plain[0], plain.data());
        ::_exit(127);
    }
    return child;
}

}  // namespace

CommandResult run_central(const std::vector<std::string>& arguments) {
    const TemporaryFolder folder;
    const pid_t child = launch(arguments, folder.file("out"), folder.file("err"));
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text_of(folder.file("out")),
            text_of(folder.file("err"))};
}

RunningCentre::~RunningCentre() {
    if (child_ > 0) {
        stop(SIGKILL);
    }
}

void RunningCentre::start(const std::vector<std::string>& more) {
    start_at(0, more);
}

void RunningCentre::start_again() {
    start_at(port_, {});
}

void RunningCentre::start_at(int port, const std::vector<std::string>& more) {
    const std::string port_file = folder_.file("port");
    std::filesystem::remove(port_file);
    std::vector<std::string> arguments{"--data",      data(),   "serve", "--port", std::to_string(port),
                                       "--port-file", port_file};
    arguments.insert(arguments.end(), more.begin(), more.end());
    child_ = launch(arguments, folder_.file("out"), folder_.file("log"));
    const auto has_port = [&] { return static_cast<bool>(std::ifstream(port_file) >> port_); };
    if (!wait_until(has_port, std::chrono::seconds(20))) {
        throw std::runtime_error("the centre did not start: " + log());
    }
}

int RunningCentre::stop(int signal) {
    int status = 0;
    ::kill(child_, signal);
    ::waitpid(child_, &status, 0);
    child_ = -1;
    return status;
}

CommandResult RunningCentre::command(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"--data", data()});
    return run_central(arguments);
}

void RunningCentre::import(const std::string& kind, const std::string& text) const {
    const std::string path = folder_.file(kind + ".json");
    std::ofstream(path) << text;
    const auto result = command({"import", kind, path, "--replace"});
    if (result.status != 0) {
        throw std::runtime_error(result.errors);
    }
}

std::unique_ptr<drivers::HttpClient> RunningCentre::client() const {
    return drivers::make_curl_http_client({"https://localhost:" + std::to_string(port_), data() + "/ca.pem"})
        .value();
}

std::string RunningCentre::log() const {
    return text_of(folder_.file("log"));
}

drivers::HttpResponse post(drivers::HttpClient& client, std::string_view path, const std::string& body) {
    return client.perform({"POST", std::string(path), body, {}, 20'000}).value();
}

drivers::HttpResponse get(drivers::HttpClient& client, std::string_view path, const std::string& etag) {
    return client.perform({"GET", std::string(path), {}, etag, 20'000}).value();
}

}  // namespace qiming::support
