"""What programs read is the same in every language; what people read is not.

usage: languages_test.py GLANE CRAWL
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ENGLISH = {"LC_ALL": "C"}
FRENCH = {"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr"}
VARIES = re.compile(rb'("took_ms"|"seconds"|"made"): ?[-+.e\d]+')

# For programs, each in a run of its own.
FOR_PROGRAMS = [
    *(f"search digue --format {form} --facet type --facet date:month"
      for form in "json jsonl csv tsv ids trec ris bibtex csl-json".split()),
    "search digue --format csv --excel",
    "search --author Octave --group thread --format json --explain",
    "search biblioteque --format json",
    "facets digue --facet type --format json",
    "concordance digue --format json",
    "concordance digue --format jsonl",
    "concordance digue --format csv",
    "frequency digue --format json",
    "frequency digue --by author --format csv",
    "neighbours digue --format json",
    "neighbours digue --format csv",
    "show --format json crawl/lagazette.example/2019/crue-brisonne.txt",
    "show --thread --format jsonl crawl/lagazette.example/2019/crue-brisonne.txt",
    "context --format json crawl/lagazette.example/2019/crue-brisonne.txt#c8",
    "similar --format json crawl/lagazette.example/2019/crue-brisonne.txt",
    "new --list --format json",
    "stats --format json",
    "check --format json",
    "check -i nowhere.idx --format json",
    "check -i broken.idx --format json",
    "analyze --format json 'les digues'",
    "extract crawl/octet.example",
    "forget --list --format json",
    "forget --erase --dry-run --format json",
    "export digue --format jsonl",
    "query digue --format solr",
    "index --format json crawl",
]  # fmt: skip

# For people: in French nothing is as in English.
FOR_PEOPLE = [
    "search digue -n 1", "search", "serach", "search --sort upwards x", "search date:2022..2020",
    "search -i nowhere.idx x", "facets digue --facet type", "stats", "check", "help", "help index",
    "neighbours digue", "frequency digue", "concordance digue", "show nothing#c1",
]  # fmt: skip


class Languages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="glane-languages-")
        cls.addClassCleanup(cls.folder.cleanup)
        shutil.copytree(CRAWL, f"{cls.folder.name}/crawl")
        (pathlib.Path(cls.folder.name) / "crawl/broken.html").write_bytes(b"\0\1\2" * 100)
        cls.run_glane("index crawl --no-progress", ENGLISH)
        shutil.copytree(f"{cls.folder.name}/glane.idx", f"{cls.folder.name}/broken.idx")
        for file in pathlib.Path(cls.folder.name, "broken.idx").rglob("*"):
            if file.is_file() and file.stat().st_size > 100_000:
                file.write_bytes(file.read_bytes()[:50_000])

    @classmethod
    def run_glane(cls, line, language):
        environment = {"PATH": os.environ["PATH"], "HOME": cls.folder.name, **language}
        for name in ("LD_LIBRARY_PATH", "LD_PRELOAD", "ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        return subprocess.run(
            ["sh", "-c", f"exec '{GLANE}' {line}"], cwd=cls.folder.name, env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
        )  # fmt: skip

    def test_programs_read_the_same_in_every_language(self):
        for line in FOR_PROGRAMS:
            with self.subTest(line):
                english = self.run_glane(line, ENGLISH)
                french = self.run_glane(line, FRENCH)
                self.assertEqual(english.returncode, french.returncode)
                self.assertEqual(VARIES.sub(b"", english.stdout), VARIES.sub(b"", french.stdout))

    def test_reports_are_the_same_in_every_language(self):
        reports = []
        for language in (ENGLISH, FRENCH):
            self.run_glane("extract --report report.tsv crawl nowhere", language)
            reports.append(pathlib.Path(self.folder.name, "report.tsv").read_bytes())
        self.assertNotEqual(reports[0], b"")
        self.assertEqual(*reports)

    def test_people_read_their_own(self):
        for line in FOR_PEOPLE:
            with self.subTest(line):
                english = self.run_glane(line, ENGLISH)
                french = self.run_glane(line, FRENCH)
                self.assertEqual(english.returncode, french.returncode)
                first = [(run.stdout + run.stderr).splitlines()[0] for run in (english, french)]
                self.assertNotEqual(*first)

    def test_the_locale_needs_no_data(self):
        for language in ({"LANG": "fr_FR.UTF-8"}, {"LC_ALL": "fr_BE"}, {"LC_MESSAGES": "fr"},
                         {"LANG": "xx_XX.UTF-8", "LANGUAGE": "br:fr"}):  # fmt: skip
            with self.subTest(language):
                run = self.run_glane("", language)
                self.assertIn("quelle commande".encode(), run.stderr)


if __name__ == "__main__":
    GLANE, CRAWL = map(os.path.abspath, sys.argv[1:3])
    unittest.main(argv=sys.argv[:1])
