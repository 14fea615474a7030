#include "central/shell/http_server.h"

#include <fmt/format.h>

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <chrono>
#include <ctime>
#include <optional>
#include <utility>

#include "content/refusal.h"

namespace qiming::central {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace ssl = boost::asio::ssl;
using boost::system::error_code;
using content::RefusalCode;
using tcp = boost::asio::ip::tcp;
using namespace std::chrono_literals;
using Stream = beast::ssl_stream<beast::tcp_stream>;

constexpr std::uint32_t largest_header = 8 * 1024;
constexpr std::uint64_t largest_body = 256 * 1024;
constexpr int most_connections = 4000;
constexpr int most_waiting_requests = 512;
constexpr auto time_to_take = 120s;
constexpr auto time_to_end = 3s;

Answer refusal(RefusalCode code, const char* text) {
    return {content::status_of(code),
            std::make_shared<const std::string>(content::write_refusal({code, text, {}})),
            {},
            {},
            0};
}

// What the connections share; all on the network's thread.
struct House {
    const std::function<Answer(const Request&)>* handle = nullptr;
    std::chrono::milliseconds time_to_greet{};
    std::chrono::milliseconds time_to_ask{};
    std::string epoch;
    int connections = 0;
    int requests = 0;  // read, and not yet answered
    bool is_ending = false;
    // In this order: what still waits in the network at the end uses all that stands above it.
    ssl::context tls{ssl::context::tls_server};
    asio::io_context network{1};
    asio::thread_pool work{1};
};

// Counts for as long as it lives.
class Counted {
public:
    explicit Counted(int& count) : count_(count) { ++count_; }
    ~Counted() { --count_; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

private:
    int& count_;
};

using RequestParser = http::request_parser<http::string_body>;

// An answer to what could not be read; nothing: there is nobody to answer.
std::optional<Answer> answer_to_unreadable(const error_code& trouble) {
    if (trouble == http::error::body_limit) {
        return refusal(RefusalCode::TooLarge, "the body is larger than 256 KiB");
    }
    if (trouble == http::error::header_limit) {
        return refusal(RefusalCode::HeaderTooLarge, "the header is larger than 8 KiB");
    }
    if (trouble.category() == make_error_code(http::error::bad_method).category() &&
        trouble != http::error::end_of_stream && trouble != http::error::partial_message) {
        return refusal(RefusalCode::Malformed, "this is not HTTP/1.1");
    }
    return std::nullopt;
}

Request take_request(RequestParser& parser) {
    auto& message = parser.get();
    Request request;
    request.method = message.method_string();
    request.target = message.target();
    request.content_type = message[http::field::content_type];
    request.if_none_match = message[http::field::if_none_match];
    request.body = std::move(message.body());
    return request;
}

// Terminals whose clock is wrong go by it: "Mon, 30 Nov 2026 09:30:00 GMT".
std::string http_date() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 40> text{};
    const auto length = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return {text.data(), length};
}

asio::awaitable<error_code> write_answer(const House& house, Stream& stream, const Answer& answer,
                                         bool keep_alive) {
    http::response<http::span_body<const char>> response(static_cast<http::status>(answer.status), 11);
    response.set(http::field::content_type, "application/json; charset=utf-8");
    response.set(http::field::cache_control, "no-cache");
    response.set(http::field::date, http_date());
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Qiming-Epoch", house.epoch);
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

asio::awaitable<Answer> handle_here(const House& house, const Request& request) {
    co_return (*house.handle)(request);
}

// The work is done on its own thread; what follows is on the network's again.
asio::awaitable<Answer> answer_of(House& house, const Request& request) {
    if (house.requests > most_waiting_requests) {
        Answer busy = refusal(RefusalCode::Busy, "too much at once");
        busy.retry_after_s = 2;
        co_return busy;
    }
    co_return co_await asio::co_spawn(house.work.get_executor(), handle_here(house, request),
                                      asio::use_awaitable);
}

// One request and its answer. False: the connection is at its end.
asio::awaitable<bool> converse(House& house, Stream& stream, beast::flat_buffer& buffer) {
    RequestParser parser;
    parser.header_limit(largest_header);
    parser.body_limit(largest_body);
    error_code trouble;
    beast::get_lowest_layer(stream).expires_after(house.time_to_ask);
    co_await http::async_read(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, trouble));
    if (trouble) {
        if (const auto answer = answer_to_unreadable(trouble)) {
            co_await write_answer(house, stream, *answer, false);
        }
        co_return false;
    }
    beast::get_lowest_layer(stream).expires_never();
    const bool keep_alive = parser.get().keep_alive() && !house.is_ending;
    const Counted counted(house.requests);
    const Request request = take_request(parser);
    const Answer answer = co_await answer_of(house, request);
    const error_code written = co_await write_answer(house, stream, answer, keep_alive);
    co_return !written && keep_alive;
}

asio::awaitable<void> receive(House& house, tcp::socket socket) {
    const Counted counted(house.connections);
    Stream stream(std::move(socket), house.tls);
    error_code trouble;
    beast::get_lowest_layer(stream).expires_after(house.time_to_greet);
    co_await stream.async_handshake(ssl::stream_base::server,
                                    asio::redirect_error(asio::use_awaitable, trouble));
    if (trouble) {
        co_return;
    }
    beast::flat_buffer buffer;
    while (co_await converse(house, stream, buffer)) {
    }
    beast::get_lowest_layer(stream).expires_after(house.time_to_greet);
    co_await stream.async_shutdown(asio::redirect_error(asio::use_awaitable, trouble));
}

asio::awaitable<void> accept_all(House& house, tcp::acceptor& acceptor) {
    asio::steady_timer breath(house.network);
    while (acceptor.is_open()) {
        error_code trouble;
        tcp::socket socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, trouble));
        if (trouble) {  // out of descriptors, say: some will come back
            breath.expires_after(100ms);
            co_await breath.async_wait(asio::redirect_error(asio::use_awaitable, trouble));
            continue;
        }
        if (house.connections < most_connections) {
            socket.set_option(tcp::no_delay(true), trouble);
            asio::co_spawn(house.network, receive(house, std::move(socket)), asio::detached);
        }
    }
}

asio::awaitable<void> end_when_asked(House& house, tcp::acceptor& acceptor) {
    asio::signal_set asked(house.network, SIGTERM, SIGINT);
    co_await asked.async_wait(asio::use_awaitable);
    house.is_ending = true;
    acceptor.close();
    asio::steady_timer breath(house.network);
    for (auto waited = 0ms; house.requests > 0 && waited < time_to_end; waited += 20ms) {
        breath.expires_after(20ms);
        co_await breath.async_wait(asio::use_awaitable);
    }
    house.network.stop();
}

}  // namespace

tl::expected<void, ShellFault> serve(const Listening& listening,
                                     const std::function<Answer(const Request&)>& handle,
                                     const std::function<void(std::uint16_t)>& ready) {
    try {
        House house;
        house.handle = &handle;
        house.time_to_greet = listening.time_to_greet;
        house.time_to_ask = listening.time_to_ask;
        house.epoch = listening.epoch;
        house.tls.set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 |
                              ssl::context::no_sslv3 | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
        house.tls.use_certificate_chain_file(listening.certificates.certificate);
        house.tls.use_private_key_file(listening.certificates.key, ssl::context::pem);
        tcp::acceptor acceptor(house.network,
                               tcp::endpoint(asio::ip::make_address(listening.address), listening.port));
        asio::co_spawn(house.network, end_when_asked(house, acceptor), asio::detached);
        asio::co_spawn(house.network, accept_all(house, acceptor), asio::detached);
        ready(acceptor.local_endpoint().port());
        house.network.run();
        house.work.join();
        return {};
    } catch (const std::exception& error) {
        return tl::unexpected(ShellFault{
            fmt::format("cannot serve on {} port {}: {}", listening.address, listening.port, error.what()),
            "choose another port with --port, or stop the program that uses it"});
    }
}

}  // namespace qiming::central
