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

# Of the moments, those by the clock; the others are by the disk.
BY_CLOCK = 0.2


class KillTest(crash_bench.CrashTest):
    edits = crawls.EVERY_EDIT

    @needs_faults
    def test_kill_of_a_first_run(self):
        self.kill_at_many(points(120) // 2, incremental=False)

    @needs_faults
    def test_kill_of_a_refresh(self):
        self.kill_at_many(points(120) // 2, incremental=True)

    def kill_at_many(self, count, incremental):
        self.killed = self.searches = merges = 0
        for number in range(count):
            if number % POINTS_OF_CRAWL == 0:
                scene = Scene(self, number)
                scene.measure(incremental)
                merges += scene.merges
            # Sometimes the run that was to finish the work is killed too.
            blows = [self.new_blow(scene) for _ in range(self.random.choice([1, 1, 1, 1, 2, 3]))]
            with self.at(f"point {number}, of {len(scene.operations)} operations, blows {blows}"):
                self.kill_and_finish(scene, incremental, blows)
        print(
            f"{count} moments, {self.killed} kills; {self.searches} searches meanwhile; the runs "
            f"that were to be killed merge {merges} times"
        )
        self.conclude()

    def new_blow(self, scene):
        """Seconds after which a run is killed, or the operation where it kills itself, and how."""
        if self.random.random() < BY_CLOCK:
            return round(self.random.uniform(0, scene.seconds), 4)
        how = self.random.choice(["before", "midway", "after"])
        return self.random.randint(1, len(scene.operations)), how

    def kill_and_finish(self, scene, incremental, blows):
        index = scene.new_disk(incremental)
        with Reader(self, index, scene.reader_queries, rounds_in_one=1, pause=0.1) as reader:
            for blow in blows:
                self.run_killed(index, scene, blow)
                scene.assert_whole(index, incremental)
            self.index(index, scene.crawl, *MIRROR)
        self.searches += reader.searches
        reader.assert_no_error()
        scene.assert_finished(index)

    def run_killed(self, index, scene, blow):
        kill = blow if isinstance(blow, tuple) else None
        command = self.command("index", "-i", index, *scene.options, scene.crawl.folder)
        run = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**self.environment, **Faults(index.parent, kill=kill).variables()},
        )  # fmt: skip
        if kill is None:
            time.sleep(blow)
            run.kill()
        told = run.communicate(timeout=100)[1].decode("utf-8", "replace")
        self.killed += run.returncode == -signal.SIGKILL
        # There may be less to do than in the run that was measured.
        if run.returncode not in (-signal.SIGKILL, crash_bench.DONE):
            raise AssertionError(f"status {run.returncode}: {told}")


if __name__ == "__main__":
    crash_bench.main()
