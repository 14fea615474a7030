// Long answers, handed over piece by piece.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/wire/paths.h"
#include "drivers/http/curl/curl_http_client.h"
#include "tests/http/small_tls_server.h"

using namespace qiming;
using drivers::HttpRequest;
using drivers::make_curl_http_client;
using support::SmallTlsServer;

namespace {

std::string answer(const std::string& head, const std::string& body) {
    return "HTTP/1.1 " + head + "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nETag: \"9\"\r\nConnection: close\r\n\r\n" + body;
}

HttpRequest taken_by(const std::function<bool(std::string_view)>& take) {
    HttpRequest request;
    request.path = content::jobs_path;
    request.timeout_ms = 1'000;
    request.take_body = take;
    return request;
}

}  // namespace

TEST_CASE("a body larger than any that is kept is handed over piece by piece") {
    const std::string body(70UL * 1024 * 1024, 'x');
    const SmallTlsServer server([&](const std::string&) { return answer("200 OK", body); });
    const auto client = make_curl_http_client({server.url(), server.ca_file()}).value();
    std::size_t taken = 0;
    std::size_t longest = 0;
    const auto got = client->perform(taken_by([&](std::string_view piece) {
        taken += piece.size();
        longest = std::max(longest, piece.size());
        return true;
    }));
    REQUIRE(got);
    CHECK(got->status == 200);
    CHECK(got->etag == "\"9\"");
    CHECK(got->body.empty());
    CHECK(taken == body.size());
    CHECK(longest < 1'000'000);
    CHECK_FALSE(client->perform({"GET", std::string(content::jobs_path), {}, {}, 20'000}));
}

TEST_CASE("who takes a body may end it") {
    const SmallTlsServer server(
        [](const std::string&) { return answer("200 OK", std::string(1'000'000, 'x')); });
    const auto client = make_curl_http_client({server.url(), server.ca_file()}).value();
    int pieces = 0;
    const auto got = client->perform(taken_by([&](std::string_view) { return ++pieces < 2; }));
    CHECK_FALSE(got);
    CHECK(pieces == 2);
}

TEST_CASE("only what was asked for is handed over: a page of a proxy stays with its answer") {
    const SmallTlsServer server([](const std::string&) { return answer("502 Bad Gateway", "<html>"); });
    const auto client = make_curl_http_client({server.url(), server.ca_file()}).value();
    int pieces = 0;
    const auto got = client->perform(taken_by([&](std::string_view) { return ++pieces > 0; }));
    REQUIRE(got);
    CHECK(got->status == 502);
    CHECK(got->body == "<html>");
    CHECK(pieces == 0);
}

TEST_CASE("a body of which nothing more comes is given up") {
    const SmallTlsServer server([](const std::string&) {
        return std::string("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nabc");
    });
    const auto client = make_curl_http_client({server.url(), server.ca_file()}).value();
    std::string taken;
    CHECK_FALSE(client->perform(taken_by([&](std::string_view piece) {
        taken += piece;
        return true;
    })));
    CHECK(taken == "abc");
}
