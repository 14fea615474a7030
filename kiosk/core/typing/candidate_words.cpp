#include "kiosk/core/typing/candidate_words.h"

#include "accessibility/text/utf8.h"

namespace qiming::kiosk {
namespace {

std::string explanation_of_one(const World& world, accessibility::Language language, char32_t character) {
    std::string known = world.characters.explanation(character, accessibility::Language::Chinese);
    if (!known.empty()) {
        return known;
    }
    const auto built = world.typed_characters.find(accessibility::encode_utf8(std::u32string(1, character)));
    if (built.character.empty()) {
        return {};
    }
    return world.phrases(language).say(
        "typing.rare", {{"radical", built.radical}, {"strokes", std::to_string(built.strokes)}});
}

}  // namespace

std::string explanation_of(const World& world, accessibility::Language language, const std::string& text) {
    std::string all;
    for (const char32_t character : accessibility::decode_utf8(text)) {
        const std::string one = explanation_of_one(world, language, character);
        if (!one.empty() && !all.empty()) {
            all += world.phrases(language).say("list.and");
        }
        all += one;
    }
    return all;
}

std::string explained(const World& world, accessibility::Language language, const std::string& text) {
    const std::string explanation = explanation_of(world, language, text);
    return explanation.empty() ? text
                               : world.phrases(language).say("typing.explained",
                                                             {{"text", text}, {"explanation", explanation}});
}

}  // namespace qiming::kiosk
