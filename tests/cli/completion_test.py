"""Presses the tabulator key, in bash, and in fish where it is installed; zsh, which completes in
a terminal only, has its script parsed where it is there.

usage: completion_test.py GLANE
"""

import os
import shutil
import subprocess
import sys
import tempfile

# A command line cut where the key is pressed, and what must be proposed, or must not.
CASES = [
    ("glane se", {"search"}, {"show", "--help"}),
    ("glane ", {"index", "search", "completion"}, {"crawl"}),
    ("glane search --fac", {"--facet", "--facet-sort"}, {"--format", "search"}),
    ("glane search --format js", {"json", "jsonl"}, {"csv"}),
    ("glane search --format=js", {"jsonl"}, {"csv"}),
    ("glane search -i c", {"crawl"}, {"crue.html"}),
    ("glane stats --index c", {"crawl"}, {"crue.html"}),
    ("glane index cru", {"crue.html"}, {"crawl"}),
    ("glane help comp", {"compact", "completion"}, {"search"}),
    ("glane completion ", {"bash", "zsh", "fish"}, {"search", "crawl"}),
    ("glane search cr", set(), {"crawl", "crue.html", "--help"}),
]

BASH = r"""
source "$SCRIPT"
compopt() { :; }  # it wants to be asked by a key
IFS=' ' read -r -a COMP_WORDS <<<"${LINE//=/ = }"
[[ $LINE == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_glane
printf '%s\n' "${COMPREPLY[@]}"
"""

FISH = 'source $SCRIPT; complete -C "$LINE"'


def words(output):
    """The first word of each line: fish puts a description behind it."""
    return {line.split("\t")[0].strip().removesuffix("/") for line in output.splitlines()}


def ask(shell, code, environment):
    command = {"bash": ["bash", "--norc", "-c"], "fish": ["fish", "--no-config", "-c"]}[shell]
    done = subprocess.run([*command, code], env=environment, capture_output=True, text=True)
    if done.stderr:
        sys.exit(f"{shell}: {done.stderr}")
    return words(done.stdout)


def proposed_by(shell, code, line, script, folder):
    environment = dict(os.environ, LINE=line, SCRIPT=script, HOME=folder, XDG_CONFIG_HOME=folder)
    environment["PATH"] = "/usr/bin:/bin"
    here = os.getcwd()
    os.chdir(os.path.join(folder, "here"))
    try:
        found = ask(shell, code, environment)
    finally:
        os.chdir(here)
    return {word.rpartition("=")[2] if "=" in line else word for word in found}


def wrong_of(shell, code, script, folder):
    for line, wanted, unwanted in CASES:
        found = proposed_by(shell, code, line, script, folder)
        if not wanted <= found:
            yield f"{shell}: {line!r} proposes no {sorted(wanted - found)}, but {sorted(found)}"
        if unwanted & found:
            yield f"{shell}: {line!r} proposes {sorted(unwanted & found)}"


def main(glane):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, "here", "crawl"))
        with open(os.path.join(folder, "here", "crue.html"), "w", encoding="utf-8"):
            pass
        for shell, code in {"bash": BASH, "fish": FISH}.items():
            script = os.path.join(folder, shell)
            with open(script, "wb") as file:
                subprocess.run([glane, "completion", shell], stdout=file, check=True)
            if shutil.which(shell) is None:
                print(f"{shell} is not here: not tried")
                continue
            wrong += wrong_of(shell, code, script, folder)
        script = os.path.join(folder, "_glane")
        with open(script, "wb") as file:
            subprocess.run([glane, "completion", "zsh"], stdout=file, check=True)
        if shutil.which("zsh"):
            subprocess.run(["zsh", "-n", script], check=True)
        else:
            print("zsh is not here: not tried")
    print("\n".join(wrong) or f"{len(CASES)} command lines are completed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
