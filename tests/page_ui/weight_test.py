"""Holds the weight of the page as it is packed, and that it asks nothing of any other host.

usage: weight_test.py FOLDER
"""

import gzip
import pathlib
import re
import sys

MOST_BYTES = 100_000
# What asks a browser for something: markup, styles, modules, calls.
ASKING = re.compile(
    r"""(?:src|href|action)\s*=\s*["'](?:https?:)?//|url\(|@import|from\s+['"](?!\./)"""
    r"""|fetch\(['"]|\bstyle\s*=|\son\w+\s*=\s*["']|innerHTML|\beval\("""
)
SUFFIXES = {".html", ".css", ".mjs", ".svg"}


def main(folder):
    files = [path for path in sorted(pathlib.Path(folder).iterdir()) if path.suffix in SUFFIXES]
    packed = sum(len(gzip.compress(path.read_bytes(), 9)) for path in files)
    print(f"{len(files)} files, {packed} bytes packed, {MOST_BYTES} at most")
    asking = [
        f"{path.name}:{number}: {line.strip()}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if ASKING.search(line)
    ]
    print("\n".join(asking))
    return 1 if packed > MOST_BYTES or asking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
