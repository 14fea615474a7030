#include "central/net/http_server.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

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
#include <chrono>
#include <map>
#include <memory>
#include <utility>

#include "central/net/http_messages.h"
#include "central/net/tls.h"

namespace qiming::central {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace ssl = boost::asio::ssl;
using boost::system::error_code;
using tcp = boost::asio::ip::tcp;
using namespace std::chrono_literals;

constexpr int most_waiting_requests = 512;
constexpr auto time_to_end = 3s;

// A thread that answers, and what waits for it.
struct Lane {
    const std::function<Answer(const Request&)>& handle;
    asio::thread_pool& thread;
    int waiting = 0;  // requests that were read, and have no answer yet
};

// What the connections share; all on the network's thread.
struct House {
    House(const Listening& with, const Lanes& its)
        : listening(with),
          lanes(its),
          door(with.door),
          work{its.work, work_thread},
          calls{its.calls, calls_thread} {}
    const Listening& listening;
    const Lanes& lanes;
    Doorway door;
    int under_way = 0;  // requests that were read, and whose answer is not yet sent
    bool is_ending = false;
    Tls tls;  // of the connections to come
    // In this order: what still waits in the network at the end uses all that stands above it.
    std::map<Doorway::Guest, Stream*> streams;
    Lane work;
    Lane calls;
    asio::io_context network{1};
    asio::thread_pool work_thread{1};
    asio::thread_pool calls_thread{1};
    asio::thread_pool upkeep{1};
};

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

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

// Who has a connection, for as long as it lives; can be put out by whoever finds its stream.
class Present {
public:
    Present(House& house, Doorway::Guest guest, Stream& stream) : house_(house), guest_(guest) {
        house_.streams.emplace(guest, &stream);
    }
    ~Present() {
        house_.streams.erase(guest_);
        house_.door.leave(guest_);
    }
    Present(const Present&) = delete;
    Present& operator=(const Present&) = delete;

private:
    House& house_;
    Doorway::Guest guest_;
};

asio::awaitable<Answer> handle_here(const Lane& lane, const Request& request) {
    co_return lane.handle(request);
}

// It is answered on the lane's own thread; what follows is on the network's again.
asio::awaitable<Answer> answer_of(House& house, const Request& request) {
    Lane& lane = house.lanes.is_call && house.lanes.is_call(request) ? house.calls : house.work;
    const Counted counted(lane.waiting);
    if (lane.waiting > most_waiting_requests) {
        Answer busy = refuse_to_all(content::RefusalCode::Busy, "too much at once");
        busy.retry_after_s = 2;
        co_return busy;
    }
    co_return co_await asio::co_spawn(lane.thread.get_executor(), handle_here(lane, request),
                                      asio::use_awaitable);
}

struct Visitor {
    Doorway::Guest guest;
    std::string address;
};

// One request and its answer. False: the connection is at its end.
asio::awaitable<bool> converse(House& house, const Visitor& visitor, Stream& stream,
                               beast::flat_buffer& buffer) {
    RequestParser parser;
    limit(parser);
    error_code trouble;
    beast::get_lowest_layer(stream).expires_after(house.listening.time_to_ask);
    co_await http::async_read(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, trouble));
    if (trouble) {
        if (const auto answer = answer_to_unreadable(trouble)) {
            co_await write_answer(stream, *answer, house.listening.epoch, false);
        }
        co_return false;
    }
    beast::get_lowest_layer(stream).expires_never();
    const bool keep_alive = parser.get().keep_alive() && !house.is_ending;
    const Counted counted(house.under_way);
    const Request request = take_request(parser, visitor.address);
    house.door.is_served(visitor.guest);
    const Answer answer = co_await answer_of(house, request);
    house.door.takes_answer(visitor.guest, now_ms());
    const error_code written = co_await write_answer(stream, answer, house.listening.epoch, keep_alive);
    house.door.was_answered(visitor.guest, now_ms());
    co_return !written && keep_alive;
}

// The context lives as long as the connection, whatever takes its place meanwhile.
asio::awaitable<void> receive(House& house, Visitor visitor, tcp::socket socket, Tls tls) {
    Stream stream(std::move(socket), *tls);
    const Present present(house, visitor.guest, stream);
    error_code trouble;
    beast::get_lowest_layer(stream).expires_after(house.listening.time_to_greet);
    co_await stream.async_handshake(ssl::stream_base::server,
                                    asio::redirect_error(asio::use_awaitable, trouble));
    if (trouble) {
        co_return;
    }
    beast::flat_buffer buffer;
    while (co_await converse(house, visitor, stream, buffer)) {
    }
    beast::get_lowest_layer(stream).expires_after(house.listening.time_to_greet);
    co_await stream.async_shutdown(asio::redirect_error(asio::use_awaitable, trouble));
}

// What it waits for fails, and it leaves by itself.
void put_out(House& house, Doorway::Guest guest) {
    if (const auto at = house.streams.find(guest); at != house.streams.end()) {
        beast::get_lowest_layer(*at->second).close();
    }
}

void let_in(House& house, tcp::socket socket) {
    error_code trouble;
    const auto from = socket.remote_endpoint(trouble);
    if (trouble) {
        return;  // gone already
    }
    Visitor visitor{0, address_to_count(from.address().to_string())};
    const Doorway::Entry entry = house.door.enter(visitor.address, now_ms());
    if (entry.put_out) {
        put_out(house, *entry.put_out);
    }
    if (!entry.guest) {
        return;
    }
    visitor.guest = *entry.guest;
    socket.set_option(tcp::no_delay(true), trouble);
    asio::co_spawn(house.network, receive(house, std::move(visitor), std::move(socket), house.tls),
                   asio::detached);
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
        let_in(house, std::move(socket));
    }
}

asio::awaitable<void> end_when_asked(House& house, tcp::acceptor& acceptor) {
    asio::signal_set asked(house.network, SIGTERM, SIGINT);
    co_await asked.async_wait(asio::use_awaitable);
    house.is_ending = true;
    acceptor.close();
    asio::steady_timer breath(house.network);
    for (auto waited = 0ms; house.under_way > 0 && waited < time_to_end; waited += 20ms) {
        breath.expires_after(20ms);
        co_await breath.async_wait(asio::use_awaitable);
    }
    house.network.stop();
}

// On the thread for upkeep. Nothing: what is there stays in use, and the log says why.
asio::awaitable<Tls> renewed(const House& house) {
    const auto files = house.lanes.renew();
    if (!files) {
        spdlog::error("the certificate was not renewed: {}; {}", files.error().problem, files.error().remedy);
        co_return nullptr;
    }
    try {
        co_return read_certificates(*files);
    } catch (const std::exception& error) {
        spdlog::error("the certificate was not renewed: {}; put a certificate and its key there", error.what());
    }
    co_return nullptr;
}

asio::awaitable<void> renew_now_and_then(House& house) {
    asio::steady_timer pause(house.network);
    for (;;) {
        pause.expires_after(house.listening.renew_every);
        co_await pause.async_wait(asio::use_awaitable);
        Tls tls = co_await asio::co_spawn(house.upkeep.get_executor(), renewed(house), asio::use_awaitable);
        if (tls && !is_same_certificate(tls, house.tls)) {
            house.tls = tls;
            spdlog::info("the next connections get the certificate that was renewed");
        }
    }
}

}  // namespace

tl::expected<void, ShellFault> serve(const Listening& listening, const Lanes& lanes,
                                     const std::function<void(std::uint16_t)>& ready) {
    try {
        House house(listening, lanes);
        house.tls = read_certificates(listening.certificates);
        tcp::acceptor acceptor(house.network,
                               tcp::endpoint(asio::ip::make_address(listening.address), listening.port));
        asio::co_spawn(house.network, end_when_asked(house, acceptor), asio::detached);
        asio::co_spawn(house.network, accept_all(house, acceptor), asio::detached);
        if (lanes.renew) {
            asio::co_spawn(house.network, renew_now_and_then(house), asio::detached);
        }
        ready(acceptor.local_endpoint().port());
        house.network.run();
        house.work_thread.join();
        house.calls_thread.join();
        house.upkeep.join();
        return {};
    } catch (const std::exception& error) {
        return tl::unexpected(ShellFault{
            fmt::format("cannot serve on {} port {}: {}", listening.address, listening.port, error.what()),
            "choose another port with --port, or stop the program that uses it"});
    }
}

}  // namespace qiming::central
