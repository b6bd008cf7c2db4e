"""Disks that fail, or are full, at random moments of a run: the program says so and ends with
status 3, the index is sound, and the next run finishes the work."""

import errno
import os
import shutil
import subprocess

import crash_bench
import crawls
import disk_replay
from crash_bench import DONE, FAILED, MIRROR, Faults, describe, needs_faults, points
from scenes import Scene

POINTS_OF_SCENE = 20

FOR_EVER = 1 << 40

# Without one of these nothing is safe on the disk, so that no run may end well.
NEEDED = {disk_replay.WRITE, disk_replay.SYNC, disk_replay.RENAME}


def is_needed(operation):
    """Whether it failed, and was to be safe on the disk. What SQLite writes when it closes stands
    in its log already; the number in the lock is for messages alone."""
    kind = operation.kind - disk_replay.REFUSED
    return kind in NEEDED and not operation.path.split("/")[-1].startswith(
        ("manifest.db", "writer.lock")
    )


class DiskErrorTest(crash_bench.CrashTest):
    edits = crawls.EVERY_EDIT

    @needs_faults
    def test_disk_that_fails(self):
        self.fail_at_many(errno.EIO, points(120) // 2)

    @needs_faults
    def test_disk_that_is_full(self):
        self.fail_at_many(errno.ENOSPC, points(120) // 2)

    def fail_at_many(self, error, count):
        self.refused = merges = 0
        for number in range(count):
            incremental = number % 2 == 1
            if number % POINTS_OF_SCENE == 0:
                scene = Scene(self, number)
                scene.measure(incremental=False)
                operations_of_build = scene.operations
                merges += scene.merges
                scene.measure(incremental=True)
                merges += scene.merges
            operations = scene.operations if incremental else operations_of_build
            first = self.random.randint(1, len(operations))
            last, chance = self.random.choice(
                [(FOR_EVER, 1000), (first, 1000), (FOR_EVER, 200), (first + 5, 500)]
            )
            plan = (error, first, last, chance, self.random.randrange(1 << 30))
            how = "refresh" if incremental else "first run"
            with self.at(f"point {number}, {how} of {len(operations)} operations, plan {plan}"):
                self.fail_once(scene, incremental, plan)
        print(f"{count} disks failed, {self.refused} runs said so; these merge {merges} times")
        self.conclude()

    def fail_once(self, scene, incremental, plan):
        index = scene.new_disk(incremental)
        log = self.folder / "log of faults"
        log.unlink(missing_ok=True)
        run = self.run_glane(
            "index", "-i", index, *scene.options, scene.crawl.folder,
            faults=Faults(index.parent, fail=plan, log=log),
        )  # fmt: skip
        self.refused += run.returncode != DONE
        self.assert_told(run, index, plan[0])
        _, _, last, chance, _ = plan
        if last == FOR_EVER and chance == 1000 and incremental and run.returncode == DONE:
            if any(is_needed(one) for one in disk_replay.read_log(log)):
                raise AssertionError("the run ended well, of a disk that took nothing")
        scene.assert_whole(index, incremental)
        if run.returncode == DONE:
            scene.assert_finished(index)
        self.index(index, scene.crawl, *MIRROR)
        scene.assert_finished(index)

    def assert_told(self, run, index, error):
        """Status 3 and a sentence; all is well only where nothing needed was refused."""
        if run.returncode == DONE:
            return
        told = run.stderr.decode("utf-8", "replace")
        if run.returncode != FAILED:
            raise AssertionError(describe(("index", index), run))
        if str(index) not in told and os.strerror(error) not in told:
            raise AssertionError(f"neither the index nor the reason is named: {told}")

    def test_small_file_system(self):
        """The same on real file systems, from too small for anything to large enough."""
        small = self.folder / "small"
        small.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "glane-test", small]
        if os.getuid() != 0 or subprocess.run(mount, stderr=subprocess.DEVNULL).returncode:
            self.skipTest("no file system may be mounted here")
        self.addCleanup(subprocess.run, ["umount", small], check=True)
        scene = Scene(self, 0)
        size_kb = sum(path.stat().st_size for path in scene.base.rglob("*")) >> 10
        refused = 0
        for number in range(points(200) // 10):
            incremental = number % 2 == 1
            least = size_kb if incremental else 0
            room_kb = least + int(self.random.uniform(0.02, 1.5) * size_kb)
            with self.at(f"a file system of {room_kb} kB, an index of {size_kb} kB"):
                refused += self.fill_once(scene, small, incremental, room_kb)
        print(f"{refused} runs met the end of a real file system")
        self.conclude()

    def fill_once(self, scene, small, incremental, room_kb):
        index = small / "kept.idx"
        shutil.rmtree(index, ignore_errors=True)
        self.resize(small, 1 << 16)
        if incremental:
            shutil.copytree(scene.base, index)
        self.resize(small, room_kb)
        run = self.run_glane("index", "-i", index, *MIRROR, scene.crawl.folder)
        self.assert_told(run, index, errno.ENOSPC)
        scene.assert_whole(index, incremental)
        self.resize(small, 1 << 16)
        self.index(index, scene.crawl, *MIRROR)
        scene.assert_finished(index)
        return run.returncode != DONE

    def resize(self, small, size_kb):
        """The kernel refuses a size below what is there: then that is what there is."""
        for size in (size_kb, size_kb + 64, size_kb + 256, size_kb + 1024):
            command = ["mount", "-o", f"remount,size={size}k", small]
            if subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0:
                return


if __name__ == "__main__":
    crash_bench.main()
