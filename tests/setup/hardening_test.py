#!/usr/bin/env python3
"""hardening_test.py FOLDER PROGRAM...: what protects each program, read off the binary itself, and that no source
of the house is compiled without it. FOLDER is the one of the build."""
import json
import pathlib
import platform
import re
import subprocess
import sys
import unittest

BUILD = pathlib.Path(sys.argv[1])
PROGRAMS = sys.argv[2:]
del sys.argv[1:]

COMPILED_WITH = ["-fPIE", "-fstack-protector-strong", "-fstack-clash-protection", "-D_FORTIFY_SOURCE=2"]
IS_X86 = platform.machine() == "x86_64"
if IS_X86:
    COMPILED_WITH.append("-fcf-protection=full")
# Loaded before a program by one test, and part of none.
NOT_A_PROGRAM = "tests/support/devices/stubborn_disk/"
PAGE = 4096


def read(program, *options):
    return subprocess.run(["readelf", "--wide", *options, program], check=True, capture_output=True, text=True).stdout


def disassembly(program, symbol):
    return subprocess.run(
        ["objdump", "--no-show-raw-insn", f"--disassemble={symbol}", program], check=True, capture_output=True, text=True
    ).stdout


class Hardening(unittest.TestCase):
    def look_at_each(self, pattern, *options):
        self.assertTrue(PROGRAMS)
        for program in PROGRAMS:
            with self.subTest(program):
                self.assertRegex(read(program, *options), pattern)

    def test_a_program_may_be_loaded_anywhere(self):
        self.look_at_each(r"Type:\s+DYN", "-h")
        self.look_at_each(r"FLAGS_1.*\bPIE\b", "-d")

    def test_what_the_loader_writes_is_read_only_afterwards(self):
        self.look_at_each(r"GNU_RELRO", "-l")
        self.look_at_each(r"FLAGS_1.*\bNOW\b", "-d")

    def test_no_stack_is_executable_and_no_segment_both_written_and_run(self):
        self.look_at_each(r"GNU_STACK.*\bRW\b", "-l")
        self.look_at_each(r"^(?!(?s:.*)\bRWE\b)", "-l")

    def test_stacks_are_guarded(self):
        self.look_at_each(r"__stack_chk_fail", "--dyn-syms")

    def test_the_c_library_checks_lengths(self):
        self.look_at_each(r"__\w+_chk@", "--dyn-syms")

    @unittest.skipUnless(IS_X86, "these are instructions of x86")
    def test_indirect_jumps_land_where_they_may(self):
        for program in PROGRAMS:
            with self.subTest(program):
                self.assertIn("endbr64", disassembly(program, "main"))

    def test_every_source_is_compiled_with_all_of_it(self):
        commands = json.loads((BUILD / "compile_commands.json").read_text())
        self.assertGreater(len(commands), 100)
        for command in (command for command in commands if NOT_A_PROGRAM not in command["file"]):
            with self.subTest(command["file"]):
                words = command["command"].split()
                self.assertEqual([], [flag for flag in COMPILED_WITH if flag not in words])
                self.assertEqual([], re.findall(r"-fno-(?:stack-protector|stack-clash-protection|pie)\S*", command["command"]))


class Probe(unittest.TestCase):
    """A small program under the same flags does what it must not."""

    def outcome(self, what):
        return subprocess.run([BUILD / "bin/hardening_probe", what], capture_output=True, text=True)

    def test_a_text_that_is_too_long_for_its_place_ends_the_program(self):
        self.assertIn("buffer overflow detected", self.outcome("copy").stderr)

    def test_a_loop_that_runs_over_its_array_ends_the_program(self):
        self.assertIn("stack smashing detected", self.outcome("smash").stderr)

    @unittest.skipUnless(IS_X86, "these are instructions of x86")
    def test_a_large_array_touches_each_page_of_the_stack(self):
        # Each step down the stack is at most a page, so that none leaps over the guard.
        text = disassembly(str(BUILD / "bin/hardening_probe"), "large_array")
        steps = [int(step, 16) for step in re.findall(r"sub\s+\$0x([0-9a-f]+),%rsp", text)]
        self.assertTrue(steps)
        self.assertLessEqual(max(steps), PAGE)
        self.assertRegex(text, r"or[lq]?\s+\$0x0,")


if __name__ == "__main__":
    unittest.main()
