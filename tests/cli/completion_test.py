"""Presses the tabulator key, in bash, and in fish and zsh where they are installed; in bash and zsh
in a terminal, too, where what is inserted is seen.

usage: completion_test.py GLANE
"""

import os
import pty
import re
import select
import shutil
import signal
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
    ("glane search --facet a", {"author"}, {"site", "crawl"}),
    ("glane search --facet date:m", {"date:month"}, {"author", "date:year"}),
    ("glane search --facet date:", {"date:month", "date:year"}, {"author"}),
    ("glane search --fields ", {"id", "snippet"}, {"crawl"}),
    ("glane show --fields ", {"quotes"}, {"snippet", "crawl"}),
    ("glane search --type a", {"article"}, {"comment"}),
    ("glane search -i presse.idx --site b", {"bourg.example"}, {"aval.example", "crawl"}),
    ("glane facets --index presse.idx --author ", {"Octave", "L'Hôte"}, {"bourg.example"}),
    ("glane search -i presse.idx --author O", {"Octave"}, {"L'Hôte"}),
    ("glane forget -i presse.idx --author l", {"L'Hôte"}, {"Octave"}),
    ("glane search -i absent.idx --author O", set(), {"Octave", "crawl"}),
    ("glane search --author O", set(), {"Octave"}),
]

# A line as it is typed where the key is pressed, and the last word that the shell then has.
TYPED = [
    ("glane search -i presse.idx --author Éli", "Élise du Pont"),
    ("glane search -i presse.idx --author 'élise d", "Élise du Pont"),
    ("glane search -i presse.idx --author elise\\ d", "Élise du Pont"),
    ("glane search -i presse.idx --author=Oct", "--author=Octave"),
    ("glane search -i presse.idx --author \"L'H", "L'Hôte"),
    ("glane search -i presse.idx --site bour", "bourg.example"),
    ("glane search -i absent.idx --author Oct", "Oct"),
    ("glane facets -i presse.idx --facet date:mo", "date:month"),
    ("glane facets -i presse.idx --facet=date:mo", "--facet=date:month"),
]

TYPED_EXACTLY = [(typed, last) for typed, last in TYPED if "lise" not in typed]

DOCUMENTS = """
{"id":"1","title":"Un","author":"Octave","site":"aval.example","text":"Un."}
{"id":"2","title":"Deux","author":"Élise du Pont","site":"bourg.example","text":"Deux."}
{"id":"3","title":"Trois","author":"L'Hôte","site":"bourg.example","text":"Trois."}
{"id":"4","title":"Quatre","author":"Mal`touch run`","text":"Quatre."}
{"id":"5","title":"Cinq","author":"Mal$HOME","text":"Cinq."}
{"id":"6","title":"Six","author":"Mal\\u202eotru","text":"Six."}
{"id":"7","title":"Sept","author":"Mal\\udb40\\udc41otru","text":"Sept."}
{"id":"8","title":"Huit","author":"Malo “Œil”","text":"Huit."}
"""

# Names come from strangers: bash would run some, a terminal obey others.
HOSTILE = ("glane search -i presse.idx --author Mal", {"Malo “Œil”"})

BASH = r"""
source "$SCRIPT"
compopt() { :; }  # it wants to be asked by a key
IFS=' ' read -r -a COMP_WORDS <<<"$(sed 's/[=:]/ & /g' <<<"$LINE")"
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
    environment["PATH"] = f"{folder}/bin:/usr/bin:/bin"
    environment.pop("GLANE_INDEX", None)
    here = os.getcwd()
    os.chdir(os.path.join(folder, "here"))
    try:
        found = ask(shell, code, environment)
    finally:
        os.chdir(here)
    if "=" in line:
        return {word.rpartition("=")[2] for word in found}
    # What stands before a colon bash has already.
    stem = line.split(" ")[-1].rpartition(":")[0] if shell == "bash" else ""
    return {f"{stem}:{word}" if stem else word for word in found}


class Keyboard:
    """A shell in a terminal, at whose prompt "> " keys are pressed."""

    def __init__(self, shell, script, folder):
        environment = {"PATH": f"{folder}/bin:/usr/bin:/bin", "HOME": folder, "TERM": "dumb",
                       "LANG": "C.UTF-8", "PS1": "> ", "COLUMNS": "200"}  # fmt: skip
        command = {"bash": ["bash", "--norc", "--noprofile"], "zsh": ["zsh", "-f", "-i"]}[shell]
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(os.path.join(folder, "here"))
            os.execvpe(command[0], command, environment)
        self.read()
        begin = {"bash": "", "zsh": "PS1='> '; autoload -Uz compinit; compinit -u; unsetopt beep; "}
        self.press(f"{begin[shell]}source {script}\n")

    def press(self, keys, quiet=1.5):
        os.write(self.terminal, keys.encode())
        return self.read(quiet)

    def read(self, quiet=3):
        """What comes until nothing does for a while."""
        got = b""
        while select.select([self.terminal], [], [], quiet)[0]:
            try:
                got += os.read(self.terminal, 4096)
            except OSError:
                break
        return got.decode("utf-8", "replace")

    def last_word(self, typed):
        """Of the line as it stands behind the key, which the shell itself takes apart."""
        self.press(typed + "\t", 4)
        shown = self.press("\x01printf '<%s>' \r")
        words = re.findall(r"(?:<[^<>]*>)+", shown.replace("'<%s>'", ""))
        return words[-1].rpartition("<")[2].removesuffix(">") if words else shown

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def wrong_of(shell, code, script, folder):
    for line, wanted, unwanted in CASES:
        found = proposed_by(shell, code, line, script, folder)
        if not wanted <= found:
            yield f"{shell}: {line!r} proposes no {sorted(wanted - found)}, but {sorted(found)}"
        if unwanted & found:
            yield f"{shell}: {line!r} proposes {sorted(unwanted & found)}"
    if shell == "bash":
        line, wanted = HOSTILE
        found = proposed_by(shell, code, line, script, folder)
        if found != wanted:
            yield f"{shell}: {line!r} proposes {sorted(found)}, not {sorted(wanted)}"


def wrong_of_keys(shell, script, folder):
    keyboard = Keyboard(shell, script, folder)
    try:
        # What a key of zsh inserts begins as typed, but for case.
        lines = TYPED if shell == "bash" else TYPED_EXACTLY
        for typed, wanted in lines:
            last = keyboard.last_word(typed)
            if last != wanted:
                yield f"{shell}: {typed!r} and the key end in {last!r}, not {wanted!r}"
    finally:
        keyboard.close()


def make_folder(glane, folder):
    here = os.path.join(folder, "here")
    os.makedirs(os.path.join(here, "crawl"))
    os.makedirs(os.path.join(folder, "bin"))
    os.symlink(os.path.realpath(glane), os.path.join(folder, "bin", "glane"))
    with open(os.path.join(here, "crue.html"), "w", encoding="utf-8"):
        pass
    subprocess.run(
        [glane, "index", "-i", os.path.join(here, "presse.idx"), "-"], check=True,
        input=DOCUMENTS.encode(), stdout=subprocess.DEVNULL,
    )  # fmt: skip


def main(glane):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        make_folder(glane, folder)
        for shell in ("bash", "fish", "zsh"):
            script = os.path.join(folder, f"_glane.{shell}")
            with open(script, "wb") as file:
                subprocess.run([glane, "completion", shell], stdout=file, check=True)
            if shutil.which(shell) is None:
                print(f"{shell} is not here: not tried")
                continue
            if shell != "zsh":
                wrong += wrong_of(shell, {"bash": BASH, "fish": FISH}[shell], script, folder)
            if shell != "fish":
                wrong += wrong_of_keys(shell, script, folder)
    done = f"{len(CASES)} command lines are completed, {len(TYPED)} in a terminal"
    print("\n".join(wrong) or done)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
