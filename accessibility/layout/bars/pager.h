// The row that turns the screenfuls of a page: back, "2 of 3", on. Pure.
#pragma once

#include "accessibility/layout/blocks/blocks.h"

namespace qiming::accessibility {

float pager_height(const Sizes& sizes);

// Its lower edge at `bottom`; `page` counts from 0. Where its keys lead to is left to the caller.
Pager pager_for(const Sheet& sheet, std::size_t page, std::size_t count, const Column& column, float bottom);

}  // namespace qiming::accessibility
