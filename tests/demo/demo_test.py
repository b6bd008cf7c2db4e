"""Runs examples/demo.sh and holds what it shows against what the example crawl says.

usage: demo_test.py DEMO.SH
"""

import re
import subprocess
import sys

# Of each command that the demo shows, by its first words: what its output must hold.
EXPECTED = {
    "glane search fermeture": ["Bibliothèque des Quais"],
    "glane search 'velo grinçait'": ["vélo", "grince"],
    "glane search 'auteur:Mamie_Danger": ["by Mamie_Danger"],
    "glane search cite:Grognard59": ["Raoul72"],
    "glane facets": ["Mamie_Danger"],
    "glane context": ["deleted; known from a quotation by Tokamak", "MON garage"],
    "glane similar": ["Vingt ans après"],
    "glane new digue": ["1 new document", "La digue tient"],
    "glane search piano": ['"type": "comment"', "<mark>piano</mark>"],
}


def main(demo):
    run = subprocess.run([demo], capture_output=True, stdin=subprocess.DEVNULL)
    out = run.stdout.decode("utf-8")
    print(out, run.stderr.decode("utf-8", "replace"))
    parts = re.split(r"^\$ (.*)\n", out, flags=re.M)
    shown = dict(zip(parts[1::2], parts[2::2]))
    wrong = [] if run.returncode == 0 else [f"the demo ends with exit status {run.returncode}"]
    wrong += [f"$ {command}\nprints nothing" for command, output in shown.items() if not output]
    for start, words in EXPECTED.items():
        output = next((shown[command] for command in shown if command.startswith(start)), "")
        wrong += [f"$ {start} ...\nlacks {word!r}" for word in words if word not in output]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
