// The whole kiosk without its devices: state, tree, speech queue. A turn takes one event and says
// what to draw, say and do. Pure, so that journeys, laws and the monkey run on it as it is; the
// shell only carries what it hands out.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "accessibility/presentation/presentation.h"
#include "accessibility/presentation/speech_queue.h"
#include "accessibility/tree.h"
#include "kiosk/core/effect.h"
#include "kiosk/core/event.h"
#include "kiosk/core/state.h"
#include "kiosk/core/touch/touch.h"
#include "kiosk/core/update.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

struct Turn {
    std::vector<Effect> effects;
    std::vector<accessibility::SpeechCommand> speech;
    accessibility::Presentation presentation;  // of this turn; empty when nothing had to be told
    bool redraw = false;
    bool follow_caption = false;  // another part of the caption is said: the strip may have to show it
};

class Terminal {
public:
    // `world` outlives the terminal; its parts may be replaced between turns.
    Terminal(const World& world, Moment now);

    Turn take(const Event& event);
    // The driver has said all of `ticket`.
    Turn speech_finished(std::uint64_t ticket, Moment now);

    // The driver has come to what says bytes `begin` to `end` of the text of `span`.
    Turn speech_reached(std::uint64_t ticket, std::size_t span, std::size_t begin, std::size_t end);

    const State& state() const { return state_; }
    const accessibility::Tree& tree() const { return tree_; }
    // What the caption strip shows now: all of it, or the part that is being said where it is too long.
    const std::string& caption() const { return caption_; }
    accessibility::CaptionPart caption_part() const { return caption_part_; }
    bool is_speaking() const { return queue_.is_speaking(); }

private:
    // No finger came down before that.
    static constexpr std::int64_t never_ms = std::numeric_limits<std::int64_t>::min() / 2;
    void show(Turn& turn, const Step& step, bool acted);
    accessibility::Presentation told(const Step& step, const accessibility::Changes& changes, bool acted) const;
    void say(Turn& turn, const Step& step, bool is_said, bool acted);
    void report_page(Turn& turn, std::vector<accessibility::Mend> mends);
    void steer_speech(Turn& turn, const Step& step);
    bool is_heard(const accessibility::Preferences& before) const;
    accessibility::Presentation told_with_news(accessibility::Presentation told,
                                               const accessibility::Changes& changes) const;
    accessibility::Presentation in_place_of_speech(const std::string& reminder) const;
    void follow_sound(Turn& turn);
    bool follow_speech();
    void note_speaking(Turn& turn, Moment now);

    const World& world_;
    State state_;
    accessibility::Tree tree_;
    accessibility::SpeechQueue queue_;
    SetSound sound_;  // as the devices have it
    std::string caption_;
    accessibility::CaptionPart caption_part_;
    accessibility::Preferences shown_preferences_;
    StrikeFilter strikes_;
    std::optional<ReportPage> reported_;  // of the page at hand
    std::int64_t shown_ms_ = never_ms;    // when the page at hand came
};

}  // namespace qiming::kiosk
