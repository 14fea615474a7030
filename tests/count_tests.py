#!/usr/bin/env python3
"""count_tests.py FOLDER: prints "PASSED FAILED SKIPPED", the number of test cases; then, a line each, the
programs that ran any, the longest first: "SECONDS PASSED FAILED SKIPPED NAME".

FOLDER holds ctest.xml (JUnit, one entry a program) and NAME.xml of each Catch2 program NAME. A program
without a file of its own counts as one test; one that died before it could count has failed once more.
"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def cases_of(file):
    """[passed, failed, skipped] as the program counted them; None if it never came to its end."""
    try:
        whole = ElementTree.parse(file).getroot().find("OverallResultsCases")
    except (OSError, ElementTree.ParseError):
        return None
    if whole is None:
        return None
    return [int(whole.get(name, 0)) for name in ("successes", "failures", "skips")]


def cases_of_program(program, folder):
    # ctest says "notrun" of what asked to be skipped, and of what could not be started.
    note = program.find("skipped")
    skipped = program.get("status") == "disabled" or (note is not None and "SKIP_" in note.get("message", ""))
    red = not skipped and (program.get("status") != "run" or program.find("failure") is not None)
    counted = cases_of(folder / f"{program.get('name')}.xml")
    if counted is None:
        counted = [0, 0, 1] if skipped else [0, 1, 0] if red else [1, 0, 0]
    elif red and counted[1] == 0:
        counted[1] = 1
    return counted


def count(folder):
    programs = []
    for program in ElementTree.parse(folder / "ctest.xml").getroot().iter("testcase"):
        counted = cases_of_program(program, folder)
        if any(counted):
            programs.append((float(program.get("time", 0)), *counted, program.get("name")))
    return sorted(programs, reverse=True)


if __name__ == "__main__":
    programs = count(pathlib.Path(sys.argv[1]))
    print(*(sum(program[at] for program in programs) for at in (1, 2, 3)))
    for program in programs:
        print(f"{program[0]:.0f}", *program[1:])
