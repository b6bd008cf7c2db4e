"""Two writers, and one who does not wait, at one index, that eight readers search all the while: no
document is lost, no reader fails, nobody waits in vain."""

import random
import shutil
import subprocess
import threading
import time

import crash_bench
import crawls
import pictures
import whole_pages
from crash_bench import DONE, FAILED, setting
from readers import Reader

READERS = 8

# A writer rewrites the index and copies it once in so many runs.
RUNS_BETWEEN_CARE = 7

# Seconds that a writer waits for another; a run takes a fraction of one.
WAIT = 60


class Writer:
    """Edits a crawl of its own and indexes it, again and again, until it is stopped."""

    def __init__(self, test, index, number):
        self.test, self.index, self.number = test, index, number
        self.random = random.Random(test.seed + number)
        folder = test.folder / f"crawl-{number}"
        self.crawl = crawls.Crawl(
            folder, self.random, pages=10, year=2021 + number, alike=crawls.ALIKE[number::2]
        )
        self.runs = 0
        self.rewritings = 0
        self.error = None
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.loop)

    def loop(self):
        try:
            while not self.stopped.is_set():
                self.run_once()
        except Exception as error:  # whatever it is, the test must end and tell it
            self.error = error

    def run_once(self):
        self.runs += 1
        crawls.edit(self.crawl, self.random.randint(1, 5), self.test.edits)
        self.write()
        if self.runs % RUNS_BETWEEN_CARE == 0:
            self.assert_nothing_lost()
            if self.number == 0:
                self.take_care()

    def write(self):
        self.test.write_index(self.index, "--wait", WAIT, *self.test.mirror, self.crawl.folder)

    def assert_nothing_lost(self):
        """The index holds all of the crawl, and of it no more."""
        held = pictures.read_documents(self.test, self.index)
        name = f"/{self.crawl.folder.name}/"
        own = {id_: one for id_, one in held.items() if name in one["source"]}
        units = whole_pages.read_units(self.test, self.crawl)
        ids = {one["id"]: one for of in units.values() for unit in of for one in unit}
        pictures.assert_same_ids(own, ids, f"the index, after run {self.runs} of {name},")

    def take_care(self):
        """Compacts, unless the other writer is at it, and takes a copy, which is sound."""
        if not self.test.cares:
            return
        status, told = self.test.write("compact", "-i", self.index)
        if status not in (DONE, FAILED):
            raise crash_bench.Unexpected(f"compact ended with {status}: {told}")
        self.rewritings += status == DONE
        copy = self.test.folder / "copy.idx"
        shutil.rmtree(copy, ignore_errors=True)
        self.test.expect((DONE,), "backup", "-i", self.index, copy)
        self.test.check(copy)


class ReadersTest(crash_bench.CrashTest):
    edits = crawls.EVERY_EDIT
    mirror = crash_bench.MIRROR
    cares = True  # compacts and copies besides

    def setUp(self):
        super().setUp()
        self.writing = set()  # processes
        self.refused = 0

    def write_index(self, index, *arguments):
        status, told = self.write("index", "-i", index, *arguments)
        if status != DONE:
            raise crash_bench.Unexpected(f"a writer ended with {status}: {told}")

    def write(self, *arguments):
        """A run of a writer, whose process others may be told of: its status and what it said."""
        run = subprocess.Popen(
            self.command(*arguments), env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        self.writing.add(run.pid)
        told = run.communicate(timeout=2 * WAIT)[1].decode("utf-8", "replace")
        return run.returncode, told

    def test_writers_and_readers(self):
        seconds = setting("GLANE_STRESS_SECONDS", 15)
        index = self.folder / "kept.idx"
        writers = [Writer(self, index, number) for number in range(2)]
        for writer in writers:
            writer.write()
        queries = pictures.random_queries(writers[0].crawl, self.random)
        readers = [Reader(self, index, queries, rounds_in_one=5) for _ in range(READERS)]
        for actor in readers + writers:
            actor.thread.start()
        end = time.monotonic() + seconds
        try:
            while time.monotonic() < end and all(writer.error is None for writer in writers):
                self.try_without_waiting(index)
        finally:
            for actor in readers + writers:
                actor.stopped.set()
            for actor in readers + writers:
                actor.thread.join()
        self.tell(seconds, writers, readers)
        for writer in writers:
            if writer.error:
                raise writer.error
            writer.assert_nothing_lost()
        for reader in readers:
            reader.assert_no_error()
        self.check(index)

    def try_without_waiting(self, index):
        """Another's turn, or a sentence that names the process that writes."""
        time.sleep(0.2)
        impatient = self.folder / "impatient.jsonl"
        impatient.write_text('{"id": "impatient", "title": "Sans attendre", "text": "Un mot."}\n')
        run = self.run_glane("index", "-i", index, impatient)
        if run.returncode == DONE:
            return
        self.refused += 1
        told = run.stderr.decode("utf-8", "replace")
        named = lambda: any(str(pid) in told for pid in self.writing.copy())
        # Who has started it may not have got to noting its number.
        for _ in range(20):
            if run.returncode == FAILED and named():
                return
            time.sleep(0.1)
        self.fail(f"refused, but no process is named: {told}")

    def tell(self, seconds, writers, readers):
        runs = " and ".join(str(writer.runs) for writer in writers)
        searches = sum(reader.searches for reader in readers)
        rewritings = sum(writer.rewritings for writer in writers)
        print(
            f"{seconds} s: {runs} runs of the writers, {self.refused} refused that would not wait, "
            f"{rewritings} rewritings, {searches} searches by {READERS} readers"
        )


if __name__ == "__main__":
    crash_bench.main()
