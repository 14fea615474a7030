// How the centre speaks TLS: 1.3, or 1.2 with suites that encrypt and authenticate in one (AEAD) and keep what
// was said secret when the key gets lost later (ECDHE). No renegotiation, no compression.
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <memory>

#include "central/keys/certificates.h"

namespace qiming::central {

using Tls = std::shared_ptr<boost::asio::ssl::context>;

// Throws std::exception when the files cannot be used; its text names them.
Tls read_certificates(const CertificateFiles& files);
bool is_same_certificate(Tls& one, Tls& other);

}  // namespace qiming::central
