"""Errors as exceptions; handles that are closed, shared with a child, or of no index."""

import gc
import os
import threading
import unittest

import glane
from archive import ArchiveTest, WritingTest


class ErrorTest(ArchiveTest):
    def test_an_error_says_what_where_and_what_next(self):
        with self.assertRaises(glane.Query) as caught:
            self.index.search("digue date:2022-13")
        error = caught.exception
        self.assertIsInstance(error, glane.Error)
        self.assertIsInstance(error, ValueError)
        self.assertIn("2022-13", error.message)
        self.assertEqual(error.place, (6, 12))
        self.assertEqual(error.code, "query.date")
        self.assertEqual(error.arguments["value"], "2022-13")
        self.assertIn(error.message, str(error))

    def test_each_slip_is_an_exception_of_its_own(self):
        for call, kind in [
            (lambda: self.index.search(facets="beauty"), glane.Request),
            (lambda: self.index.search(sort="beauty"), glane.Request),
            (lambda: self.index.search(since="jamais"), glane.Request),
            (lambda: self.index.search(limit="ten"), glane.Request),
            (lambda: self.index.search(limit=-1), glane.Request),
            (lambda: self.index.search(fields=["beauty"]), glane.Request),
            (lambda: self.index.search("mot " * 2000), glane.Limit),
            (lambda: self.index.search(b"digue"), TypeError),
            (lambda: self.index.search(wrong=1), TypeError),
            (lambda: self.index.document("a\0b"), ValueError),
            (lambda: self.index.document("\udcff"), ValueError),
            (lambda: self.index.search("\udcff"), ValueError),
            (lambda: self.index.frequency([]), glane.Request),
            (lambda: self.index.concordance("digue", order="beauty"), glane.Request),
            (lambda: self.index.neighbours("digue", window=10**6), glane.Error),
            (lambda: glane.open(), glane.Request),
            (lambda: glane.open(self.directory, self.directory), glane.Request),
            (lambda: glane.open(os.path.join(self.folder, "nowhere")), glane.Absent),
            (lambda: glane.open("a\0b"), ValueError),
            (lambda: glane.check(self.folder), glane.Absent),
        ]:
            with self.subTest(kind), self.assertRaises(kind):
                call()

    def test_what_is_closed_is_misuse(self):
        index = glane.open(self.directory)
        index.close()
        index.close()
        self.assertTrue(index.closed)
        for call in (index.search, index.stream, index.statistics, index.reopen):
            with self.assertRaises(glane.Misuse):
                call()

    def test_handles_are_closed_as_garbage(self):
        for _ in range(3):
            glane.open(self.directory)
        gc.collect()
        files = os.listdir("/proc/self/fd")
        for _ in range(50):
            glane.open(self.directory)
        gc.collect()
        self.assertLessEqual(len(os.listdir("/proc/self/fd")), len(files))

    def test_errors_are_a_threads_own(self):
        wrong = []

        def work(word):
            for _ in range(50):
                try:
                    self.index.search(f"date:{word}")
                except glane.Query as error:
                    if word not in error.message:
                        wrong.append(error)

        threads = [threading.Thread(target=work, args=(f"20{i}-13",)) for i in range(10, 18)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])

    def test_a_child_has_to_open_its_own(self):
        glane.stem("vélos")
        child = os.fork()
        if child == 0:
            status = 1
            try:
                self.index.search("digue")
            except glane.Misuse:
                with glane.open(self.directory) as own:
                    same = own.search("digue").total > 0 and glane.stem("vélos") == "vélo"
                    status = 0 if same else 2
            finally:
                os._exit(status)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0)
        self.assertGreater(self.index.search("digue").total, 0)


class OtherIndexTest(WritingTest):
    def test_a_folder_of_another_version_is_told(self):
        self.write(glane.Document("a", text="un")).close()
        current = os.path.join(self.directory, "current")
        with open(current, "rb") as file:
            held = bytearray(file.read())
        for place in range(len(held)):
            changed = bytearray(held)
            changed[place] ^= 0xFF
            with open(current, "wb") as file:
                file.write(changed)
            with self.subTest(place), self.assertRaises((glane.Corrupt, glane.Version,
                                                         glane.Absent)):  # fmt: skip
                glane.open(self.directory)


if __name__ == "__main__":
    unittest.main()
