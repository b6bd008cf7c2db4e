"""The example that counts an author's comments by month.

usage: example_test.py COMMENTS_BY_MONTH.py

The drawing is skipped, aloud, where Debian's matplotlib is missing.
"""

import importlib.util
import os
import subprocess
import sys
import unittest

from archive import ArchiveTest

EXAMPLE = sys.argv.pop(1)


class ExampleTest(ArchiveTest):
    def run_example(self, *arguments):
        environment = dict(os.environ, MPLCONFIGDIR=self.folder)
        return subprocess.run(
            [sys.executable, EXAMPLE, *arguments], capture_output=True, text=True, env=environment
        )

    def test_every_month_has_its_line(self):
        run = self.run_example(self.directory, "Mamie_Danger")
        self.assertEqual(run.returncode, 0, run.stderr)
        months = [line.split() for line in run.stdout.splitlines()]
        names = [month for month, _ in months]
        self.assertEqual(names, sorted(set(names)))
        first, last = (int(name[:4]) * 12 + int(name[5:]) for name in (names[0], names[-1]))
        self.assertEqual(len(names), last - first + 1)
        total = self.index.search(type="comment", author="Mamie_Danger").total
        self.assertEqual(sum(int(count) for _, count in months), total)

    def test_what_cannot_be_is_said(self):
        for arguments, words in [
            ((self.directory, "Personne"), "no comment of Personne"),
            ((os.path.join(self.folder, "nowhere"), "Octave"), "comments_by_month.py: "),
            ((), "usage:"),
        ]:
            run = self.run_example(*arguments)
            self.assertNotEqual(run.returncode, 0)
            self.assertIn(words, run.stderr)
            self.assertNotIn("Traceback", run.stderr)

    @unittest.skipUnless(
        importlib.util.find_spec("matplotlib"),
        "no matplotlib here: apt-get install python3-matplotlib",
    )
    def test_months_are_drawn(self):
        for suffix, head in ((".png", b"\x89PNG"), (".svg", b"<?xml")):
            picture = os.path.join(self.folder, "months" + suffix)
            run = self.run_example(self.directory, "Mamie_Danger", picture)
            self.assertEqual(run.returncode, 0, run.stderr)
            with open(picture, "rb") as file:
                drawn = file.read()
            self.assertTrue(drawn.startswith(head))
            self.assertGreater(len(drawn), 5000)


if __name__ == "__main__":
    unittest.main()
