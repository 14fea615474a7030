#include "drivers/http/curl/curl_http_client.h"

#include <curl/curl.h>
#include <fmt/format.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <atomic>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "drivers/broken_pipe/broken_pipe.h"

namespace qiming::drivers {
namespace {

constexpr std::size_t largest_answer = 64UL * 1024 * 1024;
constexpr long longest_connect_ms = 5000;

struct Received {
    HttpResponse response;
    bool too_large = false;
    bool unwanted = false;
    CURL* easy = nullptr;
    const HttpRequest* request = nullptr;
};

// Of the answer that came last; empty: it has none.
std::string header_of(CURL* easy, const char* name) {
    curl_header* header = nullptr;
    return curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &header) == CURLHE_OK ? header->value : "";
}

// libcurl counts a date from the machine's own clock, which may be years off: here it is counted from the
// answer's own date, and says nothing without one. Nothing also where it is over already.
std::optional<int> seconds_to_wait(CURL* easy) {
    const std::string retry_after = header_of(easy, "Retry-After");
    curl_off_t seconds = 0;
    if (const time_t until = curl_getdate(retry_after.c_str(), nullptr);
        until >= 0 && retry_after.find(' ') != std::string::npos) {
        const time_t from = curl_getdate(header_of(easy, "Date").c_str(), nullptr);
        seconds = from < 0 ? 0 : until - from;
    } else {
        curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &seconds);
    }
    constexpr curl_off_t longest = std::numeric_limits<int>::max();
    return seconds <= 0 ? std::nullopt : std::optional(static_cast<int>(std::min(seconds, longest)));
}

void take_headers(CURL* easy, HttpResponse& response) {
    response.etag = header_of(easy, "ETag");
    response.content_type = header_of(easy, "Content-Type");
    response.epoch = header_of(easy, "Qiming-Epoch");
    if (const time_t date = curl_getdate(header_of(easy, "Date").c_str(), nullptr); date > 0) {
        response.date_s = date;
    }
    response.retry_after_s = seconds_to_wait(easy);
}

std::size_t take_body(char* data, std::size_t size, std::size_t count, void* user) {
    auto& received = *static_cast<Received*>(user);
    long status = 0;
    if (received.request->take_body &&
        curl_easy_getinfo(received.easy, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK && status == 200) {
        received.unwanted = !received.request->take_body({data, size * count});
        return received.unwanted ? 0 : size * count;
    }
    if (received.response.body.size() + (size * count) > largest_answer) {
        received.too_large = true;
        return 0;
    }
    received.response.body.append(data, size * count);
    return size * count;
}

struct ListDeleter {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, ListDeleter>;

// One for each request, since it keeps what it has sent (R38); the connection stays with the other handle.
struct EasyDeleter {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
using Easy = std::unique_ptr<CURL, EasyDeleter>;

void append(List& list, const std::string& line) {
    list.reset(curl_slist_append(list.release(), line.c_str()));
}

// Certificates are valid or not at the time that the terminal goes by.
CURLcode set_time(CURL* /*easy*/, void* context, void* clock) {
    X509_VERIFY_PARAM_set_time(SSL_CTX_get0_param(static_cast<SSL_CTX*>(context)),
                               static_cast<time_t>(static_cast<const Clock*>(clock)->wall_s()));
    return CURLE_OK;
}

class CurlHttpClient final : public HttpClient {
public:
    CurlHttpClient(CentreAddress address, const Clock* clock, CURLM* multi)
        : address_(std::move(address)), clock_(clock), multi_(multi) {}
    ~CurlHttpClient() override { curl_multi_cleanup(multi_); }
    CurlHttpClient(const CurlHttpClient&) = delete;
    CurlHttpClient& operator=(const CurlHttpClient&) = delete;

    tl::expected<HttpResponse, HttpFault> perform(const HttpRequest& request) override {
        Received received;
        const List headers = headers_of(request);
        const Easy easy(curl_easy_init());
        if (easy == nullptr) {
            return tl::unexpected(HttpFault{"libcurl could not be started"});
        }
        received.easy = easy.get();
        received.request = &request;
        prepare(easy.get(), request, headers.get(), received);
        curl_multi_add_handle(multi_, easy.get());
        const CURLcode result = wait_for_end();
        curl_multi_remove_handle(multi_, easy.get());
        if (received.unwanted) {
            return tl::unexpected(HttpFault{"the rest of the answer was not wanted"});
        }
        if (received.too_large) {
            return tl::unexpected(HttpFault{"the answer is larger than 64 MiB"});
        }
        if (result != CURLE_OK) {
            return tl::unexpected(HttpFault{describe(result)});
        }
        long status = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
        received.response.status = static_cast<int>(status);
        take_headers(easy.get(), received.response);
        return std::move(received.response);
    }

    void cancel() override {
        cancelled_ = true;
        curl_multi_wakeup(multi_);
    }

private:
    static List headers_of(const HttpRequest& request) {
        List headers;
        append(headers, "Content-Type: application/json; charset=utf-8");
        append(headers, "Accept: application/json");
        append(headers, "Expect:");  // no 100-continue: it costs a second where it is not understood
        if (!request.if_none_match.empty()) {
            append(headers, "If-None-Match: " + request.if_none_match);
        }
        return headers;
    }

    void prepare(CURL* easy, const HttpRequest& request, curl_slist* headers, Received& received) const {
        const std::string url = address_.url + request.path;
        curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "https");
        curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        curl_easy_setopt(easy, CURLOPT_CAINFO, address_.ca_file.c_str());
        curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
        if (clock_ != nullptr) {
            curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, set_time);
            curl_easy_setopt(easy, CURLOPT_SSL_CTX_DATA, const_cast<Clock*>(clock_));
        }
        limit_time(easy, request);
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
                         std::min(longest_connect_ms, static_cast<long>(request.timeout_ms)));
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.c_str());
        if (request.method != "GET") {
            curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
            curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.data());
        }
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body);
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, &received);
    }

    // A long answer may take as long as it needs, while something of it comes.
    static void limit_time(CURL* easy, const HttpRequest& request) {
        if (request.take_body) {
            constexpr long milliseconds = 1'000;
            curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
            curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, std::max(1L, request.timeout_ms / milliseconds));
        } else {
            curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout_ms));
        }
    }

    CURLcode wait_for_end() {
        for (;;) {
            if (cancelled_) {
                return CURLE_ABORTED_BY_CALLBACK;
            }
            int running = 0;
            if (curl_multi_perform(multi_, &running) != CURLM_OK) {
                return CURLE_FAILED_INIT;
            }
            if (running == 0) {
                int left = 0;
                const CURLMsg* const message = curl_multi_info_read(multi_, &left);
                return message == nullptr ? CURLE_FAILED_INIT : message->data.result;
            }
            curl_multi_poll(multi_, nullptr, 0, 1000, nullptr);
        }
    }

    std::string describe(CURLcode result) const {
        if (cancelled_) {
            return "the request was ended because the program is closing";
        }
        return fmt::format("no answer from {}: {}", address_.url, curl_easy_strerror(result));
    }

    CentreAddress address_;
    const Clock* clock_;
    CURLM* multi_;
    std::atomic<bool> cancelled_ = false;
};

}  // namespace

tl::expected<std::unique_ptr<HttpClient>, HttpFault> make_curl_http_client(const CentreAddress& address,
                                                                           const Clock* clock) {
    if (!std::string_view(address.url).starts_with("https://")) {
        return tl::unexpected(HttpFault{"the centre's address must begin with https://, found " + address.url});
    }
    if (address.ca_file.empty()) {
        return tl::unexpected(HttpFault{"no certificate of the centre's CA is set (centre_ca)"});
    }
    ignore_broken_pipes();
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM* const multi = started == CURLE_OK ? curl_multi_init() : nullptr;
    if (multi == nullptr) {
        return tl::unexpected(HttpFault{"libcurl could not be started"});
    }
    CentreAddress trimmed_address = address;
    while (trimmed_address.url.ends_with('/')) {
        trimmed_address.url.pop_back();
    }
    return std::make_unique<CurlHttpClient>(std::move(trimmed_address), clock, multi);
}

}  // namespace qiming::drivers
