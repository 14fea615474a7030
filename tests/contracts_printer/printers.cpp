#include "tests/contracts_printer/printers.h"
#include "tests/support/wait_until.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>

namespace qiming::tests {
namespace {

namespace fs = std::filesystem;
using content::PrinterState;
using namespace std::chrono_literals;

constexpr auto patience = 15s;

bool soon(const std::function<bool()>& holds) {
    return support::wait_until(holds, patience);
}

int free_port() {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(listener, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(listener);
    return ntohs(address.sin_port);
}

// What the port answers; nothing: nobody listens there.
std::optional<std::string> ask(int port, const std::string& request) {
    const int caller = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    if (::connect(caller, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(caller);
        return std::nullopt;
    }
    std::string answer;
    if (!request.empty() && ::send(caller, request.data(), request.size(), MSG_NOSIGNAL) > 0) {
        std::array<char, 4'096> piece{};
        ssize_t got = 0;  // it keeps the connection open behind its page
        while (answer.find("</html>") == std::string::npos &&
               (got = ::recv(caller, piece.data(), piece.size(), 0)) > 0) {
            answer.append(piece.data(), static_cast<std::size_t>(got));
        }
    }
    ::close(caller);
    return answer;
}

// In place of paper: takes the document when all is well, or says what is wrong and stands still.
constexpr const char* command = R"sh(#!/bin/sh
cd "$(dirname "$0")" || exit 1
wish=$(cat wish)
echo begun >> begun
echo "STATE: -cover-open" >&2
case "$wish" in
    ready) cp "$1" "printed-$(wc -l < begun).pdf"; exit 0 ;;
    aborts) exit 1 ;;
    stuck) ;;
    *) echo "STATE: +$wish" >&2 ;;
esac
waited=0
while [ "$(cat wish)" = "$wish" ] && [ $waited -lt 200 ]; do sleep 0.1; waited=$((waited + 1)); done
exit 1
)sh";

// Where Debian puts it, which is not on everybody's path.
std::string ippeveprinter() {
    const fs::path usual = "/usr/sbin/ippeveprinter";
    return fs::exists(usual) ? usual.string() : "ippeveprinter";
}

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

void ToldByPrinter::printer_changed(PrinterState state) {
    {
        const std::lock_guard lock(mutex_);
        states_.push_back(state);
    }
    came_.notify_all();
}

void ToldByPrinter::print_ended(std::uint64_t ticket, PrinterState how, const std::string& detail) {
    {
        const std::lock_guard lock(mutex_);
        ended_.push_back({ticket, how, detail});
    }
    came_.notify_all();
}

std::vector<ToldByPrinter::Ended> ToldByPrinter::ended(std::size_t count) const {
    std::unique_lock lock(mutex_);
    came_.wait_for(lock, patience, [&] { return ended_.size() >= count; });
    return ended_;
}

bool ToldByPrinter::is(PrinterState state) const {
    std::unique_lock lock(mutex_);
    return came_.wait_for(lock, patience,
                          [&] { return (states_.empty() ? PrinterState::Gone : states_.back()) == state; });
}

std::vector<PrinterState> ToldByPrinter::states() const {
    const std::lock_guard lock(mutex_);
    return states_;
}

drivers::PrinterDocument document(const std::string& words) {
    return {"%PDF-1.4\n% " + words + "\n%%EOF\n", 80, 120};
}

IppPrinter::IppPrinter()
    : port_(free_port()),
      bus_({"dbus-daemon", "--session", "--nofork", "--address=unix:path=" + folder_.file("bus")}, {},
           folder_.file("bus.log")) {
    std::ofstream(folder_.file("command")) << command;
    fs::permissions(folder_.file("command"), fs::perms::owner_all);
    fs::create_directory(folder_.file("spool"));
    will("ready");
    REQUIRE(soon([&] { return fs::exists(folder_.file("bus")); }));
}

std::string IppPrinter::uri() const {
    return "ipp://localhost:" + std::to_string(port_) + "/ipp/print";
}

void IppPrinter::start() {
    // It wants a bus to start, though it is to announce itself to nobody.
    server_ = std::make_unique<bench::Process>(
        std::vector<std::string>{ippeveprinter(), "-r", "off", "-n", "localhost", "-p", std::to_string(port_),
                                 "-c", folder_.file("command"), "-d", folder_.file("spool"), "-f",
                                 "application/pdf", "Slips"},
        std::vector<std::string>{"DBUS_SYSTEM_BUS_ADDRESS=unix:path=" + folder_.file("bus")},
        folder_.file("printer.log"));
    INFO(content_of(folder_.file("printer.log")));
    REQUIRE(soon([&] { return ask(port_, "").has_value(); }));
}

void IppPrinter::stop() {
    server_.reset();
}

void IppPrinter::will(const std::string& wish) const {
    // In one step: the command looks at any time.
    std::ofstream(folder_.file("wish.new")) << wish;
    fs::rename(folder_.file("wish.new"), folder_.file("wish"));
}

// By the form on its web page.
void IppPrinter::has_paper(bool paper) const {
    const std::string form = std::string("/media?size1=iso_a4_210x297mm&type1=stationery&level1=") +
                             (paper ? "250" : "0") +
                             "&size3=iso_a4_210x297mm&type3=stationery&level3=" + (paper ? "25" : "0");
    const auto answer = ask(port_, "GET " + form + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    REQUIRE(answer);
    REQUIRE(answer->find("Media updated") != std::string::npos);
}

bool IppPrinter::has_begun(int jobs) const {
    return soon([&] {
        const std::string begun = content_of(folder_.file("begun"));
        return std::count(begun.begin(), begun.end(), '\n') >= jobs;
    });
}

std::vector<std::string> IppPrinter::printed() const {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder_.path())) {
        if (entry.path().extension() == ".pdf") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> all;
    std::transform(files.begin(), files.end(), std::back_inserter(all), content_of);
    return all;
}

drivers::CupsPrinterTimes quick_times() {
    drivers::CupsPrinterTimes times;
    times.look_ms = 100;
    times.follow_ms = 50;
    times.lost_ms = 500;
    times.job_ms = 8'000;
    return times;
}

CupsRig::CupsRig()
    : real(std::make_unique<drivers::CupsPrinter>(drivers::IppAddress{printer.uri(), "qiming-101"}, told,
                                                  quick_times())) {}

void CupsRig::turn(PrinterState state) {
    switch (state) {
        case PrinterState::Gone: printer.stop(); break;
        case PrinterState::Ready:
            printer.will("ready");
            printer.start();
            printer.has_paper(true);
            break;
        case PrinterState::PaperOut: printer.has_paper(false); break;
        case PrinterState::CoverOpen: printer.will("cover-open"); break;
        case PrinterState::Stopped: printer.will("aborts"); break;
    }
}

void CupsRig::go_in_mid_job(std::uint64_t ticket) {
    printer.will("stuck");
    real->print(ticket, [] { return document("of a printer that goes"); });
    REQUIRE(printer.has_begun(1));
    printer.stop();
}

void RecordingRig::go_in_mid_job(std::uint64_t ticket) {
    fake.hold();
    fake.print(ticket, [] { return document("of a printer that goes"); });
    fake.turn(PrinterState::Gone);
    fake.let_go();
}

std::vector<std::string> RecordingRig::printed() const {
    std::vector<std::string> all;
    for (const auto& one : fake.documents()) {
        all.push_back(one.pdf);
    }
    return all;
}

}  // namespace qiming::tests
