"""Readers that search an index all the while something happens to it."""

import threading

from crash_bench import DONE, FAILED, NOTHING_FOUND, Unexpected, describe, is_no_index


# Seconds between two looks. Of few processors the writer needs some.
PAUSE = 0.01


class Reader:
    """Searches in a loop, by short processes and by long ones in turns, until it is stopped.

    Whatever a reader is refused is in `errors`; before an index was found once, that there is none
    is no error.
    """

    def __init__(self, test, index, queries, rounds_in_one=5, pause=PAUSE):
        self.test, self.index, self.pause = test, index, pause
        self.searches = 0
        self.errors = []
        self.found_once = False
        self.stopped = threading.Event()
        self.batch = test.folder / f"reader-{id(self)}.tsv"
        self.batch.write_text(
            "".join(f"{n}\t{query}\n" for n, query in enumerate(queries * rounds_in_one))
        )
        self.queries_in_batch = len(queries) * rounds_in_one
        self.query = queries[0]
        self.thread = threading.Thread(target=self.loop)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stopped.set()
        self.thread.join()
        self.batch.unlink()

    def loop(self):
        while not self.stopped.is_set() and not self.errors:
            self.search(1, "--format", "ids", "--", self.query)
            self.search(self.queries_in_batch, "--format", "trec", "--batch", self.batch)
            self.stopped.wait(self.pause)

    def search(self, count, *arguments):
        try:
            run = self.test.run_glane("search", "-i", self.index, *arguments)
        except Unexpected as error:
            self.errors.append(str(error))
            return
        if run.returncode in (DONE, NOTHING_FOUND):
            self.found_once = True
            self.searches += count
        elif (run.returncode != FAILED or self.found_once
              or not is_no_index(run.stderr.decode("utf-8", "replace"))):  # fmt: skip
            self.errors.append(describe(("search", *arguments), run))

    def assert_no_error(self):
        if self.errors:
            raise AssertionError(f"a reader failed: {self.errors[0]}")
