// A real qiming-central of the visit's own: a child process with a data folder of its own on a port
// that was reserved before, so that the kiosk knows where the centre will be even while it is not
// there yet.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>

#include <tl/expected.hpp>

namespace qiming::shell {

struct CentreFault {
    std::string problem;
    std::string remedy;
};

class CentreProcess {
public:
    // Reserves a port on the loopback; starts nothing. `program` is qiming-central.
    CentreProcess(std::filesystem::path program, std::filesystem::path data, std::filesystem::path samples);
    ~CentreProcess();
    CentreProcess(const CentreProcess&) = delete;
    CentreProcess& operator=(const CentreProcess&) = delete;

    std::string url() const;
    std::string ca_file() const { return (data_ / "ca.pem").string(); }

    // Returns when it answers on its port, or with what kept it from that.
    tl::expected<void, CentreFault> start();
    void stop();

    // Number by id of every submission it holds, as `submissions --json` prints them.
    tl::expected<std::multimap<std::string, std::string>, CentreFault> submissions() const;

private:
    std::filesystem::path program_;
    std::filesystem::path data_;
    std::filesystem::path samples_;
    int reserved_ = -1;  // a bound socket nobody listens on: it refuses, and keeps others off the port
    int port_ = 0;
    pid_t child_ = -1;
};

}  // namespace qiming::shell
