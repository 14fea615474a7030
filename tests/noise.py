#!/usr/bin/env python3
"""noise.py LOG: prints every line that a passed test printed beside its own report: what libraries and
programs say there, nobody reads, and where it is said of a terminal, it hides what counts.

LOG is LastTest.log of ctest. What a failed test printed is left out: it is read anyway.
"""
import pathlib
import re
import sys

REPORT = re.compile(
    r"figure: |layers: |\d+ files read, |qiming-kiosk supervise: |\[\d{4}-\d\d-\d\d [\d:.]+\] \[|Randomness seeded to: |Filters: |={20,}$|-{20,}$|All tests passed|test cases: |assertions: |No tests ran$"
    r"|No test cases matched |\.+$|Ran \d+ tests? in |OK( \(|$)|\s*$"
)
BLOCK = re.compile(
    r"^\d+/\d+ Test: (?P<name>.*?)\n.*?^Output:\n-+\n(?P<output>.*?)^<end of output>\n.*?^Test (?P<end>\w+)\.", re.S | re.M
)


def noise(log):
    """(test, line) of each line that is no report."""
    found = []
    for block in BLOCK.finditer(log):
        if block["end"] == "Passed":
            found += [(block["name"], line) for line in block["output"].splitlines() if not REPORT.match(line)]
    return found


if __name__ == "__main__":
    found = noise(pathlib.Path(sys.argv[1]).read_text(errors="replace"))
    for name, line in found[:200]:
        print(f"{name}: {line}")
    print(f"{len(found)} lines of noise")
    sys.exit(bool(found))
