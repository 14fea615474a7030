#include "tests/http/small_tls_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>

#include "central/keys/certificates.h"

namespace qiming::support {

namespace {

// Header and body, which may come in pieces.
std::string read_request(SSL* tls) {
    std::string request;
    for (std::size_t wanted = 1; request.size() < wanted;) {
        char buffer[16384];
        const int count = SSL_read(tls, buffer, sizeof buffer);
        if (count <= 0) {
            break;
        }
        request.append(buffer, static_cast<std::size_t>(count));
        const auto end = request.find("\r\n\r\n");
        const auto length = request.find("Content-Length: ");
        const std::size_t body = length < end ? std::stoul(request.substr(length + 16)) : 0;
        wanted = end == std::string::npos ? request.size() + 1 : end + 4 + body;
    }
    return request;
}

}  // namespace

SmallTlsServer::SmallTlsServer(Reply reply) : reply_(std::move(reply)) {
    central::ensure_certificates(folder_.path().string(), central::NewCa::OnFirstStart).value();
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener_, 8) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        throw std::runtime_error("the small server cannot listen");
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { run(); });
}

SmallTlsServer::~SmallTlsServer() {
    ending_ = true;
    thread_.join();
    ::close(listener_);
}

void SmallTlsServer::run() {
    while (!ending_) {
        pollfd door{listener_, POLLIN, 0};
        if (::poll(&door, 1, 20) == 1) {
            const int connection = ::accept(listener_, nullptr, nullptr);
            converse(connection);
            ::close(connection);
        }
    }
}

void SmallTlsServer::converse(int connection) {
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_server_method()),
                                                                    SSL_CTX_free);
    SSL_CTX_use_certificate_file(context.get(), folder_.file("server.pem").c_str(), SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(context.get(), folder_.file("server-key.pem").c_str(), SSL_FILETYPE_PEM);
    const std::unique_ptr<SSL, decltype(&SSL_free)> tls(SSL_new(context.get()), SSL_free);
    SSL_set_fd(tls.get(), connection);
    if (SSL_accept(tls.get()) != 1) {
        return;
    }
    const std::string reply = reply_(read_request(tls.get()));
    while (reply.empty() && !ending_) {
        ::usleep(10'000);
    }
    for (std::size_t sent = 0; sent < reply.size();) {
        const int piece = static_cast<int>(std::min<std::size_t>(reply.size() - sent, 1 << 16));
        const int written = SSL_write(tls.get(), reply.data() + sent, piece);
        if (written <= 0) {
            return;
        }
        sent += static_cast<std::size_t>(written);
    }
    SSL_shutdown(tls.get());
}

}  // namespace qiming::support
