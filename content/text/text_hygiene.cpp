#include "content/text/text_hygiene.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "content/text/characters.h"
#include "content/text/markup.h"

namespace qiming::content {
namespace {

constexpr std::string_view markup_words = "tags and entities";
constexpr int most_rounds = 8;  // markup of markup of markup ...

// The bytes of a character that needs no look at the tables: printable ASCII that begins no markup, ideographs
// up to U+9FFF, the usual Chinese punctuation; 0 for any other.
std::size_t plain_length(std::string_view text) {
    const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    if (byte(0) < 0x80) {
        return byte(0) >= 0x20 && byte(0) != 0x7F && text[0] != '<' && text[0] != '&' ? 1 : 0;
    }
    if (text.size() < 3 || (byte(1) & 0xC0U) != 0x80 || (byte(2) & 0xC0U) != 0x80) {
        return 0;
    }
    const bool is_ideograph = byte(0) >= 0xE4 && byte(0) <= 0xE9;
    const bool is_wide_ascii = byte(0) == 0xEF && byte(1) == 0xBC && byte(2) > 0x80;
    const bool is_punctuation = byte(0) == 0xE3 && byte(1) == 0x80 &&
                                (byte(2) == 0x81 || byte(2) == 0x82 || (byte(2) >= 0x88 && byte(2) <= 0x91));
    return is_ideograph || is_wide_ascii || is_punctuation ? 3 : 0;
}

// Most texts are.
bool is_plain(std::string_view text) {
    char before = ' ';
    while (!text.empty()) {
        const std::size_t length = plain_length(text);
        if (length == 0 || (text[0] == ' ' && before == ' ')) {
            return false;
        }
        before = text[0];
        text.remove_prefix(length);
    }
    return before != ' ';
}

std::string_view words_for(CharacterKind kind) {
    switch (kind) {
        case CharacterKind::Break: return "line breaks";
        case CharacterKind::Control: return "control characters";
        case CharacterKind::Direction: return "marks that turn the writing direction";
        case CharacterKind::Invisible: return "invisible characters";
        case CharacterKind::Meaningless: return "characters without a meaning";
        default: return {};
    }
}

class Cleaning {
public:
    explicit Cleaning(std::string_view text) : text_(text) {
        clean_characters();
        for (int round = 0; round < most_rounds && take_out_markup(); ++round) {
            clean_characters();
        }
    }
    Cleaned result() {
        const std::string_view why = fault();
        return {std::move(text_), std::move(done_), why};
    }

private:
    void note(std::string_view words) {
        if (!words.empty() && std::find(done_.begin(), done_.end(), words) == done_.end()) {
            done_.push_back(words);
        }
    }

    bool take_out_markup() {
        std::string plain = without_markup(text_);
        if (plain == text_) {
            return false;
        }
        text_ = std::move(plain);
        note(markup_words);
        return true;
    }

    void clean_characters() {
        std::string clean;
        bool is_gap = true;  // none at the start
        for (std::string_view rest = text_; !rest.empty();) {
            const auto character = first_character(rest);
            if (!character) {
                has_lost_ = true;
                break;
            }
            rest.remove_prefix(character->bytes.size());
            is_gap = take(*character, is_gap, clean);
        }
        if (is_gap && !clean.empty()) {
            clean.pop_back();
        }
        text_ = std::move(clean);
    }

    // True: a blank stands at the end now.
    bool take(const Character& character, bool is_gap, std::string& clean) {
        const CharacterKind kind = kind_of(character.point);
        note(words_for(kind));
        switch (kind) {
            case CharacterKind::Blank:
            case CharacterKind::Break:
                if (!is_gap) {
                    clean += ' ';
                }
                return true;
            case CharacterKind::Control:
            case CharacterKind::Direction:
            case CharacterKind::Invisible:
            case CharacterKind::Meaningless: return is_gap;
            case CharacterKind::Lost: has_lost_ = true; break;
            case CharacterKind::Letter:
            case CharacterKind::Mark:
            case CharacterKind::Sign: break;
        }
        clean += character.bytes;
        return false;
    }

    std::string_view fault() const {
        if (has_lost_) {
            return "a character of it was lost when it was converted";
        }
        return without_markup(text_) == text_ ? std::string_view{} : "it is markup of markup, many times over";
    }

    std::string text_;
    std::vector<std::string_view> done_;
    bool has_lost_ = false;
};

}  // namespace

Cleaned cleaned(std::string_view text) {
    if (is_plain(text)) {
        return {std::string(text), {}, {}};
    }
    return Cleaning(text).result();
}

}  // namespace qiming::content
