// The real qiming-central as a child process with a data folder of its own.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/http/http_client.h"
#include "tests/support/devices/temporary_folder.h"

namespace qiming::support {

struct CommandResult {
    int status = -1;
    std::string output;
    std::string errors;
};

// Runs qiming-central with these arguments to its end.
CommandResult run_central(const std::vector<std::string>& arguments);

class RunningCentre {
public:
    RunningCentre() { start(); }
    ~RunningCentre();
    RunningCentre(const RunningCentre&) = delete;
    RunningCentre& operator=(const RunningCentre&) = delete;

    // `more`: arguments of serve beside the usual ones.
    void start(const std::vector<std::string>& more = {});
    // At the port that it had: terminals that are on find it again.
    void start_again();
    int stop(int signal);  // the status as waitpid() gives it
    // `qiming-central --data DIR arguments...`
    CommandResult command(std::vector<std::string> arguments) const;
    void import(const std::string& kind, const std::string& text) const;

    std::unique_ptr<drivers::HttpClient> client() const;
    std::string data() const { return folder_.file("data"); }
    std::string log() const;
    int port() const { return port_; }
    const TemporaryFolder& folder() const { return folder_; }

private:
    void start_at(int port, const std::vector<std::string>& more);

    TemporaryFolder folder_;
    pid_t child_ = -1;
    int port_ = 0;
};

drivers::HttpResponse post(drivers::HttpClient& client, std::string_view path, const std::string& body);
drivers::HttpResponse get(drivers::HttpClient& client, std::string_view path, const std::string& etag = {});

}  // namespace qiming::support
