#include "drivers/http/curl/curl_http_client.h"

#include <stdlib.h>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <csignal>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "content/wire/paths.h"
#include "tests/http/small_tls_server.h"
#include "tests/support/devices/broken_pipe.h"
#include "tests/support/wait_until.h"

using namespace qiming;
using drivers::HttpRequest;
using drivers::make_curl_http_client;
using support::SmallTlsServer;

namespace {

constexpr const char* fine = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
const HttpRequest health{"GET", std::string(content::health_path), {}, {}, 5000};

std::chrono::milliseconds time_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

}  // namespace

TEST_CASE("the request carries method, path, body, type and the known ETag") {
    std::string seen;
    const SmallTlsServer server([&](const std::string& request) {
        seen = request;
        return fine;
    });
    const auto client = make_curl_http_client({server.url() + "/", server.ca_file()}).value();
    REQUIRE(client->perform({"POST", std::string(content::calls_path), R"({"id":"1"})", {}, 5000}));
    CHECK(seen.starts_with(fmt::format("POST {} HTTP/1.1\r\n", content::calls_path)));
    CHECK(seen.find("Content-Type: application/json") != std::string::npos);
    CHECK(seen.ends_with("\r\n\r\n{\"id\":\"1\"}"));
    REQUIRE(client->perform({"GET", std::string(content::jobs_path), {}, "\"a1\"", 5000}));
    CHECK(seen.starts_with(fmt::format("GET {} HTTP/1.1\r\n", content::jobs_path)));
    CHECK(seen.find("If-None-Match: \"a1\"\r\n") != std::string::npos);
}

TEST_CASE("a centre gone in the middle of a write does not end the terminal") {
    std::signal(SIGPIPE, SIG_DFL);
    const auto client = make_curl_http_client({"https://localhost:1", "ca.pem"}).value();
    CHECK(tests::outlives_broken_pipe());
}

TEST_CASE("a server of another CA is not trusted, nor is one under another name") {
    const SmallTlsServer server([](const std::string&) { return fine; });
    const SmallTlsServer stranger([](const std::string&) { return fine; });
    CHECK(make_curl_http_client({server.url(), server.ca_file()}).value()->perform(health));
    CHECK_FALSE(make_curl_http_client({server.url(), stranger.ca_file()}).value()->perform(health));
    const std::string other_name = "https://127.0.0.2" + server.url().substr(server.url().rfind(':'));
    CHECK_FALSE(make_curl_http_client({other_name, server.ca_file()}).value()->perform(health));
}

TEST_CASE("the certificate of the CA may come later: it is read for each connection") {
    const SmallTlsServer server([](const std::string&) { return fine; });
    const support::TemporaryFolder folder;
    const auto client = make_curl_http_client({server.url(), folder.file("ca.pem")}).value();
    CHECK_FALSE(client->perform(health));
    std::filesystem::copy_file(server.ca_file(), folder.file("ca.pem"));
    CHECK(client->perform(health));
}

TEST_CASE("only https is spoken, and never without a CA") {
    CHECK_FALSE(make_curl_http_client({"http://localhost:1", "ca.pem"}));
    CHECK_FALSE(make_curl_http_client({"https://localhost:1", ""}));
}

TEST_CASE("a redirect is handed back, never followed") {
    int requests = 0;
    const SmallTlsServer server([&](const std::string&) {
        ++requests;
        return "HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    });
    const auto response = make_curl_http_client({server.url(), server.ca_file()}).value()->perform(health);
    REQUIRE(response);
    CHECK(response->status == 302);
    CHECK(requests == 1);
}

TEST_CASE("a proxy of the environment is not used") {
    setenv("https_proxy", "http://127.0.0.1:1", 1);
    const SmallTlsServer server([](const std::string&) { return fine; });
    CHECK(make_curl_http_client({server.url(), server.ca_file()}).value()->perform(health));
    unsetenv("https_proxy");
}

TEST_CASE("a server that says nothing is left when the time is over") {
    const SmallTlsServer server([](const std::string&) { return ""; });
    const auto client = make_curl_http_client({server.url(), server.ca_file()}).value();
    const auto took = time_of([&] { CHECK_FALSE(client->perform({"GET", "/", {}, {}, 300})); });
    CHECK(took >= std::chrono::milliseconds(250));
    CHECK(took < std::chrono::milliseconds(3000));
}

TEST_CASE("cancel() ends a request under way at once") {
    std::atomic<bool> is_asked = false;
    const SmallTlsServer server([&](const std::string&) {
        is_asked = true;
        return "";
    });
    const auto client = make_curl_http_client({server.url(), server.ca_file()}).value();
    std::thread canceller([&] {
        support::wait_until([&] { return is_asked.load(); });
        client->cancel();
    });
    const auto took = time_of([&] { CHECK_FALSE(client->perform({"GET", "/", {}, {}, 10'000})); });
    canceller.join();
    CHECK(took < std::chrono::milliseconds(2000));
}

TEST_CASE("an answer without end is cut off at 64 MiB") {
    const SmallTlsServer server([](const std::string&) {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + std::string((64UL << 20U) + 1, 'x');
    });
    const auto response =
        make_curl_http_client({server.url(), server.ca_file()}).value()->perform({"GET", "/", {}, {}, 30'000});
    REQUIRE_FALSE(response);
    CHECK(response.error().problem.find("64 MiB") != std::string::npos);
}

TEST_CASE("an answer cut short is a fault") {
    const SmallTlsServer server(
        [](const std::string&) { return "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":"; });
    CHECK_FALSE(make_curl_http_client({server.url(), server.ca_file()}).value()->perform(health));
}

TEST_CASE("nobody there is a fault that names the centre and no request") {
    const support::TemporaryFolder folder;
    const auto response =
        make_curl_http_client({"https://localhost:1", folder.file("ca.pem")})
            .value()
            ->perform({"POST", std::string(content::submissions_path), "13800138000", {}, 2000});
    REQUIRE_FALSE(response);
    CHECK(response.error().problem.find("https://localhost:1") != std::string::npos);
    CHECK(response.error().problem.find("13800138000") == std::string::npos);
}

TEST_CASE("Retry-After is understood in seconds and as a date counted from the answer's own date") {
    const std::string dated = "Date: Wed, 21 Oct 2015 07:28:00 GMT\r\n";
    const auto wait_for = [](const std::string& headers) {
        const SmallTlsServer server([&](const std::string&) {
            return "HTTP/1.1 503 No\r\nContent-Length: 0\r\nConnection: close\r\n" + headers + "\r\n";
        });
        return make_curl_http_client({server.url(), server.ca_file()})
            .value()
            ->perform(health)
            .value()
            .retry_after_s;
    };
    CHECK(wait_for(dated + "retry-after:  120\r\n") == 120);
    CHECK(wait_for("Retry-After: 120\r\n") == 120);
    CHECK(wait_for("Retry-After: 9999999999\r\n") == 2147483647);
    CHECK(wait_for(dated + "Retry-After: Wed, 21 Oct 2015 07:30:00 GMT\r\n") == 120);
    for (const std::string& headers : {dated, dated + "Retry-After: -5\r\n", dated + "Retry-After: soon\r\n",
                                       dated + "Retry-After: Wed, 21 Oct 2015 07:00:00 GMT\r\n",
                                       std::string("Retry-After: Wed, 21 Oct 2099 07:30:00 GMT\r\n")}) {
        INFO(headers);
        CHECK_FALSE(wait_for(headers));
    }
}
