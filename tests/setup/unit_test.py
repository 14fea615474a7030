#!/usr/bin/env python3
"""unit_test.py QIMING-CENTRAL: the unit of the centre: a user of its own, a data folder that is closed to others,
a command line that the program knows, and a sandbox that systemd itself calls tight."""
import configparser
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
UNIT = ROOT / "config/systemd/qiming-central.service"
PROGRAM = sys.argv.pop()


def service():
    unit = configparser.ConfigParser(strict=False, interpolation=None, delimiters=("=",))
    unit.optionxform = str
    unit.read_string(UNIT.read_text())
    return unit["Service"]


class Unit(unittest.TestCase):
    def test_the_centre_runs_as_a_user_of_its_own(self):
        user = service()["User"]
        self.assertEqual("qiming-central", user)
        users = (UNIT.parent / "qiming-central.sysusers").read_text()
        self.assertRegex(users, rf"(?m)^u {user} - .*nologin$")

    def test_its_data_is_closed_to_others(self):
        self.assertEqual("qiming-central", service()["StateDirectory"])
        self.assertEqual("0700", service()["StateDirectoryMode"])
        self.assertEqual("0077", service()["UMask"])
        self.assertIn("--data /var/lib/qiming-central ", service()["ExecStart"])

    def test_the_program_knows_every_option_that_it_is_started_with(self):
        words = service()["ExecStart"].split()
        self.assertEqual("qiming-central", pathlib.Path(words[0]).name)
        told = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True).stdout
        told += subprocess.run([PROGRAM, "--data", "x", "serve", "--help"], capture_output=True, text=True).stdout
        for option in (word for word in words if word.startswith("--")):
            self.assertRegex(told, rf"{re.escape(option)}\b")

    def test_systemd_finds_nothing_wrong_and_calls_the_sandbox_tight(self):
        if shutil.which("systemd-analyze") is None:
            self.skipTest("there is no systemd here")
        done = subprocess.run(
            ["systemd-analyze", "security", "--offline=true", "--threshold=20", str(UNIT)], capture_output=True, text=True
        )
        self.assertEqual(0, done.returncode, done.stdout[-2000:] + done.stderr)


if __name__ == "__main__":
    unittest.main()
