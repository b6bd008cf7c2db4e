#!/usr/bin/env python3
"""Runs the commands of golden files and holds what they print against what the files say.

usage: run_golden.py [--update] GLANE CRAWL FILE.golden...

A golden file is a row of blocks; text between blocks is comment.

    $ glane search -n 1 digue
    1 result (* ms)
    ...
    [exit 0]

The command is a line of sh; what it prints on standard output and standard error follows, exactly
and in the order printed, then its exit status. All commands of a file run in turn in one new
directory that holds `crawl/`, a copy of CRAWL whose files are all of one known time; the index is
$GLANE_INDEX, in that directory. --update writes what is printed now into the files: read the
difference before you keep it. A file whose commands ask for a terminal, by `script`, is skipped
aloud where none can be made, as in a bare chroot.

What differs from run to run is masked in what is printed, and so in the files: see MASKS.
"""

import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# What differs from run to run, and what stands for it.
MASKS = [
    (r"\((?:<1|\d+) ms\)", "(* ms)"),  # the time of a search
    (r'("took_ms": ?)[-+.e\d]+', r"\1*"),
    (r'("score": ?)[-+.e\d]+', r"\1*"),  # ranking is tuned now and then
    (r'("seconds": ?)[-+.e\d]+', r"\1*"),  # the time of a run of index
    (r"\b(done in|a dry run of|terminé en) [\d.,]+ s", r"\1 * s"),
    (r"\([\d.,]+ (?:bytes|octets?|[kMGT][Bo])/s\)", "(*/s)"),
    (r"((?:size on disk|taille sur disque) +)[\d.,]+ (?:bytes|[kMGT][Bo])", r"\1*"),
    # as Xapian's block layout will have it
    (r"[\d.]+ (?:bytes|[kMGT]B) before, [\d.]+ (?:bytes|[kMGT]B) now", "* before, * now"),
]

# The time of every file of the crawl: what a page without a date is dated by.
CRAWLED = 1700000000  # 2023-11-14T22:13:20Z

BLOCK = re.compile(r"^\$ (?P<command>.*)\n(?P<output>(?:.*\n)*?)\[exit (?P<status>\d+)\]\n", re.M)


class GoldenFile:
    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.text = self.path.read_bytes().decode("utf-8")
        commands = len(re.findall(r"^\$ ", self.text, re.M))
        self.blocks = list(BLOCK.finditer(self.text))
        if commands != len(self.blocks) or not commands:
            sys.exit(f"{path}: {commands} commands, {len(self.blocks)} of them with [exit N]")

    def run(self, glane, crawl):
        """The file's text with what its commands print now."""
        with tempfile.TemporaryDirectory(prefix="glane-golden-") as folder:
            shutil.copytree(crawl, f"{folder}/crawl")
            for path in pathlib.Path(folder).rglob("*"):
                os.utime(path, (CRAWLED, CRAWLED))
            shell = Shell(glane, folder)
            parts, end = [], 0
            for block in self.blocks:
                parts += [self.text[end : block.start()], shell.answer(block["command"])]
                end = block.end()
            return "".join(parts) + self.text[end:]


class Shell:
    """Runs commands in `folder`, with nothing of the caller's environment but the necessary."""

    def __init__(self, glane, folder):
        self.folder = folder
        self.environment = {
            "PATH": f"{pathlib.Path(glane).resolve().parent}:{os.environ['PATH']}",
            "HOME": folder,
            "TMPDIR": folder,
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "GLANE_INDEX": f"{folder}/glane.idx",
        }
        for name in ("LD_LIBRARY_PATH", "LD_PRELOAD", "ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def answer(self, command):
        run = subprocess.run(
            ["sh", "-c", command], cwd=self.folder, env=self.environment, timeout=120,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        output = mask(run.stdout.decode("utf-8", "backslashreplace").replace(self.folder, "TMP"))
        if output and not output.endswith("\n"):
            output += "\n[no line end]\n"
        return f"$ {command}\n{output}[exit {run.returncode}]\n"


def mask(output):
    for pattern, stand_in in MASKS:
        output = re.sub(pattern, stand_in, output)
    return output


def difference(expected, actual, name):
    lines = difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), f"{name} as written", f"{name} as run", "", "",
        lineterm="",
    )  # fmt: skip
    return "\n".join(lines)


SKIPPED = 77  # as Meson understands an exit status


def lacks_terminal(golden):
    if "$ script " not in golden.text:
        return False
    try:
        for end in os.openpty():
            os.close(end)
    except OSError as error:
        print(f"{golden.path.name}: skipped: no pseudo-terminal here: {error}")
        return True
    return False


def main(arguments):
    update = arguments[:1] == ["--update"]
    glane, crawl, *paths = arguments[update:]
    failures = skipped = 0
    for golden in map(GoldenFile, paths):
        if lacks_terminal(golden):
            skipped += 1
            continue
        actual = golden.run(glane, crawl)
        if actual == golden.text:
            continue
        if update:
            golden.path.write_bytes(actual.encode("utf-8"))
            print(f"{golden.path.name}: updated")
        else:
            print(difference(golden.text, actual, golden.path.name))
            failures += 1
    if failures:
        return 1
    return SKIPPED if skipped else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
