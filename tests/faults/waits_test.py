"""Who waits for another process says so and for whom, and Ctrl-C ends the waiting; a search waits
for nobody."""

import fcntl
import os
import shutil
import signal
import sqlite3
import subprocess
import time
import unittest

import bench
from bench import DONE, FAILED, article

INTERRUPTED = 130

# Waits are told of after half a second; a machine may be busy.
SOON = 20


def heed_signals():
    """Who started the tests may have had them ignore some (nohup), which programs inherit."""
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, signal.SIG_DFL)


class Waits(bench.Bench):
    def setUp(self):
        super().setUp()
        self.more = self.write("plus.jsonl", article(1, "Le phare de la pointe"))
        self.copy = self.folder / "copie.idx"
        self.expect(DONE, "backup", "-i", self.index, self.copy)

    def start(self, *arguments, **how):
        """A glane that goes on by itself; what it says goes to a file."""
        self.told = self.folder / "told"
        with self.told.open("wb") as told:
            process = subprocess.Popen(
                self.command(*arguments), stdout=subprocess.DEVNULL, stderr=told,
                env=self.environment, preexec_fn=heed_signals,
                **{"stdin": subprocess.DEVNULL, **how},
            )  # fmt: skip
        self.addCleanup(process.kill)
        return process

    def start_writer(self):
        writer = self.start("index", "-i", self.index, "-", stdin=subprocess.PIPE)
        number = f"{writer.pid}\n"
        lock = self.index / "writer.lock"
        self.until(lambda: lock.read_text().startswith(number), "the first writer to be there")
        return writer

    def until_told(self, *words):
        def is_told():
            return all(word in self.told.read_text() for word in words)

        self.until(is_told, f"{words} to be said")
        self.assertEqual(self.told.read_text().count("waiting: "), 1)

    def interrupt(self, process, sign=signal.SIGINT):
        begin = time.monotonic()
        process.send_signal(sign)
        self.assertEqual(process.wait(60), INTERRUPTED, self.told.read_text())
        self.assertLess(time.monotonic() - begin, SOON)
        self.assertIn("interrupted", self.told.read_text())

    def writers(self):
        """Every command that takes the lock, with what it needs."""
        return (
            ("index", self.more),
            ("index", "--ranking", "k1=1.3"),
            ("forget", "avant"),
            ("forget", "--erase", "avant"),
            ("forget", "--undo", "avant"),
            ("compact",),
            ("compact", "--upgrade"),
            ("check", "--repair"),
            ("restore", self.copy),
        )

    def test_wait_for_a_writer(self):
        """Each command that writes names the writer it waits for, and waits no longer when told."""
        writer = self.start_writer()
        signs = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
        for number, command in enumerate(self.writers()):
            with self.subTest(command=command):
                if command[0] == "check":
                    os.truncate(self.index / "current", 10)
                waiting = self.start(command[0], "-i", self.index, "--wait", 100, *command[1:])
                writing = f"number {writer.pid} (glane index"
                self.until_told(str(self.index), writing, "is writing")
                self.interrupt(waiting, signs[number % len(signs)])
                if command[0] == "check":
                    shutil.copy(self.copy / "current", self.index)
                self.assert_before_is_found()
        writer.stdin.close()
        self.assertEqual(writer.wait(60), DONE)
        self.expect(DONE, "check", "-i", self.index)

    def test_wait_that_is_over(self):
        writer = self.start_writer()
        waiting = self.start("index", "-i", self.index, "--wait", 100, self.more)
        self.until_told(str(writer.pid))
        writer.stdin.close()
        self.assertEqual(waiting.wait(60), DONE, self.told.read_text())
        self.assertEqual(self.found("phare"), ["d1"])

    def test_stopped_writer(self):
        writer = self.start_writer()
        writer.send_signal(signal.SIGSTOP)
        refused = self.expect(FAILED, "index", "-i", self.index, self.more, names=[self.index])
        self.assertIn(f"number {writer.pid} (glane index", refused.stderr.decode())
        self.assert_before_is_found()
        waiting = self.start("index", "-i", self.index, "--wait", 100, self.more)
        self.until_told(f"number {writer.pid} (")
        writer.send_signal(signal.SIGCONT)
        writer.stdin.close()
        self.assertEqual(waiting.wait(60), DONE, self.told.read_text())

    def test_short_wait(self):
        """What is over at once is not told; what ends by its time is an error that names whom."""
        writer = self.start_writer()
        begin = time.monotonic()
        refused = self.expect(FAILED, "index", "-i", self.index, "--wait", 1, self.more)
        self.assertGreaterEqual(time.monotonic() - begin, 1)
        self.assertIn(f"number {writer.pid} (", refused.stderr.decode())
        quick = self.expect(FAILED, "index", "-i", self.index, self.more)
        self.assertNotIn("waiting", quick.stderr.decode())

    def test_writer_of_another_machine(self):
        with (self.index / "writer.lock").open("r+") as lock:
            lock.write("4711\nla-vigie.example\n")
            lock.flush()
            fcntl.lockf(lock, fcntl.LOCK_EX)
            waiting = self.start("index", "-i", self.index, "--wait", 100, self.more)
            self.until_told("number 4711 on la-vigie.example")
            self.interrupt(waiting)

    def test_lock_without_a_name(self):
        """A lock whose file says nothing, or nonsense."""
        for text in ("", "99999999999999999999\n", "\x1b[31mrouge", "12"):
            with self.subTest(text=text), (self.index / "writer.lock").open("w+") as lock:
                lock.write(text)
                lock.flush()
                fcntl.lockf(lock, fcntl.LOCK_EX)
                refused = self.expect(FAILED, "index", "-i", self.index, self.more)
                self.assertIn("another process", refused.stderr.decode())
                self.assertNotIn("\x1b", refused.stderr.decode())

    # --- The manifest, which other programs can open, too ---

    def test_locked_manifest(self):
        """A stranger's transaction: writers say for whom they wait; readers do not wait."""
        manifest = sqlite3.connect(self.index / "manifest.db", isolation_level=None)
        self.addCleanup(manifest.close)
        manifest.execute("BEGIN EXCLUSIVE")
        begin = time.monotonic()
        self.assert_before_is_found()
        self.expect(DONE, "check", "-i", self.index)
        self.expect(DONE, "stats", "-i", self.index)
        self.expect(DONE, "backup", "-i", self.index, self.folder / "autre.idx")
        self.assertLess(time.monotonic() - begin, 10)
        for command in (("index", self.more), ("forget", "avant"), ("restore", self.copy)):
            with self.subTest(command=command):
                waiting = self.start(command[0], "-i", self.index, *command[1:])
                self.until_told("manifest.db", f"number {os.getpid()} (python")
                self.interrupt(waiting)
                self.assert_before_is_found()
        refused = self.expect(FAILED, "index", "-i", self.index, self.more, names=["manifest.db"])
        self.assertIn(f"number {os.getpid()}", refused.stderr.decode())
        waiting = self.start("index", "-i", self.index, self.more)
        self.until_told(f"number {os.getpid()} (python")
        manifest.execute("ROLLBACK")
        self.assertEqual(waiting.wait(60), DONE, self.told.read_text())
        self.assertEqual(self.found("phare"), ["d1"])

    def test_manifest_that_nobody_may_read(self):
        """Locked is not damaged: a repair loses nothing of what it cannot look at."""
        self.expect(DONE, "index", "-i", self.index, self.more)
        self.expect(DONE, "forget", "-i", self.index, "d1")
        manifest = sqlite3.connect(self.index / "manifest.db", isolation_level=None)
        self.addCleanup(manifest.close)
        manifest.execute("PRAGMA locking_mode = EXCLUSIVE")
        manifest.execute("BEGIN EXCLUSIVE")
        self.assert_before_is_found()
        for command in (("backup", self.folder / "autre.idx"), ("check",), ("check", "--repair")):
            with self.subTest(command=command):
                if command == ("check",):
                    os.truncate(self.index / "current", 10)
                waiting = self.start(command[0], "-i", self.index, *command[1:])
                self.until_told("manifest.db", f"number {os.getpid()} (python")
                self.interrupt(waiting)
        run = self.expect(FAILED, "check", "--repair", "-i", self.index, names=["manifest.db"])
        self.assertNotIn("mended", run.stdout.decode())
        manifest.close()
        self.expect(DONE, "check", "--repair", "-i", self.index)
        forgotten = self.expect(DONE, "forget", "-i", self.index, "--list").stdout.decode()
        self.assertIn("d1", forgotten)
        self.assert_before_is_found()

    # --- What takes long by itself ---

    def listing(self):
        """What is in the index's folder, whoever opened it last."""
        return sorted(
            str(path.relative_to(self.index)) for path in self.index.rglob("*")
            if path.name not in ("writer.lock", "manifest.db-shm", "manifest.db-wal", "backups")
        )  # fmt: skip

    def grow(self, count):
        lines = (
            article(number, " ".join(f"phare{(number * 7 + word) % 9000}" for word in range(90)))
            for number in range(count)
        )
        crawl = self.write("grand.jsonl", "".join(lines))
        for _ in range(2):
            self.expect(DONE, "index", "-i", self.index, "--commit", count // 3, crawl)
            crawl = self.write("grand.jsonl", crawl.read_text().replace("phare1", "vigie1"))

    def test_interrupted_maintenance(self):
        """Wherever it is met: status 130, the index as it was, nothing left behind."""
        self.grow(9000)
        kept = self.folder / "kept"
        shutil.copytree(self.index, kept)
        commands = (("check",), ("compact",), ("compact", "--upgrade"), ("restore", self.copy),
                    ("forget", "--erase", "d7"), ("backup", self.folder / "b.idx"))  # fmt: skip
        interrupted = set()
        for command in commands:
            for pause in (0.02, 0.1, 0.25, 0.6):
                with self.subTest(command=command, pause=pause):
                    shutil.rmtree(self.index)
                    shutil.copytree(kept, self.index)
                    before = self.listing()
                    run = self.start(command[0], "-i", self.index, *command[1:])
                    time.sleep(pause)
                    run.send_signal(signal.SIGINT)
                    status = run.wait(60)
                    # It may have done all by then, or not have begun to listen.
                    told = self.told.read_text()
                    self.assertIn(status, (DONE, INTERRUPTED, -signal.SIGINT), told)
                    if status == INTERRUPTED:
                        interrupted.add(command[0])
                        # What was committed by then of an erasure is that the document is gone.
                        self.assertEqual(self.listing(), before)
                    self.expect(DONE, "check", "-i", self.index)
                    if status != DONE and command[0] == "backup":
                        self.assertFalse((self.folder / "b.idx").exists())
                    shutil.rmtree(self.folder / "b.idx", ignore_errors=True)
        print("interrupted:", *sorted(interrupted))
        self.assertIn("check", interrupted)
        self.assertIn("compact", interrupted)

    def test_second_interrupt(self):
        """Whoever insists is obeyed, whatever is under way."""
        writer = self.start_writer()
        writer.send_signal(signal.SIGSTOP)
        for _ in range(2):
            writer.send_signal(signal.SIGINT)
        writer.send_signal(signal.SIGTERM)
        writer.send_signal(signal.SIGCONT)
        self.assertIn(writer.wait(60), (-signal.SIGTERM, -signal.SIGINT, INTERRUPTED))
        self.assert_before_is_found()


if __name__ == "__main__":
    bench.main()
