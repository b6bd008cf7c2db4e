"""Types the first commands that README shows, and holds what they print against what it says. An
`export` begins anew, in a folder of its own.

usage: first_commands_test.py README.md GLANE CRAWL
"""

import contextlib
import difflib
import pathlib
import re
import sys
import tempfile

from archive import Archive

SECTION = "## Two commands\n"
COMMAND = re.compile(r"^    \$ ((?:glane|export) .*)\n", re.M)
# What differs from run to run.
MASKS = [
    (r"\(\d+ ms\)", "(* ms)"),
    (r"(in|en) [\d.,]+ s", "in * s"),
    (r"\([\d.,]+ k[Bo]/s\)", "(*/s)"),
]


def masked(text):
    """Its lines; a no-break space, which no editor shows, is a blank."""
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    for pattern, mask in MASKS:
        text = re.sub(pattern, mask, text)
    return [line.strip() for line in text.splitlines() if line.strip()]


def main(readme, glane, crawl):
    section = pathlib.Path(readme).read_text().partition(SECTION)[2].partition("\n## ")[0]
    parts = COMMAND.split(section)[1:]
    if len(parts) < 4:
        sys.exit(f"{readme} shows no commands under {SECTION!r}")
    wrong = 0
    with contextlib.ExitStack() as folders:

        def begin():
            folder = folders.enter_context(tempfile.TemporaryDirectory())
            archive = Archive(folder, glane, crawl, is_indexed=False)
            del archive.environment["GLANE_INDEX"]
            return archive

        archive = begin()
        for command, shown in zip(parts[::2], parts[1::2]):
            if command.startswith("export "):
                archive = begin()
                name, _, value = command.removeprefix("export ").partition("=")
                for of_language in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
                    archive.environment.pop(of_language, None)
                archive.environment[name] = value
                continue
            wanted = [line for line in shown.splitlines() if line.startswith("    ")]
            done = archive.run("sh", "-c", command + " 2>&1 || true")  # one is an error, shown
            change = list(difflib.unified_diff(masked("\n".join(wanted)), masked(done.stdout), n=0))
            if change:
                wrong += 1
                print(f"$ {command}", *change, sep="\n")
    print(f"{len(parts) // 2 - wrong} of {len(parts) // 2} hold")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
