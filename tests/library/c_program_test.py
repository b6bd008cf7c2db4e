"""Runs the example in C: it makes an index, adds to it, and finds what it has added.

usage: c_program_test.py PROGRAM
"""

import json
import subprocess
import sys
import tempfile
import unittest

PROGRAM = ""


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)


class CProgram(unittest.TestCase):
    def test_it_finds_what_it_has_added(self):
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(2):  # the second time the document is there already
                ran = run(f"{folder}/glane.idx", "marché couvert")
                self.assertEqual((ran.returncode, ran.stderr), (0, ""))
                *hits, counts = [json.loads(line) for line in ran.stdout.splitlines()]
                titles = [hit["title"] for hit in hits]
                self.assertEqual(titles, ["Le marché couvert rouvre samedi"])
                self.assertEqual(list(hits[0]), ["id", "title", "date"])
                self.assertEqual(counts["total"], 1)
                author = {"value": "Louise Jean", "count": 1}
                self.assertEqual(counts["facets"], {"author": [author]})

    def test_a_query_may_have_any_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            ran = run(f"{folder}/glane.idx", '"marché\\ couvert"\n\t')
            self.assertEqual((ran.returncode, ran.stderr), (0, ""))

    def test_what_fails_is_said(self):
        with tempfile.TemporaryDirectory() as folder:
            ran = run(f"{folder}/glane.idx", "date:jamais")
            self.assertEqual((ran.returncode, ran.stdout), (1, ""))
            self.assertIn("date:jamais", ran.stderr)
        self.assertEqual(run().returncode, 2)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop()
    unittest.main()
