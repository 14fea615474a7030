#include "central/keys/certificates.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <memory>
#include <stdexcept>

namespace qiming::central {
namespace {

template <auto Free>
struct Deleter {
    template <typename Object>
    void operator()(Object* object) const {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using File = std::unique_ptr<std::FILE, Deleter<std::fclose>>;

constexpr const char* since = "20000101000000Z";
constexpr int days_of_ca = 365 * 20;
constexpr int days_of_server = 365 * 2;
constexpr int days_left_at_least = 60;

void demand(bool is_good, const char* what) {
    if (!is_good) {
        throw std::runtime_error(std::string("OpenSSL: ") + what);
    }
}

struct Names {
    std::string ca, ca_key, server, server_key;
};

// Written whole under another name, synced, then given its name.
void write_file(const std::string& path, mode_t mode, const auto& write) {
    const std::string unfinished = path + ".new";
    ::unlink(unfinished.c_str());
    const int descriptor = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0) {
        throw std::runtime_error(fmt::format("cannot write {}: {}", unfinished, std::strerror(errno)));
    }
    const File file(::fdopen(descriptor, "w"));
    ::fchmod(descriptor, mode);  // whatever else of this process is private
    demand(file && write(file.get()) == 1, "a PEM file could not be written");
    const bool is_safe = std::fflush(file.get()) == 0 && ::fsync(descriptor) == 0;
    if (!is_safe || std::rename(unfinished.c_str(), path.c_str()) != 0) {
        throw std::runtime_error(fmt::format("cannot write {}: {}", path, std::strerror(errno)));
    }
}

void save(const std::string& path, EVP_PKEY* key) {
    write_file(path, 0600, [&](std::FILE* file) {
        return PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

void save(const std::string& path, X509* certificate) {
    write_file(path, 0644, [&](std::FILE* file) { return PEM_write_X509(file, certificate); });
}

// Nothing when there is no such file.
Key read_key(const std::string& path) {
    const File file(std::fopen(path.c_str(), "re"));
    return Key(file ? PEM_read_PrivateKey(file.get(), nullptr, nullptr, nullptr) : nullptr);
}

Certificate read_certificate(const std::string& path) {
    const File file(std::fopen(path.c_str(), "re"));
    return Certificate(file ? PEM_read_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
}

Key make_key() {
    Key key(EVP_EC_gen("P-256"));
    demand(key != nullptr, "no key could be made");
    return key;
}

void add_extension(X509* certificate, X509* issuer, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    demand(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "an extension was refused");
}

Certificate blank_certificate(EVP_PKEY* key, const char* name, int days) {
    Certificate certificate(X509_new());
    demand(certificate && X509_set_version(certificate.get(), 2) == 1, "no certificate could be made");
    unsigned char serial[16];
    demand(RAND_bytes(serial, sizeof serial) == 1, "no randomness");
    serial[0] &= 0x7FU;
    const std::unique_ptr<BIGNUM, Deleter<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get()));
    demand(ASN1_TIME_set_string(X509_getm_notBefore(certificate.get()), since) == 1, "a date was refused");
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), static_cast<long>(days) * 24 * 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* const subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(name), -1,
                               -1, 0);
    return certificate;
}

void sign(X509* certificate, X509* issuer, EVP_PKEY* issuer_key) {
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
    demand(X509_sign(certificate, issuer_key, EVP_sha256()) > 0, "a certificate could not be signed");
}

void make_ca(const Names& names) {
    const Key key = make_key();
    const Certificate ca = blank_certificate(key.get(), "Qiming centre CA", days_of_ca);
    add_extension(ca.get(), ca.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    add_extension(ca.get(), ca.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    add_extension(ca.get(), ca.get(), NID_subject_key_identifier, "hash");
    sign(ca.get(), ca.get(), key.get());
    save(names.ca_key, key.get());
    save(names.ca, ca.get());
}

void make_server(const Names& names, X509* ca, EVP_PKEY* ca_key) {
    const Key key = make_key();
    const Certificate server = blank_certificate(key.get(), "Qiming centre", days_of_server);
    add_extension(server.get(), ca, NID_basic_constraints, "critical,CA:FALSE");
    add_extension(server.get(), ca, NID_key_usage, "critical,digitalSignature");
    add_extension(server.get(), ca, NID_ext_key_usage, "serverAuth");
    add_extension(server.get(), ca, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1");
    add_extension(server.get(), ca, NID_authority_key_identifier, "keyid");
    sign(server.get(), ca, ca_key);
    save(names.server_key, key.get());
    save(names.server, server.get());
}

bool is_there(const std::string& path) {
    return ::access(path.c_str(), F_OK) == 0;
}

bool server_is_good(const Names& names, X509* ca) {
    const Certificate server = read_certificate(names.server);
    const Key key = read_key(names.server_key);
    if (!server || !key || X509_check_private_key(server.get(), key.get()) != 1) {
        return false;
    }
    const Key ca_public(X509_get_pubkey(ca));
    std::time_t soon = std::time(nullptr) + (static_cast<std::time_t>(days_left_at_least) * 24 * 3600);
    return X509_verify(server.get(), ca_public.get()) == 1 &&
           X509_cmp_time(X509_get0_notAfter(server.get()), &soon) > 0;
}

}  // namespace

std::string fingerprint_of(const std::string& certificate) {
    const Certificate read = read_certificate(certificate);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    if (!read || X509_digest(read.get(), EVP_sha256(), digest, &length) != 1) {
        return {};
    }
    std::string text;
    for (unsigned int at = 0; at < length; ++at) {
        text += fmt::format("{}{:02X}", at == 0 ? "" : ":", digest[at]);
    }
    return text;
}

tl::expected<CertificateFiles, ShellFault> ensure_certificates(const std::string& folder, NewCa new_ca) {
    const Names names{folder + "/ca.pem", folder + "/ca-key.pem", folder + "/server.pem",
                      folder + "/server-key.pem"};
    try {
        if (!is_there(names.ca)) {
            if (new_ca == NewCa::Never || is_there(names.ca_key) || is_there(names.server)) {
                return tl::unexpected(
                    ShellFault{names.ca + " is missing, and every terminal trusts it alone",
                               "put back the backup of ca.pem and ca-key.pem. Where there is none, move all "
                               "*.pem out of the "
                               "folder, start once with --new-ca, and give the new ca.pem to every terminal"});
            }
            make_ca(names);
        }
        const Certificate ca = read_certificate(names.ca);
        if (!ca) {
            return tl::unexpected(ShellFault{names.ca + " is not a certificate", "put back the backup of it"});
        }
        if (!server_is_good(names, ca.get())) {
            const Key ca_key = read_key(names.ca_key);
            if (!ca_key || X509_check_private_key(ca.get(), ca_key.get()) != 1) {
                return tl::unexpected(
                    ShellFault{names.ca_key + " is not the key of " + names.ca, "put back the backup of it"});
            }
            make_server(names, ca.get(), ca_key.get());
        }
        return CertificateFiles{names.ca, names.server, names.server_key};
    } catch (const std::exception& error) {
        return tl::unexpected(ShellFault{error.what(), "check the data folder and its permissions"});
    }
}

}  // namespace qiming::central
