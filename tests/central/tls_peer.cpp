#include "tests/central/tls_peer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

#include <fmt/format.h>

namespace qiming::support {
namespace {

sockaddr_in address_of(const std::string& text, int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    if (::inet_pton(AF_INET, text.c_str(), &address.sin_addr) != 1) {
        throw std::runtime_error(text + " is no address");
    }
    return address;
}

}  // namespace

int connect_from(const std::string& from, int port) {
    const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in here = address_of(from, 0);
    const sockaddr_in there = address_of("127.0.0.1", port);
    // Nobody waits for a server that does not answer.
    const timeval patience{10, 0};
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (connection >= 0 && ::bind(connection, reinterpret_cast<const sockaddr*>(&here), sizeof here) == 0 &&
        ::connect(connection, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0) {
        return connection;
    }
    ::close(connection);
    return -1;
}

bool is_closed(int connection) {
    char byte = 0;
    const ssize_t count = ::recv(connection, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return count == 0 || (count < 0 && errno != EAGAIN);
}

void raise_file_limit() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

TlsPeer::TlsPeer(int port, const Wishes& wishes)
    : context_(SSL_CTX_new(TLS_client_method()), SSL_CTX_free),
      tls_(nullptr, SSL_free),
      connection_(connect_from(wishes.from, port)) {
    // What a client of today would not offer is offered all the same.
    SSL_CTX_set_security_level(context_.get(), 0);
    if (wishes.version != 0) {
        SSL_CTX_set_min_proto_version(context_.get(), wishes.version);
        SSL_CTX_set_max_proto_version(context_.get(), wishes.version);
    }
    if (!wishes.suites.empty() && SSL_CTX_set_cipher_list(context_.get(), wishes.suites.c_str()) != 1) {
        throw std::runtime_error("OpenSSL knows no " + wishes.suites);
    }
    tls_.reset(SSL_new(context_.get()));
    SSL_set_fd(tls_.get(), connection_);
    greeted_ = connection_ >= 0 && SSL_connect(tls_.get()) == 1;
}

TlsPeer::~TlsPeer() {
    ::close(connection_);
}

std::string TlsPeer::certificate() const {
    const std::unique_ptr<X509, decltype(&X509_free)> held(SSL_get1_peer_certificate(tls_.get()), X509_free);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    if (!held || X509_digest(held.get(), EVP_sha256(), digest, &length) != 1) {
        return {};
    }
    return {reinterpret_cast<const char*>(digest), length};
}

bool TlsPeer::send(const std::string& bytes) {
    return greeted_ && SSL_write(tls_.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
}

std::string TlsPeer::receive() {
    std::string answer;
    for (;;) {
        const auto end = answer.find("\r\n\r\n");
        const auto length = answer.find("Content-Length: ");
        if (end != std::string::npos && length < end &&
            answer.size() >= end + 4 + std::stoul(answer.substr(length + 16))) {
            return answer;
        }
        char buffer[4096];
        const int count = SSL_read(tls_.get(), buffer, sizeof buffer);
        if (count <= 0) {
            return answer;
        }
        answer.append(buffer, static_cast<std::size_t>(count));
    }
}

std::string TlsPeer::ask(std::string_view method, std::string_view path, const std::string& body) {
    std::string request = fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\n", method, path);
    if (!body.empty()) {
        request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    }
    return send(request + "\r\n" + body) ? receive() : std::string();
}

}  // namespace qiming::support
