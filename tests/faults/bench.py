"""The bench of the fault tests: a glane, a folder of its own and an index that must survive.

Each test starts with one article indexed; whatever goes wrong after it, a search must go on
finding that article. $GLANE is the program, $FULL_DISK the library of full_disk.cpp.
"""

import errno
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

DONE, NOTHING_FOUND, USAGE, FAILED, SOME_INPUTS_FAILED = range(5)

NOBODY = 65534
SKIPPED = 77  # as Meson understands an exit status

# The article that stands in the index before anything goes wrong.
BEFORE = {
    "id": "avant",
    "title": "La boulangère du port rouvre sa boutique",
    "text": "Fermée depuis la tempête, la boutique rouvre samedi matin.",
    "date": "2021-03-06",
}
BEFORE_QUERY = "boulangère"


def article(number, text):
    """A line of JSON that gives the document `id` "d<number>"."""
    line = {"id": f"d{number}", "title": f"Article {number}", "text": text, "date": "2022-01-02"}
    return json.dumps(line, ensure_ascii=False) + "\n"


def full_disk(folder, room, error=errno.ENOSPC):
    """The variables that make the disk under `folder` full after `room` bytes (full_disk.cpp)."""
    library = pathlib.Path(os.environ["FULL_DISK"])
    return {
        # A space would end a path in LD_PRELOAD, but does not in LD_LIBRARY_PATH.
        "LD_PRELOAD": f"{os.environ.get('SANITIZER', '')} {library.name}".strip(),
        "LD_LIBRARY_PATH": f"{library.parent}:{os.environ.get('LD_LIBRARY_PATH', '')}",
        "FULL_DISK_UNDER": str(folder),
        "FULL_DISK_AFTER": str(room),
        "FULL_DISK_ERROR": str(error),
    }


needs_full_disk = unittest.skipUnless(
    os.environ.get("FULL_DISK"), "no library that makes the disk full"
)


def page(title, text):
    return f"<html><head><title>{title}</title></head><body><p>{text}</p></body></html>\n"


class Bench(unittest.TestCase):
    def setUp(self):
        self.glane = str(pathlib.Path(os.environ["GLANE"]).resolve())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="glane faults "))
        self.addCleanup(self.remove_folder)
        self.index = self.folder / "kept.idx"
        self.environment = dict(os.environ)
        self.environment.pop("GLANE_INDEX", None)
        self.user = None
        self.write("before.jsonl", json.dumps(BEFORE, ensure_ascii=False) + "\n")
        self.expect(DONE, "index", "-i", self.index, self.folder / "before.jsonl")

    def remove_folder(self):
        subprocess.run(["chmod", "-R", "u+rwX", self.folder], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name, content):
        """A file of the test's folder with this text, or these bytes."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def command(self, *arguments):
        return [self.glane, *map(str, arguments)]

    def run_glane(self, *arguments, stdin=subprocess.DEVNULL, variables=None):
        return subprocess.run(
            self.command(*arguments), stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**self.environment, **(variables or {})}, timeout=100, cwd=self.folder,
            **self.credentials(),
        )  # fmt: skip

    def credentials(self):
        if self.user is None:
            return {}
        return {"user": self.user, "group": self.user, "extra_groups": []}

    def expect(self, status, *arguments, names=(), **how):
        """Runs glane; its exit status is `status`, its standard error names each of `names`."""
        run = self.run_glane(*arguments, **how)
        told = run.stderr.decode("utf-8", "replace")
        shown = f"glane {' '.join(map(str, arguments))}\n{run.stdout[:2000]}\n{told[:4000]}"
        self.assertEqual(run.returncode, status, shown)
        for name in names:
            self.assert_sentence_names(str(name), told)
        return run

    def assert_sentence_names(self, name, told):
        """Some line names `name` and says something of it besides."""
        lines = [line for line in told.splitlines() if name in line]
        self.assertTrue(lines, f"{name} is not named in:\n{told[:4000]}")
        said = max((re.findall(r"[a-zA-Z]{2,}", line.replace(name, "")) for line in lines), key=len)
        self.assertGreaterEqual(len(said), 3, f"no sentence on {name} in:\n{told[:4000]}")

    def found(self, query, index=None):
        """The ids that a search finds; none where it says so."""
        run = self.run_glane("search", "-i", index or self.index, "--format", "ids", query)
        self.assertIn(run.returncode, (DONE, NOTHING_FOUND), run.stderr.decode("utf-8", "replace"))
        return run.stdout.decode().split()

    def assert_before_is_found(self):
        self.assertEqual(self.found(BEFORE_QUERY), ["avant"])

    def become_nobody(self):
        """Root may read everything: from here on glane runs as the user nobody, copied with its
        library to where nobody can reach it."""
        if os.getuid() != 0:
            return
        for library in re.findall(r"=> (/.*/libglane\S*)", ldd(self.glane)):
            shutil.copy2(library, self.folder)
        self.environment["LD_LIBRARY_PATH"] = str(self.folder)
        self.glane = shutil.copy2(self.glane, self.folder / "glane")
        subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", self.folder], check=True)
        self.user = NOBODY

    def until(self, condition, what):
        """Waits for something that another process does."""
        for _ in range(600):
            if condition():
                return
            time.sleep(0.05)
        self.fail(f"waited 30 s for {what}")


def ldd(program):
    return subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout


def main():
    """Runs the tests named as arguments; all skipped: Meson's exit status for that."""
    program = unittest.main(exit=False, argv=sys.argv)
    result = program.result
    if not result.wasSuccessful() or result.testsRun == 0:
        sys.exit(1)
    sys.exit(SKIPPED if len(result.skipped) == result.testsRun else 0)
