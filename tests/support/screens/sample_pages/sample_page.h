// One page made up for tests of what is seen.
#pragma once

#include <string>

#include "accessibility/node.h"

namespace qiming::tests {

struct SamplePage {
    std::string name;
    accessibility::Node root;
    accessibility::NodeId focus;
};

}  // namespace qiming::tests
