"""Erasures that are killed, or whose disk fails: the index is whole, and the same command again
finishes the work, whatever the first one had done."""

import errno
import json
import shutil

import crash_bench
import disk_replay
from crash_bench import DONE, Faults, describe, needs_faults, points
from disk_error_test import FOR_EVER

RARE = "quincaillier"  # a word of the document that is erased, in its text as it was and as it is
ERASED = "f2/1"
FILES = 5
LINES = 30


class EraseTest(crash_bench.CrashTest):
    def setUp(self):
        super().setUp()
        self.crawl = self.folder / "crawl"
        self.crawl.mkdir()
        self.base = self.folder / "base.idx"
        for number in range(FILES):
            self.write(number, f"ancien {RARE}" if number == 2 else "texte")
            self.expect((DONE,), "index", "-i", self.base, self.crawl)
        self.write(2, f"nouveau {RARE}")
        self.expect((DONE,), "index", "-i", self.base, self.crawl)
        # Notes are taken into the list from the start: a copy that is there no more.
        self.expect((DONE,), "backup", "-i", self.base, self.folder / "copy.idx")
        shutil.rmtree(self.folder / "copy.idx")
        self.assertTrue(self.holds_rare(self.base))

    def write(self, number, text):
        lines = [
            json.dumps({"id": f"f{number}/{line}", "title": f"Le pont {line}",
                        "text": f"Un {text if line == 1 else 'texte'} du pont {line}.",
                        "crawled": "2022-01-02T00:00:00Z"})
            for line in range(LINES)
        ]  # fmt: skip
        (self.crawl / f"{number}.jsonl").write_text("\n".join(lines) + "\n")

    @staticmethod
    def holds_rare(index):
        """Words stand in their lists and in the postings as they are."""
        files = [path for path in index.rglob("*") if path.is_file()]
        return any(RARE.encode() in path.read_bytes() for path in files)

    def new_disk(self):
        disk = self.folder / "disk"
        shutil.rmtree(disk, ignore_errors=True)
        disk.mkdir()
        shutil.copytree(self.base, disk / "kept.idx")
        return disk / "kept.idx"

    def erase(self, index, faults=None):
        return self.run_glane("forget", "-i", index, "--erase", ERASED, faults=faults)

    def operations(self):
        index, log = self.new_disk(), self.folder / "log"
        run = self.erase(index, Faults(index.parent, log=log))
        self.assertEqual(run.returncode, DONE, run.stderr)
        self.assertFalse(self.holds_rare(index))
        return disk_replay.read_log(log)

    @needs_faults
    def test_kill_of_an_erasure(self):
        count = len(self.operations())
        numbers = range(1, count + 1)
        for number in sorted(self.random.sample(numbers, min(points(200) // 4, count))):
            how = self.random.choice(["before", "midway", "after"])
            with self.at(f"operation {number} of {count}, {how}"):
                index = self.new_disk()
                self.erase(index, Faults(index.parent, kill=(number, how)))
                self.finish(index)
        print(f"{count} operations")
        self.conclude()

    @needs_faults
    def test_erasure_on_a_disk_that_fails(self):
        count = len(self.operations())
        for number in range(points(200) // 4):
            first = self.random.randint(1, count)
            error = self.random.choice([errno.EIO, errno.ENOSPC])
            plan = (error, first, self.random.choice([first, FOR_EVER]), 1000, 1)
            with self.at(f"number {number}, {plan}"):
                index = self.new_disk()
                run = self.erase(index, Faults(index.parent, fail=plan))
                # Done means done.
                if run.returncode == DONE and self.holds_rare(index):
                    raise AssertionError(describe(("forget", plan), run))
                self.finish(index)
        self.conclude()

    def finish(self, index):
        self.check(index)
        self.look.ask("found", index, RARE)
        run = self.erase(index)
        if run.returncode != DONE:
            raise AssertionError(describe(("forget", index), run))
        if self.holds_rare(index):
            raise AssertionError("something of it is left")
        self.check(index)
        ids = self.look.ask("found", index, "pont")
        expected = {f"f{file}/{line}" for file in range(FILES) for line in range(LINES)} - {ERASED}
        if set(ids) != expected:
            raise AssertionError("it has other documents than those that stay")


if __name__ == "__main__":
    crash_bench.main()
