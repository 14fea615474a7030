#!/usr/bin/env python3
"""count_tests.py FOLDER: prints "PASSED FAILED", the number of test cases.

FOLDER holds ctest.xml (JUnit, one entry a program) and NAME.xml of each Catch2 program NAME. A program
without a file of its own counts as one test; one that died before it could count has failed once more.
"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def cases_of(file):
    """(passed, failed) as the program counted them; None if it never came to its end."""
    try:
        whole = ElementTree.parse(file).getroot().find("OverallResultsCases")
    except (OSError, ElementTree.ParseError):
        return None
    if whole is None:
        return None
    return int(whole.get("successes")), int(whole.get("failures"))


def count(folder):
    passed = failed = 0
    for program in ElementTree.parse(folder / "ctest.xml").getroot().iter("testcase"):
        red = program.get("status") not in ("run", "notrun", "disabled") or program.find("failure") is not None
        counted = cases_of(folder / f"{program.get('name')}.xml")
        if counted is None:
            counted = (0, 1) if red else (1, 0)
        elif red and counted[1] == 0:
            counted = (counted[0], 1)
        passed += counted[0]
        failed += counted[1]
    return passed, failed


if __name__ == "__main__":
    print(*count(pathlib.Path(sys.argv[1])))
