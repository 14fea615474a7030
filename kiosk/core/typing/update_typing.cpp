#include <algorithm>

#include "accessibility/text/plain_text.h"
#include "content/forms/form_engine.h"
#include "content/text/text_rules.h"
#include "kiosk/core/typing/candidate_words.h"
#include "kiosk/core/typing/letters.h"
#include "kiosk/core/typing/typing.h"
#include "kiosk/core/typing/typing_words.h"

namespace qiming::kiosk {

using accessibility::Earcon;

namespace {

const content::Question& question_of(const World& world, const Asking& screen) {
    return *world.form(screen.form).find(screen.question);
}

const Asking& asking_of(Draft& draft) {
    return std::get<Asking>(draft.state().screen);
}

void clear_problem(Draft& draft) {
    std::get<Asking>(draft.state().screen).problem.reset();
}

void look_up(Draft& draft) {
    Typing& typing = draft.state().typing;
    typing.candidates.clear();
    typing.page = 0;
    ++typing.serial;
    draft.want(FindCandidates{typing.serial, typing.letters, typing.mode == TypingMode::Parts});
}

// What is typed is told; of a sensitive answer bystanders hear only how much there is of it.
void tell_typed(Draft& draft, std::string words, const char* counted, std::size_t count, Earcon earcon) {
    if (question_of(draft.world, asking_of(draft)).sensitive) {
        draft.note_kept(std::move(words), draft.words().say(counted, {{"count", std::to_string(count)}}),
                        earcon);
    } else {
        draft.note(std::move(words), earcon);
    }
}

std::size_t length_of_answer(Draft& draft) {
    return content::count_of_characters(draft.session().answers.one(asking_of(draft).question));
}

bool put(Draft& draft, const std::string& words) {
    const auto& question = question_of(draft.world, asking_of(draft));
    if (content::write(question, words, draft.session().answers)) {
        clear_problem(draft);
        return true;
    }
    draft.note(draft.words().say("typing.full", {{"count", std::to_string(question.maximum)}}), Earcon::Error);
    return false;
}

std::string spoken_letter(const Draft& draft, const std::string& letter) {
    if (letter == " ") {
        return draft.words().say("typing.blank");
    }
    const bool is_capital = letter.front() >= 'A' && letter.front() <= 'Z';
    return is_capital ? draft.words().say("typing.capital", {{"letter", letter}}) : letter;
}

// Names begin with a capital letter: the first of a word is one.
char as_written(const Draft& draft, const Asking& screen, char letter) {
    const std::string typed = draft.step.state.session.answers.one(screen.question);
    const bool begins = typed.empty() || typed.back() == ' ';
    return begins && letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

}  // namespace

void choose_candidate(Draft& draft, std::size_t at) {
    Typing& typing = draft.state().typing;
    typing.tapped.reset();
    const content::Candidate chosen = typing.candidates[at];
    if (!put(draft, chosen.text)) {
        return;
    }
    const auto language = draft.state().preferences.language;
    tell_typed(draft, explained(draft.world, language, chosen.text), "typing.kept", length_of_answer(draft),
               Earcon::Selected);
    typing.letters.erase(0, std::min(chosen.used, typing.letters.size()));
    typing.candidates.clear();
    if (!typing.letters.empty()) {
        look_up(draft);
    } else {
        ++typing.serial;  // an answer that is still under way is for letters that are gone
    }
    draft.state().focus = "ask/field";
}

void turn_candidates(Draft& draft) {
    Typing& typing = draft.state().typing;
    const std::size_t pages = (typing.candidates.size() + candidates_a_page - 1) / candidates_a_page;
    typing.page = (typing.page + 1) % pages;
    draft.state().focus = "typing/candidate/" + std::to_string(typing.page * candidates_a_page);
    draft.note(draft.words().say("typing.page",
                                 {{"n", std::to_string(typing.page + 1)}, {"m", std::to_string(pages)}}));
}

// Telling the letter leaves the answer alone: the field's own change is told by this note.
void add_letter(Draft& draft, char letter) {
    Typing& typing = draft.state().typing;
    if (!composes(typing.mode)) {
        const std::string written(1, as_written(draft, asking_of(draft), letter));
        if (put(draft, written)) {
            tell_typed(draft, spoken_letter(draft, written), "typing.kept", length_of_answer(draft),
                       Earcon::Typed);
        }
        return;
    }
    constexpr std::size_t most_letters = 60;
    if (typing.letters.size() >= most_letters) {
        draft.note(draft.words().say("typing.full", {{"count", std::to_string(most_letters)}}), Earcon::Error);
        return;
    }
    typing.letters += letter;
    tell_typed(draft, std::string(1, letter), "typing.kept_letters", typing.letters.size(), Earcon::Typed);
    look_up(draft);
}

void make_blank(Draft& draft) {
    if (!draft.state().typing.candidates.empty()) {
        choose_candidate(draft, draft.state().typing.page * candidates_a_page);
    } else if (!holds_letters(draft) && put(draft, " ")) {
        draft.note(draft.words().say("typing.blank"), Earcon::Typed);
    }
}

void change_mode(Draft& draft) {
    Typing& typing = draft.state().typing;
    const auto serial = typing.serial + 1;
    typing = Typing{typing.question, after(typing.mode), {}, {}, serial, {}, 0, false};
    const std::string phrase = phrase_of(typing.mode);
    draft.note(draft.words().say(
        "typing.mode.now", {{"mode", draft.words().say(phrase)}, {"how", draft.words().say(phrase + ".how")}}));
}

void begin_typing(Draft& draft) {
    Typing& typing = draft.state().typing;
    if (!is_typing(draft.world, draft.state())) {
        typing.tapped.reset();
        if (typing.letters.empty()) {
            typing = {};
        }
        return;
    }
    if (const std::string& question = asking_of(draft).question; typing.question != question) {
        const auto serial = typing.serial;
        typing = {};
        typing.question = question;
        typing.serial = serial;
        look_up(draft);  // no letters yet: whoever answers opens what it needs
    }
}

bool type_by_name(Draft& draft, const KeyPressed& key) {
    if (key.key.size() != 1 && key.key != "Space") {
        return false;
    }
    const auto& focus = draft.tree.focus().node;
    if (!is_typing(draft.world, draft.state()) ||
        !(focus.takes_digits || focus.id.starts_with("typing/key/"))) {
        return false;
    }
    Typing& typing = draft.state().typing;
    const char name = key.key.front();
    if (name >= 'A' && name <= 'Z' && key.key.size() == 1) {
        const auto letter = static_cast<char>(name - 'A' + 'a');
        if (!takes_letter(typing.mode, letter)) {
            draft.note(draft.words().say("ask.no_place"), Earcon::Error);
            return true;
        }
        typing.by_keyboard = true;
        typing.tapped.reset();
        add_letter(draft, letter);
        return true;
    }
    const auto number = static_cast<std::size_t>(name - '1');
    const std::size_t first = typing.page * candidates_a_page;
    if (typing.by_keyboard && typing.mode == TypingMode::Pinyin && number < candidates_a_page &&
        first + number < typing.candidates.size()) {
        choose_candidate(draft, first + number);
        return true;
    }
    if (typing.by_keyboard && typing.mode == TypingMode::Parts && name >= '0' && name <= '9') {
        add_letter(draft, name);
        return true;
    }
    if (key.key == "Space" && focus.takes_digits) {
        make_blank(draft);
        return true;
    }
    return false;
}

void erase_typed(Draft& draft, const Asking& screen) {
    Typing& typing = draft.state().typing;
    typing.tapped.reset();
    if (!typing.letters.empty()) {
        const std::string letter(1, typing.letters.back());
        typing.letters.pop_back();
        tell_typed(draft, draft.words().say("speech.erased", {{"what", letter}}), "typing.kept_erased_letter",
                   typing.letters.size(), Earcon::Erased);
        look_up(draft);
        return;
    }
    const std::string typed = draft.session().answers.one(screen.question);
    if (typed.empty()) {
        draft.note(draft.words().say("ask.nothing_to_delete"), Earcon::Error);
        return;
    }
    const std::string last = typed.substr(content::start_of_last_character(typed));
    content::erase(question_of(draft.world, screen), draft.session().answers);
    clear_problem(draft);
    tell_typed(draft, draft.words().say("speech.erased", {{"what", spoken_letter(draft, last)}}),
               "typing.kept_erased", length_of_answer(draft), Earcon::Erased);
}

bool holds_letters(Draft& draft) {
    if (!is_composing(draft.state(), asking_of(draft))) {
        return false;
    }
    draft.note(draft.words().say("typing.finish_first"), Earcon::Error);
    draft.state().focus = "ask/field";
    return true;
}

namespace {

// The same word twice is one choice; the likelier one comes first and takes more of the letters.
std::vector<content::Candidate> each_once(const std::vector<content::Candidate>& found) {
    std::vector<content::Candidate> once;
    for (const content::Candidate& candidate : found) {
        const bool is_there = std::any_of(once.begin(), once.end(), [&](const content::Candidate& other) {
            return other.text == candidate.text;
        });
        if (!is_there && !accessibility::is_blank(candidate.text)) {
            once.push_back(candidate);
        }
    }
    return once;
}

}  // namespace

void candidates_found(Draft& draft, const CandidatesFound& found) {
    Typing& typing = draft.state().typing;
    if (found.serial != typing.serial || typing.letters.empty()) {
        return;
    }
    typing.candidates = each_once(found.candidates);
    if (!is_typing(draft.world, draft.state())) {
        return;  // they are there when the visitor comes back to their letters
    }
    if (typing.candidates.empty()) {
        draft.note(draft.words().say("typing.none"));
        return;
    }
    const auto language = draft.state().preferences.language;
    const std::string count = std::to_string(typing.candidates.size());
    tell_typed(draft,
               draft.words().say("typing.best",
                                 {{"best", explained(draft.world, language, typing.candidates.front().text)},
                                  {"count", count}}),
               "typing.kept_best", typing.candidates.size(), Earcon::None);
}

}  // namespace qiming::kiosk
