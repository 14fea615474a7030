// A server that reads one request on each connection and gives back the bytes it was told to: also
// answers that no good server would give. Its certificate comes from a private CA of its own.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/devices/temporary_folder.h"

namespace qiming::support {

class SmallTlsServer {
public:
    // Called on the server's thread with the request; what it returns is sent, then the connection
    // is closed. An empty text: say nothing until the server ends.
    using Reply = std::function<std::string(const std::string& request)>;

    explicit SmallTlsServer(Reply reply);
    ~SmallTlsServer();
    SmallTlsServer(const SmallTlsServer&) = delete;
    SmallTlsServer& operator=(const SmallTlsServer&) = delete;

    std::string url() const { return "https://localhost:" + std::to_string(port_); }
    std::string ca_file() const { return folder_.file("ca.pem"); }

private:
    void run();
    void converse(int connection);

    TemporaryFolder folder_;
    Reply reply_;
    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<bool> ending_ = false;
    std::thread thread_;
};

}  // namespace qiming::support
