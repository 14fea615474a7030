#!/usr/bin/env python3
"""words.py PINYIN_PRO JIEBA UNIHAN VARIANTS OUT: makes the Mandarin lexicon, zh-CN/words.tsv, from

  PINYIN_PRO  json/complete.json of the npm package @pinyin-pro/data (ISC): words with their readings
  JIEBA       dict.txt of Debian's python3-jieba (MIT): how often each word occurs, and as what
  UNIHAN      Unihan_Readings.txt or .bz2 of Debian's unicode-data (Unicode licence): readings of all characters
  VARIANTS    Unihan_Variants.txt or .bz2 beside it: a character without a reading (𠮷) is read as its variant (吉)

Kept are all characters; all words that are not read as their characters are by themselves; and of the other
words, which only help to find where words begin, the common ones. Readings are brought back to the tones before
sandhi (一 yi1, 不 bu4). The form of the lines is told in accessibility/pronunciation/word_table.h.
"""
import bz2
import json
import math
import pathlib
import re
import sys
import unicodedata

COMMON = 24  # occurrences of a plain word in jieba's corpus, from which on it is kept
COMMON_NAME = 120  # the same for names of persons
UNSEEN_WORD, UNSEEN_CHARACTER = 2, 0.5
CHARACTERS = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003fffd]+")
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
VOWELS = set("aeiouv")
SURNAMES = {"曾": "zeng1", "翟": "zhai2"}  # the others begin too many words that the source takes for names
# Kinds of jieba that are told apart here; the others keep their first letter.
KINDS = {"nr": "R", "nrt": "R", "nrfg": "R", "ns": "S", "vn": "w"}


def numbered(marked):
    """zhòng -> zhong4, lǜ -> lv4, de -> de5; None for sounds without a vowel."""
    tone, letters = "5", ""
    for sign in unicodedata.normalize("NFD", marked):
        if sign in TONES:
            tone = TONES[sign]
        elif sign == "\u0308":
            letters = letters[:-1] + "v"
        elif sign.isascii() and sign.isalpha():
            letters += sign
    letters = letters.replace("jv", "ju").replace("qv", "qu").replace("xv", "xu").replace("yv", "yu")
    return letters + tone if VOWELS & set(letters) else None


def before_sandhi(word, reading):
    plain = {"一": "yi1", "不": "bu4"}
    return tuple(plain.get(character, syllable) for character, syllable in zip(word, reading))


def read_pinyin_pro(path):
    words = {}
    for word, (marked, _) in json.loads(pathlib.Path(path).read_text(encoding="utf-8")).items():
        reading = [numbered(syllable) for syllable in marked.split()]
        if CHARACTERS.fullmatch(word) and len(reading) == len(word) and all(reading):
            words[word] = before_sandhi(word, reading)
    return words


def read_jieba(path):
    with open(path, encoding="utf-8") as lines:
        rows = [line.split() for line in lines]
    return {word: (int(count), KINDS.get(kind, kind[0])) for word, count, kind in rows if CHARACTERS.fullmatch(word)}


def unihan_fields(path, names):
    """{character: {field: value}} of the fields with these names."""
    fields = {}
    with (bz2.open(path, "rt", encoding="utf-8") if path.endswith(".bz2") else open(path, encoding="utf-8")) as lines:
        for line in lines:
            found = re.match(r"U\+([0-9A-F]+)\t(\w+)\t(.*)", line)
            if found and found[2] in names and CHARACTERS.fullmatch(chr(int(found[1], 16))):
                fields.setdefault(chr(int(found[1], 16)), {})[found[2]] = found[3]
    return fields


def read_unihan(path):
    """{character: its readings, most frequent first}."""
    readings = {}
    for character, of in unihan_fields(path, {"kHanyuPinlu", "kMandarin", "kTGHZ2013", "kXHC1983"}).items():
        marked = [part.split("(")[0] for part in of.get("kHanyuPinlu", "").split()]
        marked += of.get("kMandarin", "").split()
        for dictionary in ("kTGHZ2013", "kXHC1983"):
            for entry in of.get(dictionary, "").split():
                marked += entry.split(":")[-1].split(",")
        readings[character] = list(dict.fromkeys(filter(None, map(numbered, marked))))
    return {character: found for character, found in readings.items() if found}


def add_variants(readings, path):
    kinds = ("kZVariant", "kSemanticVariant", "kSimplifiedVariant", "kTraditionalVariant", "kSpoofingVariant",
             "kSpecializedSemanticVariant")
    known = dict(readings)
    for character, of in unihan_fields(path, set(kinds)).items():
        for variant in [chr(int(code, 16)) for kind in kinds for code in re.findall(r"U\+([0-9A-F]+)", of.get(kind, ""))]:
            if character not in readings and variant in known:
                readings[character] = known[variant][:1]
    return readings


def with_surname(word, reading, kind):
    """Names begin with a surname, which the source reads as the common word."""
    if kind == "R" and len(word) == 3 and word[0] in SURNAMES:
        return (SURNAMES[word[0]],) + reading[1:]
    return reading


def character_readings(words, unihan):
    readings = {}
    for character in unihan.keys() | {word for word in words if len(word) == 1}:
        first = list(words.get(character, ())) + unihan.get(character, [])
        readings[character] = list(dict.fromkeys(first))
    readings["一"], readings["不"] = ["yi1"], ["bu4"]
    return readings


def line_of(word, readings, count, total, kind):
    cost = min(999, round(10 * (math.log(total) - math.log(count))))
    return f"{word}\t{readings}\t{cost}\t{kind}".rstrip("\t")


def lexicon_lines(words, jieba, unihan):
    total = sum(count for count, _ in jieba.values())
    characters = character_readings(words, unihan)
    for character, readings in characters.items():
        count, kind = jieba.get(character, (0, ""))
        yield line_of(character, "/".join(readings), count or UNSEEN_CHARACTER, total, kind)
    for word, reading in words.items():
        count, kind = jieba.get(word, (0, ""))
        if len(word) == 1 or not all(character in characters for character in word):
            continue
        reading = with_surname(word, reading, kind)
        plain = all(characters[character][0] == syllable for character, syllable in zip(word, reading))
        if not plain or count >= (COMMON_NAME if kind == "R" else COMMON):
            yield line_of(word, "" if plain else " ".join(reading), max(count, UNSEEN_WORD), total, kind)


def main(arguments):
    pinyin_pro, jieba, unihan, variants, out = arguments
    lines = lexicon_lines(read_pinyin_pro(pinyin_pro), read_jieba(jieba), add_variants(read_unihan(unihan), variants))
    head = "# Made by build/words.py; sources and licences: LICENSES.md. Corrections belong in overrides.tsv.\n"
    ordered = sorted(lines, key=lambda line: line.split("\t")[0].encode())
    pathlib.Path(out).write_text(head + "".join(line + "\n" for line in ordered), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(sys.argv[1:])
