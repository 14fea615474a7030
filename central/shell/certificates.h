// The centre's private CA and its server certificate, made on first start in the data folder:
// ca.pem (give it to the kiosks), ca-key.pem, server.pem, server-key.pem; keys are for their owner
// alone (0600). The server's certificate is made anew when less than 60 days of it are left.
//
// Certificates count as valid since the year 2000, so that a kiosk whose clock fell back still
// finds its centre.
#pragma once

#include <string>

#include <tl/expected.hpp>

#include "central/shell/fault.h"

namespace qiming::central {

struct CertificateFiles {
    std::string ca;
    std::string certificate;
    std::string key;
};

tl::expected<CertificateFiles, ShellFault> ensure_certificates(const std::string& folder);

}  // namespace qiming::central
