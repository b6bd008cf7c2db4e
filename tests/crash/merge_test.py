"""Merges of segments that cannot be written, or are cut short: what fails of them is put off, a run
never fails of it. Large ones, which have a thread of their own, too."""

import errno
import json
import shutil
import sqlite3

import crash_bench
import disk_replay
from crash_bench import DONE, MIRROR, Faults, describe, needs_faults, points
from disk_error_test import FOR_EVER
from scenes import Scene

# Of a scene, merges that fail, each in a run of its own.
MERGES_OF_SCENE = 4

# Ten segments of twice so many rows are merged in a thread of their own: they have more than
# kSmallMergeRows, and a commit is due when the pages that wait are through, too.
LARGE_ROWS = 1_100
LARGE_FILES = 26


class MergeTest(crash_bench.CrashTest):
    edits = ("add_page", "change_article", "add_comment", "edit_comment", "remove_comment")

    @needs_faults
    def test_merges_that_fail(self):
        failed = 0
        for number in range(max(2, points(200) // 20)):
            scene = Scene(self, number)
            # One thread: the same numbers in each run.
            scene.options = (*MIRROR, "--commit", 2, "--jobs", 1)
            scene.measure(incremental=number % 2 == 1)
            merges = disk_replay.merges(scene.operations)
            for merge in self.random.sample(merges, min(MERGES_OF_SCENE, len(merges))):
                with self.at(f"scene {number}, segment {merge[0]} of merges {merges}"):
                    self.fail_merge(scene, number % 2 == 1, merge[0])
                    failed += 1
        print(f"{failed} merges failed")
        self.assertGreater(failed, 0)
        self.conclude()

    def fail_merge(self, scene, incremental, number):
        index = scene.new_disk(incremental)
        run = self.run_glane(
            "index", "-i", index, *scene.options, scene.crawl.folder,
            faults=Faults(index.parent, fail=self.plan_against(number)),
        )  # fmt: skip
        if run.returncode != DONE:
            raise AssertionError(describe(("index", index), run))
        scene.assert_finished(index)
        self.assert_no_litter(index)

    def plan_against(self, number):
        """All of what is written to a segment fails, or some of it."""
        error = self.random.choice([errno.ENOSPC, errno.EIO])
        chance = self.random.choice([1000, 300])
        return (error, 1, FOR_EVER, chance, self.random.randrange(1 << 30), f"kept.idx/{number}.")

    def assert_no_litter(self, index):
        """The next writer leaves nothing there that the index does not name."""
        self.expect((DONE,), "compact", "-i", index)
        left = sorted(path.name for path in index.iterdir() if path.suffix in (".seg", ".glass"))
        if len(left) != 2:
            raise AssertionError(f"a compacted index has {left}")

    # --- Large ones ---

    @needs_faults
    def test_large_merges(self):
        count = max(4, points(200) // 10)
        scene = LargeScene(self)
        for number in range(count):
            merge = scene.merge
            if number % 4 == 0:
                fault = {"fail": self.plan_against(merge[0])}
            else:
                how = self.random.choice(["before", "midway", "after"])
                fault = {"kill": (self.random.randint(merge[1] - 5, merge[2] + 40), how)}
            with self.at(f"number {number}, of merge {merge}, {fault}"):
                self.disturb(scene, fault)
        print(f"{count} large merges were killed, or failed")
        self.conclude()

    def disturb(self, scene, fault):
        index = scene.new_disk()
        run = self.run_glane(
            "index", "-i", index, *scene.options, scene.folder / "crawl",
            faults=Faults(index.parent, **fault),
        )  # fmt: skip
        if "fail" in fault and run.returncode != DONE:
            raise AssertionError(describe(("index", index), run))
        # A fault that strikes is not passed over in silence: once, not at each try.
        told = run.stderr.decode("utf-8", "replace").count(": not merged, for now: ")
        if "fail" in fault and told != 1:
            raise AssertionError(f"told {told} times\n" + describe(("index", index), run))
        if self.exists(index):
            self.check(index)
        self.expect((DONE,), "index", "-i", index, *scene.options, scene.folder / "crawl")
        self.check(index)
        if scene.ids(index) != scene.expected:
            raise AssertionError("the index has not the documents of the crawl")
        self.assert_no_litter(index)


class LargeScene:
    """Lines of a few words, and commits of so many of them that merges are large; what comes last
    replaces what is being merged by then."""

    def __init__(self, test):
        self.test = test
        self.folder = test.folder / "large"
        (self.folder / "crawl").mkdir(parents=True)
        self.options = ("--mirror", "--commit", LARGE_ROWS, "--jobs", 1)
        for number in range(LARGE_FILES):
            is_last = number == LARGE_FILES - 1
            lines = [self.line(0 if is_last else number, line, is_last)
                     for line in range(LARGE_ROWS)]  # fmt: skip
            path = self.folder / "crawl" / f"{number:02}.jsonl"
            path.write_text("\n".join(lines) + "\n")
        index, log = self.new_disk(), self.folder / "log"
        test.expect(
            (DONE,), "index", "-i", index, *self.options, self.folder / "crawl",
            faults=Faults(index.parent, log=log),
        )  # fmt: skip
        self.merge = self.find_merge(index, disk_replay.read_log(log))
        self.expected = self.ids(index)
        test.assertEqual(len(self.expected), (LARGE_FILES - 1) * LARGE_ROWS + LARGE_ROWS)

    @staticmethod
    def line(file, line, is_newer):
        color, day = ("vert", 2) if is_newer else ("rouge", 1)
        return json.dumps({"id": f"{file}/{line}", "text": f"Le pont numéro {line} est {color}.",
                           "crawled": f"2021-03-0{day}T00:00:00Z"})  # fmt: skip

    @staticmethod
    def find_merge(index, operations):
        """The largest segment: its number, the first and the last operation that wrote it."""
        with sqlite3.connect(index / "manifest.db") as manifest:
            rows, number = manifest.execute("SELECT max(rows), number FROM segments").fetchone()
        manifest.close()
        if rows < 3 * LARGE_ROWS:
            raise AssertionError(f"nothing was merged: the largest segment has {rows} rows")
        of = [one.number for one in operations
              if one.path.startswith(f"{index.name}/{number}.") and one.kind != disk_replay.UNLINK]
        return number, min(of), max(of)

    def new_disk(self):
        disk = self.folder / "disk"
        shutil.rmtree(disk, ignore_errors=True)
        disk.mkdir()
        return disk / "kept.idx"

    def ids(self, index):
        """All of them; those replaced twice."""
        return [
            one for word in ("pont", "vert")
            for one in sorted(self.test.expect(
                (DONE,), "search", "-i", index, "-n", 1_000_000, "--format", "ids", "--", word
            ).splitlines())
        ]  # fmt: skip


if __name__ == "__main__":
    crash_bench.main()
