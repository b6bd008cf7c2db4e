"""The bench of the crash tests: a glane, a folder of its own, a seed, and disks that fail.

$GLANE is the program, $LOOK that of look.cpp, which tells what is in an index, $DISK_FAULTS the
library of disk_faults.cpp. What the tests do is decided by $GLANE_CRASH_SEED, which each prints:
the same one unless another is asked for ("random": any), so that what passes today passes
tomorrow. How much, by $GLANE_CRASH_POINTS, $GLANE_EDIT_ROUNDS and $GLANE_STRESS_SECONDS.
"""

import os
import pathlib
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
import unittest

DONE, NOTHING_FOUND, USAGE, FAILED, SOME_INPUTS_FAILED = range(5)
SKIPPED = 77  # as Meson understands an exit status

# What makes an index the crawl's mirror: what is gone from the crawl goes, however much it is.
MIRROR = ("--mirror", "--prune")


class Faults:
    """What is to happen to the disk under a folder, as fault_plan.hpp says it."""

    def __init__(self, under, *, kill=None, fail=None, count=None, log=None):
        self.under, self.kill, self.fail = under, kill, fail
        self.count, self.log = count, log

    def variables(self):
        library = pathlib.Path(os.environ["DISK_FAULTS"])
        told = {
            # A space would end a path in LD_PRELOAD, but does not in LD_LIBRARY_PATH.
            "LD_PRELOAD": f"{os.environ.get('SANITIZER', '')} {library.name}".strip(),
            "LD_LIBRARY_PATH": f"{library.parent}:{os.environ.get('LD_LIBRARY_PATH', '')}",
            "DISK_FAULTS_UNDER": str(self.under),
        }
        for name in ("kill", "fail", "count", "log"):
            value = getattr(self, name)
            if value is not None:
                words = value if isinstance(value, tuple) else (value,)
                told[f"DISK_FAULTS_{name.upper()}"] = " ".join(map(str, words))
        return told


def operations_counted(count):
    """The number of operations that a file of counts tells."""
    return struct.unpack("=Q", pathlib.Path(count).read_bytes())[0]


class Look:
    """The program of look.cpp: one process, which is asked again and again."""

    def __init__(self):
        self.lock = threading.Lock()
        self.process = None

    def ask(self, *words):
        """The lines of the answer. Raises Unexpected where it says what went wrong."""
        with self.lock:
            if self.process is None:
                self.process = subprocess.Popen(
                    [os.environ["LOOK"]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
                )
            self.process.stdin.write("\t".join(map(str, words)) + "\n")
            self.process.stdin.flush()
            lines = []
            for line in self.process.stdout:
                if line == ".\n":
                    return lines
                if line.startswith("!"):
                    raise Unexpected(f"look {words[:2]}: {line[1:]}")
                lines.append(line.rstrip("\n"))
        raise Unexpected(f"look {words[:2]}: it ended with {self.close()}")

    def close(self):
        """Ends it. Its exit status."""
        if self.process is None:
            return None
        process, self.process = self.process, None
        process.communicate()
        return process.returncode


class CrashTest(unittest.TestCase):
    # Few of the failures of a faulty program say more than the first.
    MOST_FAILURES = 5

    def setUp(self):
        self.glane = str(pathlib.Path(os.environ["GLANE"]).resolve())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="glane crash "))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.look = Look()
        self.addCleanup(self.look.close)
        self.environment = dict(os.environ)
        self.environment.pop("GLANE_INDEX", None)
        if os.environ.get("GLANE_CRASH_SEED") == "random":
            self.seed = random.SystemRandom().randrange(1 << 30)
        else:
            self.seed = setting("GLANE_CRASH_SEED", 6)
        self.random = random.Random(self.seed)
        print(f"GLANE_CRASH_SEED={self.seed}", flush=True)
        self.failures = []

    # --- Programs ---

    def command(self, *arguments):
        return [self.glane, *map(str, arguments)]

    def run_glane(self, *arguments, faults=None, timeout=100):
        try:
            return subprocess.run(
                self.command(*arguments), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, cwd=self.folder, timeout=timeout,
                env={**self.environment, **(faults.variables() if faults else {})},
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise Unexpected(f"glane {arguments} does not end in {timeout} s") from error

    def expect(self, statuses, *arguments, **how):
        """Runs glane; its exit status is one of these. Its standard output."""
        run = self.run_glane(*arguments, **how)
        if run.returncode not in statuses:
            raise Unexpected(describe(arguments, run))
        return run.stdout.decode()

    def index(self, index, crawl, *options, faults=None):
        """A whole run, after which the index holds what the crawl does."""
        self.expect((DONE,), "index", "-i", index, *options, crawl.folder, faults=faults)

    def index_once(self, crawl, index=None, options=MIRROR):
        """A new index of the crawl, built in one go."""
        index = index or self.folder / "fresh.idx"
        shutil.rmtree(index, ignore_errors=True)
        self.index(index, crawl, *options)
        return index

    # --- What is in an index ---

    def check(self, index):
        faults = self.look.ask("check", index)
        if faults:
            raise Unexpected(f"{index}: {faults[:9]}")

    def exists(self, index):
        """Whether there is an index, or none was published yet; it never is broken."""
        try:
            self.look.ask("open", index)
        except Unexpected as error:
            if is_no_index(str(error)):
                return False
            raise
        return True

    # --- Verdicts ---

    def at(self, what):
        """`with self.at(...)`: what goes wrong in it is kept, and the test goes on."""
        return Point(self, what)

    def conclude(self):
        if self.failures:
            shown = "\n\n".join(self.failures)
            self.fail(f"seed {self.seed}, {len(self.failures)} failures, the first:\n{shown}")


class Unexpected(AssertionError):
    """A run that ended otherwise than it must."""


class Point:
    def __init__(self, test, what):
        self.test, self.what = test, what

    def __enter__(self):
        return self

    def __exit__(self, kind, error, _):
        if not isinstance(error, AssertionError):
            return False
        self.test.failures.append(f"{self.what}: {str(error)[:3000]}")
        if len(self.test.failures) >= CrashTest.MOST_FAILURES:
            self.test.conclude()
        return True


def is_no_index(told):
    return any(
        why in told
        for why in ("no such index", ": not an index\n", "no commit of this index has been")
    )


def describe(arguments, run):
    told = run.stderr.decode("utf-8", "replace")
    said = run.stdout.decode("utf-8", "replace")[:500]
    return f"glane {' '.join(map(str, arguments))}: status {run.returncode}\n{said}\n{told[:2000]}"


def setting(name, default):
    return int(os.environ.get(name) or default)


def points(default):
    """How many moments a test tries."""
    return setting("GLANE_CRASH_POINTS", default)


needs_faults = unittest.skipUnless(
    os.environ.get("DISK_FAULTS"), "no library that makes the disk fail"
)


def main():
    """Runs the tests named as arguments; all skipped: Meson's exit status for that."""
    program = unittest.main(exit=False, argv=sys.argv)
    result = program.result
    if not result.wasSuccessful() or result.testsRun == 0:
        sys.exit(1)
    sys.exit(SKIPPED if len(result.skipped) == result.testsRun else 0)
