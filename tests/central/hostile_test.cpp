// Requests that no kiosk makes: the centre answers them calmly and goes on serving.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <vector>

#include <fmt/format.h>

#include "content/wire/paths.h"
#include "content/wire/refusal.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using support::get;
using support::post;
using support::RunningCentre;

namespace {

int connect_to(const RunningCentre& centre) {
    const int connection = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(centre.port()));
    REQUIRE(::connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    return connection;
}

}  // namespace

TEST_CASE("garbage is refused with a word and a sentence, and nothing of it is kept") {
    const RunningCentre centre;
    const auto client = centre.client();
    const std::string deep(100'000, '[');
    for (const std::string& body : {std::string(), std::string("{"), std::string("\0\xff\xfe", 3), deep,
                                    std::string("{\"id\":\"' OR 1=1 --\"}"), std::string("null")}) {
        for (const std::string_view path :
             {content::submissions_path, content::calls_path, content::reports_path}) {
            const auto answer = post(*client, path, body);
            CHECK(answer.status == 400);
            CHECK(content::read_refusal(answer.body)->code == content::RefusalCode::Malformed);
        }
    }
    CHECK(centre.command({"submissions", "--json"}).output.empty());
    CHECK(get(*client, content::health_path).status == 200);
}

TEST_CASE("unknown places, wrong methods and oversized bodies have their answers") {
    const RunningCentre centre;
    const auto client = centre.client();
    CHECK(get(*client, "/").status == 404);
    CHECK(get(*client, content::path_of_call(std::string(3000, 'x'))).status == 404);
    CHECK(get(*client, content::submissions_path).status == 405);
    CHECK(client->perform({"DELETE", std::string(content::jobs_path), {}, {}, 5000}).value().status == 405);
    CHECK(get(*client, "/" + std::string(9000, 'x')).status == 431);
    const auto large =
        client->perform({"POST", std::string(content::submissions_path), std::string(300'000, 'x'), {}, 5000});
    CHECK((!large || large->status == 413));
    CHECK(get(*client, content::health_path).status == 200);
}

TEST_CASE("two hundred connections that say nothing keep nobody out") {
    const RunningCentre centre;
    std::vector<int> silent;
    for (int n = 0; n < 200; ++n) {
        silent.push_back(connect_to(centre));
    }
    const std::string sent = content::write_submission(support::sent_submission(101, 1));
    CHECK(post(*centre.client(), content::submissions_path, sent).status == 201);
    for (const int connection : silent) {
        ::close(connection);
    }
}

TEST_CASE("one who does not speak TLS is put out in time") {
    const RunningCentre centre;
    const int connection = connect_to(centre);
    const std::string plain = fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n\r\n", content::health_path);
    REQUIRE(::send(connection, plain.data(), plain.size(), 0) == static_cast<ssize_t>(plain.size()));
    std::string heard;
    char buffer[4096];
    for (ssize_t count = 1; count > 0;) {
        count = ::recv(connection, buffer, sizeof buffer, 0);
        heard.append(buffer, count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    CHECK(heard.find("ok") == std::string::npos);
    ::close(connection);
    CHECK(get(*centre.client(), content::health_path).status == 200);
}
