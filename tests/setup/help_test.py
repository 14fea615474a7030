#!/usr/bin/env python3
"""help_test.py PROGRAM...: what each program and each command says when it is asked for help."""
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = sys.argv[1:] + [str(ROOT / command) for command in ("run", "test", "bench")]
del sys.argv[1:]


class Help(unittest.TestCase):
    def test_it_is_told_on_standard_output_alone(self):
        for program in PROGRAMS:
            with self.subTest(program):
                done = subprocess.run([program, "--help"], capture_output=True, timeout=60)
                self.assertEqual(0, done.returncode)
                self.assertEqual("", done.stderr.decode())
                self.assertGreaterEqual(done.stdout.decode().count("\n"), 3)


if __name__ == "__main__":
    unittest.main()
