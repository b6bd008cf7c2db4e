"""Ctrl-C is answered the moment it comes, whatever is under way; a second one ends the program at
once. Either way the index is whole, and what was committed is there."""

import fcntl
import json
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import termios
import time
import unittest

import bench
from bench import DONE, article

INTERRUPTED = 130

# The answer is written by the handler of the signal; a machine may be busy.
SOON = 5

PAUSES = (0.05, 0.2, 0.5, 1, 2, 4)


def heed_signals():
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def unread_bytes(pipe):
    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)


class Interrupts(bench.Bench):
    def setUp(self):
        super().setUp()
        self.told = self.folder / "told"

    def start(self, *arguments, **how):
        with self.told.open("wb") as told:
            process = subprocess.Popen(
                self.command(*arguments), env=self.environment, preexec_fn=heed_signals,
                stderr=told, **{"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, **how},
            )  # fmt: skip
        self.addCleanup(process.kill)
        return process

    def crawl(self, count):
        """Articles enough for several commits and merges."""
        lines = (
            article(number, " ".join(f"phare{(number * 7 + word) % 9000}" for word in range(120)))
            for number in range(count)
        )
        return self.write("grand.jsonl", "".join(lines))

    def committed(self):
        run = self.expect(DONE, "stats", "-i", self.index, "--format", "json")
        return json.loads(run.stdout)["articles"]

    def interrupt(self, process, words):
        """Whether it was still at work, and listened; then it must have said so."""
        process.send_signal(signal.SIGINT)
        begin = time.monotonic()
        while words not in self.told.read_text():
            if process.poll() is not None:
                return False
            self.assertLess(time.monotonic() - begin, SOON, "nothing is said of it")
            time.sleep(0.01)
        return True

    def test_reading_pages_in_every_phase(self):
        crawl = self.crawl(12000)
        heard = 0
        for pause in PAUSES:
            with self.subTest(pause=pause):
                shutil.rmtree(self.index)
                self.expect(DONE, "index", "-i", self.index, self.folder / "before.jsonl")
                run = self.start("index", "-i", self.index, "--commit", 2000, crawl)
                time.sleep(pause)
                heard += self.interrupt(run, "finishing the commit")
                self.assertIn(run.wait(60), (DONE, INTERRUPTED, -signal.SIGINT))
                self.expect(DONE, "check", "-i", self.index)
                self.assert_before_is_found()
        self.assertGreater(heard, 0)

    def test_waiting_for_standard_input(self):
        run = self.start("index", "-i", self.index, "-", stdin=subprocess.PIPE)
        lock = self.index / "writer.lock"
        self.until(lambda: lock.read_text().startswith(f"{run.pid}\n"), "it to have begun")
        self.assertTrue(self.interrupt(run, "finishing the commit"))
        run.stdin.close()
        # The end of the input and the signal may be seen in either order.
        self.assertIn(run.wait(60), (DONE, INTERRUPTED))

    def test_pipe_that_falls_silent(self):
        """Nobody can give again what came through it."""
        for sign in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(sign=sign):
                shutil.rmtree(self.index)
                run = self.start("index", "-i", self.index, "-", stdin=subprocess.PIPE)
                for number in range(3):
                    run.stdin.write(article(number, "Le phare de la pointe").encode())
                run.stdin.write(b'{"id": "coupe')
                run.stdin.flush()
                self.until(lambda: unread_bytes(run.stdin) == 0, "the lines to be taken in")
                run.send_signal(sign)
                self.assertEqual(run.wait(60), INTERRUPTED)
                self.assertIn("not read to its end", self.told.read_text())
                self.assertEqual(self.committed(), 3)
                run.stdin.close()

    def test_pipe_that_gave_nothing(self):
        """It is no input that cannot be read."""
        run = self.start("index", "-i", self.index, "-", stdin=subprocess.PIPE)
        lock = self.index / "writer.lock"
        self.until(lambda: lock.read_text().startswith(f"{run.pid}\n"), "it to have begun")
        self.assertTrue(self.interrupt(run, "finishing the commit"))
        self.assertEqual(run.wait(60), INTERRUPTED)
        self.assertNotIn("nothing could be read", self.told.read_text())
        run.stdin.close()

    def test_second_one_keeps_what_was_committed(self):
        crawl = self.crawl(12000)
        run = self.start("index", "-i", self.index, "--commit", 1000, crawl)
        self.until(lambda: self.committed() > 1000, "a commit")
        before = self.committed()
        self.interrupt(run, "finishing the commit")
        run.send_signal(signal.SIGINT)
        self.assertIn(run.wait(SOON), (DONE, INTERRUPTED, -signal.SIGINT))
        self.expect(DONE, "check", "-i", self.index)
        self.assertGreaterEqual(self.committed(), before)
        self.assert_before_is_found()
        self.expect(DONE, "index", "-i", self.index, crawl)
        self.assertEqual(self.committed(), 12001)

    def test_maintenance(self):
        self.expect(DONE, "index", "-i", self.index, "--commit", 3000, self.crawl(9000))
        copy = self.folder / "copie.idx"
        self.expect(DONE, "backup", "-i", self.index, copy)
        heard = set()
        for command in (("check",), ("compact", "--upgrade"), ("backup", self.folder / "b.idx"),
                        ("restore", copy)):  # fmt: skip
            for pause in PAUSES[:3]:
                with self.subTest(command=command, pause=pause):
                    run = self.start(command[0], "-i", self.index, *command[1:])
                    time.sleep(pause)
                    if self.interrupt(run, "interrupted: stopping"):
                        heard.add(command[0])
                        run.send_signal(signal.SIGINT)
                    self.assertIn(run.wait(60), (DONE, INTERRUPTED, -signal.SIGINT))
                    shutil.rmtree(self.folder / "b.idx", ignore_errors=True)
        self.expect(DONE, "check", "-i", self.index)
        self.assertEqual(self.committed(), 9001)
        self.assertIn("compact", heard)

    def test_readers_end_at_once(self):
        self.expect(DONE, "index", "-i", self.index, self.crawl(3000))
        for command in (("search", "phare1 phare2"), ("search", "-n", "all", "phare1"),
                        ("frequency", "phare1"), ("export", "--format", "jsonl")):  # fmt: skip
            for pause in PAUSES[:2]:
                with self.subTest(command=command, pause=pause):
                    run = self.start(command[0], "-i", self.index, *command[1:])
                    time.sleep(pause)
                    run.send_signal(signal.SIGINT)
                    self.assertIn(run.wait(SOON), (DONE, INTERRUPTED, -signal.SIGINT))

    def test_terminal_gets_its_colours_back(self):
        """In the middle of a long page of hits that nobody reads on."""
        self.expect(DONE, "index", "-i", self.index, self.crawl(3000))
        own, other = pty.openpty()
        self.environment.update(TERM="xterm", GLANE_PAGER="", FORCE_HYPERLINK="1")
        run = self.start("search", "-i", self.index, "-n", 3000, "phare", "Article", stdout=other)
        os.close(other)
        self.assertTrue(select.select([own], [], [], 60)[0])
        time.sleep(0.5)  # until it waits for room
        run.send_signal(signal.SIGINT)
        printed = b""
        try:
            while piece := os.read(own, 65536):
                printed += piece
        except OSError:  # as a terminal says that nobody writes to it any more
            pass
        os.close(own)
        self.assertEqual(run.wait(SOON), -signal.SIGINT)
        self.assertTrue(printed.endswith(b"\x1b]8;;\x1b\\\x1b[0m"), printed[-80:])


if __name__ == "__main__":
    bench.main()
