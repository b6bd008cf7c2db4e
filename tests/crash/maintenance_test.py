"""Repairs, copies, restorations and compactions that are killed, lose power, or whose disk fails:
the index is whole, or no worse than it was; no copy looks like one that is not; and the same
command again finishes the work."""

import errno
import os
import shutil
import signal

import crash_bench
import disk_replay
import jobs
from crash_bench import FAILED, Faults, describe, needs_faults, points
from disk_error_test import FOR_EVER


class MaintenanceTest(crash_bench.CrashTest):
    def each(self, count):
        """Jobs, one after another, each with the operations of a run that nothing stops, and how
        often it is to be tried."""
        all_jobs = jobs.all_jobs(self)
        for number, job in enumerate(all_jobs):
            disk, log = self.new_disk(job), self.folder / "log"
            log.unlink(missing_ok=True)
            started = disk_replay.Disk.of(disk)
            run = job.run(disk, Faults(disk, log=log))
            if run.returncode not in job.done:
                raise AssertionError(describe(job.command(disk), run))
            job.assert_done(disk)
            operations = disk_replay.read_log(log)
            share = count // len(all_jobs) + (number < count % len(all_jobs))
            print(f"{job.name}: {len(operations)} operations, {share} tries")
            yield job, started, operations, share
        self.conclude()

    def new_disk(self, job):
        disk = self.folder / "disk"
        shutil.rmtree(disk, ignore_errors=True)
        job.prepare(disk)
        return disk

    def some(self, operations, count):
        numbers = range(1, len(operations) + 1)
        return sorted(self.random.sample(numbers, min(count, len(numbers))))

    @needs_faults
    def test_kill_of_maintenance(self):
        for job, _, operations, count in self.each(points(200) // 5):
            for number in self.some(operations, count):
                how = self.random.choice(["before", "midway", "after"])
                with self.at(f"{job.name}, operation {number} of {len(operations)}, {how}"):
                    disk = self.new_disk(job)
                    run = job.run(disk, Faults(disk, kill=(number, how)))
                    # There may be less to do than in the run that was measured.
                    if run.returncode not in (-signal.SIGKILL, *job.done):
                        raise AssertionError(describe(job.command(disk), run))
                    job.assert_whole(disk)
                    job.finish(disk)

    @needs_faults
    def test_maintenance_on_a_disk_that_fails(self):
        self.fail_at_many(errno.EIO)

    @needs_faults
    def test_maintenance_on_a_disk_that_is_full(self):
        self.fail_at_many(errno.ENOSPC)

    @needs_faults
    def test_maintenance_beyond_a_quota(self):
        self.fail_at_many(errno.EDQUOT)

    def fail_at_many(self, error):
        refused = 0
        for job, _, operations, count in self.each(points(200) // 5):
            for number in self.some(operations, count):
                last = self.random.choice([number, FOR_EVER])
                with self.at(f"{job.name}, operations {number} to {last} of {len(operations)}"):
                    disk = self.new_disk(job)
                    run = job.run(disk, Faults(disk, fail=(error, number, last, 1000, 1)))
                    if run.returncode in job.done:
                        job.assert_done(disk)
                    else:
                        refused += 1
                        self.assert_told(job, disk, run, error)
                        job.assert_whole(disk)
                    job.finish(disk)
        print(f"{refused} runs said that the disk had failed")

    @staticmethod
    def assert_told(job, disk, run, error):
        """Status 3, and a sentence with the reason or the place."""
        told = (run.stdout + run.stderr).decode("utf-8", "replace")
        named = os.strerror(error) in told or str(disk) in told
        if run.returncode != FAILED or not named or "internal error" in told:
            raise AssertionError(describe(job.command(disk), run))

    @needs_faults
    def test_loss_of_power_in_maintenance(self):
        for job, disk, operations, count in self.each(points(200) // 5):
            cuts = [*self.some(operations, max(count - 1, 1)), len(operations)]
            coming = iter(operations)
            one = next(coming, None)
            for cut in cuts:
                while one and one.number <= cut:
                    disk.play(one)
                    one = next(coming, None)
                with self.at(f"{job.name}, power lost after {cut} of {len(operations)}"):
                    left = self.folder / "left"
                    shutil.rmtree(left, ignore_errors=True)
                    disk.lose_power(left, self.random)
                    if cut == len(operations):
                        job.assert_done(left)
                    else:
                        job.assert_whole(left)
                    job.finish(left)


if __name__ == "__main__":
    crash_bench.main()
