#!/usr/bin/env python3
"""check_sentences.py [--against TABLE...]: checks sentences/*.tsv, the readings the front end is scored on.

Without arguments: the form of every line (one valid syllable a Chinese character, tags that are borne out by the
readings), then the counts. Fails with file and line. With --against: also lists where a table of words ("word TAB
readings", several lines for several readings) reads a sentence otherwise, for a person to decide; never fails for it.
"""
import argparse
import collections
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
CHINESE = re.compile("[\u2e80-\u2fd5\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")

# The initials that each final goes with; "" is a syllable that begins with the final as it is written.
SYLLABLES = {final: initials.split(",") for final, initials in {
    "a": ",b,p,m,f,d,t,n,l,g,k,h,zh,ch,sh,z,c,s,y,w", "o": ",b,p,m,f,l,y,w", "e": ",m,d,t,n,l,g,k,h,zh,ch,sh,r,z,c,s,y",
    "ai": ",b,p,m,d,t,n,l,g,k,h,zh,ch,sh,z,c,s,w", "ei": ",b,p,m,f,d,n,l,g,h,zh,sh,z,w",
    "ao": ",b,p,m,d,t,n,l,g,k,h,zh,ch,sh,r,z,c,s,y", "ou": ",p,m,f,d,t,n,l,g,k,h,zh,ch,sh,r,z,c,s,y",
    "an": ",b,p,m,f,d,t,n,l,g,k,h,zh,ch,sh,r,z,c,s,y,w", "en": ",b,p,m,f,d,n,g,k,h,zh,ch,sh,r,z,c,s,w",
    "ang": ",b,p,m,f,d,t,n,l,g,k,h,zh,ch,sh,r,z,c,s,y,w", "eng": ",b,p,m,f,d,t,n,l,g,k,h,zh,ch,sh,r,z,c,s,w",
    "ong": "d,t,n,l,g,k,h,zh,ch,r,z,c,s,y", "er": "",
    "i": "b,p,m,d,t,n,l,j,q,x,zh,ch,sh,r,z,c,s,y", "ia": "d,l,j,q,x", "ie": "b,p,m,d,t,n,l,j,q,x",
    "iao": "b,p,m,d,t,n,l,j,q,x", "iu": "m,d,n,l,j,q,x", "ian": "b,p,m,d,t,n,l,j,q,x", "in": "b,p,m,n,l,j,q,x,y",
    "iang": "n,l,j,q,x", "ing": "b,p,m,d,t,n,l,j,q,x,y", "iong": "j,q,x",
    "u": "b,p,m,f,d,t,n,l,g,k,h,zh,ch,sh,r,z,c,s,j,q,x,y,w", "ua": "g,k,h,zh,ch,sh,r",
    "uo": "d,t,n,l,g,k,h,zh,ch,sh,r,z,c,s", "uai": "g,k,h,zh,ch,sh", "ui": "d,t,g,k,h,zh,ch,sh,r,z,c,s",
    "uan": "d,t,n,l,g,k,h,zh,ch,sh,r,z,c,s,j,q,x,y", "un": "d,t,l,g,k,h,zh,ch,sh,r,z,c,s,j,q,x,y",
    "uang": "g,k,h,zh,ch,sh", "ue": "j,q,x,y", "v": "n,l", "ve": "n,l",
}.items()}
VALID = {initial + final for final, initials in SYLLABLES.items() for initial in initials}
ALWAYS = {"一": "yi1", "不": "bu4", "们": "men5"}  # readings stand before the tones change

Sentence = collections.namedtuple("Sentence", "place text characters readings tags")


class Wrong(Exception):
    """A line that does not keep to the form."""


def is_syllable(text):
    return text[-1:] in "12345" and text[:-1] in VALID


def tag_of(word):
    """(kind, characters, readings) of "重/chong2" or "place:斗门/dou3+men2"."""
    found = re.fullmatch(r"(?:(surname|place|job):)?([^:/]+)/([a-z0-9+]+)", word)
    if not found:
        raise Wrong(f"tag {word} is not understood")
    kind, characters, readings = found[1] or "polyphone", found[2], found[3].split("+")
    if len(characters) != len(readings) or (kind == "polyphone" and len(characters) != 1):
        raise Wrong(f"tag {word} has {len(characters)} characters and {len(readings)} readings")
    return kind, characters, readings


def bears_out(characters, readings, tag):
    _, wanted, said = tag
    return any("".join(characters[i:i + len(wanted)]) == wanted
               and all(s in r for s, r in zip(said, readings[i:]))
               for i in range(len(characters) - len(wanted) + 1))


def sentence_of(place, line):
    columns = line.split("\t")
    if len(columns) != 3:
        raise Wrong(f"{len(columns)} columns, not 3")
    characters = CHINESE.findall(columns[0])
    readings = [word.split("|") for word in columns[1].split(" ")]
    if len(characters) != len(readings):
        raise Wrong(f"{len(characters)} Chinese characters, {len(readings)} readings")
    for character, reading in zip(characters, readings):
        for syllable in reading:
            if not is_syllable(syllable):
                raise Wrong(f"{character}: {syllable} is no syllable")
        if ALWAYS.get(character, reading[0]) != reading[0]:
            raise Wrong(f"{character} is written {ALWAYS[character]}, the tone before it changes")
        if len(set(reading)) != len(reading):
            raise Wrong(f"{character}: the same reading twice")
    tags = [tag_of(word) for word in columns[2].split()]
    for tag in tags:
        if not bears_out(characters, readings, tag):
            raise Wrong(f"tag {tag[1]}/{'+'.join(tag[2])} is not what column 2 reads")
    return Sentence(place, columns[0], characters, readings, tags)


def read_all(files):
    sentences, errors, seen = [], [], {}
    for file in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            place = f"{file.name}:{number}"
            try:
                sentence = sentence_of(place, line)
                if sentence.text in seen:
                    raise Wrong(f"the same sentence as {seen[sentence.text]}")
                seen[sentence.text] = place
                sentences.append(sentence)
            except Wrong as wrong:
                errors.append(f"{place}: {wrong}")
    return sentences, errors


def print_counts(sentences):
    kinds = collections.defaultdict(lambda: collections.defaultdict(set))
    for sentence in sentences:
        for kind, characters, readings in sentence.tags:
            kinds[kind][characters].add(" ".join(readings))
    twice = [c for c, readings in kinds["polyphone"].items() if len(readings) > 1]
    print(f"{len(sentences)} sentences, {sum(len(s.characters) for s in sentences)} characters; "
          f"{len(twice)} polyphones in two readings or more, {len(kinds['polyphone']) - len(twice)} in one; "
          + ", ".join(f"{len(kinds[kind])} {kind}s" for kind in ("surname", "place", "job")))


def load_table(file):
    words = collections.defaultdict(set)
    for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines():
        word, readings = line.split("\t")
        words[word].add(tuple(readings.split(" ")))
    return words


def agrees(candidates, readings):
    return any(all(c in r for c, r in zip(candidate, readings)) for candidate in candidates)


def spans_of(text, words):
    """The words of the table found in the text, without those inside a longer one; single characters always."""
    longest = max(map(len, words))
    found = [(i, j) for i in range(len(text)) for j in range(i + 1, min(len(text), i + longest) + 1) if text[i:j] in words]
    return [(i, j) for i, j in found
            if j - i == 1 or not any(a <= i and j <= b and b - a > j - i for a, b in found)]


def print_disagreements(sentences, file):
    words = load_table(file)
    for sentence in sentences:
        text = "".join(c if CHINESE.match(c) else "\0" for c in sentence.text)
        where = [i for i, c in enumerate(text) if c != "\0"]
        reading_at = dict(zip(where, sentence.readings))
        for i, j in spans_of(text, words):
            mine = [reading_at[k] for k in range(i, j)]
            if j - i == 1 and mine[0][0].endswith("5"):
                continue
            if not agrees(words[text[i:j]], mine):
                theirs = " / ".join(" ".join(c) for c in sorted(words[text[i:j]]))
                print(f"{sentence.place}: {text[i:j]} {' '.join('|'.join(r) for r in mine)}, "
                      f"{pathlib.Path(file).name}: {theirs}  [{sentence.text}]")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--against", nargs="+", default=[], metavar="TABLE")
    arguments = parser.parse_args()
    sentences, errors = read_all(sorted((HERE / "sentences").glob("*.tsv")))
    if errors or not sentences:
        print(*(errors or ["no sentences found"]), sep="\n", file=sys.stderr)
    print_counts(sentences)
    for file in arguments.against:
        print_disagreements(sentences, file)
    return 1 if errors or not sentences else 0


if __name__ == "__main__":
    sys.exit(main())
