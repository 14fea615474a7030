#!/usr/bin/env python3
"""Makes ../characters.tsv: every character with its reading, its radical and its other strokes.

  characters.py RADICALS STROKES WORDS EXPLAINED >../characters.tsv

  RADICALS  CJKRadicals.txt of Unicode: which character each radical is
  STROKES   Unihan_IRGSources.txt or .bz2: kRSUnicode, radical and other strokes
  WORDS     content/pronunciation/zh-CN/words.tsv: readings, and how common a character is
  EXPLAINED content/pronunciation/zh-CN/characters.tsv: those beyond the first plane stand there because
            people are called so; they come first

Sources and licences: ../../pronunciation/LICENSES.md. Corrections belong here, not in what is made.
"""
import bz2
import re
import sys


# What people also call a radical, where that is not how the character itself is read.
ALSO_CALLED = {
    "玉": ["wang"], "艸": ["cao"], "心": ["shu"], "手": ["ti"], "犬": ["fan"], "阜": ["er"], "邑": ["er"], "人": ["dan"],
    "刀": ["li"], "纟": ["jiao"], "糸": ["jiao"], "辵": ["zou"], "肉": ["yue"], "水": ["san"], "冫": ["liang"],
}


def lines_of(path):
    opener = bz2.open if path.endswith(".bz2") else open
    with opener(path, "rt", encoding="utf-8") as text:
        yield from (line.rstrip("\n") for line in text if line.strip() and not line.startswith("#"))


def radicals_of(path):
    """By number: the character that people know the radical as, in its simplified form where it has one."""
    radicals = {}
    for line in lines_of(path):
        number, _, character = (part.strip() for part in line.split(";"))
        radicals[number] = chr(int(character, 16))
    return radicals


def strokes_of(path):
    for line in lines_of(path):
        point, field, value = line.split("\t")
        if field == "kRSUnicode":
            number, strokes = re.match(r"(\d+'*)\.(-?\d+)", value.split()[0]).groups()
            yield chr(int(point[2:], 16)), number, max(0, int(strokes))


def readings_of(path):
    readings = {}
    for line in lines_of(path):
        word, reading, cost = line.split("\t")[:3]
        if len(word) == 1:
            readings[word] = (reading, int(cost))
    return readings


def names_of(path):
    return {line[0] for line in lines_of(path) if ord(line[0]) > 0xFFFF}


def main(radicals_file, strokes_file, words_file, explained_file):
    names = names_of(explained_file)
    radicals = radicals_of(radicals_file)
    readings = readings_of(words_file)
    rows = []
    for character, number, strokes in strokes_of(strokes_file):
        radical = radicals.get(number) or radicals.get(number.rstrip("'"))
        if character in readings and radical:
            reading, cost = readings[character]
            cost = -1 if character in names else cost
            rows.append((cost, ord(character), f"{character}\t{reading}\t{radical}\t{strokes}"))
    print("# Made by build/characters.py: character, reading, radical, strokes beside the radical; names beyond the first plane, then common ones, first.")
    print("# Sources and licences: ../pronunciation/LICENSES.md.")
    print("# A line that begins with = is a radical and what it is called.")
    for radical in sorted({row.split("\t")[2] for _, _, row in rows}):
        names = [re.sub(r"[1-5]$", "", each) for each in readings.get(radical, ("", 0))[0].split("/")]
        print(f"={radical}\t{' '.join(dict.fromkeys(filter(None, names + ALSO_CALLED.get(radical, []))))}")
    for _, _, row in sorted(rows):
        print(row)


main(*sys.argv[1:])
