"""Runs every command line of the README's section on counting words, on the example crawl.

usage: readme_words_test.py README.md GLANE CRAWL
"""

import os
import re
import subprocess
import sys
import tempfile

SECTION = "## Counting words\n"
LEAST_LINES = 6
# Of each command, what its output must hold.
EXPECTED = {
    "glane concordance": r"places? in \d+ document|^id,type,field",
    "glane frequency": r"per million|^<\?xml",
    "glane neighbours": r"neighbours? of \d+ place",
}


def command_lines(readme):
    with open(readme, encoding="utf-8") as file:
        section = file.read().partition(SECTION)[2].partition("\n## ")[0]
    return re.findall(r"^\| `(glane [^`]+)` \|", section, re.M)


def main(readme, glane, crawl):
    lines = command_lines(readme)
    if len(lines) < LEAST_LINES:
        sys.exit(f"{readme} has no table under {SECTION!r}")
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, GLANE_INDEX=os.path.join(folder, "idx"))
        environment["PATH"] = os.path.dirname(os.path.abspath(glane)) + ":" + os.environ["PATH"]
        subprocess.run([glane, "index", crawl], env=environment, capture_output=True, check=False)
        for line in lines:
            done = subprocess.run(["sh", "-c", line], env=environment, capture_output=True)
            out = done.stdout.decode()
            wanted = next((EXPECTED[start] for start in EXPECTED if line.startswith(start)), None)
            if done.returncode == 0 and wanted and re.search(wanted, out):
                continue
            wrong += 1
            print(f"$ {line}\n{out}{done.stderr.decode()}[exit {done.returncode}]")
    print(f"{len(lines) - wrong} of {len(lines)} hold")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
