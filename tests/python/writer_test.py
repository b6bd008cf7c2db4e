"""Writing: documents and pages into an index, and what becomes of it when something goes wrong."""

import datetime
import os
import shutil
import unittest

import glane
from archive import CRAWL, WritingTest

PAGE = """<html><head><title>Le marché couvert rouvre</title>
<meta property="article:published_time" content="2021-03-04T09:30:00+01:00"></head>
<body><article><h1>Le marché couvert rouvre</h1><p>{}</p></article></body></html>"""
STORY = "Le marché couvert de Valmorin rouvre samedi après deux ans de travaux. " * 8


class WriterTest(WritingTest):
    def test_a_document_comes_back_as_it_was_written(self):
        written = glane.Document(
            "a#c1",
            type="comment",
            title="Ma « réponse »",
            author="Zoé et Luc",
            authors=["Zoé", "Luc"],
            date=glane.Date(2021, 3),
            date_precision="month",
            site="lagazette.example",
            url="https://www.lagazette.example/a#c1",
            source="crawl/a.html",
            crawled=glane.Date.parse("2021-04-01T10:00:05+02:00"),
            section="Ville",
            language="fr",
            text="Une ligne.\nUne autre, avec \"des guillemets\" et \U0001f600.",
            thread="a",
            position=1,
            reply_to="Octave",
            quotes=[glane.Quote("Octave", "Ah bon ?"), glane.Quote(None, "Oui.")],
            thread_title="Le marché",
        )
        index = self.write(written)
        self.assertEqual(index.document("a#c1"), written)

    def test_dates_are_written_in_any_form(self):
        forms = {
            "2021": "2021",
            "2021-03": glane.Date(2021, 3),
            "2021-03-04": datetime.date(2021, 3, 4),
            "2021-03-04T09:30:00+01:00": datetime.datetime(2021, 3, 4, 9, 30),
            "2021-03-04T09:30:00+00:00": datetime.datetime(
                2021, 3, 4, 9, 30, tzinfo=datetime.timezone.utc
            ),
        }
        documents = [glane.Document(text, date=date) for text, date in forms.items()]
        index = self.write(*documents)
        for text in forms:
            self.assertEqual(str(index.document(text).date), text)

    def test_the_end_of_with_commits(self):
        index = self.write(glane.Document("a", text="un"))
        with glane.Writer(self.directory) as writer:
            self.assertEqual(writer.add(glane.Document("a", text="un")), "unchanged")
            self.assertEqual(writer.add(glane.Document("a", text="deux")), "updated")
            self.assertEqual(writer.add(glane.Document("b", text="trois")), "added")
            self.assertTrue(writer.remove("b"))
            self.assertFalse(writer.remove("b"))
        self.assertTrue(writer.closed)
        self.assertEqual(index.document("a").text, "un")
        self.assertTrue(index.reopen())
        self.assertFalse(index.reopen())
        self.assertEqual(index.document("a").text, "deux")

    def test_an_exception_abandons(self):
        index = self.write(glane.Document("a", text="un"))
        with self.assertRaises(ZeroDivisionError), glane.Writer(self.directory) as writer:
            writer.add(glane.Document("b", text="deux"))
            writer.commit()
            writer.add(glane.Document("c", text="trois"))
            1 // 0
        index.reopen()
        self.assertIsNotNone(index.document("b"))
        self.assertIsNone(index.document("c"))
        glane.Writer(self.directory).close()  # who held it has gone

    def test_without_with_only_commit_writes(self):
        index = self.write()
        writer = glane.Writer(self.directory)
        writer.add(glane.Document("a", text="un"))
        writer.close()
        writer.close()
        self.assertFalse(index.reopen())
        with self.assertRaises(glane.Misuse):
            writer.add(glane.Document("a", text="un"))

    def test_pages_are_read(self):
        url = "https://www.lagazette.example/2021/marche"
        told = []
        with glane.Writer(self.directory) as writer:
            page = PAGE.format(STORY).encode()
            self.assertEqual(writer.add_page(page, url, "2021-03-05T08:00:00Z"), [url])
            self.assertEqual(writer.add_page(bytearray(page), url), [url])
            self.assertEqual(writer.add_page(b"", url + "/vide", report=told.append), [])
        self.assertTrue(told)
        with glane.open(self.directory) as index:
            document = index.document(url)
            self.assertEqual(document.title, "Le marché couvert rouvre")
            self.assertEqual(str(document.date), "2021-03-04T09:30:00+01:00")

    def test_a_document_needs_an_id(self):
        with self.assertRaises(glane.Request), glane.Writer(self.directory) as writer:
            writer.add(glane.Document(""))

    def test_one_writer_at_a_time(self):
        with glane.Writer(self.directory):
            with self.assertRaises(glane.Locked) as caught:
                glane.Writer(self.directory)
            self.assertTrue(caught.exception.message)


class CrawlTest(WritingTest):
    def test_a_crawl_is_indexed_and_refreshed(self):
        steps, told = [], []
        first = glane.index_pages(
            self.directory, CRAWL, progress=steps.append, report=told.append
        )
        self.assertEqual((first.articles, first.comments, first.failed), (26, 97, 0))
        self.assertFalse(first.stopped)
        self.assertEqual(steps[-1].documents, 123)
        self.assertIsInstance(steps[-1], glane.Progress)
        self.assertEqual({one.severity for one in told}, {"doubtful", "skipped"})
        again = glane.index_pages(self.directory, [CRAWL])
        self.assertEqual((again.added, again.updated), (0, 0))
        self.assertGreater(again.unchanged, 0)

    def test_options_reach_the_library(self):
        some = glane.index_pages(self.directory, CRAWL, include="*.html", jobs=1, memory_mb=64)
        self.assertLess(some.articles, 26)
        dry = glane.index_pages(self.directory, CRAWL, dry_run=True)
        self.assertGreater(dry.added, 0)
        with glane.open(self.directory) as index:
            self.assertEqual(index.statistics().articles, some.articles)

    def test_where_every_input_fails_it_says_so(self):
        with self.assertRaises(glane.Input):
            glane.index_pages(self.directory, os.path.join(self.folder, "nowhere"))

    def test_maintenance(self):
        index = self.write(*(glane.Document(f"a{i}", text=f"texte {i}") for i in range(50)))
        with glane.Writer(self.directory) as writer:
            writer.remove("a1")
        self.assertEqual((glane.check(self.directory).verdict, glane.check(self.directory).sound),
                         ("sound", True))  # fmt: skip
        small = glane.compact(self.directory, jobs=1)
        self.assertEqual(small.documents, 49)
        copy = os.path.join(self.folder, "copy.idx")
        self.assertIsInstance(glane.backup(self.directory, copy), bool)
        with glane.Writer(self.directory) as writer:
            writer.remove("a2")
        self.assertEqual(glane.restore(copy, self.directory).documents, 49)
        index.reopen()
        self.assertIsNotNone(index.document("a2"))

    def test_what_is_damaged_is_told_and_mended(self):
        self.write(*(glane.Document(f"a{i}", text=f"texte {i} " * 50) for i in range(50))).close()
        segment = next(name for name in os.listdir(self.directory) if name.endswith(".seg"))
        path = os.path.join(self.directory, segment)
        bad = path + ".bad"
        shutil.copyfile(path, bad)
        with open(bad, "r+b") as file:
            file.seek(os.path.getsize(bad) // 2)
            file.write(b"\xa5" * 64)
        os.replace(bad, path)
        found = glane.check(self.directory)
        self.assertEqual((found.sound, found.verdict), (False, "damaged"))
        self.assertTrue(found.faults)
        with self.assertRaises(glane.Corrupt):
            glane.compact(self.directory)
        self.assertLessEqual(glane.repair(self.directory).documents, 50)
        self.assertTrue(glane.check(self.directory).sound)


if __name__ == "__main__":
    unittest.main()
