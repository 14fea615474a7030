#!/usr/bin/env python3
"""Writes the table by which the kiosk says which character it means: "珠，珍珠的珠".

A gloss is either a word ("珍珠的珠"), what people say anyway ("木子李"), or the parts of the
character ("王字旁加中心的心"). The hand-written table always wins; then the best word of a
character; then its parts. ../LICENSES.md names the data and where it comes from.
"""

import argparse
import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from parts import Describer, read_decomposition

HERE = Path(__file__).resolve().parent

def gb2312(first_row, last_row):
    rows = range(first_row + 0xA0, last_row + 0xA1)
    found = []
    for row in rows:
        for cell in range(0xA1, 0xFF):
            try:
                found.append(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass
    return found


def lines_of(path):
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


class Words:
    """All words with how common they are and how they sound."""

    def __init__(self, jieba, pinyin, modern):
        counts, kinds = {}, {}
        for line in lines_of(jieba):
            word, count, kind = line.split(" ")
            counts[word], kinds[word] = int(count), kind
        readings = json.loads(Path(pinyin).read_text(encoding="utf-8"))
        self.in_dictionary = set(json.loads(Path(modern).read_text(encoding="utf-8")))
        self.reading = {word: row[0] for word, row in readings.items()}
        self.kind = kinds
        self.weight = {}
        for word, row in readings.items():
            if word in counts or word in self.in_dictionary:
                self.weight[word] = 0.5 * math.log1p(counts.get(word, 1)) + 0.5 * math.log1p(row[1] * 1e12)
        self.alike = defaultdict(list)
        for word in self.weight:
            if len(word) > 1:
                self.alike[self.reading[word]].append(word)
        self.holding = defaultdict(list)
        for word in self.weight:
            for character in set(word) if 1 < len(word) <= 4 else ():
                self.holding[character].append(word)


class Chooser:
    """Picks the word that names a character best."""

    WEAK = set("的了着过是不一在有这那我你他们个么吗呢吧啊之与及其以于而则也就都很上下")
    KINDS = {"nr": -5, "nrt": -5, "nrfg": -5, "ns": -0.7, "nt": -0.7, "nz": -1, "m": -2, "q": -1, "mq": -2,
             "r": -1.5, "d": -0.8, "c": -1.0, "p": -1.0, "o": -2, "i": 0, "l": -0.5, "j": -3, "f": -0.5,
             "n": 0.5, "a": 0.2, "v": 0.2, "vn": 0.2}

    def __init__(self, words, avoided_words, avoided_characters):
        self.words = words
        self.avoided_words = avoided_words
        self.avoided_characters = avoided_characters

    def main_reading(self, character):
        return self.words.reading.get(character)

    def refuses(self, word, character):
        if word in self.avoided_words:
            return True
        return any(other in self.avoided_characters and other != character for other in word)

    def mistaken_for(self, word, character):
        """How much more common a word of the same sound is that has another character there."""
        place = word.index(character)
        rivals = [self.words.weight[other] for other in self.words.alike[self.words.reading[word]]
                  if other != word and len(other) == len(word) and other[place] != character]
        return max(rivals, default=0.0) - self.words.weight[word] + 4.0

    def score(self, word, character):
        words = self.words
        points = words.weight[word]
        points += 2.5 if word in words.in_dictionary else 0.0
        points -= {2: 0.0, 3: 2.0, 4: 2.5}[len(word)]
        points += self.KINDS.get(words.kind.get(word, ""), 0.0)
        points -= 1.2 * sum(other in self.WEAK for other in word if other != character)
        points -= 1.0 * max(0.0, self.mistaken_for(word, character))
        return points

    def sounds_right(self, word, character, reading):
        """The character has its main reading in the word, and no other character of the word has it."""
        syllables = self.words.reading[word].split(" ")
        if len(syllables) != len(word):
            return False
        return all((syllable == reading) == (other == character) for syllable, other in zip(syllables, word))

    def best(self, character):
        reading = self.main_reading(character)
        choices = [(self.score(word, character), word) for word in self.words.holding[character]
                   if not self.refuses(word, character) and self.sounds_right(word, character, reading)]
        return max(choices, default=(-99.0, ""))


def read_overrides(path):
    """character -> what is written for it; a second line for the same character is a mistake."""
    found, twice = {}, []
    for line in lines_of(path):
        character, text = line.split("\t")
        if character in found:
            twice.append(character)
        found[character] = text
    if twice:
        sys.exit("written twice in the overrides: " + "".join(twice))
    return found


def spoken(character, text, describer):
    """An override is a word, "=..." as it is to be said, or its parts (⿰王秀)."""
    if text.startswith("="):
        return text[1:]
    if "⿰" <= text[0] <= "⿻":
        return describer.sequence(character, text)
    return f"{text}的{character}"


def build(wanted, chooser, describer, overrides, threshold, always_word):
    glosses = {}
    described = []
    for character in wanted:
        text = overrides.get(character)
        if text and not "⿰" <= text[0] <= "⿻":
            glosses[character] = spoken(character, text, describer)
            continue
        points, word = chooser.best(character)
        if not text and word and (points >= threshold or character in always_word):
            glosses[character] = f"{word}的{character}"
        else:
            described.append((character, text))
    describer.glosses = dict(glosses)
    for character, text in described:
        gloss = spoken(character, text, describer) if text else describer.parts(character)
        if gloss:
            glosses[character] = gloss
    return glosses


def faults(glosses, level_one, surnames, avoided_words):
    for name, group in (("GB 2312 level 1", level_one), ("surnames", surnames)):
        missing = [character for character in group if character not in glosses]
        if missing:
            yield f"{name} lacks {''.join(missing)}"
    for character, gloss in glosses.items():
        if len(character) != 1 or character not in gloss:
            yield f"{character}: the gloss {gloss} does not name it"
        if not re.fullmatch(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff，]{2,40}", gloss):
            yield f"{character}: the gloss {gloss} is not plain Chinese text"
        for word in avoided_words:
            if word in gloss:
                yield f"{character}: the gloss {gloss} holds {word}"
    for gloss, count in Counter(glosses.values()).items():
        if count > 1:
            yield f"{gloss} is said for {count} characters"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--jieba", required=True, help="jieba's dict.txt")
    arguments.add_argument("--pinyin", required=True, help="complete.json of @pinyin-pro/data")
    arguments.add_argument("--modern", required=True, help="modern.json of @pinyin-pro/data")
    arguments.add_argument("--decomposition", required=True, help="cjk-decomp.txt")
    arguments.add_argument("--output", default=HERE.parent / "zh-CN" / "characters.tsv")
    arguments.add_argument("--undescribed", action="store_true", help="list the wanted characters without a gloss")
    given = arguments.parse_args()

    avoided = list(lines_of(HERE / "characters-avoided.txt"))
    avoided_words = {entry for entry in avoided if len(entry) > 1}
    chooser = Chooser(Words(given.jieba, given.pinyin, given.modern), avoided_words,
                      {entry for entry in avoided if len(entry) == 1})
    overrides = read_overrides(HERE / "characters-overrides.tsv")
    describer = Describer(read_decomposition(given.decomposition))
    level_one = gb2312(16, 55)
    names = "".join(lines_of(HERE / "characters-names.txt"))
    surnames = "".join(lines_of(HERE / "surnames.txt"))
    wanted = sorted(set(level_one) | set(gb2312(56, 87)) | set(names) | set(surnames) | set(overrides))
    glosses = build(wanted, chooser, describer, overrides, 11.0, set(level_one))

    if given.undescribed:
        print("".join(character for character in wanted if character not in glosses))
    wrong = list(faults(glosses, level_one, surnames, avoided_words))
    for line in wrong:
        print(line, file=sys.stderr)
    with open(given.output, "w", encoding="utf-8", newline="\n") as output:
        output.write("# Which character is meant, said so that it cannot be mistaken: character, tab, gloss.\n")
        output.write("# Made by ../build/characters.py from the data in ../LICENSES.md; corrections belong in\n")
        output.write("# ../build/characters-overrides.tsv.\n")
        for character in sorted(glosses):
            output.write(f"{character}\t{glosses[character]}\n")
    print(f"{len(glosses)} characters, {len(wrong)} faults", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
