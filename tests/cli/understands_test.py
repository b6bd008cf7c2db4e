"""Asks the program every row of the README's table of what glane understands.

usage: understands_test.py README.md GLANE
"""

import json
import os
import re
import subprocess
import sys
import tempfile

SECTION = "## What glane understands\n"
LEAST_ROWS = 10


def cases(readme):
    """(word typed, text, whether it is found) of each row: | `a` | `found`, `found` | `not` |"""
    with open(readme, encoding="utf-8") as file:
        section = file.read().partition(SECTION)[2].partition("\n## ")[0]
    for line in section.splitlines():
        cells = [re.findall("`([^`]+)`", cell) for cell in line.split("|")]
        if len(cells) == 5 and cells[1]:
            for typed in cells[1]:
                yield from ((typed, text, True) for text in cells[2])
                yield from ((typed, text, False) for text in cells[3])


def run(command, text=None):
    done = subprocess.run(command, input=text and text.encode(), capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{command} ends with {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


def main(readme, glane):
    asked = list(cases(readme))
    if len({typed for typed, _, _ in asked}) < LEAST_ROWS:
        sys.exit(f"{readme} has no table under {SECTION!r}")
    texts = sorted({text for _, text, _ in asked})
    documents = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts)]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "idx")
        run([glane, "index", "-i", index, "-"], "\n".join(documents))
        for typed, text, found in asked:
            ids = run([glane, "search", "-i", index, "--format", "ids", "-n", "100", "--", typed])
            if (str(texts.index(text)) in ids.split()) != found:
                wrong += 1
                print(f"{typed!r} {'does not find' if found else 'finds'} {text!r}")
    print(f"{len(asked) - wrong} of {len(asked)} hold")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
