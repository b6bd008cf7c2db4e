"""Types the first commands that README shows, and holds what they print against what it says.

usage: first_commands_test.py README.md GLANE CRAWL
"""

import difflib
import pathlib
import re
import sys
import tempfile

from archive import Archive

SECTION = "## Two commands\n"
COMMAND = re.compile(r"^    \$ (glane .*)\n", re.M)
# What differs from run to run.
MASKS = [(r"\(\d+ ms\)", "(* ms)"), (r"in [\d.]+ s", "in * s"), (r"\([\d.]+ kB/s\)", "(*/s)")]


def masked(text):
    for pattern, mask in MASKS:
        text = re.sub(pattern, mask, text)
    return [line.strip() for line in text.splitlines() if line.strip()]


def main(readme, glane, crawl):
    section = pathlib.Path(readme).read_text().partition(SECTION)[2].partition("\n## ")[0]
    parts = COMMAND.split(section)[1:]
    if len(parts) < 4:
        sys.exit(f"{readme} shows no commands under {SECTION!r}")
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(folder, glane, crawl, is_indexed=False)
        del archive.environment["GLANE_INDEX"]
        for command, shown in zip(parts[::2], parts[1::2]):
            wanted = [line for line in shown.splitlines() if line.startswith("    ")]
            done = archive.run("sh", "-c", command + " 2>&1")
            change = list(difflib.unified_diff(masked("\n".join(wanted)), masked(done.stdout), n=0))
            if change:
                wrong += 1
                print(f"$ {command}", *change, sep="\n")
    print(f"{len(parts) // 2 - wrong} of {len(parts) // 2} hold")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
