// Somebody who connects to the centre by hand: from an address of this machine, with TLS as it is told, a byte
// at a time or not at all. No kiosk does that.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>
#include <string_view>

namespace qiming::support {

// A connection without a word; -1: refused. `from` is an address of the loopback network, which has many.
int connect_from(const std::string& from, int port);
// The server has closed it, or it never was.
bool is_closed(int connection);
// So many files may be open in this process as the system lets it.
void raise_file_limit();

class TlsPeer {
public:
    struct Wishes {
        std::string from = "127.0.0.1";
        int version = 0;     // TLS1_2_VERSION alone, say; 0: any
        std::string suites;  // of TLS 1.2; empty: what OpenSSL offers
    };
    TlsPeer(int port, const Wishes& wishes);
    ~TlsPeer();
    TlsPeer(const TlsPeer&) = delete;
    TlsPeer& operator=(const TlsPeer&) = delete;

    bool is_greeted() const { return greeted_; }
    std::string version() const { return SSL_get_version(tls_.get()); }
    std::string suite() const { return SSL_get_cipher(tls_.get()); }
    std::string certificate() const;  // its SHA-256, in bytes; empty: none
    // False: the connection is gone.
    bool send(const std::string& bytes);
    // What comes back until the answer is whole, or the connection is gone.
    std::string receive();
    // Status line, headers and body of the answer to that request.
    std::string ask(std::string_view method, std::string_view path, const std::string& body = {});

private:
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::unique_ptr<SSL, decltype(&SSL_free)> tls_;
    int connection_;
    bool greeted_ = false;
};

}  // namespace qiming::support
