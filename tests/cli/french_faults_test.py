"""What is wrong, in French: nothing of a damaged index, or of an error, is told in English, but for
what other libraries say, between guillemets.

usage: french_faults_test.py GLANE CRAWL
"""

import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

ENGLISH = {"LC_ALL": "C"}
FRENCH = {"LANG": "fr_FR.UTF-8"}

# Words of English sentences that no French one has.
ENGLISH_WORDS = re.compile(
    r"\b(?:the|its?|is|are|was|were|not|no|of|and|may|cannot|with|there|than|that|which|be|an"
    r"|has|have|other|others|document '|error|by|from|more|such|for|No such|run|read|lost)\b(?! »)"
)
# What is the same in every language, or a quotation; and the French words among the English ones.
SAME = re.compile(r"«[^»]*»|`[^`]*`|--?\w[\w-]*|[^\s:]*[/.=][^\s:]*|\ba\b")


def english_in(text):
    return [line for line in text.splitlines() if ENGLISH_WORDS.search(SAME.sub("", line))]


def flip(path, step, margin):
    """One byte in each `step`, but for the beginning and the end."""
    data = bytearray(path.read_bytes())
    for at in range(margin, len(data) - margin, step):
        data[at] ^= 0x55
    path.write_bytes(data)


def overwrite(path, begin, end):
    data = bytearray(path.read_bytes())
    data[begin:end] = b"\x55" * len(data[begin:end])
    path.write_bytes(data)


def cut(path, share):
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])


def change_manifest(index, *statements):
    manifest = sqlite3.connect(index / "manifest.db")
    for statement in statements:
        manifest.execute(statement)
    manifest.commit()
    manifest.close()


# A way to damage an index each, by its folder.
DAMAGES = {
    "parts of a segment": lambda index: flip(index / "1.seg", 61, 3000),
    "a byte in each page of a segment": lambda index: flip(index / "1.seg", 4096, 5000),
    "a segment's first header": lambda index: overwrite(index / "1.seg", 0, 2000),
    "a segment's headers": lambda index: flip(index / "1.seg", 7, 0),
    "a segment cut short": lambda index: cut(index / "1.seg", 0.6),
    "a segment emptied": lambda index: cut(index / "1.seg", 0),
    "a segment removed": lambda index: (index / "1.seg").unlink(),
    "another segment": lambda index: shutil.copy(index / "2.seg", index / "1.seg"),
    "postings": lambda index: flip(index / "1.glass/postlist.glass", 997, 100),
    "postings cut short": lambda index: cut(index / "1.glass/postlist.glass", 0.5),
    "postings of another": lambda index: [
        shutil.copy(index / "2.glass" / name, index / "1.glass" / name)
        for name in ("iamglass", "postlist.glass")
    ],
    "no iamglass": lambda index: (index / "1.glass/iamglass").unlink(),
    "no postings": lambda index: shutil.rmtree(index / "1.glass"),
    "the manifest's pages": lambda index: flip(index / "manifest.db", 1009, 4200),
    "the manifest cut short": lambda index: cut(index / "manifest.db", 0.5),
    "the manifest emptied": lambda index: cut(index / "manifest.db", 0),
    "the manifest is none": lambda index: (index / "manifest.db").write_bytes(b"x" * 9000),
    "no manifest": lambda index: (index / "manifest.db").unlink(),
    "an older manifest": lambda index: shutil.copy(
        index.parent / "older.db", index / "manifest.db"
    ),
    "other tables in the manifest": lambda index: change_manifest(index, "CREATE TABLE b (a)"),
    "a page's document is not there": lambda index: change_manifest(
        index, "UPDATE given SET id = id + 1 WHERE id % 9 = 0"
    ),
    "other settings": lambda index: change_manifest(
        index, "UPDATE entries SET value = CAST('autre' AS BLOB) WHERE key LIKE '%stop%'"
    ),
    "current": lambda index: flip(index / "current", 53, 20),
    "current cut short": lambda index: cut(index / "current", 0.5),
    "no current": lambda index: (index / "current").unlink(),
    "current is no such file": lambda index: (index / "current").write_text("autre\n"),
    "neither manifest nor current": lambda index: [
        (index / name).unlink() for name in ("manifest.db", "current")
    ],
}

# Commands that fail, in the folder of the crawl and its index.
ERRORS = [
    "search -i crawl/note.txt x", "search -i crawl x", "search -i nowhere x", "check -i crawl",
    "index -i crawl/note.txt crawl", "index -i crawl crawl", "index nowhere",
    "backup -i glane.idx nowhere/deeper/copy", "backup -i glane.idx glane.idx/copy",
    "backup -i crawl copy", "restore -i new.idx crawl", "restore -i new.idx nowhere",
    "compact -i crawl", "search -i noglass.idx digue", "compact -i noglass.idx",
    "backup -i broken.idx copy", "compact -i broken.idx", "restore -i new.idx broken.idx",
    "search -i broken.idx digue", "index -i nodb.idx crawl",
    "stats -i broken.idx", "search date:hier..x digue", "search --since jamais digue",
    "index --exclude '[a' crawl", "index --include 'a//b' crawl", "index --include ../a crawl",
    "index --exclude '[[:mot:]]' crawl", "index --exclude 'a\\' crawl", "index --rules sans crawl",
    "index --stopwords nowhere.txt crawl", "index --synonyms crawl crawl", "index --ranking x=y .",
    "search --half-life 3 digue", "facets digue --facet humeur", "search --batch nowhere.tsv",
]  # fmt: skip

# Pages about which something is said.
PAGES = {
    "note.txt": b"Une note.\n",
    "none.json": b'{"id": "a", "text": "b"',
    "mended.json": b'{"id": "1", "date": "2020-01-01", "text": "Une phrase sur la digue.",}',
    "lines.jsonl": b'{"id": "1", "date": "2020-01-01", "text": "Une phrase."}\n{"id": tru}\n',
    "feed.xml": b"<?xml version='1.0'?><rss version='2.0'><channel><item><title>A</title></rss>",
    "tag.xml": b"<?xml version='1.0'?><rss><channel><item><title>A<</title></item></rss>",
    "page.html.gz": b"\x1f\x8b\x08\0\0\0\0\0\0\3cut",
    "crawl.zip": b"PK\3\4" + b"\xff" * 40,
    "cut.warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nHTTP/1.1 200\r\n",
    ".glaneignore": b"[a\n",
}


class FrenchFaults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="glane-french-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        shutil.copytree(CRAWL, cls.folder / "crawl")
        cls.run_glane("index crawl --no-progress", ENGLISH)
        shutil.copy(cls.folder / "glane.idx/manifest.db", cls.folder / "older.db")
        more = cls.folder / "crawl/plus.txt"
        more.write_text("Une digue de plus\n\nLa digue a tenu bon toute la nuit.\n", "utf-8")
        cls.run_glane("index crawl --no-progress", ENGLISH)
        for name, page in PAGES.items():
            (cls.folder / "crawl" / name).write_bytes(page)
        for name in ("noglass", "broken", "nodb"):
            shutil.copytree(cls.folder / "glane.idx", cls.folder / f"{name}.idx")
        (cls.folder / "noglass.idx/1.glass/iamglass").unlink()
        flip(cls.folder / "broken.idx/1.seg", 61, 3000)
        (cls.folder / "nodb.idx/manifest.db").write_bytes(b"x" * 9000)

    @classmethod
    def run_glane(cls, line, language):
        environment = {"PATH": os.environ["PATH"], "HOME": str(cls.folder), **language}
        for name in ("LD_LIBRARY_PATH", "LD_PRELOAD", "ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        run = subprocess.run(
            ["sh", "-c", f"exec '{GLANE}' {line}"], cwd=cls.folder, env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
        )  # fmt: skip
        return run.returncode, (run.stdout + run.stderr).decode("utf-8", "replace")

    def damaged(self, damage):
        index = self.folder / "damaged.idx"
        shutil.rmtree(index, ignore_errors=True)
        shutil.copytree(self.folder / "glane.idx", index)
        damage(index)

    def compare(self, line):
        """Of a command that changes nothing: its text in English."""
        status, english = self.run_glane(line, ENGLISH)
        french_status, french = self.run_glane(line, FRENCH)
        self.assertEqual(status, french_status)
        self.assertEqual(english.count("\n"), french.count("\n"))
        self.assertEqual(english_in(french), [])
        return english

    def test_faults_are_in_french(self):
        for name, damage in DAMAGES.items():
            with self.subTest(name):
                self.damaged(damage)
                english = self.compare("check -i damaged.idx")
                self.assertNotEqual(english_in(english), [])
                self.run_glane("search -i damaged.idx digue", FRENCH)
                for line in ("search -i damaged.idx digue", "check --repair -i damaged.idx"):
                    self.assertEqual(english_in(self.run_glane(line, FRENCH)[1]), [])

    def test_errors_are_in_french(self):
        for line in ERRORS:
            with self.subTest(line):
                status, french = self.run_glane(line, FRENCH)
                self.assertNotEqual(status, 0)
                self.assertEqual(english_in(french), [])

    def test_remarks_are_in_french(self):
        pages = " ".join(f"crawl/{name}" for name in PAGES if not name.startswith("."))
        english = self.compare(f"extract {pages} >texts.jsonl")
        self.assertNotEqual(english_in(english), [])
        self.assertEqual(english_in(self.run_glane("index -i new.idx crawl", FRENCH)[1]), [])


if __name__ == "__main__":
    GLANE, CRAWL = map(os.path.abspath, sys.argv[1:3])
    unittest.main(argv=sys.argv[:1])
