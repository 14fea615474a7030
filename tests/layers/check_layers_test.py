#!/usr/bin/env python3
"""The layer check finds what it must find, and leaves alone what is allowed."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import check_layers
import long_functions

TABLE = check_layers.read_table(pathlib.Path(__file__).with_name("layers.txt").read_text(encoding="utf-8"))


def breaches(path, *lines):
    return [wrong for _, wrong in check_layers.breaches_of(path, "\n".join(lines), TABLE)]


class Allowed(unittest.TestCase):
    def test_each_room_sees_its_own_room_and_the_rooms_below_it(self):
        self.assertEqual([], breaches("kiosk/core/update.cpp", '#include "kiosk/core/update.h"', '#include "content/forms/form.h"'))
        self.assertEqual([], breaches("central/net/http_server.cpp", '#include "central/core/doorway.h"', "#include <boost/beast.hpp>"))

    def test_a_driver_sees_every_door_and_its_own_library(self):
        self.assertEqual([], breaches("drivers/speech/espeak/voice.cpp", '#include "drivers/audio/audio_out.h"',
                                      '#include "drivers/speech/espeak/ring.h"', "#include <espeak-ng/speak_lib.h>",
                                      "#include <thread>"))

    def test_a_room_with_a_star_stands_for_all_rooms_in_it(self):
        self.assertEqual([], breaches("kiosk/core/view.cpp", '#include "accessibility/tree.h"',
                                      '#include "accessibility/layout/magnified/magnify.h"'))

    def test_names_and_comments_that_only_look_like_calls_are_left_alone(self):
        self.assertEqual([], breaches("kiosk/core/idle.cpp", "auto left = idle_time(state);  // not time(nullptr)",
                                      'say("time (now)"); event.time(3);'))


class Refused(unittest.TestCase):
    def expect(self, words, path, *lines):
        found = breaches(path, *lines)
        self.assertEqual(1, len(found), found)
        self.assertIn(words, found[0])

    def test_the_core_sees_no_driver(self):
        self.expect("kiosk/core must not see", "kiosk/core/update.cpp", '#include "drivers/speech/speech.h"')

    def test_the_vocabulary_sees_nothing_of_the_house(self):
        self.expect("accessibility must not see", "accessibility/tree.h", '#include "content/forms/form.h"')

    def test_a_room_inside_a_room_has_rules_of_its_own(self):
        self.expect("accessibility/presentation must not see", "accessibility/presentation/wording.cpp",
                    '#include "accessibility/layout/picture.h"')
        self.expect("accessibility/layout must not see", "accessibility/layout/sizes.cpp",
                    '#include "accessibility/layout/page/layout.h"')
        self.expect("content/wire must not see", "content/wire/receipt.cpp", '#include "content/jobs/job.h"')

    def test_a_driver_sees_neither_the_core_nor_another_driver(self):
        self.expect("drivers must not see", "drivers/input/sdl/keys.cpp", '#include "kiosk/core/event.h"')
        self.expect("must not see drivers/audio/sdl", "drivers/speech/espeak/voice.cpp", '#include "drivers/audio/sdl/out.h"')

    def test_a_library_is_seen_by_its_driver_alone(self):
        self.expect("<SDL2/SDL.h> is allowed in", "kiosk/shell/main.cpp", "#include <SDL2/SDL.h>")
        self.expect("<boost/asio.hpp> is allowed in", "drivers/http/curl/client.cpp", "#include <boost/asio.hpp>")

    def test_a_library_that_nobody_named_is_refused(self):
        self.expect("does not know", "kiosk/shell/main.cpp", "#include <gtk/gtk.h>")
        self.expect("does not know", "drivers/http/curl/client.cpp", "#include <folly/Conv.hpp>")

    def test_a_pure_room_has_no_clock_file_thread_or_chance(self):
        for header in ("thread", "filesystem", "fstream", "random"):
            self.expect("in a pure room", "accessibility/tree.cpp", f"#include <{header}>")
        self.expect("time in a pure room", "central/core/intake.cpp", "auto now = std::time(nullptr);")
        self.expect("steady_clock in a pure room", "kiosk/core/idle.cpp", "auto now = std::chrono::steady_clock::now();")
        self.expect("neither standard", "content/forms/form.cpp", "#include <unistd.h>")

    def test_an_include_is_rooted_at_the_repository(self):
        self.expect("rooted at the repository", "content/forms/form.cpp", '#include "form.h"')

    def test_a_folder_that_is_no_room_is_refused(self):
        self.expect("no room", "kiosk/extra/thing.cpp", "#include <string>")

    def test_a_rule_without_a_reason_is_no_rule(self):
        with self.assertRaises(ValueError):
            check_layers.read_table("room content sees\n")


class Circles(unittest.TestCase):
    def test_units_that_include_each_other_are_named_with_the_way_round(self):
        found = check_layers.circles_of(check_layers.units_of({
            "content/a.h": '#include "content/b.h"', "content/b.h": "", "content/b.cpp": '#include "content/c.h"',
            "content/c.h": '#include "content/a.h"'}))
        self.assertEqual([["content/a", "content/b", "content/c", "content/a"]], found)

    def test_a_source_may_include_its_own_header_and_two_may_share_a_third(self):
        self.assertEqual([], check_layers.circles_of(check_layers.units_of({
            "content/a.cpp": '#include "content/a.h"\n#include "content/c.h"', "content/a.h": "",
            "content/b.cpp": '#include "content/a.h"\n#include "content/c.h"', "content/c.h": ""})))

    def test_the_table_that_is_delivered_has_no_rooms_that_see_each_other(self):
        self.assertEqual([], check_layers.circles_of(check_layers.rooms_of(TABLE)))


class Sizes(unittest.TestCase):
    def test_a_folder_with_too_many_units_and_a_file_that_is_too_long_are_named(self):
        many = {f"content/text/u{n}.h": "" for n in range(26)}
        self.assertEqual([("content/text", "26 units, at most 25: another room is hidden in it")],
                         list(check_layers.too_big(many)))
        self.assertEqual([("content/text/long.cpp", "301 lines, at most 300: another thought has moved in")],
                         list(check_layers.too_big({"content/text/long.cpp": "\n" * 301})))
        self.assertEqual([], list(check_layers.too_big({"content/text/a.h": "", "content/text/a.cpp": "\n" * 300})))


def function(lines, head="void long_one(int a) {"):
    return "\n".join(["namespace qiming {", head, *["    step();"] * lines, "}", "}"])


class LongFunctions(unittest.TestCase):
    def names(self, text):
        return [name for _, name, _ in long_functions.functions_of(text)]

    def lengths(self, text):
        return [length for *_, length in long_functions.functions_of(text)]

    def test_a_function_of_more_than_forty_lines_is_named_with_its_line(self):
        self.assertEqual([], list(long_functions.too_long(function(40))))
        (line, wrong), = long_functions.too_long(function(41))
        self.assertEqual(2, line)
        self.assertIn("long_one has 41 lines, at most 40", wrong)

    def test_one_that_says_why_right_above_it_may_be_long(self):
        self.assertEqual([], list(long_functions.too_long(function(41, "// Long because each gesture has a line.\nvoid f() {"))))
        self.assertEqual([], list(long_functions.too_long(
            function(41, "// Long because each gesture\n// has a line.\nvoid f() {"))))
        self.assertEqual(1, len(list(long_functions.too_long(function(41, "// Long because of that.\n\nvoid f() {")))))
        self.assertEqual(1, len(list(long_functions.too_long(function(41, "// Longer than it should be.\nvoid f() {")))))

    def test_parameters_on_several_lines_members_templates_and_operators_are_functions_too(self):
        for head in ("void f(int a,\n       int b) {", "class C {\npublic:\n    void f() const override {",
                     "template <class T, class U = std::map<int, T>>\nauto f(T&& t) -> U {",
                     "bool operator==(const A& a, const B& b) {", "A& operator=(A other) {",
                     "void f(int a = 3, std::string b = {}) {", "A::A(int a) : a_(a), b_{a}, c_(a) {",
                     "A::A(int a) : a_{a} {", "constexpr auto f = [](int a) {", "auto f() -> std::optional<int> {"):
            self.assertIn(41, self.lengths(function(41, head)), head)

    def test_a_class_a_table_and_an_enumeration_may_be_long(self):
        for head in ("class C : public D {", "struct S final : B<int> {", "enum class E : std::uint8_t {",
                     "constexpr std::array<Sign, 44> signs = {", "const std::map<std::string, int> all{",
                     'extern "C" {', "template <class T> struct S {"):
            self.assertNotIn(41, self.lengths(function(41, head)), head)

    def test_what_is_inside_a_function_counts_with_it(self):
        text = "void f() {\n    const auto g = [] {\n        h();\n    };\n    if (g()) {\n        h();\n    }\n}\n"
        self.assertEqual(["f"], self.names(text))
        self.assertEqual([6], self.lengths(text))

    def test_braces_in_texts_comments_and_macros_are_none(self):
        text = ('void f() {\n    say("}", \'}\', U\'{\', R"({"a":{)");  // }\n    /* } */\n    const int many = 1\'000;\n}\n'
                "#define BEGIN {\nvoid g() {\n}\n")
        self.assertEqual(["f", "g"], self.names(text))
        self.assertEqual([3, 0], self.lengths(text))

    def test_only_the_product_is_held_to_it(self):
        files = {"kiosk/core/a.cpp": function(41), "tests/kiosk/a_test.cpp": function(41)}
        self.assertEqual(["kiosk/core/a.cpp"], [path for path, *_ in check_layers.long_functions_of(files)])


class Documents(unittest.TestCase):
    PLACES = {"kiosk/core", "kiosk/core/view.h", "kiosk/core/view.cpp", "config/keys/default.toml", "docs/words.md"}

    def not_there(self, text):
        return [name for _, name in check_layers.not_there(text, self.PLACES)]

    def test_files_folders_and_units_that_are_there_may_be_named(self):
        self.assertEqual([], self.not_there("`kiosk/core/`, `kiosk/core/view`, `view.h`, (config/keys/default.toml), [w](docs/words.md)."))

    def test_what_has_moved_or_gone_is_named_with_its_line(self):
        self.assertEqual([(2, "kiosk/core/sight.h")], list(check_layers.not_there("\nsee `kiosk/core/sight.h`", self.PLACES)))
        self.assertEqual(["sight.cpp", "docs/gone.md"], self.not_there("`sight.cpp` and docs/gone.md"))

    def test_a_pattern_names_no_file(self):
        self.assertEqual([], self.not_there("`content/forms/given_out/NAME-VERSION.json`, `drivers/<family>/`, `build/release/bin/x`"))


if __name__ == "__main__":
    unittest.main()
