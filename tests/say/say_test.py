#!/usr/bin/env python3
"""say_test.py PROGRAM: qiming-say as a person at a terminal meets it."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
ROOT = pathlib.Path(__file__).resolve().parents[2]


def say(*arguments, text=b"", cwd=None):
    done = subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, cwd=cwd, timeout=60)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


class Pinyin(unittest.TestCase):
    def test_one_pair_for_each_chinese_character_as_it_stands_in_the_line(self):
        code, out, _ = say("--pinyin", text="残疾⼈女性A4，〇\n".encode())
        self.assertEqual((0, "残/can2 疾/ji2 ⼈/ren2 女/nv3 性/xing4 〇/ling2\n"), (code, out))

    def test_a_line_without_chinese_is_an_empty_line(self):
        self.assertEqual((0, "\n\n中/zhong1\n"), say("--pinyin", text="12 abc\n\n中".encode())[:2])

    def test_tones_stand_before_sandhi(self):
        self.assertEqual("不/bu4 是/shi4 一/yi1 个/ge4\n", say("--pinyin", text="不是一个\n".encode())[1])

    def test_bytes_that_are_no_utf8_do_no_harm(self):
        code, out, _ = say("--pinyin", text=b"\xff\xfe\x00" + "好".encode() + b"\xe5\xa5\n" + "好\n".encode())
        self.assertEqual((0, "好/hao3\n好/hao3\n"), (code, out))

    def test_input_of_any_length_is_read_a_line_at_a_time(self):
        code, out, _ = say("--pinyin", text="中文\n".encode() * 20_000)
        self.assertEqual((0, 20_000), (code, out.count("中/zhong1 文/wen2\n")))

    def test_a_file_may_be_named(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "text.txt")
            file.write_text("好\n", encoding="utf-8")
            self.assertEqual((0, "好/hao3\n"), say("--pinyin", str(file))[:2])
            self.assertEqual(2, say("--pinyin", str(file) + ".not")[0])

    @unittest.skipUnless(ROOT in pathlib.Path(PROGRAM).resolve().parents, "the program is built elsewhere")
    def test_the_content_is_found_from_any_folder(self):
        self.assertEqual((0, "好/hao3\n"), say("--pinyin", text="好\n".encode(), cwd="/")[:2])


class Spoken(unittest.TestCase):
    def test_the_words_of_a_line(self):
        self.assertEqual((0, "一百零五\n"), say("--spoken", text=b"105\n")[:2])


class Check(unittest.TestCase):
    def check(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, name)
            file.write_bytes(text)
            code, out, err = say("--lexicon-check", str(file))
            return code, out.replace(folder + "/", ""), err

    def test_every_bad_line_is_named(self):
        code, out, _ = self.check("words.tsv", "好\thao3\n坏\thuai\n人\tren2\nx\tren2\n".encode())
        self.assertEqual(1, code)
        self.assertEqual(["words.tsv:2", "words.tsv:4"], [line.rsplit(": ", 1)[0] for line in out.splitlines()])

    def test_rules_are_checked_as_rules(self):
        self.assertEqual(1, self.check("polyphones.tsv", "会\thui4\t{nobody}\n".encode())[0])
        self.assertEqual((0, "", ""), self.check("polyphones.tsv", "会\thui4\t^\n".encode()))

    def test_a_good_file_is_good_and_a_missing_one_is_told(self):
        self.assertEqual((0, "", ""), self.check("words.tsv", "好\thao3\n".encode()))
        code, _, err = say("--lexicon-check", "/nowhere/words.tsv")
        self.assertEqual(2, code)
        self.assertIn("/nowhere/words.tsv", err)


class Use(unittest.TestCase):
    def test_nothing_asked_is_explained(self):
        code, _, err = say()
        self.assertEqual(2, code)
        self.assertIn("--pinyin", err)

    def test_unknown_languages_and_two_wishes_at_once_are_refused(self):
        self.assertEqual(2, say("--pinyin", "--lang", "tlh")[0])
        self.assertEqual(2, say("--pinyin", "--spoken")[0])
        self.assertEqual(2, say("--pinyin", "--lang", "en")[0])


if __name__ == "__main__":
    unittest.main()
