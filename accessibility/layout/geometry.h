// Points and rectangles in pixels of the panel, and sizes in millimetres. Pure values.
#pragma once

namespace qiming::accessibility {

struct Point {
    float x = 0;
    float y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    bool contains(Point point) const {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
    bool operator==(const Rect&) const = default;
};

}  // namespace qiming::accessibility
