"""A loss of power at random moments of runs, by what was recorded of them: the index opens, is
sound, holds whole pages only and all that was there when the run before had ended, and the next run
finishes the work. And what readers see of each commit of such runs, which is whole pages, too."""

import os
import shutil

import crash_bench
import crawls
import disk_replay
import pictures
import whole_pages
from crash_bench import MIRROR, Faults, needs_faults, operations_counted, points
from scenes import COMMITS

POINTS_OF_SCENE = 25

# Pages that come, are captured again, and go. What goes from within a file may do so in a commit
# before that of another file which has it still: the end of the run alone knows both.
RECAPTURING = ("add_page", "change_article", "add_comment", "edit_comment", "touch", "recapture",
               "recapture", "delete_page", "move_page")  # fmt: skip

OFTEN = (("--commit", 1), ("--commit", 2), ("--commit", 5))


class Recording:
    """A disk with an index on it: runs, one after another, of a crawl that is edited between."""

    def __init__(self, test, number, commits=COMMITS):
        self.folder = test.folder / f"recording {number}"
        self.disk = self.folder / "disk"
        self.disk.mkdir(parents=True)
        self.count, self.log = self.folder / "count", self.folder / "log"
        self.crawl = crawls.Crawl(self.folder / "crawl", test.random, pages=12)
        self.ends = [0]  # of runs, as operations
        self.units = [None]  # after each
        self.run(test, "index", *MIRROR, *test.random.choice(commits), self.crawl.folder)
        for _ in range(2):
            crawls.edit(self.crawl, test.random.randint(1, 12), test.edits)
            self.run(test, "index", *MIRROR, *test.random.choice(commits), self.crawl.folder)
        for command in test.commands_besides:
            self.run(test, command)
        self.operations = disk_replay.read_log(self.log)
        queries = pictures.random_queries(self.crawl, test.random)
        self.queries = pictures.write_queries(self.folder / "queries.tsv", queries)
        fresh = test.index_once(self.crawl, self.folder / "fresh.idx")
        self.picture = pictures.Picture(test, fresh, self.queries)

    def run(self, test, command, *arguments):
        faults = Faults(self.disk, count=self.count, log=self.log)
        test.expect((0,), command, "-i", self.disk / "kept.idx", *arguments, faults=faults)
        self.ends.append(operations_counted(self.count))
        self.units.append(whole_pages.read_units(test, self.crawl))

    def around(self, cut):
        """What the crawl gave before and after the run that ends after operation `cut`."""
        for run, end in enumerate(self.ends):
            if cut == end:
                return self.units[run], self.units[run]
            if cut < end:
                return self.units[run - 1], self.units[run]
        raise IndexError(cut)


class PowerLossTest(crash_bench.CrashTest):
    edits = crawls.EVERY_EDIT
    commands_besides = ("compact",)

    @needs_faults
    def test_loss_of_power(self):
        count = points(150)
        merges = 0
        for number in range(0, count, POINTS_OF_SCENE):
            recording = Recording(self, number)
            merges += len(disk_replay.merges(recording.operations))
            self.lose_power_at_many(recording, min(POINTS_OF_SCENE, count - number))
        print(f"power was lost at {count} moments of runs that merge {merges} times")
        self.conclude()

    def lose_power_at_many(self, recording, count):
        last = recording.ends[-1]
        ends = recording.ends[1:][:count]
        others = [self.random.randint(1, last) for _ in range(count - len(ends))]
        cuts = sorted(ends + others)
        disk = disk_replay.Disk(os.stat(recording.disk).st_ino)
        coming = iter(recording.operations)
        one = next(coming, None)
        for cut in cuts:
            while one and one.number <= cut:
                disk.play(one)
                one = next(coming, None)
            with self.at(f"power lost after operation {cut} (runs end at {recording.ends[1:]})"):
                self.lose_power(recording, disk, cut)

    def lose_power(self, recording, disk, cut):
        left = self.folder / "left"
        shutil.rmtree(left, ignore_errors=True)
        disk.lose_power(left, self.random)
        index = left / "kept.idx"
        before, after = recording.around(cut)
        if self.exists(index):
            self.check(index)
            whole_pages.assert_whole(pictures.read_documents(self, index), before, after)
        elif before is not None:
            raise AssertionError("the index is gone, which a run before had finished")
        self.index(index, recording.crawl, *MIRROR)
        self.check(index)
        pictures.Picture(self, index, recording.queries).assert_equal(recording.picture)

    @needs_faults
    def test_every_commit(self):
        """Pages that were captured again, and captures that go: several are chosen from."""
        self.edits = RECAPTURING
        commits = 0
        for number in range(max(3, points(150) // 10)):
            recording = Recording(self, number, commits=OFTEN)
            commits += self.look_at_commits(recording)
            shutil.rmtree(recording.folder)
        print(f"{commits} commits")
        self.conclude()

    def look_at_commits(self, recording):
        disk = disk_replay.Disk(os.stat(recording.disk).st_ino)
        commits = 0
        for one in recording.operations:
            disk.play(one)
            if one.kind != disk_replay.RENAME or not one.second_path.endswith("/current"):
                continue
            commits += 1
            with self.at(f"commit {commits}, operation {one.number} (ends {recording.ends[1:]})"):
                seen = self.folder / "seen"
                shutil.rmtree(seen, ignore_errors=True)
                disk.write(seen)
                before, after = recording.around(one.number)
                held = pictures.read_documents(self, seen / "kept.idx")
                whole_pages.assert_whole(held, before, after)
        return commits


if __name__ == "__main__":
    crash_bench.main()
