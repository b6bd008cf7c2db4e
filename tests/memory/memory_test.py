"""Memory that runs out: glane ends with a sentence, and the index is as it was.

Each run counts its allocations, then is made again with one of them failing, or all from one on:
the first ones, then some spread over the rest ($GLANE_MEMORY_RUNS of each kind; 0: every one).
$NO_MEMORY_LIBRARY is the library of no_memory.cpp. JSON is neither read nor written: nlohmann::json
takes memory to give memory back, and where there is none it ends the program.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor

RUNS = int(os.environ.get("GLANE_MEMORY_RUNS", "40"))
FIRST = RUNS // 4  # of these, one after the other
WITHOUT_END = 1 << 62
FAILED = 3

PAGE = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>TITLE</title>
<meta property="og:title" content="TITLE"><meta name="author" content="Louise Jean">
<meta property="article:published_time" content="2021-03-04T08:30:00+01:00"></head><body>
<article><h1>TITLE</h1><p>Après dix-huit mois de travaux, la halle accueille de nouveau les
maraîchers du plateau, les fromagers de la vallée et les poissonniers de la côte.</p></article>
<section id="comments"><article class="comment" id="c1"><span class="author">AUTHOR</span>
<time datetime="2021-03-05T10:00">5 mars</time><p>Enfin une bonne nouvelle pour le quartier,
merci à la mairie.</p></article></section></body></html>
"""


def page(title, author="Émile"):
    return PAGE.replace("TITLE", title).replace("AUTHOR", author)


class MemoryTest(unittest.TestCase):
    def setUp(self):
        self.glane = str(pathlib.Path(os.environ["GLANE"]).resolve())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="glane memory "))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.write("crawl/a.html", page("Le marché couvert rouvre"))
        for i in range(4):
            self.write(f"crawl/{i}.html", page(f"La boulangère du port, {i}", f"cheminot {i}"))
        self.index = self.folder / "kept.idx"
        self.run_glane("index", "-i", self.index, self.folder / "crawl")

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def run_glane(self, *arguments, variables=None):
        return subprocess.run(
            [self.glane, *map(str, arguments)], env={**os.environ, **(variables or {})},
            capture_output=True, timeout=60, cwd=self.folder,
        )  # fmt: skip

    def run_without(self, first, last, *arguments):
        library = os.environ["NO_MEMORY_LIBRARY"]
        return self.run_glane(
            *arguments, variables={"LD_PRELOAD": library, "NO_MEMORY": f"{first} {last}"}
        )

    def allocations(self, *arguments):
        counted = self.folder / "count"
        library = os.environ["NO_MEMORY_LIBRARY"]
        variables = {"LD_PRELOAD": library, "NO_MEMORY_COUNT": str(counted)}
        self.run_glane(*arguments, variables=variables)
        return int(counted.read_text())

    def ranges(self, count, lasts):
        """What fails: one allocation; where it `lasts`, all from one on besides."""
        if RUNS == 0:
            first, step = count, 1
        else:
            first, step = min(FIRST, count), max(1, (count - FIRST) // (RUNS - FIRST))
        numbers = [*range(1, first + 1), *range(first + 1, count + 1, step)]
        ranges = [(number, number) for number in numbers]
        return ranges + [(number, WITHOUT_END) for number in numbers if lasts]

    def for_each_range(self, count, lasts, look):
        """Says aloud how many of how many were tried; `look` gives a fault, or None."""
        tried = self.ranges(count, lasts)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            faults = [fault for fault in pool.map(lambda one: look(*one), tried) if fault]
        print(f"{self.id()}: {count} allocations, {len(tried)} runs", file=sys.stderr)
        self.assertEqual(faults[:10], [])

    @staticmethod
    def ends_in_words(run):
        return run.returncode == FAILED and b"out of memory" in run.stderr

    def check_reading(self, *arguments):
        """A command that reads: an error in words, or the answer."""
        whole = self.run_glane(*arguments)

        def shown(run):
            return re.sub(rb"\d+ ms|\d+\.\d+ s", b"", run.stdout)

        def look(first, last):
            run = self.run_without(first, last, *arguments)
            same = run.returncode == whole.returncode and shown(run) == shown(whole)
            return None if same or self.ends_in_words(run) else (first, last, run)

        self.for_each_range(self.allocations(*arguments), True, look)

    def ids(self, index):
        run = self.run_glane("search", "-i", index, "--format", "ids", "-n", "50",
                             "type:article OR type:comment")  # fmt: skip
        return sorted(run.stdout.decode().split("\n"))

    def check_writing(self, crawl, begins_anew):
        """A run: where it fails the index is as before, or at a later commit; the next one ends."""

        def copy(name):
            if begins_anew:
                return self.folder / name
            return pathlib.Path(shutil.copytree(self.index, self.folder / name))

        whole = copy("whole.idx")
        count = self.allocations("index", "-i", whole, crawl)
        wanted = self.ids(whole)
        self.assertGreater(len(wanted), 5)

        def look(first, last):
            index = copy(f"{first} {last}.idx")
            run = self.run_without(first, last, "index", "-i", index, crawl)
            fault = (first, last, run)
            if run.returncode != 0 and not self.ends_in_words(run):
                return fault
            if not begins_anew and self.run_glane("check", "-i", index).returncode != 0:
                return fault, "damaged"
            again = self.run_glane("index", "-i", index, crawl)
            sound = self.run_glane("check", "-i", index).returncode == 0
            if again.returncode != 0 or not sound or self.ids(index) != wanted:
                return fault, again, sound, self.ids(index)
            shutil.rmtree(index)
            return None

        self.for_each_range(count, False, look)

    def test_a_search(self):
        facets = ("--facet", "author", "--facet", "date:year")
        self.check_reading("search", "-i", self.index, *facets, "boulangère marché")

    def test_a_search_of_phrases_and_beginnings(self):
        query = '"marché couvert" OR boulan* OR halles~1'
        self.check_reading("search", "-i", self.index, query)

    def test_a_document_shown(self):
        self.check_reading("show", "-i", self.index, self.ids(self.index)[-1])

    def test_statistics(self):
        self.check_reading("stats", "-i", self.index)

    def test_a_check(self):
        self.check_reading("check", "-i", self.index)

    def test_a_first_run(self):
        self.check_writing(self.folder / "crawl", True)

    def test_a_run_over_a_crawl_that_has_changed(self):
        self.write("changed/a.html", page("Le marché couvert rouvre", "Ernest"))
        self.write("changed/b.html", page("L'écluse de Varennes ferme"))
        for i in range(1, 4):
            self.write(f"changed/{i}.html", page(f"La boulangère du port, {i}", f"cheminot {i}"))
        self.check_writing(self.folder / "changed", False)


if __name__ == "__main__":
    unittest.main()
