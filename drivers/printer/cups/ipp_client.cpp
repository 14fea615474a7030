#include "drivers/printer/cups/ipp_client.h"

#include <cups/cups.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

namespace qiming::drivers {
namespace {

constexpr std::size_t piece_bytes = 16'384;
constexpr double look_around_s = 0.2;

using Clock = std::chrono::steady_clock;

struct CloseHttp {
    void operator()(http_t* http) const { httpClose(http); }
};
struct DeleteIpp {
    void operator()(ipp_t* ipp) const { ippDelete(ipp); }
};
using Http = std::unique_ptr<http_t, CloseHttp>;
using Ipp = std::unique_ptr<ipp_t, DeleteIpp>;

struct Place {
    std::array<char, 16> scheme{};
    std::array<char, 128> user{};
    std::array<char, 256> host{};
    std::array<char, 1024> path{};
    int port = 0;
};

std::optional<Place> place_of(const std::string& uri) {
    Place place;
    const auto status = httpSeparateURI(HTTP_URI_CODING_ALL, uri.c_str(), place.scheme.data(),
                                        static_cast<int>(place.scheme.size()), place.user.data(),
                                        static_cast<int>(place.user.size()), place.host.data(),
                                        static_cast<int>(place.host.size()), &place.port, place.path.data(),
                                        static_cast<int>(place.path.size()));
    return status < HTTP_URI_STATUS_OK ? std::nullopt : std::optional(place);
}

void add_text(ipp_t* request, ipp_tag_t group, ipp_tag_t kind, const char* name, const char* value) {
    ippAddString(request, group, kind, name, nullptr, value);
}

void add_size(ipp_t* request, const PrinterDocument& document) {
    const auto hundredths = [](float mm) { return static_cast<int>(std::lround(mm * 100)); };
    const Ipp size(ippNew());
    ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", hundredths(document.width_mm));
    ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", hundredths(document.height_mm));
    const Ipp media(ippNew());
    ippAddCollection(media.get(), IPP_TAG_ZERO, "media-size", size.get());
    ippAddCollection(request, IPP_TAG_JOB, "media-col", media.get());
    add_text(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", "none");  // millimetres are meant
}

bool is_good(const Ipp& response) {
    return response != nullptr && ippGetStatusCode(response.get()) < IPP_STATUS_REDIRECTION_OTHER_SITE;
}

int integer_of(const Ipp& response, const char* name, ipp_tag_t kind, int otherwise) {
    ipp_attribute_t* found = ippFindAttribute(response.get(), name, kind);
    return found == nullptr ? otherwise : ippGetInteger(found, 0);
}

std::vector<std::string_view> texts_of(const Ipp& response, const char* name, ipp_tag_t kind) {
    std::vector<std::string_view> texts;
    ipp_attribute_t* found = ippFindAttribute(response.get(), name, kind);
    for (int at = 0; found != nullptr && at < ippGetCount(found); ++at) {
        if (const char* text = ippGetString(found, at, nullptr)) {
            texts.emplace_back(text);
        }
    }
    return texts;
}

}  // namespace

// One connection, and what is asked over it.
class IppClient::Exchange {
public:
    explicit Exchange(IppClient& client)
        : client_(client), until_(Clock::now() + std::chrono::milliseconds(client.limits_.answer_ms)) {
        place_ = place_of(client.address_.uri);
        if (!place_) {
            return;
        }
        const std::string_view scheme = place_->scheme.data();
        http_.reset(httpConnect2(place_->host.data(), place_->port, nullptr, AF_UNSPEC,
                                 scheme == "ipps" ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1,
                                 client.limits_.connect_ms, nullptr));
        if (http_ != nullptr) {
            httpSetTimeout(http_.get(), look_around_s, &Exchange::goes_on, this);
        }
    }

    bool is_connected() const { return http_ != nullptr; }

    Ipp request(ipp_op_t operation) const {
        Ipp made(ippNewRequest(operation));
        add_text(made.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", client_.address_.uri.c_str());
        add_text(made.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name",
                 client_.address_.user.c_str());
        return made;
    }

    Ipp ask(Ipp request) {  // libcups frees the request
        return Ipp(cupsDoRequest(http_.get(), request.release(), place_->path.data()));
    }

    // In pieces, so that it can be given up between two of them.
    Ipp ask_with(const Ipp& request, const std::string& bytes) {
        http_status_t status = cupsSendRequest(http_.get(), request.get(), place_->path.data(),
                                               ippLength(request.get()) + bytes.size());
        for (std::size_t at = 0; status == HTTP_STATUS_CONTINUE && at < bytes.size(); at += piece_bytes) {
            if (client_.give_up_()) {
                return nullptr;  // what the printer has by now is less than a document
            }
            status =
                cupsWriteRequestData(http_.get(), bytes.data() + at, std::min(piece_bytes, bytes.size() - at));
        }
        return Ipp(status == HTTP_STATUS_CONTINUE || status == HTTP_STATUS_OK
                       ? cupsGetResponse(http_.get(), place_->path.data())
                       : nullptr);
    }

private:
    // Whether libcups goes on waiting.
    static int goes_on(http_t*, void* exchange) {
        const auto& self = *static_cast<Exchange*>(exchange);
        return Clock::now() < self.until_ && !self.client_.give_up_() ? 1 : 0;
    }

    IppClient& client_;
    Clock::time_point until_;
    std::optional<Place> place_;
    Http http_;
};

IppClient::IppClient(IppAddress address, Limits limits, std::function<bool()> give_up)
    : address_(std::move(address)), limits_(limits), give_up_(std::move(give_up)) {
    // libcups would ask for a password on a terminal; and it keeps both for each thread.
    cupsSetPasswordCB2(
        [](const char*, http_t*, const char*, const char*, void*) -> const char* { return nullptr; }, nullptr);
    cupsSetUser(address_.user.c_str());
}

std::optional<IppStatus> IppClient::status() {
    Exchange exchange(*this);
    if (!exchange.is_connected()) {
        return std::nullopt;
    }
    Ipp request = exchange.request(IPP_OP_GET_PRINTER_ATTRIBUTES);
    constexpr std::array wanted{"printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
                                "document-format-supported"};
    ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(wanted.size()), nullptr, wanted.data());
    const Ipp response = exchange.ask(std::move(request));
    if (!is_good(response)) {
        return std::nullopt;
    }
    const int state = integer_of(response, "printer-state", IPP_TAG_ENUM, IPP_PSTATE_IDLE);
    ipp_attribute_t* accepting = ippFindAttribute(response.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    const bool accepts = accepting == nullptr || ippGetBoolean(accepting, 0) != 0;
    const auto formats = texts_of(response, "document-format-supported", IPP_TAG_MIMETYPE);
    IppStatus status;
    status.condition = condition_of(state == IPP_PSTATE_STOPPED, accepts,
                                    texts_of(response, "printer-state-reasons", IPP_TAG_KEYWORD));
    status.takes_pdf = std::find(formats.begin(), formats.end(), "application/pdf") != formats.end();
    return status;
}

// Printers that know only the sizes of their trays refuse any other: they are left to their own.
bool IppClient::accepts_size(const PrinterDocument& document) {
    Exchange exchange(*this);
    if (!exchange.is_connected()) {
        return false;
    }
    Ipp request = exchange.request(IPP_OP_VALIDATE_JOB);
    add_text(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", "application/pdf");
    add_size(request.get(), document);
    return is_good(exchange.ask(std::move(request)));
}

tl::expected<int, SendFault> IppClient::send(const PrinterDocument& document) {
    const bool with_size = accepts_size(document);
    Exchange exchange(*this);
    if (!exchange.is_connected()) {
        return tl::unexpected(SendFault{"the printer does not answer"});
    }
    const Ipp request = exchange.request(IPP_OP_PRINT_JOB);
    add_text(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", "slip");
    add_text(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", "application/pdf");
    if (with_size) {
        add_size(request.get(), document);
    }
    const Ipp response = exchange.ask_with(request, document.pdf);
    const int id = is_good(response) ? integer_of(response, "job-id", IPP_TAG_INTEGER, 0) : 0;
    if (id > 0) {
        return id;
    }
    if (response == nullptr) {
        return tl::unexpected(SendFault{"the printer did not take the document"});
    }
    const ipp_status_t status = ippGetStatusCode(response.get());
    return tl::unexpected(SendFault{fmt::format("the printer refused the document: {}", ippErrorString(status)),
                                    status == IPP_STATUS_ERROR_BUSY || status == IPP_STATUS_ERROR_TEMPORARY});
}

std::optional<JobPhase> IppClient::job(int id) {
    Exchange exchange(*this);
    if (!exchange.is_connected()) {
        return std::nullopt;
    }
    Ipp request = exchange.request(IPP_OP_GET_JOB_ATTRIBUTES);
    ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
    add_text(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", "job-state");
    const Ipp response = exchange.ask(std::move(request));
    if (response == nullptr) {
        return std::nullopt;
    }
    if (!is_good(response)) {  // it knows nothing of the job any more
        return JobPhase::Failed;
    }
    switch (integer_of(response, "job-state", IPP_TAG_ENUM, IPP_JSTATE_PENDING)) {
        case IPP_JSTATE_COMPLETED: return JobPhase::Completed;
        case IPP_JSTATE_CANCELED:
        case IPP_JSTATE_ABORTED: return JobPhase::Failed;
        default: return JobPhase::UnderWay;
    }
}

void IppClient::cancel(int id) {
    Exchange exchange(*this);
    if (exchange.is_connected()) {
        Ipp request = exchange.request(IPP_OP_CANCEL_JOB);
        ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
        exchange.ask(std::move(request));
    }
}

void IppClient::cancel_all() {
    Exchange exchange(*this);
    if (exchange.is_connected()) {
        exchange.ask(exchange.request(IPP_OP_CANCEL_MY_JOBS));
    }
}

}  // namespace qiming::drivers
