#include "drivers/braille/brlapi/brlapi_braille.h"

#include <brlapi.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "drivers/braille/brlapi/brlapi_keys.h"
#include "drivers/broken_pipe/broken_pipe.h"

namespace qiming::drivers {
namespace {

constexpr int first_pause_ms = 250;
constexpr int longest_pause_ms = 4'000;
constexpr auto longest_answer = std::chrono::seconds(3);
// More than any display has: BrlAPI reads as many as it believes the display to have.
constexpr std::size_t most_cells = 1'024;
using Dots = std::array<unsigned char, most_cells>;

const char* or_null(const std::string& text) {
    return text.empty() ? nullptr : text.c_str();
}

// Breaks a connection off when it lives longer than it should.
class BreakOff {
public:
    BreakOff(int connection, std::chrono::milliseconds after)
        : thread_([this, connection, after] {
              std::unique_lock lock(mutex_);
              if (!over_.wait_for(lock, after, [this] { return is_over_; })) {
                  shutdown(connection, SHUT_RDWR);
              }
          }) {}
    ~BreakOff() {
        {
            const std::lock_guard lock(mutex_);
            is_over_ = true;
        }
        over_.notify_one();
        thread_.join();
    }
    BreakOff(const BreakOff&) = delete;
    BreakOff& operator=(const BreakOff&) = delete;

private:
    std::mutex mutex_;
    std::condition_variable over_;
    bool is_over_ = false;
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace

// The connection and its thread. Members after the mutex are shared under it; the rest belongs to the
// thread alone.
class BrlapiBraille::Worker {
public:
    Worker(BrlapiAddress address, BrailleListener& listener, std::function<void()> before_first)
        : address_(std::move(address)),
          listener_(listener),
          before_first_(std::move(before_first)),
          wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
          memory_(std::make_unique<std::byte[]>(brlapi_getHandleSize())),
          thread_([this] { run(); }) {}

    ~Worker() {
        stopping_ = true;
        wake();
        thread_.join();
        close(wake_);
    }

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void show(std::u32string_view cells) {
        {
            const std::lock_guard lock(mutex_);
            wanted_.fill(0);
            for (std::size_t i = 0; i < std::min(cells.size(), most_cells); ++i) {
                wanted_[i] = static_cast<unsigned char>(cells[i] & 0xFFU);
            }
            is_new_ = true;
        }
        wake();
    }

private:
    brlapi_handle_t* handle() { return reinterpret_cast<brlapi_handle_t*>(memory_.get()); }

    void wake() {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = write(wake_, &one, sizeof one);
    }

    void run() {
        int pause_ms = first_pause_ms;
        while (!stopping_) {
            if (connect()) {
                serve();
                disconnect();
                pause_ms = first_pause_ms;
            }
            rest(pause_ms);
            pause_ms = std::min(pause_ms * 2, longest_pause_ms);
        }
    }

    // Nothing but the end interrupts it: what is shown without a display is lost.
    void rest(int pause_ms) {
        const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(pause_ms);
        for (;;) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
            pollfd woken{wake_, POLLIN, 0};
            if (stopping_ || left.count() <= 0 || poll(&woken, 1, static_cast<int>(left.count())) == 0) {
                return;
            }
            clear_wake();
        }
    }

    void clear_wake() {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto taken = read(wake_, &count, sizeof count);
    }

    // BrlAPI waits for each of these answers without end, and BRLTTY loses one when its display changes at
    // that moment: the timer then breaks the connection off.
    bool connect() {
        const brlapi_connectionSettings_t wanted{or_null(address_.auth), or_null(address_.host)};
        fd_ = brlapi__openConnection(handle(), &wanted, nullptr);
        if (fd_ < 0) {
            return false;
        }
        brlapi__setClientData(handle(), this);
        brlapi__setExceptionHandler(handle(), [](brlapi_handle_t* at, int, brlapi_packetType_t, const void*,
                                                 std::size_t) { of(at).is_over_ = true; });
        const BreakOff timer(fd_, longest_answer);
        if (take_display()) {
            return true;
        }
        disconnect();
        return false;
    }

    // BRLTTY takes cells for the width that the display had when it was taken: any change ends the
    // connection, and the next one begins with what is there then.
    bool take_display() {
        unsigned int columns = 0;
        unsigned int rows = 0;
        if (brlapi__getDisplaySize(handle(), &columns, &rows) != 0 || columns == 0 || rows == 0 ||
            brlapi__enterTtyModeWithPath(handle(), nullptr, 0, nullptr) != 0) {
            return false;
        }
        width_ = std::min(std::size_t{columns} * rows, most_cells);
        brlapi_param_bool_t is_there = 0;
        brlapi_param_displaySize_t size{};
        const auto watch = [&](brlapi_param_t parameter, void* now, std::size_t bytes) {
            return brlapi__watchParameter(handle(), parameter, 0, BRLAPI_PARAMF_GLOBAL, &Worker::changed, this,
                                          now, bytes) != nullptr;
        };
        is_over_ = false;
        const bool watches = watch(BRLAPI_PARAM_DISPLAY_SIZE, &size, sizeof size) &&
                             watch(BRLAPI_PARAM_DEVICE_ONLINE, &is_there, sizeof is_there);
        is_over_ = is_there == 0 || size.columns != columns || size.rows != rows;
        return watches && !is_over_;
    }

    void disconnect() {
        brlapi__closeConnection(handle());
        fd_ = -1;
    }

    static Worker& of(brlapi_handle_t* handle) { return *static_cast<Worker*>(brlapi__getClientData(handle)); }

    static void changed(brlapi_param_t /*parameter*/, brlapi_param_subparam_t /*part*/,
                        brlapi_param_flags_t /*flags*/, void* worker, const void* /*data*/,
                        std::size_t /*size*/) {
        static_cast<Worker*>(worker)->is_over_ = true;
    }

    // Until the display or the connection goes, or all ends.
    void serve() {
        tell_came();
        // Writing may bring in keys, which wait in the library then: they are looked for each time.
        while (!stopping_ && write_wanted() && take_keys() && !is_over_) {
            std::array<pollfd, 2> sources{{{fd_, POLLIN, 0}, {wake_, POLLIN, 0}}};
            poll(sources.data(), sources.size(), -1);
            clear_wake();
        }
        listener_.braille_happened(DisplayWent{});
    }

    bool take_keys() {
        brlapi_keyCode_t code = 0;
        int got = 0;
        while ((got = brlapi__readKeyWithTimeout(handle(), 0, &code)) == 1) {
            if (std::optional<BrailleInput> input = input_of(code)) {
                listener_.braille_happened(std::move(*input));
            }
        }
        return got == 0;
    }

    void tell_came() {
        if (before_first_) {
            std::exchange(before_first_, nullptr)();
        }
        {
            const std::lock_guard lock(mutex_);
            wanted_.fill(0);
            is_new_ = true;
        }
        listener_.braille_happened(DisplayCame{width_});
    }

    bool write_wanted() {
        {
            const std::lock_guard lock(mutex_);
            if (!std::exchange(is_new_, false)) {
                return true;
            }
            raised_ = wanted_;
        }
        return brlapi__writeDots(handle(), raised_.data()) == 0;
    }

    const BrlapiAddress address_;
    BrailleListener& listener_;
    std::function<void()> before_first_;
    const int wake_;
    const std::unique_ptr<std::byte[]> memory_;
    int fd_ = -1;
    std::size_t width_ = 0;
    bool is_over_ = false;  // the display is no longer what it was when the connection began
    Dots raised_{};
    std::atomic<bool> stopping_{false};

    std::mutex mutex_;
    Dots wanted_{};
    bool is_new_ = false;

    std::thread thread_;  // last: it uses all of the above
};

BrlapiBraille::BrlapiBraille(BrlapiAddress address, BrailleListener& listener,
                             std::function<void()> before_first) {
    ignore_broken_pipes();
    worker_ = std::make_unique<Worker>(std::move(address), listener, std::move(before_first));
}

BrlapiBraille::~BrlapiBraille() = default;

void BrlapiBraille::show(std::u32string_view cells) {
    worker_->show(cells);
}

// What is shown goes over what was: there is one copy here, and one on the display.
void BrlapiBraille::forget() {
    worker_->show({});
}

}  // namespace qiming::drivers
