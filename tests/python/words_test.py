"""Words: the front end, concordances, frequencies, neighbours."""

import os
import tempfile
import unittest

import glane
from archive import ArchiveTest


class WordsTest(ArchiveTest):
    def test_a_concordance_has_every_place(self):
        answer = self.index.concordance("digue", limit=1000, width=30, order="date")
        self.assertEqual(len(answer), answer.total)
        self.assertTrue(all("digue" in line.match.lower() for line in answer))
        self.assertEqual(len({line.id for line in answer}), answer.total_documents)
        self.assertLessEqual(max(len(line.left) for line in answer), 30)
        dates = [line.date for line in answer if line.date]
        self.assertEqual(dates, sorted(dates))
        self.assertEqual(len(self.index.concordance("vélo", limit=2, offset=1)), 2)

    def test_frequencies_are_counted_by_buckets(self):
        answer = self.index.frequency(["digue", "piano"], by="year")
        self.assertEqual((answer.queries, answer.by), (["digue", "piano"], "year"))
        counts = [bucket.counts[0].occurrences for bucket in answer]
        self.assertEqual(sum(counts), answer.total.counts[0].occurrences)
        self.assertEqual(answer.total.counts[0].occurrences, self.index.concordance("digue").total)
        self.assertGreater(answer.total.counts[0].per_million, 0)
        few = self.index.frequency("piano", by="author", limit=1)
        self.assertEqual([bucket.value is None for bucket in few], [False, True])

    def test_filters_choose_whose_words(self):
        all_words = self.index.frequency("vélo").total
        octave = self.index.frequency("vélo", author="Octave", since="2022").total
        self.assertLess(octave.corpus_words, all_words.corpus_words)
        lines = self.index.concordance("vélo", type="comment", limit=500)
        self.assertEqual({line.type for line in lines}, {"comment"})

    def test_neighbours_stand_near(self):
        answer = self.index.neighbours("bibliothèque", minimum=2, window=4)
        self.assertGreater(answer.total, 0)
        self.assertEqual(len(answer), min(20, answer.total))
        for word in answer:
            self.assertGreaterEqual(word.near, 2)
            self.assertTrue(word.forms)
        forms = self.index.neighbours("bibliothèque", unit="form", side="left", minimum=1)
        self.assertTrue(all(word.right == 0 for word in forms))


class AnalyzerTest(unittest.TestCase):
    def test_a_text_is_cut_into_words(self):
        tokens = glane.analyze("L'école des chevaux")
        self.assertEqual([token.surface for token in tokens][-1], "chevaux")
        self.assertEqual(tokens[-1].stem, "cheval")
        self.assertEqual(tokens[-1].terms, ["chevaux"])
        self.assertFalse(tokens[-1].stop)
        self.assertEqual(glane.analyze(""), [])
        self.assertEqual(len(glane.analyze("un\0deux")), 2)

    def test_a_word_has_a_class(self):
        self.assertEqual(glane.stem("vélos"), glane.stem("vélo"))

    def test_lists_of_ones_own_count(self):
        with tempfile.TemporaryDirectory() as folder:
            name = os.path.join(folder, "stop.txt")
            with open(name, "w", encoding="utf-8") as file:
                file.write("bicyclette\n")
            with glane.Analyzer(stopwords=name) as analyzer:
                self.assertTrue(analyzer.analyze("bicyclette")[0].stop)
                self.assertEqual(analyzer.stem("chevaux"), "cheval")
            with self.assertRaises(glane.Misuse):
                analyzer.analyze("bicyclette")
            with self.assertRaises(glane.Request):
                glane.Analyzer(stopwords=os.path.join(folder, "nowhere"))


if __name__ == "__main__":
    unittest.main()
