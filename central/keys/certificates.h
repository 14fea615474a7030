// The centre's private CA and its server certificate, in the data folder: ca.pem (give it to the kiosks),
// ca-key.pem, server.pem, server-key.pem; keys are for their owner alone (0600). The server's certificate is
// made anew when less than 60 days of it are left; the CA never by itself: every terminal trusts it alone.
//
// Certificates count as valid since the year 2000, so that a kiosk whose clock fell back still
// finds its centre.
#pragma once

#include <string>

#include <tl/expected.hpp>

#include "central/fault.h"

namespace qiming::central {

struct CertificateFiles {
    std::string ca;
    std::string certificate;
    std::string key;
};

enum class NewCa { Never, OnFirstStart };

// `OnFirstStart` makes a CA where neither it nor anything else of it is; else what is missing is a fault.
tl::expected<CertificateFiles, ShellFault> ensure_certificates(const std::string& folder,
                                                               NewCa new_ca = NewCa::Never);
// SHA-256 of a certificate, by which people compare it: "AB:CD:...". Empty: it cannot be read.
std::string fingerprint_of(const std::string& certificate);

}  // namespace qiming::central
