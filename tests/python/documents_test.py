"""Documents, threads and what pages hold."""

import gc
import os
import threading
import unittest

import glane
from archive import CRAWL, ArchiveTest

CRUE = "crawl/lagazette.example/2019/crue-brisonne.txt"


class DocumentTest(ArchiveTest):
    def test_a_document_is_whole(self):
        article = self.index.document(CRUE)
        self.assertEqual((article.id, article.type), (CRUE, "article"))
        self.assertEqual(article.site, "lagazette.example")
        self.assertEqual((article.date.year, article.date_precision), (2019, "minute"))
        self.assertIn("Brisonne", article.text)
        self.assertEqual(article.thread, CRUE)
        self.assertIn("title=", repr(article))
        self.assertIsNone(self.index.document("nowhere"))

    def test_a_thread_is_its_article_and_its_comments(self):
        thread = self.index.thread(CRUE)
        self.assertEqual(thread[0].id, CRUE)
        real = [one for one in thread if not one.deleted]
        self.assertEqual([one.position for one in real], list(range(len(real))))
        self.assertIsInstance(thread[1], glane.ThreadDocument)
        self.assertIsNone(thread[0].parent)
        self.assertIn(thread[1].parent, [one.id for one in thread])
        self.assertEqual(self.index.thread("nowhere"), [])

    def test_the_context_is_what_a_comment_answers_and_what_answers_it(self):
        lonely = "crawl/octet.example/5g-et-lait.txt#c4"
        context = self.index.context(lonely)
        self.assertIn(lonely, [one.id for one in context])
        self.assertTrue(any(one.deleted for one in context))
        self.assertEqual(context[0].depth, 0)
        self.assertEqual(self.index.context("nowhere"), [])

    def test_quotes_have_an_author_and_a_text(self):
        quotes = [quote for one in self.index.stream(fields=["quotes"]) for quote in one.quotes]
        self.assertTrue(quotes)
        self.assertTrue(all(isinstance(quote, glane.Quote) and quote.text for quote in quotes))

    def test_statistics_count_what_there_is(self):
        figures = self.index.statistics()
        self.assertEqual(figures.documents, figures.articles + figures.comments)
        self.assertEqual(sum(figures.sites.values()), figures.documents)
        self.assertLess(figures.first_date, figures.last_date)
        self.assertIsNone(figures.writing_process)
        self.assertEqual(figures.last_commit.precision, "second")


class ExtractTest(unittest.TestCase):
    def test_a_crawl_gives_its_documents(self):
        told = []
        documents = list(glane.extract(CRAWL, report=told.append))
        kinds = [document.type for document in documents]
        self.assertEqual((kinds.count("article"), kinds.count("comment")), (26, 97))
        self.assertIn(CRUE, [document.id for document in documents])
        self.assertIn("skipped", {one.severity for one in told})
        self.assertTrue(all(one.source and one.reason for one in told))
        self.assertIn("kind.png", {one.code for one in told})

    def test_patterns_leave_files_out(self):
        html = {one.source for one in glane.extract([CRAWL], include="*.html")}
        self.assertTrue(html and all(".html" in source for source in html))
        rest = {one.source for one in glane.extract(CRAWL, exclude=["*.html"])}
        self.assertTrue(rest and not rest & html)

    def test_who_has_enough_ends_it(self):
        before = threading.active_count()
        documents = glane.extract(CRAWL)
        next(documents)
        documents.close()
        self.assertEqual(threading.active_count(), before)
        documents = glane.extract(CRAWL)
        next(documents)
        del documents
        gc.collect()
        self.assertEqual(threading.active_count(), before)

    def test_where_every_input_fails_it_says_so(self):
        with self.assertRaises(glane.Input):
            list(glane.extract(os.path.join(CRAWL, "nowhere")))

    def test_what_a_report_raises_is_raised(self):
        def refuse(_diagnostic):
            raise ZeroDivisionError

        with self.assertRaises(ZeroDivisionError):
            list(glane.extract(CRAWL, report=refuse))

    def test_bytes_of_a_page_give_its_documents(self):
        name = os.path.join(CRAWL, "lagazette.example", "2019", "crue-brisonne.txt")
        with open(name, "rb") as file:
            page = file.read()
        for held in (page, bytearray(page), memoryview(page)):
            documents = glane.extract_page(held, "crue.txt")
            self.assertEqual(documents[0].id, "crue.txt")
            of_others = {one.type for one in documents[1:]}
            self.assertLessEqual(of_others, {"comment"})
        self.assertEqual(glane.extract_page(b"", "empty"), [])
        self.assertEqual(glane.extract_page(b"\x89PNG\r\n\x1a\n" + bytes(50), "bytes"), [])


if __name__ == "__main__":
    unittest.main()
