// A kiosk without devices, for the gallery, journeys, laws and the monkey: keys go in, what was said,
// felt and captioned comes out. Storage and the centre are answered at once, as told; speech ends when
// told. Pure.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/terminal.h"
#include "kiosk/core/world.h"

namespace qiming::gallery {

// 王, 网 ... for "wang", 晓明 for "xiaoming", and what other names of samples need.
std::map<std::string, std::vector<content::Candidate>> sample_words();

class PureKiosk {
public:
    // `world` outlives the kiosk.
    PureKiosk(const kiosk::World& world, content::Day today);

    // Presses a key and lets what is said be said to its end.
    void press(accessibility::Gesture gesture);
    void press(accessibility::Gesture gesture, int times);
    // A key by its own name, with the gesture that the key map has for it.
    void press(const kiosk::KeyPressed& key);
    // Letters on the telephone keypad, as a quick hand types them.
    void spell(const std::string& letters);
    void type(const std::string& digits);
    // Goes on with Next until the focus is called `name`; stays at the end when it is not there.
    void seek(const std::string& name);
    void choose(const std::string& name);  // seek, then the centre key
    void tap(const std::optional<accessibility::Intent>& intent);
    void happen(decltype(kiosk::Event::what) what);
    // Time goes by; the timers that fall due are served.
    void wait_ms(std::int64_t ms);
    void finish_speech();

    const kiosk::Terminal& terminal() const { return terminal_; }
    const kiosk::World& world() const { return world_; }
    const kiosk::State& state() const { return terminal_.state(); }
    std::string page() const { return terminal_.tree().root().node.id; }
    std::string focus() const { return terminal_.tree().focus().node.name; }
    // All that was begun to be said since the last event, as written.
    const std::string& said() const { return said_; }
    const accessibility::Presentation& told() const { return told_; }
    const std::vector<accessibility::SpeechCommand>& speech() const { return speech_; }
    // Effects since the last call, oldest first.
    std::vector<kiosk::Effect> take_effects();
    const std::vector<kiosk::Effect>& effects() const { return effects_; }
    // Told of every turn and of what led to it ("digit-4", "(time)"; nothing: the next words of the same).
    std::function<void(const std::string& cause, const kiosk::Turn& turn)> onlooker;
    // False: the visitor does not listen to the end, and the next key hushes what is being said.
    bool listens = true;
    // How submissions are answered: false leaves them to the test.
    bool stores = true;
    std::optional<content::Standing> centre_says;
    // What it offers where the hour is full.
    std::vector<std::string> other_slots;
    // What letters may stand for; nothing fits what is not here.
    std::map<std::string, std::vector<content::Candidate>> words = sample_words();
    // How printing ends: Ready is printed; nothing leaves it to the test.
    std::optional<content::PrinterState> printer_says;

    // A journey as people read it: key, words, braille, caption.
    const std::string& transcript() const { return transcript_; }

private:
    void serve(kiosk::Turn turn, const std::string& cause);
    void answer_effects();
    void answer(const kiosk::FindCandidates& find);
    void answer(const kiosk::StoreSubmission& store);
    void answer(const kiosk::PrintSlip& print);
    kiosk::Moment now() const;

    const kiosk::World& world_;
    content::Day today_;
    std::int64_t steady_ms_ = 0;
    kiosk::Terminal terminal_;
    std::string said_;
    accessibility::Presentation told_;
    std::vector<accessibility::SpeechCommand> speech_;
    std::vector<kiosk::Effect> effects_;
    std::size_t answered_ = 0;
    long next_number_ = 1;
    std::optional<std::uint64_t> speaking_;
    std::string transcript_;
};

}  // namespace qiming::gallery
