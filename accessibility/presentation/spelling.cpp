#include "accessibility/presentation/spelling.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "accessibility/presentation/felt_line.h"
#include "accessibility/presentation/value_wording.h"
#include "accessibility/text/character_kinds.h"
#include "accessibility/text/compatibility_forms.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {

namespace {

bool is_chinese(char32_t point) {
    return point == U'〇' || (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0x20000 && point <= 0x3FFFF);
}

bool is_read_by_value(const Node& node) {
    return node.role == Role::Field || node.role == Role::Fact || node.role == Role::Number;
}

std::u32string without_blanks(std::string_view text) {
    std::u32string points = decode_utf8(text);
    points.erase(
        std::remove_if(points.begin(), points.end(), [](char32_t point) { return plain_form(point) == U' '; }),
        points.end());
    return points;
}

// A Chinese character is Chinese on an English page, too.
Language language_of(const Voice& voice, const Node& node, char32_t character) {
    const Language around = voice.written(node, "").language;
    return is_chinese(plain_form(character)) && around == Language::English ? Language::Chinese : around;
}

// Every kind of Chinese is written with the same characters.
std::string explanation_of(const CharacterNames& names, char32_t character, Language language) {
    for (const Language each : {language, Language::Chinese}) {
        for (const char32_t form : {character, plain_form(character)}) {
            std::string explanation = names.explanation(form, each);
            if (!explanation.empty()) {
                return explanation;
            }
        }
    }
    return {};
}

Line character_line(const Voice& voice, const Node& node, char32_t character) {
    const char32_t plain = plain_form(character);
    const std::string written = encode_utf8(std::u32string(1, plain));
    if (is_capital(plain)) {
        return voice.word("speech.capital", {{"letter", written}});
    }
    if (is_letter(plain) || is_digit(plain)) {
        return voice.written(node, written);
    }
    if (is_chinese(plain)) {
        Line line = voice.written(node, encode_utf8(std::u32string(1, character)));
        line.language = language_of(voice, node, character);
        return line;
    }
    const std::string key = "sign." + written;
    return voice.word(voice.phrases.has(key) ? key : "sign.unknown");
}

// The character and, where it has one, its explanation.
Lines character_lines(const Voice& voice, const CharacterNames& names, std::size_t at) {
    const Node& node = voice.tree.focus().node;
    const Spelled spelled = spelled_text(node, voice.preferences);
    const char32_t character = spelled.text[std::min(at, spelled.text.size() - 1)];
    Lines lines{character_line(voice, node, character)};
    const Language language = language_of(voice, node, character);
    if (std::string explanation = explanation_of(names, character, language); !explanation.empty()) {
        lines.push_back({explanation, explanation, language, false});
    }
    for (Line& line : lines) {
        line.is_private = spelled.is_private;
        if (!spelled.is_drawn) {
            line.shown = &line == &lines.front() ? voice.phrases.say("speech.hidden") : "";
        }
    }
    return lines;
}

Lines beginning(const Voice& voice) {
    Lines lines;
    if (voice.amount().hints) {
        lines.push_back(voice.word("speech.by_character"));
    }
    if (voice.amount().operation) {
        lines.push_back(voice.word("speech.how.characters"));
    }
    return lines;
}

std::string felt_of(const Voice& voice, const Lines& character) {
    if (!spelled_text(voice.tree.focus().node, voice.preferences).is_drawn) {
        return braille_of_stop(voice.tree, voice.tree.focus_index());
    }
    return joined_braille(character.front().shown, character.size() > 1 ? character.back().shown : "");
}

}  // namespace

Spelled spelled_text(const Node& node, const Preferences& preferences) {
    const bool may_be_heard = says_private(preferences);
    const Spelled hidden{{}, false, false, true};
    if (node.role == Role::Field && node.value.empty() && node.private_value.empty()) {
        return {};  // its label is no answer
    }
    if (!is_read_by_value(node) || (node.value.empty() && node.private_value.empty())) {
        return node.private_name && !may_be_heard
                   ? hidden
                   : Spelled{without_blanks(node.name), node.private_name, true, false};
    }
    if (!node.private_value.empty()) {
        return may_be_heard
                   ? Spelled{without_blanks(node.private_value), true, node.value == node.private_value, false}
                   : hidden;
    }
    if (node.value.empty() || is_masked(node.value)) {
        return hidden;
    }
    return {without_blanks(node.value), false, true, false};
}

Presentation tell_character(const Voice& voice, const CharacterNames& names, std::size_t at, Telling telling) {
    const Lines character = character_lines(voice, names, at);
    Lines said = telling == Telling::First ? beginning(voice) : Lines{};
    Lines shown = said;
    append(shown, character);
    if (telling != Telling::Explanation || character.size() == 1) {
        said.push_back(character.front());
    }
    if (telling == Telling::Explanation || telling == Telling::Both) {
        append(said, Lines(character.begin() + 1, character.end()));
    }
    Presentation presentation;
    presentation.captioned = caption_of(shown, voice.phrases.language());
    presentation.felt = felt_of(voice, character);
    presentation.said.push_back(utterance_of(said, Priority::Focus, voice.tree.focus().node.id));
    presentation.said.back().caption = presentation.captioned;
    return presentation;
}

bool can_be_explained(const Voice& voice, const CharacterNames& names, std::size_t at) {
    return character_lines(voice, names, at).size() > 1;
}

}  // namespace qiming::accessibility
