"""Every hit of a search, one by one."""

import gc
import os
import subprocess
import sys
import threading
import unittest

import glane
from archive import ArchiveTest

MANY = 40_000
MOST_MEGABYTES = 24

# Prints by how many MB its peak grows while it takes every hit; texts of MANY hits have 40 MB.
STREAMING = """
import resource, sys, glane
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
with glane.open(sys.argv[1]) as index:
    index.search("digue")
    with index.stream(limit=1000, fields=["text"]) as hits:
        sum(1 for _ in hits)
    before = peak()
    count = sum(len(hit.text) > 900 for hit in index.stream(fields=["text"]))
print(count, peak() - before)
"""


class StreamTest(ArchiveTest):
    def test_the_hits_are_those_of_a_search(self):
        searched = self.index.search("vélo", sort="date", limit=200)
        hits = self.index.stream("vélo", sort="date", facets="type", batch=7)
        self.assertIsNone(hits.total)
        self.assertEqual([hit.id for hit in hits], [hit.id for hit in searched])
        self.assertEqual((hits.total, hits.partial), (searched.total, False))
        self.assertEqual(sum(hits.facets["type"].values()), searched.total)
        self.assertEqual(list(hits), [])

    def test_a_stream_is_an_iterator(self):
        hits = self.index.stream("vélo", limit=3, offset=1)
        first = next(hits)
        self.assertIn("<mark>", first.snippet)
        self.assertEqual(len([first, *hits]), 3)
        with self.assertRaises(StopIteration):
            next(hits)

    def test_filters_and_fields_hold(self):
        hits = list(self.index.stream(author="Octave", fields=["author"]))
        self.assertEqual({hit.author for hit in hits}, {"Octave"})
        self.assertEqual(len(hits), self.index.search(author="Octave").total)
        self.assertIsNone(hits[0].snippet)

    def test_what_is_closed_has_no_more(self):
        with self.index.stream(batch=1) as hits:
            next(hits)
        self.assertEqual(list(hits), [])
        hits.close()
        hits = self.index.stream(batch=1)
        del hits
        gc.collect()

    def test_a_stream_outlives_its_index(self):
        index = glane.open(self.directory)
        hits = index.stream("vélo", batch=1)
        next(hits)
        index.close()
        self.assertEqual(len(list(hits)), self.index.search("vélo").total - 1)

    def test_an_error_comes_with_the_stream(self):
        with self.assertRaises(glane.Query):
            list(self.index.stream("date:2022-13"))
        with self.assertRaises(glane.Request):
            list(self.index.stream(sort="beauty"))

    def test_eight_threads_stream_and_search_one_index(self):
        wanted = [hit.id for hit in self.index.stream("vélo")]
        wrong = []

        def work():
            for _ in range(20):
                found = [hit.id for hit in self.index.stream("vélo", batch=5)]
                if found != wanted or self.index.search("vélo").total != len(wanted):
                    wrong.append(found)
                self.index.reopen()

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])

    def test_memory_does_not_grow_with_the_hits(self):
        directory = os.path.join(self.folder, "many.idx")
        text = "La digue tient, dit le voisin qui regarde la rivière monter. " * 16
        with glane.Writer(directory) as writer:
            for i in range(MANY):
                writer.add(glane.Document(f"digue-{i}", text=f"{i} {text}"))
        run = subprocess.run(
            [sys.executable, "-c", STREAMING, directory], capture_output=True, text=True
        )
        self.assertEqual(run.returncode, 0, run.stderr)
        count, grown = run.stdout.split()
        print(f"{count} hits, {grown} MB more", file=sys.stderr)
        self.assertEqual(int(count), MANY)
        self.assertLess(float(grown), MOST_MEGABYTES)


if __name__ == "__main__":
    unittest.main()
