// Side by side with speech-dispatcher, the usual way of a screen reader to the same synthesiser: from
// the text to the first sample that is not silence. Both into a device that is not there: SDL's dummy,
// and ALSA's null with a tap. Only where speech-dispatcher is installed.
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <thread>

#include "drivers/audio/sdl/sdl_audio.h"
#include "drivers/speech/espeak/espeak_speech.h"
#include "tests/bench/benches.h"
#include "tests/bench/process.h"
#include "tests/bench/trace.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/sample_pronunciation.h"

namespace qiming::bench {
namespace {

namespace fs = std::filesystem;
constexpr const char* program = "/usr/bin/speech-dispatcher";
constexpr int rounds = 20;
constexpr int patience_ms = 3'000;
constexpr int silence_ms = 400;  // between two rounds
const std::array<std::string, 3> texts = {"是", "返回上一页", "请选择您要办理的业务然后按中间的键确认好"};

void sleep_ms(int ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

double ms_from(std::int64_t then_us, std::int64_t until_us) {
    return static_cast<double>(until_us - then_us) / 1000.0;
}

double median(std::vector<double> samples) {
    std::sort(samples.begin(), samples.end());
    return samples[samples.size() / 2];
}

class NobodyListens final : public drivers::SpeechListener {
public:
    void speech_finished(std::uint64_t) override {}
    void speech_failed(const std::string&) override {}
};

// Notes when the first sound after `listen` was handed to the device.
class Ear final : public drivers::SampleSource {
public:
    explicit Ear(drivers::SampleSource& voice) : voice_(voice) {}
    void listen() { heard_us_ = 0; }
    std::int64_t heard_us() const { return heard_us_; }

    std::size_t pull(std::span<std::int16_t> samples) override {
        const std::size_t sounded = voice_.pull(samples);
        if (heard_us_ == 0 && std::any_of(samples.begin(), samples.end(), [](int one) { return one != 0; })) {
            heard_us_ = now_us();
        }
        return sounded;
    }
    bool busy() const override { return voice_.busy(); }
    bool wait_until_ready(std::size_t frames, int at_most_ms) override {
        return voice_.wait_until_ready(frames, at_most_ms);
    }
    void attach(drivers::AudioOut* device) override { voice_.attach(device); }

private:
    drivers::SampleSource& voice_;
    std::atomic<std::int64_t> heard_us_{0};
};

// The terminal's own way: front end, synthesiser, ring, device.
class Ours {
public:
    std::string open() {
        ::setenv("SDL_AUDIODRIVER", "dummy", 1);
        auto speech = drivers::EspeakSpeech::open("", nobody_);
        if (!speech) {
            return speech.error().problem;
        }
        speech_ = std::move(*speech);
        ear_ = std::make_unique<Ear>(speech_->source());
        drivers::SdlAudioOptions options;
        options.sample_rate = speech_->sample_rate();
        auto audio = drivers::SdlAudio::open(options, *ear_);
        if (!audio) {
            return audio.error().problem;
        }
        audio_ = std::move(*audio);
        tests::sample_pronunciation();
        sleep_ms(1'000);
        return "";
    }
    // Negative: nothing was heard.
    double say(const std::string& text) {
        ear_->listen();
        const std::int64_t asked_us = now_us();
        speech_->say(++ticket_, accessibility::pronounce({{{text, accessibility::Language::Chinese}}},
                                                         tests::sample_pronunciation()));
        for (int i = 0; i < patience_ms && ear_->heard_us() == 0; ++i) {
            sleep_ms(1);
        }
        const std::int64_t heard_us = ear_->heard_us();
        speech_->hush();
        return heard_us == 0 ? -1.0 : ms_from(asked_us, heard_us);
    }

private:
    NobodyListens nobody_;
    std::unique_ptr<drivers::EspeakSpeech> speech_;
    std::unique_ptr<Ear> ear_;
    std::unique_ptr<drivers::SdlAudio> audio_;
    std::uint64_t ticket_ = 0;
};

// speech-dispatcher with files of its own, heard through a pipe behind ALSA.
class Theirs {
public:
    ~Theirs() {
        for (const int file : {socket_, tap_}) {
            if (file >= 0) {
                ::close(file);
            }
        }
    }
    std::string open() {
        write_files();
        const std::string tap = path("tap");
        if (::mkfifo(tap.c_str(), 0600) != 0 ||
            (tap_ = ::open(tap.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC)) < 0) {
            return "no pipe can be made";
        }
        dispatcher_ = std::make_unique<Process>(
            std::vector<std::string>{program, "-s", "-t", "0", "-C", path("conf"), "-S", path("socket"), "-P",
                                     path("pid"), "-L", path("log")},
            std::vector<std::string>{"ALSA_CONFIG_PATH=" + path("asound.conf")}, path("dispatcher.log"));
        for (int i = 0; i < patience_ms && !fs::exists(path("socket")); ++i) {
            sleep_ms(1);
        }
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path("socket").copy(address.sun_path, sizeof address.sun_path - 1);
        socket_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            return "speech-dispatcher does not answer";
        }
        const bool is_ready =
            command("SET SELF CLIENT_NAME bench:bench:bench") && command("SET SELF LANGUAGE zh");
        return is_ready ? "" : "speech-dispatcher does not take commands";
    }
    // What it printed, where it has ended.
    std::string trouble() const {
        if (dispatcher_->is_running()) {
            return "";
        }
        std::ifstream log(path("dispatcher.log"));
        return "speech-dispatcher has ended: " + std::string(std::istreambuf_iterator<char>(log), {});
    }
    double say(const std::string& text) {
        drain();
        if (!command("SPEAK")) {
            return -1.0;
        }
        const std::int64_t asked_us = now_us();
        if (!command(text + "\r\n.")) {
            return -1.0;
        }
        const std::int64_t heard_us = wait_for_sound();
        command("CANCEL SELF");
        return heard_us == 0 ? -1.0 : ms_from(asked_us, heard_us);
    }

private:
    std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

    void write_files() const {
        fs::create_directories(path("conf/modules"));
        fs::create_directories(path("log"));
        std::error_code none;
        fs::copy("/etc/speech-dispatcher/modules/espeak-ng.conf", path("conf/modules/espeak-ng.conf"), none);
        std::ofstream(path("conf/speechd.conf"))
            << "LogLevel 0\nAudioOutputMethod \"alsa\"\nAudioALSADevice \"default\"\nDefaultLanguage \"zh\"\n"
               "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\nDefaultModule espeak-ng\n";
        std::ofstream(path("asound.conf"))
            << "pcm.!default { type plug slave.pcm \"tap\" }\npcm.null { type null }\n"
               "ctl.!default { type null }\npcm.tap { type file slave.pcm \"null\" format \"raw\" file \""
            << path("tap") << "\" }\n";
    }
    bool command(const std::string& words) {
        const std::string line = words + "\r\n";
        if (::send(socket_, line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size())) {
            return false;
        }
        std::string answer;
        char one = '\0';
        while (::read(socket_, &one, 1) == 1) {
            answer.push_back(one);
            const std::size_t start = answer.rfind('\n', answer.size() - 2);
            const std::size_t last = start == std::string::npos ? 0 : start + 1;
            if (one == '\n' && answer.size() > last + 3 && answer[last + 3] == ' ') {
                return answer[last] == '2';
            }
        }
        return false;
    }
    // Whether something that is not silence lay in the pipe.
    bool drain() {
        std::array<char, 65'536> bytes{};
        bool sounds = false;
        for (ssize_t got = 0; (got = ::read(tap_, bytes.data(), bytes.size())) > 0;) {
            sounds =
                sounds || std::any_of(bytes.begin(), bytes.begin() + got, [](char one) { return one != 0; });
        }
        return sounds;
    }
    std::int64_t wait_for_sound() {
        const std::int64_t until_us = now_us() + std::int64_t{1000} * patience_ms;
        while (now_us() < until_us) {
            pollfd waiting{tap_, POLLIN, 0};
            ::poll(&waiting, 1, 10);
            if (drain()) {
                return now_us();
            }
        }
        return 0;
    }

    support::TemporaryFolder folder_;
    std::unique_ptr<Process> dispatcher_;
    int tap_ = -1;
    int socket_ = -1;
};

}  // namespace

std::string side_by_side(const Report& report) {
    if (!fs::exists(program)) {
        return "speech-dispatcher is not installed (speech-dispatcher, speech-dispatcher-espeak-ng)";
    }
    Ours ours;
    Theirs theirs;
    for (const std::string& trouble : {ours.open(), theirs.open()}) {
        if (!trouble.empty()) {
            return trouble;
        }
    }
    const std::array<int, texts.size()> lengths = {1, 5, 20};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::vector<double> our_ms;
        std::vector<double> their_ms;
        for (int round = 0; round < rounds; ++round) {
            our_ms.push_back(ours.say(texts[i]));
            their_ms.push_back(theirs.say(texts[i]));
            if (our_ms.back() < 0.0 || their_ms.back() < 0.0) {
                return "nothing was heard. " + theirs.trouble();
            }
            sleep_ms(silence_ms);
        }
        const std::string name = fmt::format("side_by_side.first_sample.{}_chars", lengths[i]);
        report.value(name + ".ratio", median(their_ms) / median(our_ms), "times", rounds);
        report.samples(name + ".ours_ms", std::move(our_ms), "ms");
        report.samples(name + ".speech_dispatcher_ms", std::move(their_ms), "ms");
    }
    return "";
}

}  // namespace qiming::bench
