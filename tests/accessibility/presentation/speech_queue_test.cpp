#include "accessibility/presentation/speech_queue.h"

#include <catch2/catch_test_macros.hpp>

namespace qiming::accessibility {

namespace {

Utterance about(const NodeId& id, const std::string& text, Priority priority = Priority::Focus) {
    return Utterance{{Span{text, Language::English}}, priority, id, Privacy::Public};
}
Utterance polite(const NodeId& id, const std::string& text) {
    return about(id, text, Priority::Polite);
}
Utterance urgent(const NodeId& id, const std::string& text) {
    return about(id, text, Priority::Assertive);
}
Utterance secret(const NodeId& id, const std::string& text) {
    Utterance made = about(id, text);
    made.privacy = Privacy::Private;
    return made;
}

// A speech driver that takes down its orders in words: "hush", "pause", "on", "click", and what it says.
class Driver {
public:
    Driver& carries_out(const std::vector<SpeechCommand>& commands) {
        for (const SpeechCommand& command : commands) {
            if (const auto* say = std::get_if<Say>(&command)) {
                REQUIRE_FALSE(is_speaking_);  // never two at a time
                is_speaking_ = true;
                ticket_ = say->ticket;
                log_.push_back(say->utterance.spans.front().text);
            } else if (std::holds_alternative<Sound>(command)) {
                REQUIRE_FALSE(is_speaking_);  // never a sound over speech
                log_.push_back("click");
            } else if (std::holds_alternative<Hush>(command)) {
                is_speaking_ = false;
                log_.push_back("hush");
            } else {
                log_.push_back(std::get<Freeze>(command).paused ? "pause" : "on");
            }
        }
        return *this;
    }
    // Says everything to its end.
    Driver& finishes(SpeechQueue& queue) {
        while (is_speaking_) {
            is_speaking_ = false;
            carries_out(queue.finished(ticket_));
        }
        return *this;
    }
    std::uint64_t ticket() const { return ticket_; }
    std::vector<std::string> log() { return std::exchange(log_, {}); }

private:
    bool is_speaking_ = false;
    std::uint64_t ticket_ = 0;
    std::vector<std::string> log_;
};

using Log = std::vector<std::string>;

Presentation telling(std::vector<Utterance> said, Earcon earcon = Earcon::None) {
    Presentation made;
    made.said = std::move(said);
    made.earcon = earcon;
    return made;
}

}  // namespace

TEST_CASE("utterances are said one after the other, each when the one before is finished") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("", "page"), about("a", "focus")}), "a"));
    CHECK(driver.log() == Log{"page"});
    REQUIRE(queue.current() != nullptr);
    CHECK(queue.current()->spans.front().text == "page");
    driver.finishes(queue);
    CHECK(driver.log() == Log{"focus"});
    CHECK_FALSE(queue.is_speaking());
    CHECK(queue.current() == nullptr);
}

TEST_CASE("R3: whatever the visitor does hushes what is being said and drops what waits") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("", "page"), about("a", "focus"), polite("s", "state")}), "a"));
    const std::uint64_t hushed = driver.ticket();
    driver.carries_out(queue.user_acted());
    CHECK(driver.log() == Log{"page", "hush"});
    CHECK_FALSE(queue.is_speaking());
    CHECK(queue.finished(hushed).empty());
    driver.carries_out(queue.add(telling({about("b", "next")}), "b")).finishes(queue);
    CHECK(driver.log() == Log{"next"});
}

TEST_CASE("R3: silence needs no hushing") {
    SpeechQueue queue;
    CHECK(queue.user_acted().empty());
}

TEST_CASE("R3: the late answer of a hushed utterance does not end the one that followed") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("a", "old")}), "a"));
    const std::uint64_t hushed = driver.ticket();
    driver.carries_out(queue.user_acted());
    driver.carries_out(queue.add(telling({about("b", "new")}), "b"));
    CHECK(queue.finished(hushed).empty());
    CHECK(queue.is_speaking());
}

TEST_CASE("R16: an earcon sounds before speech, and never over it") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("a", "ticked")}, Earcon::Selected), "a"));
    CHECK(driver.log() == Log{"click", "ticked"});
    driver.carries_out(queue.add(telling({polite("s", "state")}, Earcon::Error), "a"));
    CHECK(driver.log().empty());
    driver.finishes(queue);
    CHECK(driver.log() == Log{"click", "state"});
    driver.carries_out(queue.add(telling({}, Earcon::Edge), "a"));
    CHECK(driver.log() == Log{"click"});
}

TEST_CASE("R16: an earcon that waited is dropped with what it belonged to") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("a", "focus")}), "a"));
    driver.carries_out(queue.add(telling({}, Earcon::Error), "a"));
    driver.carries_out(queue.user_acted());
    driver.carries_out(queue.add(telling({about("b", "next")}), "b"));
    CHECK(driver.log() == Log{"focus", "hush", "next"});
}

TEST_CASE("what is told of a focus that has gone is not said") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({urgent("n", "notice"), about("a", "old focus")}), "a"));
    driver.carries_out(queue.add(telling({about("b", "new focus")}), "b")).finishes(queue);
    CHECK(driver.log() == Log{"notice", "new focus"});
    driver.carries_out(queue.add(telling({about("b", "being said")}), "b"));
    driver.carries_out(queue.add(telling({about("c", "moved on")}), "c"));
    CHECK(driver.log() == Log{"being said", "hush", "moved on"});
    driver.finishes(queue).carries_out(queue.add(telling({about("a", "never")}), "c"));
    CHECK(driver.log().empty());
}

TEST_CASE("an entered page makes the page before it stale") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("", "first page"), about("a", "first focus")}), "a"));
    driver.carries_out(queue.add(telling({about("", "second page"), about("a", "second focus")}), "a"));
    driver.finishes(queue);
    CHECK(driver.log() == Log{"first page", "hush", "second page", "second focus"});
}

TEST_CASE("a later state of the same thing takes the place of one that still waits") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("a", "focus")}), "a"));
    driver.carries_out(queue.add(telling({polite("link", "offline"), polite("saved", "saved")}), "a"));
    driver.carries_out(queue.add(telling({polite("link", "online")}), "a")).finishes(queue);
    CHECK(driver.log() == Log{"focus", "saved", "online"});
}

TEST_CASE("assertive goes before what waits, focus before polite, each in its order") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("a", "focus")}), "a"));
    driver.carries_out(queue.add(
        telling({polite("s", "state"), about("a", "changed"), urgent("n", "first"), urgent("m", "second")}),
        "a"));
    driver.finishes(queue);
    CHECK(driver.log() == Log{"focus", "first", "second", "changed", "state"});
}

TEST_CASE("assertive cuts off a polite word and nothing else") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({polite("s", "state")}), "a"));
    driver.carries_out(queue.add(telling({urgent("n", "notice")}), "a"));
    CHECK(driver.log() == Log{"state", "hush", "notice"});
    driver.carries_out(queue.add(telling({urgent("m", "another")}), "a"));
    CHECK(driver.log().empty());
}

TEST_CASE("R6: repeat says all of the last telling again, word for word") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(
        queue.add(telling({urgent("n", "notice"), about("", "page"), about("a", "focus")}), "a"));
    driver.finishes(queue);
    const Log first = driver.log();
    driver.carries_out(queue.repeat()).finishes(queue);
    CHECK(driver.log() == first);
    driver.carries_out(queue.user_acted());
    driver.carries_out(queue.repeat()).finishes(queue);
    CHECK(driver.log() == first);
}

TEST_CASE("R6: repeat in the middle hushes and starts over") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("", "page"), about("a", "focus")}), "a"));
    driver.carries_out(queue.repeat()).finishes(queue);
    CHECK(driver.log() == Log{"page", "hush", "page", "focus"});
}

TEST_CASE("R45: repeat and pause are heard even when there is nothing to repeat or to pause") {
    SpeechQueue queue;
    CHECK(queue.repeat() == std::vector<SpeechCommand>{Sound{Earcon::Edge}});
    CHECK(queue.toggle_pause() == std::vector<SpeechCommand>{Sound{Earcon::Edge}});
}

TEST_CASE("R6: pause freezes, and goes on from there") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("", "page"), about("a", "focus")}), "a"));
    driver.carries_out(queue.toggle_pause());
    CHECK(queue.is_paused());
    driver.carries_out(queue.add(telling({polite("s", "state")}), "a"));
    driver.carries_out(queue.toggle_pause()).finishes(queue);
    CHECK(driver.log() == Log{"page", "pause", "on", "focus", "state"});
    CHECK_FALSE(queue.is_paused());
}

TEST_CASE("R37: a pause does not count as speaking, or an abandoned visit would never end") {
    SpeechQueue queue;
    queue.add(telling({about("", "page")}), "a");
    CHECK(queue.is_speaking());
    queue.toggle_pause();
    CHECK_FALSE(queue.is_speaking());
}

TEST_CASE("R3: an action ends a pause") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("", "page")}), "a"));
    driver.carries_out(queue.toggle_pause()).carries_out(queue.user_acted());
    driver.carries_out(queue.add(telling({about("b", "next")}), "b")).finishes(queue);
    CHECK(driver.log() == Log{"page", "pause", "hush", "on", "next"});
}

TEST_CASE("something urgent ends a pause, and what was frozen is said again after it") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("", "page"), about("a", "focus")}), "a"));
    driver.carries_out(queue.toggle_pause());
    driver.carries_out(queue.add(telling({urgent("idle", "still there?")}), "a")).finishes(queue);
    CHECK(driver.log() == Log{"page", "pause", "hush", "on", "still there?", "page", "focus"});
}

TEST_CASE("R13: without headphones nothing private goes on, waits or comes back by repeat") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({secret("a", "4404"), polite("s", "state")}), "a"));
    driver.carries_out(queue.silence_private()).finishes(queue);
    CHECK(driver.log() == Log{"4404", "hush", "state"});
    driver.carries_out(queue.repeat()).finishes(queue);
    CHECK(driver.log() == Log{"state"});
    driver.carries_out(queue.add(telling({about("a", "page"), secret("a", "4404")}), "a"));
    driver.carries_out(queue.silence_private()).finishes(queue);
    CHECK(driver.log() == Log{"page"});
}

TEST_CASE("R38: at the end of a visit no word of it is kept") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("a", "name"), polite("s", "state")}), "a"));
    driver.carries_out(queue.forget());
    CHECK(driver.log() == Log{"name", "hush"});
    driver.carries_out(queue.repeat());
    CHECK(driver.log() == Log{"click"});
}

TEST_CASE("after the driver failed nothing is said until something new is told") {
    SpeechQueue queue;
    Driver driver;
    driver.carries_out(queue.add(telling({about("", "page"), about("a", "focus")}), "a"));
    const std::uint64_t lost = driver.ticket();
    queue.failed();
    CHECK_FALSE(queue.is_speaking());
    CHECK(queue.finished(lost).empty());
    Driver recovered;
    recovered.carries_out(queue.add(telling({about("b", "again")}), "b"));
    CHECK(recovered.log() == Log{"again"});
}

}  // namespace qiming::accessibility
