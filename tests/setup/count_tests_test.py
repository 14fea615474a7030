#!/usr/bin/env python3
"""What the closing line of ./test counts."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import count_tests  # noqa: E402

CASES = '<Catch2TestRun><OverallResultsCases successes="{}" failures="{}" expectedFailures="0" skips="{}"/></Catch2TestRun>'
SKIPPED = '<testcase name="rig" time="1" status="notrun"><skipped message="SKIP_RETURN_CODE=4"/></testcase>'
MISSING = '<testcase name="gone" time="0" status="notrun"><skipped message="Unable to find executable"/></testcase>'
GOOD = '<testcase name="good" time="2.4" status="run"/>'
BAD = '<testcase name="bad" time="9" status="fail"><failure message=""/></testcase>'


class Counting(unittest.TestCase):
    def count(self, programs, **cases):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "ctest.xml").write_text(f"<testsuite>{''.join(programs)}</testsuite>")
            for program, text in cases.items():
                (folder / f"{program}.xml").write_text(text)
            return count_tests.count(folder)

    def test_a_program_without_a_file_of_its_own_is_one_test(self):
        self.assertEqual(self.count([GOOD, BAD]), [(9, 0, 1, 0, "bad"), (2.4, 1, 0, 0, "good")])

    def test_a_program_counts_its_cases(self):
        self.assertEqual(self.count([GOOD], good=CASES.format(12, 0, 1)), [(2.4, 12, 0, 1, "good")])

    def test_a_program_that_died_after_its_last_case_has_failed_once(self):
        self.assertEqual(self.count([BAD], bad=CASES.format(3, 0, 0)), [(9, 3, 1, 0, "bad")])

    def test_a_program_that_never_came_to_its_end_has_failed(self):
        self.assertEqual(self.count([BAD], bad="<Catch2TestRun>"), [(9, 0, 1, 0, "bad")])

    def test_what_was_skipped_never_counts_as_passed(self):
        self.assertEqual(self.count([SKIPPED]), [(1, 0, 0, 1, "rig")])
        self.assertEqual(self.count([SKIPPED], rig=CASES.format(0, 0, 3)), [(1, 0, 0, 3, "rig")])

    def test_a_program_that_is_not_there_has_failed(self):
        self.assertEqual(self.count([MISSING]), [(0, 0, 1, 0, "gone")])

    def test_a_program_that_had_nothing_to_run_is_not_named(self):
        self.assertEqual(self.count([GOOD], good=CASES.format(0, 0, 0)), [])


if __name__ == "__main__":
    unittest.main()
