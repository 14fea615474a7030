#!/usr/bin/env python3
"""What counts as noise in the log of the tests."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import noise  # noqa: E402

CATCH2 = "Randomness seeded to: 5\n" + "=" * 79 + "\nAll tests passed (3 assertions in 1 test case)\n"
UNITTEST = ".......\n" + "-" * 70 + "\nRan 7 tests in 0.026s\n\nOK\n"


def block(name, output, end="Passed"):
    return (
        f"1/2 Testing: {name}\n1/2 Test: {name}\nCommand: \"bin/{name}\"\nDirectory: /\n\"{name}\" start time: now\n"
        f"Output:\n{'-' * 58}\n{output}<end of output>\nTest time =   0.10 sec\n{'-' * 58}\nTest {end}.\n"
    )


class Noise(unittest.TestCase):
    def test_a_report_is_none(self):
        self.assertEqual(noise.noise(block("a", CATCH2) + block("b", UNITTEST)), [])

    def test_what_a_library_prints_is(self):
        line = "open /proc/self/nowhere/user.conf failed."
        self.assertEqual(noise.noise(block("a", CATCH2) + block("b", line + CATCH2)), [("b", line + CATCH2.split("\n")[0])])

    def test_what_a_failed_test_printed_is_read_anyway(self):
        self.assertEqual(noise.noise(block("a", "something.cpp:7: FAILED\n", "Failed") + block("b", CATCH2)), [])


if __name__ == "__main__":
    unittest.main()
