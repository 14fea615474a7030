#!/usr/bin/env python3
"""slim_test.py FOLDER PROGRAM REHEARSAL: PROGRAM, which stands in halls, holds nothing that plays it without a visitor;
REHEARSAL holds it. FOLDER is the one of the build."""
import pathlib
import re
import subprocess
import sys
import unittest

BUILD, PROGRAM, REHEARSAL = map(pathlib.Path, sys.argv[1:])
del sys.argv[1:]

LIBRARIES = ["kiosk_rehearsal", "kiosk_gallery", "driver_clock_stepped", "driver_input_script", "driver_audio_recorder",
             "driver_jack_scripted", "driver_printer_recording"]


def linked(program):
    """The libraries that the build links into it."""
    for line in (BUILD / "build.ninja").read_text().splitlines():
        if line.startswith(f"build bin/{program.name}:"):
            return set(re.findall(r"lib(\w+)[.]a\b", line))
    return set()


class Slim(unittest.TestCase):
    def test_the_program_in_a_hall_links_nothing_of_the_rehearsal(self):
        self.assertIn("kiosk_shell", linked(PROGRAM))
        self.assertEqual(set(), linked(PROGRAM) & set(LIBRARIES))

    def test_what_is_looked_for_is_what_the_rehearsal_links(self):
        self.assertEqual(set(LIBRARIES), linked(REHEARSAL) & set(LIBRARIES))

    def test_it_plays_no_visit_draws_no_gallery_and_traces_nothing(self):
        for words in (["visit", "--journey", "any", "--out", "any"], ["--gallery", "any"], ["run", "--trace", "any"]):
            with self.subTest(words):
                self.assertEqual(2, subprocess.run([PROGRAM, *words], capture_output=True, timeout=60).returncode)


if __name__ == "__main__":
    unittest.main()
