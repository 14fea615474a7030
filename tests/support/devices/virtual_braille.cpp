#include "tests/support/devices/virtual_braille.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <utility>

namespace qiming::support {
namespace {

constexpr int brlapi_first_port = 4101;
constexpr int brltty_looks_every_ms = 5'000;

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

// Listening on `port`; 0: on a free one.
int listen_on(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int one = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    const sockaddr_in address = loopback(port);
    if (::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(socket, 1) != 0) {
        throw std::runtime_error("no port for a braille display");
    }
    return socket;
}

int free_port() {
    const int socket = listen_on(0);
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

// "1|12| |1245": dots of each cell between bars.
std::u32string cells_of(const std::string& dots) {
    std::u32string cells(1, U'⠀');
    for (const char character : dots) {
        if (character == '|') {
            cells += U'⠀';
        } else if (character >= '1' && character <= '8') {
            cells.back() |= char32_t{1} << (character - '1');
        }
    }
    return cells;
}

// The dots of a letter, and of a digit in computer braille.
int dots_of(char character) {
    constexpr std::array<int, 26> letters = {0x01, 0x03, 0x09, 0x19, 0x11, 0x0B, 0x1B, 0x13, 0x0A,
                                             0x1A, 0x05, 0x07, 0x0D, 0x1D, 0x15, 0x0F, 0x1F, 0x17,
                                             0x0E, 0x1E, 0x25, 0x27, 0x3A, 0x2D, 0x3D, 0x35};
    if (character >= 'a' && character <= 'z') {
        return letters[static_cast<std::size_t>(character - 'a')];
    }
    // A digit is its letter, one row lower: dots 1 2 4 5 become 2 3 5 6.
    const int letter = letters[static_cast<std::size_t>(character == '0' ? 9 : character - '1')];
    return (letter & 0x1B) << 1;
}

}  // namespace

VirtualBraille::VirtualBraille() : display_port_(free_port()), api_port_(free_port()) {}

VirtualBraille::~VirtualBraille() {
    pull();
    stop_brltty();
}

std::string VirtualBraille::brlapi_host() const {
    return "127.0.0.1:" + std::to_string(api_port_ - brlapi_first_port);
}

void VirtualBraille::start_brltty() {
    const std::string folder = folder_.path().string();
    brltty_ = std::make_unique<bench::Process>(
        std::vector<std::string>{"brltty", "--no-daemon", "--standard-error", "--quiet", "--log-level=warning",
                                 "--configuration-file=/dev/null", "--preferences-file=/dev/null",
                                 "--updatable-directory=" + folder, "--writable-directory=" + folder,
                                 "--pid-file=" + folder_.file("brltty.pid"), "--braille-driver=vr",
                                 "--braille-device=client:127.0.0.1:" + std::to_string(display_port_),
                                 "--api-parameters=auth=none,host=" + brlapi_host(), "--screen-driver=no",
                                 "--speech-driver=no", "--text-table=en_US"},
        std::vector<std::string>{}, folder_.file("brltty.log"));
}

void VirtualBraille::stop_brltty() {
    if (brltty_) {
        brltty_->stop();
        brltty_.reset();
    }
}

bool VirtualBraille::plug(std::size_t cells) {
    pull();
    listener_ = listen_on(display_port_);
    pollfd coming{listener_, POLLIN, 0};
    if (::poll(&coming, 1, 3 * brltty_looks_every_ms) <= 0) {
        return false;
    }
    connection_ = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    ::close(std::exchange(listener_, -1));
    const int one = 1;
    ::setsockopt(connection_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    {
        const std::lock_guard lock(mutex_);
        raised_.clear();
    }
    reader_ = std::thread([this] { read_lines(); });
    send("cells " + std::to_string(cells));
    return true;
}

void VirtualBraille::pull() {
    if (listener_ >= 0) {
        ::close(std::exchange(listener_, -1));
    }
    if (connection_ >= 0) {
        ::shutdown(connection_, SHUT_RDWR);
        reader_.join();
        ::close(std::exchange(connection_, -1));
    }
}

void VirtualBraille::press(const std::string& command) {
    send(command);
}

void VirtualBraille::route(std::size_t cell) {
    send("Route " + std::to_string(cell));
}

void VirtualBraille::type(char character) {
    send("PassDots " + std::to_string(dots_of(character)));
}

void VirtualBraille::send(const std::string& line) {
    const std::string with_end = line + "\n";
    [[maybe_unused]] const auto sent = ::send(connection_, with_end.data(), with_end.size(), MSG_NOSIGNAL);
}

void VirtualBraille::read_lines() {
    std::string text;
    std::array<char, 4096> bytes{};
    for (;;) {
        const auto got = ::recv(connection_, bytes.data(), bytes.size(), 0);
        if (got <= 0) {
            return;
        }
        text.append(bytes.data(), static_cast<std::size_t>(got));
        for (std::size_t end = 0; (end = text.find('\n')) != std::string::npos; text.erase(0, end + 1)) {
            take(text.substr(0, end));
        }
    }
}

void VirtualBraille::take(const std::string& line) {
    const auto from = line.find('"');
    const auto to = line.rfind('"');
    if (line.rfind("Braille", 0) != 0 || from == to) {
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        raised_.push_back(cells_of(line.substr(from + 1, to - from - 1)));
    }
    changed_.notify_all();
}

std::u32string VirtualBraille::raised() const {
    const std::lock_guard lock(mutex_);
    return raised_.empty() ? std::u32string() : raised_.back();
}

std::vector<std::u32string> VirtualBraille::all() const {
    const std::lock_guard lock(mutex_);
    return raised_;
}

bool VirtualBraille::wait_for(const std::function<bool(const std::u32string&)>& is_so, int timeout_ms) const {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::milliseconds(timeout_ms),
                             [&] { return !raised_.empty() && is_so(raised_.back()); });
}

std::size_t VirtualBraille::count() const {
    const std::lock_guard lock(mutex_);
    return raised_.size();
}

bool VirtualBraille::wait_beyond(std::size_t count, int timeout_ms) const {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::milliseconds(timeout_ms),
                             [&] { return raised_.size() > count; });
}

}  // namespace qiming::support
