"""Callbacks: what they raise is raised by the call, true ends it, and signals are heard."""

import signal
import sys
import threading
import time
import unittest

import glane
from archive import CRAWL, WritingTest

MANY = 60_000


class Wrong(Exception):
    pass


class WrongAsGarbage:
    def __del__(self):
        raise Wrong


def refuse(*_told):
    raise Wrong


class CallbackTest(WritingTest):
    def test_what_a_callback_raises_is_raised(self):
        for name in ("progress", "report", "cancelled"):
            with self.subTest(name), self.assertRaises(Wrong):
                glane.index_pages(self.directory, CRAWL, **{name: refuse})
        with glane.Writer(self.directory) as writer, self.assertRaises(Wrong):
            writer.add_page(b"", "https://www.lagazette.example/", report=refuse)

    def test_true_ends_the_call(self):
        try:
            summary = glane.index_pages(self.directory, CRAWL, cancelled=lambda: True)
        except glane.Interrupted:
            return
        self.assertTrue(summary.stopped)

    def test_a_wait_is_told_and_ended(self):
        told = []
        with glane.Writer(self.directory):
            thread = threading.Thread(target=self._wait, args=(told,))
            thread.start()
            thread.join(20)
        self.assertIsInstance(told[-1], glane.Interrupted)
        self.assertIsInstance(told[0], str)

    def _wait(self, told):
        try:
            glane.Writer(
                self.directory, wait=20, waiting=told.append, cancelled=lambda: bool(told)
            )
        except glane.Error as error:
            told.append(error)

    def test_a_callback_may_ask_the_library(self):
        stems = []
        glane.index_pages(
            self.directory, CRAWL, progress=lambda _: stems.append(glane.stem("vélos"))
        )
        self.assertEqual(set(stems), {"vélo"})

    # The main thread's calls have a hook of their own, by which they hear signals.
    def test_what_garbage_raises_is_for_the_programs_hook(self):
        lost, hooks = [], []

        def hook(raised):
            lost.append(raised.exc_type)

        self.addCleanup(setattr, sys, "unraisablehook", sys.unraisablehook)
        sys.unraisablehook = hook
        index = self.write(glane.Document("a", text="un"))
        index.search("un", cancelled=lambda: WrongAsGarbage() is None)
        self.assertEqual(lost, [Wrong])

        def ask():
            index.search("un", cancelled=lambda: hooks.append(sys.unraisablehook) is not None)

        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()
        self.assertEqual([*hooks, sys.unraisablehook], [hook, hook])


class SignalTest(WritingTest):
    """A search that takes long, by many documents and a pattern."""

    def setUp(self):
        super().setUp()
        words = [f"mot{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{i % 97}" for i in range(4000)]
        with glane.Writer(self.directory) as writer:
            for i in range(MANY):
                text = " ".join(words[(i * 7 + j * 31) % len(words)] for j in range(12))
                writer.add(glane.Document(f"d{i}", text=text))
        self.index = self.enterContext(glane.open(self.directory))

    def _long(self, **options):
        for _ in range(1000):
            self.index.concordance("mot*", limit=1, order="left", **options)

    def test_a_signal_is_heard_while_the_library_works(self):
        def interrupt(_number, _frame):
            raise KeyboardInterrupt

        before = signal.signal(signal.SIGALRM, interrupt)
        try:
            for _ in range(5):
                signal.setitimer(signal.ITIMER_REAL, 0.05)
                begun = time.monotonic()
                with self.assertRaises(KeyboardInterrupt):
                    self._long()
                self.assertLess(time.monotonic() - begun, 10)
        finally:
            signal.signal(signal.SIGALRM, before)

    def test_a_handler_may_ask_the_library(self):
        found = []
        before = signal.signal(
            signal.SIGALRM, lambda *_: found.append(self.index.search("mota*", limit=1).total)
        )
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.05)
            while not found:
                self.index.concordance("mot*", limit=1)
        finally:
            signal.signal(signal.SIGALRM, before)
        self.assertGreater(found[0], 0)

    def test_cancelled_ends_a_search(self):
        asked = []
        with self.assertRaises(glane.Interrupted):
            self._long(cancelled=lambda: asked.append(1) or len(asked) > 2)
        asked.clear()
        with self.assertRaises(Wrong):
            self._long(cancelled=refuse)

    def test_other_threads_go_on(self):
        ended = threading.Event()

        def work():
            for _ in range(5):
                self.index.concordance("mot*", limit=1)
            ended.set()

        thread = threading.Thread(target=work)
        thread.start()
        steps = 0
        while not ended.is_set():
            time.sleep(0.001)
            steps += 1
        thread.join()
        self.assertGreater(steps, 5)

    def test_what_takes_too_long_is_partial(self):
        answer = self.index.concordance("mot*", limit=1, timeout=0.001)
        self.assertTrue(answer.partial)


if __name__ == "__main__":
    unittest.main()
