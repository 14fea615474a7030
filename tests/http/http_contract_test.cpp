// What every HTTP client promises, held against libcurl with a real TLS server, and the fake.
#include <fmt/format.h>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "content/wire/paths.h"
#include "drivers/http/curl/curl_http_client.h"
#include "drivers/http/scripted/scripted_http_client.h"
#include "tests/http/small_tls_server.h"

using namespace qiming;
using drivers::HttpResponse;

namespace {

std::string on_the_wire(const HttpResponse& response) {
    std::string text = fmt::format("HTTP/1.1 {} x\r\nContent-Length: {}\r\nConnection: close\r\n",
                                   response.status, response.body.size());
    if (!response.etag.empty()) {
        text += "ETag: " + response.etag + "\r\n";
    }
    if (!response.content_type.empty()) {
        text += "content-type: " + response.content_type + "\r\n";
    }
    if (response.retry_after_s) {
        text += fmt::format("Retry-After: {}\r\n", *response.retry_after_s);
    }
    return text + "\r\n" + response.body;
}

struct WithCurl {
    explicit WithCurl(const HttpResponse& prepared)
        : server([wire = on_the_wire(prepared)](const std::string&) { return wire; }),
          client(drivers::make_curl_http_client({server.url(), server.ca_file()}).value()) {}
    support::SmallTlsServer server;
    std::unique_ptr<drivers::HttpClient> client;
};

struct WithScript {
    explicit WithScript(const HttpResponse& prepared) {
        auto scripted = std::make_unique<drivers::ScriptedHttpClient>();
        scripted->prepare(prepared);
        client = std::move(scripted);
    }
    std::unique_ptr<drivers::HttpClient> client;
};

}  // namespace

TEMPLATE_TEST_CASE("an answer comes back with status, body, ETag, type and patience", "[http]", WithCurl,
                   WithScript) {
    TestType centre({200, R"({"jobs":[]})", "\"a1\"", "application/json", 7});
    const auto response = centre.client->perform({"GET", std::string(content::jobs_path), {}, {}, 5000});
    REQUIRE(response);
    CHECK(response->status == 200);
    CHECK(response->body == R"({"jobs":[]})");
    CHECK(response->etag == "\"a1\"");
    CHECK(response->content_type == "application/json");
    CHECK(response->retry_after_s == 7);
}

TEMPLATE_TEST_CASE("a refusal is an answer, not a fault", "[http]", WithCurl, WithScript) {
    TestType centre({422, "{}", {}, {}, {}});
    const auto response =
        centre.client->perform({"POST", std::string(content::submissions_path), "{}", {}, 5000});
    REQUIRE(response);
    CHECK(response->status == 422);
    CHECK_FALSE(response->retry_after_s);
}

TEMPLATE_TEST_CASE("after cancel() every request is a fault", "[http]", WithCurl, WithScript) {
    TestType centre({200, "{}", {}, {}, {}});
    centre.client->cancel();
    CHECK_FALSE(centre.client->perform({"GET", std::string(content::health_path), {}, {}, 5000}));
}
