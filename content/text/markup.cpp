#include "content/text/markup.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace qiming::content {
namespace {

constexpr std::size_t longest_tag = 4'000;
constexpr std::string_view lost = "\xEF\xBF\xBD";  // U+FFFD, what stands for a number that is no character

bool is_letter(char each) {
    return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
}

// A tag or comment begins here, and ends.
bool begins_tag(std::string_view text) {
    const bool begins =
        text.size() > 2 && text[0] == '<' &&
        (is_letter(text[1]) || text[1] == '!' || text[1] == '?' || (text[1] == '/' && is_letter(text[2])));
    const std::string_view close = text.starts_with("<!--") ? "-->" : ">";
    return begins && text.substr(0, longest_tag).find(close) != std::string_view::npos;
}

// What only looks like a tag ("3<5") is written so that HTML takes it for text.
std::string guarded(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '<' && !begins_tag(text.substr(at))) {
            made += "&lt;";
        } else {
            made += text[at];
        }
    }
    return made;
}

bool may_have_markup(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool may_be_entity =
            text[at] == '&' && at + 1 < text.size() && (is_letter(text[at + 1]) || text[at + 1] == '#');
        if (may_be_entity || begins_tag(text.substr(at))) {
            return true;
        }
    }
    return false;
}

// Of the words of a line; what is not among these begins a line of its own.
bool is_inline(GumboTag tag) {
    constexpr std::array within = {
        GUMBO_TAG_A,    GUMBO_TAG_ABBR,  GUMBO_TAG_B,    GUMBO_TAG_BDI,    GUMBO_TAG_BDO,    GUMBO_TAG_BIG,
        GUMBO_TAG_CITE, GUMBO_TAG_CODE,  GUMBO_TAG_DEL,  GUMBO_TAG_DFN,    GUMBO_TAG_EM,     GUMBO_TAG_FONT,
        GUMBO_TAG_I,    GUMBO_TAG_INS,   GUMBO_TAG_KBD,  GUMBO_TAG_MARK,   GUMBO_TAG_Q,      GUMBO_TAG_RUBY,
        GUMBO_TAG_S,    GUMBO_TAG_SMALL, GUMBO_TAG_SPAN, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_SUB,
        GUMBO_TAG_SUP,  GUMBO_TAG_TIME,  GUMBO_TAG_U,    GUMBO_TAG_VAR,    GUMBO_TAG_WBR};
    return std::find(within.begin(), within.end(), tag) != within.end();
}

bool is_unseen(GumboTag tag) {
    return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEMPLATE;
}

void add_gap(std::string& plain) {
    if (!plain.empty() && plain.back() != ' ') {
        plain += ' ';
    }
}

const GumboVector* parts_of(const GumboNode& node) {
    switch (node.type) {
        case GUMBO_NODE_DOCUMENT: return &node.v.document.children;
        case GUMBO_NODE_ELEMENT: return is_unseen(node.v.element.tag) ? nullptr : &node.v.element.children;
        default: return nullptr;
    }
}

bool is_block(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT && !is_inline(node.v.element.tag);
}

bool is_text(const GumboNode& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

// Without recursion: how deep it is nested is the sender's choice.
std::string text_of(const GumboNode& document) {
    struct Open {
        const GumboNode* node;
        unsigned next = 0;  // of its parts
    };
    std::string plain;
    std::vector<Open> open = {{&document}};
    while (!open.empty()) {
        const GumboNode& node = *open.back().node;
        const unsigned at = open.back().next++;
        const GumboVector* const parts = parts_of(node);
        if (at == 0 && is_text(node)) {
            plain += node.v.text.text;
        }
        const bool is_done = parts == nullptr || at >= parts->length;
        if (is_block(node) && (at == 0 || is_done)) {
            add_gap(plain);
        }
        if (is_done) {
            open.pop_back();
        } else {
            open.push_back({static_cast<const GumboNode*>(parts->data[at])});
        }
    }
    return plain;
}

void take_out(std::string& text, std::string_view what) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        text.erase(at, what.size());
    }
}

}  // namespace

std::string without_markup(std::string_view text) {
    if (!may_have_markup(text)) {
        return std::string(text);
    }
    const std::string html = guarded(text);
    const auto forget = [](GumboOutput* parsed) { gumbo_destroy_output(&kGumboDefaultOptions, parsed); };
    const std::unique_ptr<GumboOutput, decltype(forget)> parsed(
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()), forget);
    std::string plain = text_of(*parsed->document);
    if (text.find(lost) == std::string_view::npos) {
        take_out(plain, lost);
    }
    while (!plain.empty() && plain.back() == ' ') {
        plain.pop_back();
    }
    return plain;
}

}  // namespace qiming::content
