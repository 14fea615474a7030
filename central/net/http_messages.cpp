#include "central/net/http_messages.h"

#include <array>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <ctime>
#include <memory>
#include <utility>

namespace qiming::central {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using content::RefusalCode;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t largest_header = 8 * 1024;
constexpr std::uint64_t largest_body = 256 * 1024;
constexpr auto time_to_take = 120s;

// Terminals whose clock is wrong go by it: "Mon, 30 Nov 2026 09:30:00 GMT".
std::string http_date() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 40> text{};
    const auto length = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return {text.data(), length};
}

}  // namespace

void limit(RequestParser& parser) {
    parser.header_limit(largest_header);
    parser.body_limit(largest_body);
}

Answer refuse_to_all(RefusalCode code, const char* text) {
    return {content::status_of(code),
            std::make_shared<const std::string>(content::write_refusal({code, text, {}})),
            {},
            {},
            0};
}

std::optional<Answer> answer_to_unreadable(const error_code& trouble) {
    if (trouble == http::error::body_limit) {
        return refuse_to_all(RefusalCode::TooLarge, "the body is larger than 256 KiB");
    }
    if (trouble == http::error::header_limit) {
        return refuse_to_all(RefusalCode::HeaderTooLarge, "the header is larger than 8 KiB");
    }
    if (trouble.category() == make_error_code(http::error::bad_method).category() &&
        trouble != http::error::end_of_stream && trouble != http::error::partial_message) {
        return refuse_to_all(RefusalCode::Malformed, "this is not HTTP/1.1");
    }
    return std::nullopt;
}

Request take_request(RequestParser& parser, const std::string& address) {
    auto& message = parser.get();
    Request request;
    request.method = message.method_string();
    request.target = message.target();
    request.content_type = message[http::field::content_type];
    request.if_none_match = message[http::field::if_none_match];
    request.body = std::move(message.body());
    request.address = address;
    return request;
}

asio::awaitable<error_code> write_answer(Stream& stream, const Answer& answer, const std::string& epoch,
                                         bool keep_alive) {
    http::response<http::span_body<const char>> response(static_cast<http::status>(answer.status), 11);
    response.set(http::field::content_type, "application/json; charset=utf-8");
    response.set(http::field::cache_control, "no-cache");
    response.set(http::field::date, http_date());
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Qiming-Epoch", epoch);
    if (!answer.etag.empty()) {
        response.set(http::field::etag, answer.etag);
    }
    if (!answer.allow.empty()) {
        response.set(http::field::allow, answer.allow);
    }
    if (answer.retry_after_s > 0) {
        response.set(http::field::retry_after, std::to_string(answer.retry_after_s));
    }
    if (answer.body) {
        response.body() = beast::span<const char>(answer.body->data(), answer.body->size());
    }
    response.keep_alive(keep_alive);
    if (answer.status != 304) {
        response.prepare_payload();
    }
    error_code trouble;
    beast::get_lowest_layer(stream).expires_after(time_to_take);
    co_await http::async_write(stream, response, asio::redirect_error(asio::use_awaitable, trouble));
    co_return trouble;
}

}  // namespace qiming::central
