// The program that stands in for the kiosk during a pause after crashes: it shows and says that it is being
// started again. As little as possible is needed for it, and nothing of it is shared with what crashed but
// words and devices.
#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <future>
#include <utility>

#include "accessibility/changes.h"
#include "accessibility/layout/page/layout.h"
#include "accessibility/layout/picture.h"
#include "accessibility/presentation/presentation.h"
#include "accessibility/presentation/speech_queue.h"
#include "drivers/share/share.h"
#include "kiosk/core/waiting/waiting.h"
#include "kiosk/devices/field_devices.h"
#include "kiosk/devices/headphones.h"
#include "kiosk/devices/panel.h"
#include "kiosk/devices/speech_desk.h"
#include "kiosk/devices/voice.h"
#include "kiosk/runtime/mailbox.h"
#include "kiosk/shell/loader.h"
#include "kiosk/shell/programs.h"
#include "kiosk/shell/voices_loader.h"

namespace qiming::shell {
namespace {

constexpr int said_every_ms = 20'000;

// Says the page, and again: each twenty seconds, and at any key or touch.
class Waiting {
public:
    Waiting(const kiosk::World& world, const accessibility::Tree& tree, const Voices& voices, Voice& voice,
            drivers::InputSource& input, Mailbox& mailbox)
        : world_(world),
          tree_(tree),
          speech_(voice.speech(), voices.pronunciation),
          input_(input),
          mailbox_(mailbox) {
        voice.speech().set_volume(accessibility::default_volume);
        voice.speech().set_rate(accessibility::default_rate);
    }

    [[noreturn]] void run() {
        for (;;) {
            say_page();
            drivers::Input input;
            while (input_.wait(said_every_ms, input) && !is_action(input)) {
                hear();
            }
        }
    }

private:
    static bool is_action(const drivers::Input& input) {
        const auto* pointer = std::get_if<accessibility::Pointer>(&input);
        return std::holds_alternative<drivers::KeyDown>(input) ||
               (pointer != nullptr && pointer->kind == accessibility::Pointer::Kind::Down);
    }

    void say_page() {
        carry_out(queue_.user_acted());
        const auto changes = accessibility::changes_between(nullptr, tree_);
        carry_out(
            queue_.add(accessibility::present(tree_, changes, world_.chinese, {}), tree_.focus().node.id));
    }

    void hear() {
        for (const Mail& mail : mailbox_.take_all()) {
            if (const auto* finished = std::get_if<SpeechFinished>(&mail)) {
                carry_out(queue_.finished(finished->ticket));
            }
        }
    }

    void carry_out(const std::vector<accessibility::SpeechCommand>& commands) {
        for (const auto& command : commands) {
            speech_.carry_out(command);
        }
    }

    const kiosk::World& world_;
    const accessibility::Tree& tree_;
    SpeechDesk speech_;
    drivers::InputSource& input_;
    Mailbox& mailbox_;
    accessibility::SpeechQueue queue_;
};

}  // namespace

int please_wait(const RunOptions& options, DeviceProbe& probe) {
    spdlog::set_default_logger(spdlog::stderr_logger_mt("please-wait"));
    const std::filesystem::path share = options.share.empty() ? drivers::find_share() : options.share;
    auto loading = std::async(std::launch::async, load_voices, share);
    auto world = load_words_alone(share, options.settings);
    if (!world) {
        fmt::print(stderr, "{}\n", world.error().text());
        return 2;
    }
    const config::Settings& settings = world->settings;
    FieldDevices devices(options.window);
    const auto panel = Panel::open(settings, devices, probe);
    if (!panel) {
        fmt::print(stderr, "{}\n", panel.error().text());
        return 1;
    }
    drivers::Display& display = (*panel)->display();
    drivers::InputSource& input = (*panel)->input();
    const accessibility::Tree tree = kiosk::waiting_page(*world);
    display.draw(accessibility::layout(tree, "", display.viewport(), display.measure(), {}, world->chinese),
                 {});
    const auto voices = loading.get();
    if (!voices) {
        spdlog::error("{}", voices.error().text());
        for (drivers::Input seen;;) {
            input.wait(said_every_ms, seen);
        }
    }
    Mailbox mailbox(input);
    SpeechPostman postman(mailbox);
    const Headphones headphones;
    Voice voice(settings, devices, probe, postman, headphones, voices->clips);
    Waiting(*world, tree, *voices, voice, input, mailbox).run();
}

}  // namespace qiming::shell
