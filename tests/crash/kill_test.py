"""SIGKILL at random moments of a run: the index opens, is sound, holds whole pages only, and the
next run finishes the work, as if nothing had been."""

import signal
import subprocess
import time

import crash_bench
import crawls
from crash_bench import MIRROR, Faults, needs_faults, points
from readers import Reader
from scenes import Scene

# Moments that one crawl serves for.
POINTS_OF_CRAWL = 10

# One in so many moments is of the clock instead of the disk.
BY_CLOCK = 5


class KillTest(crash_bench.CrashTest):
    edits = crawls.EVERY_EDIT

    @needs_faults
    def test_kill_of_a_bulk_build(self):
        self.kill_at_many(points(200) // 2, incremental=False)

    @needs_faults
    def test_kill_of_a_refresh(self):
        self.kill_at_many(points(200) // 2, incremental=True)

    def kill_at_many(self, count, incremental):
        self.killed = self.searches = 0
        for number in range(count):
            if number % POINTS_OF_CRAWL == 0:
                scene = Scene(self, number)
                scene.measure(incremental)
            if number % BY_CLOCK == BY_CLOCK - 1:
                wait = self.random.uniform(0, scene.seconds)
                what, faults = f"point {number}, after {wait:.4f} s", None
            else:
                moment = self.random.randint(1, len(scene.operations))
                how = self.random.choice(["before", "midway", "after"])
                what = f"point {number}, {how} operation {moment} of {len(scene.operations)}"
                wait, faults = None, {"kill": (moment, how)}
            with self.at(what):
                self.kill_once(scene, incremental, faults, wait)
        print(f"{count} moments, {self.killed} of them kills; {self.searches} searches meanwhile")
        self.conclude()

    def kill_once(self, scene, incremental, faults, wait):
        index = scene.new_disk(incremental)
        with Reader(self, index, scene.reader_queries, rounds_in_one=1) as reader:
            self.run_killed(index, scene, Faults(index.parent, **(faults or {})), wait)
            scene.assert_whole(index, incremental)
            self.index(index, scene.crawl, *MIRROR)
        self.searches += reader.searches
        reader.assert_no_error()
        scene.assert_finished(index)

    def run_killed(self, index, scene, faults, wait):
        command = self.command("index", "-i", index, *MIRROR, scene.crawl.folder)
        run = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**self.environment, **faults.variables()},
        )  # fmt: skip
        if wait is not None:
            time.sleep(wait)
            run.kill()
        told = run.communicate(timeout=100)[1].decode("utf-8", "replace")
        self.killed += run.returncode == -signal.SIGKILL
        # A build on several threads may take fewer operations than the one that was counted.
        if run.returncode not in (-signal.SIGKILL, crash_bench.DONE):
            raise AssertionError(f"status {run.returncode}: {told}")


if __name__ == "__main__":
    crash_bench.main()
