"""A crawl before and after some edits, an index of the one, and what one of the other answers."""

import shutil
import time

import crawls
import disk_replay
import pictures
import whole_pages
from crash_bench import MIRROR, Faults

# Most runs commit between pages, again and again, so that segments are merged meanwhile.
COMMITS = ((), ("--commit", 2), ("--commit", 4), ("--commit", 20))


class Scene:
    """The disk that a run is made on is `disk` in the scene's folder, anew for each run."""

    def __init__(self, test, number):
        self.test = test
        self.folder = test.folder / f"scene {number}"
        self.folder.mkdir()
        self.crawl = crawls.Crawl(self.folder / "crawl", test.random)
        self.options = (*MIRROR, *test.random.choice(COMMITS))
        self.merges = 0  # of the run measured last
        self.units_before = whole_pages.read_units(test, self.crawl)
        before = (*MIRROR, *test.random.choice(COMMITS))
        self.base = test.index_once(self.crawl, self.folder / "base.idx", before)
        crawls.edit(self.crawl, test.random.randint(1, 25), test.edits)
        self.units = whole_pages.read_units(test, self.crawl)
        queries = pictures.random_queries(self.crawl, test.random)
        self.reader_queries = queries
        self.queries = pictures.write_queries(self.folder / "queries.tsv", queries)
        fresh = test.index_once(self.crawl, self.folder / "fresh.idx")
        self.picture = pictures.Picture(test, fresh, self.queries)

    def new_disk(self, incremental):
        """The index on it: the one to be refreshed, or none yet."""
        disk = self.folder / "disk"
        shutil.rmtree(disk, ignore_errors=True)
        disk.mkdir()
        if incremental:
            shutil.copytree(self.base, disk / "kept.idx")
        return disk / "kept.idx"

    def measure(self, incremental):
        """The operations of a run that nothing stops, and how long it takes."""
        index, log = self.new_disk(incremental), self.folder / "log"
        log.unlink(missing_ok=True)
        begin = time.monotonic()
        self.test.index(index, self.crawl, *self.options, faults=Faults(index.parent, log=log))
        self.seconds = time.monotonic() - begin
        self.operations = disk_replay.read_log(log)
        self.merges = len(disk_replay.merges(self.operations))

    def assert_whole(self, index, incremental):
        """Whatever happened: sound, and whole pages."""
        if self.test.exists(index):
            self.test.check(index)
            held = pictures.read_documents(self.test, index)
            before = self.units_before if incremental else None
            whole_pages.assert_whole(held, before, self.units)
        elif incremental:
            raise AssertionError("the index is gone")

    def assert_finished(self, index):
        """As an index built in one go."""
        self.test.check(index)
        pictures.Picture(self.test, index, self.queries).assert_equal(self.picture)
