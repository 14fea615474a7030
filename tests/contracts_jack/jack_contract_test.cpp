// What every headphone jack keeps to: Linux's, over recorded events, and the fake.
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/contracts_jack/jacks.h"

using namespace qiming;
using namespace qiming::tests;
using Changes = std::vector<bool>;

namespace {

constexpr int long_enough = 3 * settles_ms;

}  // namespace

TEMPLATE_TEST_CASE("Jack: headphones go in and out, and each is told once", "[jack]", EvdevRig, ScriptedRig) {
    TestType rig;
    CHECK(rig.jack().is_there());
    CHECK_FALSE(rig.jack().is_inserted());
    rig.plug({true});
    rig.wait(long_enough);
    CHECK(rig.told.at_least(1) == Changes{true});
    CHECK(rig.jack().is_inserted());
    rig.plug({true, true});  // as some devices do
    rig.plug({false, false});
    CHECK(rig.told.at_least(2) == Changes{true, false});
    CHECK_FALSE(rig.jack().is_inserted());
}

TEMPLATE_TEST_CASE("R12: contacts that bounce greet nobody, and a steady insertion is told once", "[jack]",
                   EvdevRig, ScriptedRig) {
    TestType rig;
    rig.plug({true, false, true, false, true, false});
    rig.wait(long_enough);
    CHECK(rig.told.at_least(0).empty());
    rig.plug({true, false, true, false, true});
    rig.wait(long_enough);
    CHECK(rig.told.at_least(1) == Changes{true});
}

TEMPLATE_TEST_CASE("R13: a removal is told at once, even when the contact closes again", "[jack]", EvdevRig,
                   ScriptedRig) {
    TestType rig;
    rig.plug({true});
    rig.wait(long_enough);
    REQUIRE(rig.told.at_least(1) == Changes{true});
    rig.plug({false, true});
    CHECK(rig.told.at_least(2)[1] == false);
    rig.wait(long_enough);
    CHECK(rig.told.at_least(3) == Changes{true, false, true});
}

TEMPLATE_TEST_CASE("R13: when the device goes, headphones count as out; it is found again", "[jack]", EvdevRig,
                   ScriptedRig) {
    TestType rig;
    rig.plug({true});
    rig.wait(long_enough);
    REQUIRE(rig.told.at_least(1) == Changes{true});
    rig.vanish();
    CHECK(rig.told.at_least(2) == Changes{true, false});
    CHECK_FALSE(rig.jack().is_there());
    rig.come_back(true);
    rig.wait(long_enough);
    CHECK(rig.told.at_least(3) == Changes{true, false, true});
    CHECK(rig.jack().is_there());
    rig.plug({false});
    CHECK(rig.told.at_least(4) == Changes{true, false, true, false});
}
