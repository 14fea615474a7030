#include "accessibility/presentation/presentation.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "accessibility/position.h"
#include "accessibility/presentation/felt_line.h"
#include "accessibility/presentation/felt_writer.h"
#include "accessibility/presentation/whereabouts.h"
#include "accessibility/presentation/wording.h"

namespace qiming::accessibility {

namespace {

// All items of the page but those of its bars; the focus, where it is the last of them, is told alone.
std::vector<std::size_t> items_to_read(const Tree& tree) {
    std::vector<std::size_t> items;
    std::copy_if(tree.stops().begin(), tree.stops().end(), std::back_inserter(items),
                 [&tree](std::size_t stop) {
                     return !is_in_bar(tree, stop) && !tree.items()[stop].node.read_with_page;
                 });
    if (!items.empty() && items.back() == tree.focus_index()) {
        items.pop_back();
    }
    return items;
}

bool is_urgent(const Node& node) {
    return node.role == Role::Notice || node.live == Live::Assertive;
}

// Polite news that have their place among what is read with the page.
bool is_told_in_place(const Node& node) {
    return node.live == Live::Polite && node.read_with_page;
}

// A button that stands for a key: what became of it, the notice said.
bool tells_by_itself(const Node& node) {
    return node.does && *node.does >= Gesture::Louder && *node.does <= Gesture::ResetSettings;
}

// Puts one presentation together; lives for one call of `present`.
class Presenter {
public:
    Presenter(const Voice& voice, const Changes& changes, Request request)
        : voice_(voice),
          changes_(changes),
          request_(request),
          tells_page_(request == Request::ReadPage || (changes.page_entered && request != Request::WhereAmI)),
          tells_focus_(changes.page_entered || changes.focus_moved || changes.language_changed ||
                       request != Request::None) {}

    Presentation present() {
        tell_live(true);
        if (request_ == Request::WhereAmI) {
            tell_where();
        } else if (request_ == Request::ReadPage) {
            tell_whole_page();
        } else if (changes_.page_entered) {
            tell_page();
        } else if (tells_focus_) {
            tell_focus({});
        } else if (changes_.focus_changed) {
            tell_change();
        }
        tell_live(false);
        if (!presentation_.said.empty()) {
            felt_.focus(tree());
        }
        presentation_.felt = felt_.text();
        presentation_.felt_focus = felt_.begin_of_focus();
        return std::move(presentation_);
    }

private:
    const Tree& tree() const { return voice_.tree; }
    const Node& focus() const { return tree().focus().node; }
    const Node& page() const { return tree().root().node; }

    void say(const Lines& lines, Priority priority, const NodeId& about) {
        if (lines.empty()) {
            return;
        }
        presentation_.said.push_back(utterance_of(lines, priority, about));
        Caption caption = whole_caption_of(lines, voice_.phrases.language());
        presentation_.captioned += gap_after(presentation_.captioned);
        presentation_.captioned += caption.text;
        presentation_.said.back().caption = std::move(caption.text);
        presentation_.said.back().captions = std::move(caption.parts);
    }

    void tell_live(bool urgent) {
        for (const NodeId& id : changes_.live) {
            const Tree::Item* item = tree().find(id);
            const bool is_told_as_focus = id == focus().id && (tells_focus_ || changes_.focus_changed) &&
                                          !(tells_page_ && focus().read_with_page);
            if (item == nullptr || is_told_as_focus || is_urgent(item->node) != urgent) {
                continue;
            }
            if (tells_page_ && is_told_in_place(item->node)) {
                continue;
            }
            const Lines lines = live_lines(voice_, item->node);
            told_.note(lines);
            say(lines, urgent ? Priority::Assertive : Priority::Polite, id);
            felt_.part(braille_of(item->node));
            spoke_up_ = spoke_up_ || urgent;
        }
    }

    // News that are told on their own, and not where they stand on a page that is told as a whole.
    std::vector<NodeId> news_apart() const {
        std::vector<NodeId> apart = changes_.live;
        apart.erase(std::remove_if(apart.begin(), apart.end(),
                                   [this](const NodeId& id) {
                                       const Tree::Item* item = tree().find(id);
                                       return item != nullptr && is_told_in_place(item->node);
                                   }),
                    apart.end());
        return apart;
    }

    // A number or a fact among what was read with the page.
    bool is_result_told_in_place() const {
        const auto told = read_with_page(tree(), news_apart());
        const bool is_result = focus().role == Role::Number || focus().role == Role::Fact;
        return is_result && std::find(told.begin(), told.end(), tree().focus_index()) != told.end();
    }

    void tell_page() {
        Lines lines = progress_lines(voice_, changes_.step_group_changed);
        // A page that is called as its focus (a question and its field) is told together with it.
        const bool is_one = page().name == focus().name;
        append(lines, told_.fresh({voice_.written(page(), page().name)}));
        if (!page().hint.empty() && voice_.amount().hints) {
            append(lines, told_.fresh({voice_.written(page(), page().hint)}));
        }
        append(lines, text_lines(voice_, news_apart(), told_));
        felt_.page(tree(), news_apart(), is_one);
        if (focus().read_with_page && (told_.has(focus().name) || is_result_told_in_place())) {
            say(lines, Priority::Focus, focus().id);
            return;  // it was told in its place
        }
        if (!is_one) {
            say(lines, Priority::Focus, "");
            lines.clear();
        }
        tell_focus(std::move(lines));
    }

    // `lines` go before, in the same breath.
    void tell_focus(Lines lines) {
        const bool has_page = !lines.empty();
        const bool enters = request_ != Request::ReadFocus || changes_.page_entered;
        if (enters && voice_.amount().containers) {
            append(lines, told_.fresh(container_lines(voice_, changes_.entered)));
        }
        const bool is_named = std::any_of(lines.begin(), lines.end(),
                                          [this](const Line& line) { return line.said == focus().name; });
        Detail detail;
        detail.name = !is_named;
        detail.hint = !told_.has(focus().hint);
        append(lines, focus_lines(voice_, tree().focus_index(), detail));
        say(lines, Priority::Focus, has_page ? NodeId() : focus().id);
    }

    void tell_change() {
        if (changes_.typing) {
            presentation_.earcon = changes_.typing->erased ? Earcon::Erased : Earcon::Typed;
            if (!spoke_up_) {  // else the notice told it already
                say(typing_lines(voice_, focus(), *changes_.typing), Priority::Focus, focus().id);
            }
            return;
        }
        if (focus().invalid) {
            presentation_.earcon = Earcon::Error;
        } else if (focus().selected.value_or(false)) {
            presentation_.earcon = Earcon::Selected;
        }
        if (spoke_up_ && tells_by_itself(focus())) {
            return;
        }
        // An error and a refusal are always explained.
        const bool is_explained = (focus().invalid || focus().unavailable) && !told_.has(focus().hint);
        const Detail short_one{.name = true, .hint = is_explained, .role = false, .position = false};
        say(focus_lines(voice_, tree().focus_index(), short_one), Priority::Focus, focus().id);
    }

    // Texts and names of containers are told here to everybody, of the items only what they are.
    void tell_whole_page() {
        Preferences usual = voice_.preferences;
        usual.verbosity = Verbosity::Standard;
        Preferences short_of_words = usual;
        short_of_words.verbosity = Verbosity::Brief;
        const Voice whole{tree(), voice_.phrases, usual};
        const Voice brief{tree(), voice_.phrases, short_of_words};
        Lines lines = progress_lines(whole, true, true);
        append(lines, told_.fresh({whole.written(page(), page().name)}));
        if (!page().hint.empty()) {
            append(lines, told_.fresh({whole.written(page(), page().hint)}));
        }
        append(lines, text_lines(whole, news_apart(), told_));
        felt_.page(tree(), news_apart(), false);
        say(lines, Priority::Focus, "");
        for (const std::size_t stop : items_to_read(tree())) {
            Lines item = told_.fresh(container_lines(whole, containers_above(tree(), stop)));
            const Detail detail{.name = true, .hint = true, .role = true, .position = false};
            if (!is_on_pad(tree(), stop)) {
                append(item, focus_lines(brief, stop, detail));
            }
            say(item, Priority::Focus, "");
        }
        say(focus_lines(voice_, tree().focus_index(), {}), Priority::Focus, focus().id);
    }

    void tell_where() {
        Lines lines{voice_.word("speech.here", {{"page", page().name}})};
        append(lines, progress_lines(voice_, true, true));
        append(lines, container_lines(voice_, containers_of_focus(tree())));
        // Beside what stands in a field: letters that are no word yet, how many digits there are.
        const bool is_field = focus().role == Role::Field;
        const Detail where{.name = true, .hint = is_field, .role = false, .position = true};
        append(lines, result_lines(voice_));
        append(lines, focus_lines(voice_, tree().focus_index(), where));
        felt_.part(page().name);
        felt_.part(caption_of(progress_lines(voice_, true, true), voice_.phrases.language()));
        say(lines, Priority::Focus, focus().id);
        if (is_magnified(voice_.preferences.text_size)) {
            say(banner_lines(voice_), Priority::Focus, "");
        }
    }

    const Voice& voice_;
    const Changes& changes_;
    Request request_;
    bool tells_page_;
    bool tells_focus_;
    bool spoke_up_ = false;
    FeltWriter felt_;
    Told told_;
    Presentation presentation_;
};

}  // namespace

Presentation present(const Tree& tree, const Changes& changes, const Phrasebook& phrases,
                     const Preferences& preferences, Request request) {
    const Voice voice{tree, phrases, preferences};
    return Presenter(voice, changes, request).present();
}

std::string spoken_form(const Tree& tree, std::size_t index, const Phrasebook& phrases,
                        const Preferences& preferences) {
    return words_of(focus_lines(Voice{tree, phrases, preferences}, index, {}), phrases.language());
}

}  // namespace qiming::accessibility
