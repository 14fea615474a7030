// Clients that trickle, to keep a server's connections: each is put out at the limit, and meanwhile
// everybody else is served. The limits are short here, or the test would take as long as they are.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "central/net/http_server.h"
#include "drivers/http/curl/curl_http_client.h"
#include "tests/support/devices/temporary_folder.h"

using namespace qiming;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto limit = 700ms;
constexpr auto patience = 8s;  // of a slow machine; without a limit nobody is ever put out

// The server of the centre, in a process of its own.
class BriefServer {
public:
    BriefServer() {
        std::array<int, 2> pipe{};
        REQUIRE(::pipe(pipe.data()) == 0);
        const auto certificates =
            central::ensure_certificates(folder_.path().string(), central::NewCa::OnFirstStart);
        REQUIRE(certificates.has_value());
        ca_ = certificates->ca;
        child_ = ::fork();
        if (child_ == 0) {
            central::Listening listening;
            listening.port = 0;
            listening.certificates = *certificates;
            listening.time_to_greet = limit;
            listening.time_to_ask = limit;
            const auto served =
                central::serve(listening, {[](const central::Request&) { return central::Answer{}; }},
                               [&](std::uint16_t port) {
                                   static_cast<void>(::write(pipe[1], &port, sizeof port) == sizeof port);
                               });
            ::_exit(served ? 0 : 1);
        }
        REQUIRE(::read(pipe[0], &port_, sizeof port_) == sizeof port_);
        ::close(pipe[0]);
        ::close(pipe[1]);
    }
    ~BriefServer() {
        ::kill(child_, SIGTERM);
        ::waitpid(child_, nullptr, 0);
    }
    BriefServer(const BriefServer&) = delete;
    BriefServer& operator=(const BriefServer&) = delete;

    int connect() const {
        const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port_);
        REQUIRE(::connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        return connection;
    }
    bool serves_others() const {
        const auto client =
            drivers::make_curl_http_client({"https://localhost:" + std::to_string(port_), ca_}).value();
        const auto answer = client->perform({"GET", "/", {}, {}, 5'000});
        return answer && answer->status == 200;
    }

private:
    support::TemporaryFolder folder_;
    std::string ca_;
    pid_t child_ = -1;
    std::uint16_t port_ = 0;
};

bool is_closed(int connection) {
    char byte = 0;
    const ssize_t count = ::recv(connection, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return count == 0 || (count < 0 && errno != EAGAIN);
}

// Speaks TLS in good order, then asks a byte at a time.
class SlowAsker {
public:
    explicit SlowAsker(const BriefServer& server)
        : context_(SSL_CTX_new(TLS_client_method()), SSL_CTX_free),
          tls_(SSL_new(context_.get()), SSL_free),
          connection_(server.connect()) {
        SSL_set_fd(tls_.get(), connection_);
        REQUIRE(SSL_connect(tls_.get()) == 1);
    }
    ~SlowAsker() { ::close(connection_); }
    SlowAsker(const SlowAsker&) = delete;
    SlowAsker& operator=(const SlowAsker&) = delete;

    // False: the server has put it out.
    bool sends_one_more() {
        static const std::string header = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
        const char byte = sent_ < header.size() ? header[sent_] : 'x';
        ++sent_;
        return SSL_write(tls_.get(), &byte, 1) == 1;
    }

private:
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::unique_ptr<SSL, decltype(&SSL_free)> tls_;
    int connection_;
    std::size_t sent_ = 0;
};

}  // namespace

TEST_CASE("clients that send a byte of a header now and then are put out in time, while others are served") {
    ::signal(SIGPIPE, SIG_IGN);
    const BriefServer server;
    std::vector<std::unique_ptr<SlowAsker>> slow;
    const auto began = Clock::now();
    for (int n = 0; n < 20; ++n) {
        slow.push_back(std::make_unique<SlowAsker>(server));
    }
    int served = 0;
    while (!slow.empty() && Clock::now() < began + patience) {
        std::erase_if(slow, [](const auto& client) { return !client->sends_one_more(); });
        CHECK(server.serves_others());
        ++served;
        std::this_thread::sleep_for(50ms);
    }
    CHECK(slow.empty());
    CHECK(Clock::now() - began >= limit);  // a client may take its time
    CHECK(served >= 3);
}

TEST_CASE("a greeting that trickles is put out in time") {
    ::signal(SIGPIPE, SIG_IGN);
    const BriefServer server;
    const int connection = server.connect();
    // The beginning of a long greeting: a record of 16 KiB.
    const std::string greeting = std::string("\x16\x03\x01\x3f\xff\x01\x00\x3f\xfb\x03\x03", 11);
    const auto began = Clock::now();
    std::size_t sent = 0;
    while (!is_closed(connection) && Clock::now() < began + patience) {
        const char byte = sent < greeting.size() ? greeting[sent] : '\0';
        ++sent;
        static_cast<void>(::send(connection, &byte, 1, MSG_NOSIGNAL));
        std::this_thread::sleep_for(20ms);
    }
    CHECK(Clock::now() < began + patience);
    CHECK(Clock::now() - began >= limit / 2);
    ::close(connection);
    CHECK(server.serves_others());
}
