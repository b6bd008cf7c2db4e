"""Tests how the lemma table is made: on a tiny dictionary; and that glane reads all of it.

usage: lexicon_test.py LEXICON_DIR GLANE DICTIONARY AFFIXES
"""

import os
import struct
import subprocess
import sys
import tempfile
import unittest

LEXICON_DIR, GLANE, DICTIONARY, AFFIXES = sys.argv[1:5]
sys.path.insert(0, LEXICON_DIR)

from hunspell import all_forms  # noqa: E402
from lexicon import (  # noqa: E402
    Spellings,
    fold,
    normalize,
    read_lexicon,
    read_rows,
    usual_first,
)
from make_table import LONGEST, accents, make_table  # noqa: E402

TINY_AFFIXES = """SET UTF-8
FLAG long
NEEDAFFIX ()
SFX S. Y 1
SFX S. 0 s [^s] is:pl
SFX X. Y 1
SFX X. al aux al is:pl
SFX V. Y 3
SFX V. er e er po:v1__t_q_zz po:ipre
SFX V. er é er po:v1__t_q_zz po:ppas
SFX V. er ant er po:v1__t_q_zz po:ppre
"""
TINY_DICTIONARY = """9
brouette/S. po:nom is:fem
canal/X. po:nom is:mas
marche/S. po:nom is:fem
marcher/V. po:v1__t_q_zz po:infi
brûler/V. po:v1__t_q_zz po:infi
bruler/V. po:v1__t_q_zz po:infi
référendum/S. po:nom is:mas
referendum/S. po:nom is:mas
Lison po:prn is:fem
"""


class TinyDictionary(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def lexicon(self, variants="", irregular="", homographs=""):
        files = [("fr.dic", TINY_DICTIONARY), ("fr.aff", TINY_AFFIXES), ("v", variants)]
        files += [("i", irregular), ("h", homographs)]
        classes, likely = read_lexicon(*(self.write(*file) for file in files))
        self.assertEqual(set(classes), set(likely))
        return classes

    def test_suffixes_make_forms(self):
        dictionary = self.write("fr.dic", TINY_DICTIONARY)
        forms = list(all_forms(dictionary, self.write("fr.aff", TINY_AFFIXES)))
        made = {(form.form, form.lemma) for form in forms}
        self.assertIn(("canaux", "canal"), made)
        self.assertIn(("canal", "canal"), made)
        self.assertIn(("marchant", "marcher"), made)
        self.assertNotIn(("canals", "canal"), made)

    def test_an_entry_that_needs_an_affix_is_no_word_itself(self):
        dictionary = self.write("fr.dic", "1\nbrouette/S.() po:nom\n")
        forms = [f.form for f in all_forms(dictionary, self.write("fr.aff", TINY_AFFIXES))]
        self.assertEqual(forms, ["brouettes"])

    def test_forms_have_the_class_of_their_lemma(self):
        classes = self.lexicon()
        self.assertEqual(classes["canaux"], ["canal"])
        self.assertEqual(classes["brouettes"], ["brouette"])
        self.assertEqual(classes["lison"], ["Lison"])

    def test_a_form_of_a_noun_and_a_verb_answers_to_both(self):
        self.assertEqual(self.lexicon()["marche"], ["marche", "marcher"])

    def test_spellings_of_the_reform_are_one_class(self):
        classes = self.lexicon()
        self.assertEqual(classes["brulé"], classes["brûlé"])
        self.assertEqual(classes["referendums"], classes["référendum"])

    def test_lists_win(self):
        self.assertEqual(self.lexicon(irregular="canaux brouette\n")["canaux"], ["brouette"])
        classes = self.lexicon(variants="marche brouette  # two spellings\n")
        self.assertEqual(classes["brouettes"], ["marche"])
        classes = self.lexicon(variants="not référendum referendum\n")
        self.assertNotEqual(classes["referendums"], classes["référendum"])
        self.assertEqual(self.lexicon(homographs="marche marcher\n")["marche"], ["marcher"])


class Parts(unittest.TestCase):
    def test_normalize_is_what_the_analyzer_does(self):
        self.assertEqual(normalize("CŒUR d’Œuvre"), "coeur d'oeuvre")
        self.assertEqual(fold(normalize("ÉTÉ")), "ete")

    def test_usual_first(self):
        found = {"a": {"finite verb"}, "b": {"noun"}, "c": {"name"}}
        self.assertEqual(usual_first(found), ["b", "a"])
        found = {"important": {"adjective"}, "importer": {"present participle", "noun"}}
        self.assertEqual(usual_first(found), ["importer", "important"])
        found = {"importer": {"present participle"}, "import": {"past participle"}}
        self.assertEqual(usual_first(found), ["import"])
        self.assertEqual(usual_first({"lison": {"name"}}), ["lison"])

    def test_verbs_in_re_are_no_spellings_of_others(self):
        entries = {"reformer": {"po:v1__t"}, "réformer": {"po:v1__t"}, "nivèlement": {"po:nom"},
                   "nivellement": {"po:nom"}, "curé": {"po:nom"}, "cure": {"po:nom"}}
        spellings = Spellings(entries, [])
        self.assertEqual(spellings.class_of("reformer"), "reformer")
        self.assertEqual(spellings.class_of("nivellement"), "nivèlement")
        self.assertEqual(spellings.class_of("cure"), "cure")

    def test_accents(self):
        self.assertEqual(accents("été", "ete"), [(0, "é"), (2, "é")])
        self.assertEqual(accents("ete", "ete"), [])
        self.assertIsNone(accents("coeur", "cur"))

    def test_the_head_of_a_table(self):
        table = make_table({"été": ["été", "être"], "ete": ["été"]}, {"été": 1, "ete": 0})
        self.assertEqual(table[:8], b"glemmas1")
        self.assertEqual(struct.unpack("<2I", table[8:16]), (2, 1))


class RoundTrip(unittest.TestCase):
    def test_glane_reads_what_is_written(self):
        lists = [os.path.join(LEXICON_DIR, name + ".txt")
                 for name in ("variants", "irregular", "homographs")]
        classes, _ = read_lexicon(DICTIONARY, AFFIXES, *lists)
        words = sorted(form for form in classes
                       if form.isalpha() and len(form.encode()) <= LONGEST
                       and accents(form, fold(form)) is not None and not has_long_run(form))
        words = words[::7] + [row[0] for row in read_rows(lists[2]) if row[0].isalpha()]
        run = subprocess.run([GLANE, "analyze", "--stems"], check=True, capture_output=True,
                             input="\n".join(words).encode() + b"\n")
        read = [line.split("\t") for line in run.stdout.decode().splitlines()]
        self.assertEqual(len(read), len(words))
        wrong = [(word, stem, classes[word]) for word, stem in read
                 if stem != classes[word][0] and not is_ordinal(word)]
        self.assertEqual(wrong, [])
        self.assertGreater(len(words), 50_000)


def has_long_run(word):
    return any(word[i] == word[i + 1] == word[i + 2] for i in range(len(word) - 2))


def is_ordinal(word):
    """Those of Roman numerals have a form of their own: "iième"."""
    return word.rstrip("sem").strip("ivxlc") in ("", "è", "iè", "i")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
