#include "central/net/tls.h"

#include <openssl/ssl.h>

#include <stdexcept>

namespace qiming::central {

// Those of TLS 1.3 are all of this kind.
constexpr const char* suites_of_tls_1_2 = "ECDHE+AESGCM:ECDHE+CHACHA20";

Tls read_certificates(const CertificateFiles& files) {
    namespace ssl = boost::asio::ssl;
    auto tls = std::make_shared<ssl::context>(ssl::context::tls_server);
    SSL_CTX* const native = tls->native_handle();
    SSL_CTX_set_options(native,
                        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    if (SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION) != 1 ||
        SSL_CTX_set_cipher_list(native, suites_of_tls_1_2) != 1) {
        throw std::runtime_error("this OpenSSL lacks the suites that are wanted");
    }
    tls->use_certificate_chain_file(files.certificate);
    tls->use_private_key_file(files.key, ssl::context::pem);
    if (SSL_CTX_check_private_key(native) != 1) {
        throw std::runtime_error(files.key + " is not the key of " + files.certificate);
    }
    return tls;
}

bool is_same_certificate(Tls& one, Tls& other) {
    return X509_cmp(SSL_CTX_get0_certificate(one->native_handle()),
                    SSL_CTX_get0_certificate(other->native_handle())) == 0;
}

}  // namespace qiming::central
