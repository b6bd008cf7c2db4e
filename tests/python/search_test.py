"""Searches, streams of hits and facets of the example crawl."""

import copy
import datetime
import os
import pickle
import unittest

import glane
from archive import ArchiveTest


class SearchTest(ArchiveTest):
    def test_an_answer_is_a_sequence_of_hits(self):
        answer = self.index.search("bibliothèque fermée", limit=3)
        self.assertEqual(len(answer), 3)
        self.assertEqual([hit.id for hit in answer], [answer[i].id for i in range(3)])
        self.assertEqual(answer[-1:], [answer[2]])
        self.assertGreater(answer.total, 3)
        self.assertGreaterEqual(answer[0].score, answer[1].score)
        self.assertIn("<mark>", answer[0].snippet)
        self.assertIsInstance(answer[0].date, datetime.datetime)
        self.assertGreaterEqual(answer.took_ms, 0)
        self.assertFalse(answer.partial)
        self.assertIsNone(answer.total_documents)
        self.assertIn(answer.query, repr(answer))

    def test_an_answer_is_a_value_before_and_after_it_is_looked_at(self):
        answer = self.index.search("piano")
        for copied in (pickle.loads(pickle.dumps(answer)), copy.deepcopy(answer)):
            self.assertEqual((list(copied), copied.total), (list(answer), answer.total))
        self.assertEqual(list(pickle.loads(pickle.dumps(answer))), list(answer))
        self.assertIs(answer[0], answer[0])

    def test_nothing_found_is_an_answer(self):
        answer = self.index.search("zzyzx")
        self.assertEqual((answer.total, len(answer), list(answer)), (0, 0, []))

    def test_without_a_query_every_document_is_found(self):
        self.assertEqual(self.index.search().total, self.index.statistics().documents)

    def test_filters_take_one_value_or_several(self):
        def total(**filters):
            return self.index.search(**filters).total

        octave, mamie = total(author="Octave"), total(author="Mamie_Danger")
        self.assertGreater(min(octave, mamie), 0)
        self.assertEqual(total(author=["Octave", "Mamie_Danger"]), octave + mamie)
        self.assertEqual(total(type="article") + total(type="comment"), total())
        self.assertEqual(total(site=("octet.example",)), total(site="octet.example"))
        self.assertLess(total(site="octet.example"), total())

    def test_dates_are_texts_or_dates(self):
        year = self.index.search(since="2022", until="2022").total
        self.assertGreater(year, 0)
        for since, until in [
            (glane.Date(2022), glane.Date(2022)),
            (datetime.date(2022, 1, 1), datetime.date(2022, 12, 31)),
            (datetime.datetime(2022, 1, 1), datetime.datetime(2022, 12, 31, 23, 59, 59)),
            ("1er janvier 2022", "2022-12"),
        ]:
            with self.subTest(since=since, until=until):
                self.assertEqual(self.index.search(since=since, until=until).total, year)

    def test_dates_order_hits(self):
        newest = self.index.search("digue", sort="date", limit=20)
        oldest = self.index.search("digue", sort="date-asc", limit=20)
        dates = [hit.date for hit in newest if hit.date]
        self.assertEqual(dates, sorted(dates, reverse=True))
        self.assertEqual([h.date for h in oldest if h.date], sorted(dates))

    def test_pages_of_hits_are_one_list(self):
        whole = [hit.id for hit in self.index.search("crue", limit=6)]
        parts = [hit.id for i in (0, 2, 4) for hit in self.index.search("crue", limit=2, offset=i)]
        self.assertEqual(parts, whole)

    def test_facets_are_dicts(self):
        asked = ["author", "date:year", glane.Facet("site", size=2)]
        answer = self.index.search("vélo", facets=asked)
        self.assertEqual(list(answer.facets), ["author", "date:year", "site"])
        self.assertEqual(len(answer.facets["site"]), 2)
        self.assertEqual(sum(answer.facets["date:year"].values()), answer.total)
        names = self.index.facets("", glane.Facet("author", prefix="mam"))
        self.assertEqual(list(names["author"]), ["Mamie_Danger"])
        self.assertEqual(self.index.facets("vélo", "date:year")["date:year"],
                         answer.facets["date:year"])  # fmt: skip
        self.assertEqual(list(self.index.facets()), ["type", "site", "author", "date:year"])

    def test_groups_hold_the_best_of_a_thread(self):
        answer = self.index.search("bibliothèque", group="thread", group_size=2)
        self.assertGreater(answer.total_documents, answer.total)
        group = answer[0].group
        self.assertLessEqual(len(group.hits), 2)
        self.assertTrue(all(hit.thread == answer[0].thread for hit in group.hits))
        self.assertIsInstance(group.hits[0], glane.Hit)

    def test_fields_choose_what_is_read(self):
        hit = self.index.search("piano", fields=["authors", "text", "quotes"])[0]
        self.assertTrue(hit.id and hit.text and hit.authors)
        self.assertIsNone(hit.snippet)
        self.assertIsNone(hit.score)

    def test_a_slip_of_the_pen_is_suggested(self):
        self.assertEqual(self.index.search("biblioteque").suggestion, "bibliothèque")
        self.assertIsNone(self.index.search("biblioteque", suggest=False).suggestion)

    def test_what_is_only_quoted_is_said(self):
        quoted = [one for one in self._quotes() if self.index.search(f'"{one}"').in_quotations]
        self.assertTrue(quoted)
        query, total = self.index.search(f'"{quoted[0]}"').in_quotations
        self.assertEqual(self.index.search(query).total, total)

    def _quotes(self):
        for hit in self.index.search(limit=200, fields=["quotes"]):
            for quote in hit.quotes:
                yield " ".join(quote.text.replace('"', " ").split()[:6])

    def test_options_reach_the_library(self):
        all_words = self.index.search("vélo piste", all=True)
        self.assertEqual(all_words.total, self.index.search("vélo piste").total_all)
        self.assertEqual(self.index.search("vélo ET", plain=True).query, "vélo ET")
        explained = self.index.search("vélo", explain=True)
        self.assertEqual(explained.explanation["words"][0]["word"], "vélo")
        self.assertTrue(explained[0].score_parts["words"])
        self.assertEqual(self.index.search("vélo", count_all=False).total_all, 0)
        self.assertFalse(self.index.search("vélo", snippets=False)[0].snippet)
        recent = self.index.search("vélo", recent="30d")
        self.assertEqual(recent.total, self.index.search("vélo").total)
        self.assertLess(recent[0].score, self.index.search("vélo")[0].score + 1e-9)
        self.index.search("vélo", ranking="k1=1.1", duplicates="fold", timeout=5)

    def test_documents_like_one(self):
        article = "crawl/lagazette.example/2019/crue-brisonne.txt"
        like = self.index.similar(article, type="article", limit=3)
        self.assertNotIn(article, [hit.id for hit in like])
        self.assertEqual(len(like), 3)
        text = "La digue a cédé sous la crue"
        words = glane.Document("x", title="Crue de la Brisonne", text=text)
        self.assertGreater(self.index.similar(words).total, 0)
        with self.assertRaises(KeyError):
            self.index.similar("nowhere")

    def test_several_indexes_are_one(self):
        other = os.path.join(self.folder, "other.idx")
        with glane.Writer(other) as writer:
            writer.add(glane.Document("piano-9", title="Un piano de plus", text="piano"))
        with glane.open(self.directory, other) as both:
            answer = both.search("piano", limit=50)
            self.assertEqual({hit.index for hit in answer}, {self.directory, other})
            self.assertEqual(answer.total, self.index.search("piano").total + 1)
            self.assertEqual(both.document("piano-9").index, other)


if __name__ == "__main__":
    unittest.main()
