#!/usr/bin/env python3
"""Where a fresh machine cannot be made, the check says that it was not tried; it never passes."""
import pathlib
import subprocess
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "config/setup/fresh_machine.sh"


class Skipping(unittest.TestCase):
    def test_without_root_or_debootstrap_it_is_skipped(self):
        # debootstrap is among the programs of the administrator, who is left out of this path.
        done = subprocess.run([SCRIPT], capture_output=True, timeout=60, env={"PATH": "/usr/bin:/bin"})
        self.assertEqual(77, done.returncode)
        self.assertEqual("", done.stdout.decode())
        self.assertIn("a fresh machine was not tried", done.stderr.decode().splitlines()[-1])


if __name__ == "__main__":
    unittest.main()
