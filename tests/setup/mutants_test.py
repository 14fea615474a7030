#!/usr/bin/env python3
"""What mutants.sh --applies counts as a mutant that is in order, in a house of one file and one program."""
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SETUP = pathlib.Path(__file__).resolve().parents[2] / "config/setup"
FITS = "--- a/rule.txt\n+++ b/rule.txt\n@@ -1 +1 @@\n-kept\n+broken\n"
STRAYS = FITS.replace("kept", "never there")

# As Catch2 lists its tests: nothing without a match, and what is wrong on standard error.
PROGRAM = """#!/bin/sh
case "$1" in
    "a rule is kept") echo "$1" ;;
    "") echo "all of them" ;;
    *) echo "no test matched" >&2; exit 2 ;;
esac
"""


class Applies(unittest.TestCase):
    def setUp(self):
        self.house = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.house)
        for folder in ("config/setup", "tests/mutants", "build/dev/bin"):
            (self.house / folder).mkdir(parents=True)
        for script in ("mutants.sh", "common.sh"):
            shutil.copy(SETUP / script, self.house / "config/setup")
        (self.house / "rule.txt").write_text("kept\n")
        program = self.house / "build/dev/bin/rule_tests"
        program.write_text(PROGRAM)
        program.chmod(0o755)

    def look(self, first_line, change=FITS):
        (self.house / "tests/mutants/R1.patch").write_text(f"# R1: a rule is broken{first_line}\n{change}")
        return subprocess.run([self.house / "config/setup/mutants.sh", "--applies"], capture_output=True, text=True, timeout=60)

    def assert_fails(self, done, why):
        self.assertNotEqual(0, done.returncode)
        self.assertEqual("0 passed, 1 failed\n", done.stdout)
        self.assertIn(why, done.stderr)

    def test_one_that_applies_and_names_a_test_is_in_order(self):
        done = self.look('; killed by: rule_tests "a rule is kept"')
        self.assertEqual((0, "1 passed, 0 failed\n", ""), (done.returncode, done.stdout, done.stderr))

    def test_one_whose_first_line_names_no_test_is_not(self):
        for line in ("", "; killed by: rule_tests", '; killed by: "a rule is kept"', '; killed by: rule_tests ""',
                     '; killed by: rule_tests "a rule is kept'):
            with self.subTest(line):
                self.assert_fails(self.look(line), "its first line names no test")

    def test_one_whose_program_or_test_is_not_there_is_not(self):
        self.assert_fails(self.look('; killed by: other_tests "a rule is kept"'), "there is no program other_tests in build/dev")
        self.assert_fails(self.look('; killed by: rule_tests "another"'), 'there is no test rule_tests "another"')

    def test_one_that_no_longer_applies_is_not(self):
        self.assert_fails(self.look('; killed by: rule_tests "a rule is kept"', STRAYS), "it no longer applies")


if __name__ == "__main__":
    unittest.main()
