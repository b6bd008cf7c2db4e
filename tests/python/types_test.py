"""The annotations, by mypy --strict: skipped, aloud, where Debian's mypy is missing."""

import importlib.util
import pathlib
import subprocess
import sys
import tempfile
import unittest

import glane

PACKAGE = pathlib.Path(glane.__file__).parent
# What an embedder writes, and what each value is.
USE = """
import datetime
from typing import Optional
import glane

def use() -> None:
    with glane.open("a.idx") as index:
        answer = index.search("x", facets=["author"], since=datetime.date(2022, 1, 1))
        first: glane.Hit = answer[0]
        several: list[glane.Hit] = answer[:2]
        date: Optional[datetime.datetime] = first.date
        counts: dict[Optional[str], int] = answer.facets["author"]
        for hit in index.stream("x"):
            name: Optional[str] = hit.author
    with glane.Writer("a.idx") as writer:
        writer.add(glane.Document("a", date=glane.Date(2022)))
"""
WRONG = """
import glane
glane.open("a.idx").search("x", limit="ten")
glane.open("a.idx").search("x", sort="beauty")
glane.Writer("a.idx").add("a")
"""


@unittest.skipUnless(importlib.util.find_spec("mypy"), "no mypy here: apt-get install mypy")
class TypesTest(unittest.TestCase):
    def mypy(self, *arguments):
        with tempfile.TemporaryDirectory() as cache:
            return subprocess.run(
                [sys.executable, "-m", "mypy", "--strict", "--cache-dir", cache, *arguments],
                capture_output=True, text=True, cwd=PACKAGE.parent,
            )  # fmt: skip

    def test_the_package_is_strictly_typed(self):
        run = self.mypy("-p", "glane")
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)

    def test_who_uses_it_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            use, wrong = pathlib.Path(folder, "use.py"), pathlib.Path(folder, "wrong.py")
            use.write_text(USE)
            wrong.write_text(WRONG)
            run = self.mypy(str(use))
            self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
            run = self.mypy(str(wrong))
            self.assertEqual(run.stdout.count("error:"), 3, run.stdout)

    def test_the_package_says_that_it_is_typed(self):
        self.assertTrue((PACKAGE / "py.typed").exists())


if __name__ == "__main__":
    unittest.main()
