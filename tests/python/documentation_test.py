"""What help(glane) teaches: its examples run, and everything public is described."""

import doctest
import inspect
import os
import pydoc
import shutil
import tempfile
import unittest

import glane
from archive import CRAWL

MODULES = [glane, glane._dates, glane._documents, glane._words]


class DocumentationTest(unittest.TestCase):
    def test_the_examples_run(self):
        with tempfile.TemporaryDirectory() as folder:
            before = os.getcwd()
            shutil.copytree(CRAWL, os.path.join(folder, "crawl"))
            os.chdir(folder)
            try:
                count = 0
                for module in MODULES:
                    names = dict(vars(glane), glane=glane)
                    result = doctest.testmod(module, globs=names, optionflags=doctest.ELLIPSIS)
                    self.assertEqual(result.failed, 0, module.__name__)
                    count += result.attempted
            finally:
                os.chdir(before)
        self.assertGreater(count, 20)

    def test_all_that_is_public_is_described(self):
        for name in glane.__all__:
            one = getattr(glane, name)
            if not inspect.isclass(one) and not inspect.isfunction(one):
                continue
            self.assertTrue(one.__doc__, name)
            self.assertFalse(one.__doc__.startswith(f"{name}("), f"{name} has no words of its own")
            for part, member in vars(one).items():
                if inspect.isfunction(member) and not part.startswith("_"):
                    self.assertTrue(inspect.getdoc(member), f"{name}.{part}")

    def test_help_names_things_as_they_are_used(self):
        text = pydoc.plain(pydoc.render_doc(glane))
        for wanted in ("index.search(", "class Index", "class Writer", "Hits", "extract_page"):
            self.assertIn(wanted, text)
        self.assertNotIn("glane._index", text)
        self.assertEqual(glane.Index.__module__, "glane")


if __name__ == "__main__":
    unittest.main()
