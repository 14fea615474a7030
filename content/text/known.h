// A fact that was looked at or not. Not checked is never shown or counted as yes. Pure value.
#pragma once

namespace qiming::content {

enum class Known { Yes, No, NotChecked };

}  // namespace qiming::content
