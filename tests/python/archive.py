"""The index of the example crawl that tests ask: made once a test file, in a folder of its own."""

import os
import tempfile
import unittest

import glane

CRAWL = os.environ["GLANE_CRAWL"]
PROGRAM = os.environ["GLANE"]


class ArchiveTest(unittest.TestCase):
    """Tests of one index, which is not written to."""

    @classmethod
    def setUpClass(cls):
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.directory = os.path.join(cls.folder, "glane.idx")
        glane.index_pages(cls.directory, CRAWL)
        cls.index = cls.enterClassContext(glane.open(cls.directory))


class WritingTest(unittest.TestCase):
    """Tests that write: each has a folder, and in it the place of an index that is not there."""

    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.directory = os.path.join(self.folder, "glane.idx")

    def write(self, *documents):
        with glane.Writer(self.directory) as writer:
            for document in documents:
                writer.add(document)
        return self.enterContext(glane.open(self.directory))
