#include "accessibility/layout/magnified/magnify.h"

#include <utility>

#include "accessibility/layout/magnified/freed_texts.h"
#include "accessibility/layout/magnified/long_stops.h"
#include "accessibility/layout/magnified/screenful.h"

namespace qiming::accessibility {

Node magnified(Node page, const Viewport& panel, const Preferences& preferences, const Phrasebook& phrases) {
    if (!is_magnified(preferences.text_size)) {
        return page;
    }
    const Screenful screenful = screenful_of(panel, preferences, phrases);
    page.children = with_freed_texts(without_long_stops(std::move(page.children), screenful), screenful);
    return page;
}

}  // namespace qiming::accessibility
