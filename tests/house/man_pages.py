"""Holds the man pages against what the program says of itself, and their French against them.

usage: man_pages.py GLANE MAN_DIRECTORY
Each command of `glane --help` has a page glane-COMMAND.1 that tells its every option and its exit
status; glane.1 names each command. MAN_DIRECTORY/fr has all of them in French, with the same
version, options and paragraphs. Breaches are printed as `file:line: rule: what is wrong`.
"""

import os
import pathlib
import re
import subprocess
import sys

SECTIONS = ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES")
FRENCH = ("NOM", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "CODE DE RETOUR", "EXEMPLES")


def commands_of(help_text):
    """The words that begin the indented lines under "Commands:"."""
    under = re.search(r"^Commands:\n((?:[ \t]+.*\n|\n)+)", help_text, re.M)
    return re.findall(r"^ {1,4}([a-z]+)\b", under[1], re.M) if under else []


def options_of(text):
    return sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text)))


def examples_of(help_text):
    """The indented lines under "Examples:"."""
    under = re.search(r"^Examples:\n((?: .*\n)+)", help_text, re.M)
    return [line.strip() for line in under[1].splitlines()] if under else []


def plain(troff):
    """The words of a man page, without the escapes of its dashes, quotes and fonts."""
    for escape, meant in ((r"\-", "-"), (r"\(aq", "'"), (r"\(dq", '"')):
        troff = troff.replace(escape, meant)
    return re.sub(r"\\f.|\\&", "", troff)


def breaches(helps, pages, sections=SECTIONS):
    """What is wrong; `helps` holds the --help of each command ("" is the program), `pages` the
    text of each man page by its file name."""
    commands = commands_of(helps[""])
    if not commands:
        yield "glane", "--help lists no commands"
    for name in ["", *commands]:
        file = f"glane-{name}.1" if name else "glane.1"
        page = plain(pages.get(file, ""))
        if not page:
            yield file, "no such page"
            continue
        for section in sections if name else sections[:2]:
            if not re.search(rf'^\.SH "?{section}"?$', page, re.M | re.I):
                yield file, f"no section {section}"
        examples = examples_of(helps[name])
        if name and not 1 <= len(examples) <= 3:
            yield file, f"--help has {len(examples)} examples"
        for example in examples:
            if example not in page:
                yield file, f"has no example {example}"
        for wanted in options_of(helps[name]) if name else commands:
            if not re.search(rf"(?<![\w-]){re.escape(wanted)}(?![\w-])", page):
                yield file, f"says nothing of {wanted}"
    for file in sorted(set(pages) - {"glane.1", *(f"glane-{name}.1" for name in commands)}):
        yield file, "is the page of no command"


def paragraphs_of(page):
    """What begins each paragraph: TP, PP, SH ..., whatever their words are."""
    return re.findall(r"^\.(SH|SS|TP|PP|IP|RS|RE|nf|fi)\b", page, re.M)


def untranslated(english, french):
    """What the translation of one page lacks, or has besides."""
    versions = [re.findall(r'^\.TH (\S+ 1 "[^"]*" "[^"]*")', page) for page in (english, french)]
    if versions[0] != versions[1]:
        yield "is of another version than the English one"
    options = [set(options_of(plain(page))) for page in (english, french)]
    for odd in sorted(options[0] ^ options[1]):
        yield f"{odd} stands in one language only"
    if paragraphs_of(english) != paragraphs_of(french):
        yield "its paragraphs are not those of the English one"


def can_fail():
    """Whether a page that lacks an option or an example, a missing page, one too many and a help
    without examples are seen, and what a translation lacks."""
    helps = {"": "Commands:\n  seek WORD  find it\n  sort       order it\n  mix  it\n"}
    helps["seek"] = "--all x\nExamples:\n  glane seek 'x'\n"
    heads = "".join(f".SH {section}\n" for section in SECTIONS)
    pages = {"glane.1": heads + "seek, mix and sort", "glane-seek.1": heads, "glane-mix.1": heads}
    pages["glane-x.1"] = heads
    wrong = [file for file, _ in breaches({**helps, "sort": "", "mix": ""}, pages)]
    seen = ["glane-seek.1", "glane-seek.1", "glane-sort.1", "glane-mix.1", "glane-x.1"]
    english = '.TH G 1 "" "1" "glane manual"\n.TP\n\\-\\-all\n'
    french = '.TH G 1 "" "1" "Manuel de glane"\n.TP\n\\-\\-all\n'
    changes = [("", ""), ('"1"', '"2"'), ("all", "tout"), (".TP\n", "")]
    lacks = [len(list(untranslated(english, french.replace(*change)))) for change in changes]
    return wrong == seen and lacks == [0, 1, 2, 1]


def pages_of(directory):
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(directory.glob("*.1"))}


def main(glane, directory):
    def ask(*arguments):
        run = subprocess.run([glane, *arguments], capture_output=True, env=in_english)
        return run.stdout.decode()

    if not can_fail():
        print("man_pages.py: this test is blind")
        return 1
    in_english = {**os.environ, "LC_ALL": "C"}
    helps = {"": ask("--help")}
    for name in commands_of(helps[""]):
        helps[name] = ask(name, "--help")
    english, french = pages_of(pathlib.Path(directory)), pages_of(pathlib.Path(directory, "fr"))
    found = list(breaches(helps, english))
    found += [(f"fr/{file}", wrong) for file, wrong in breaches(helps, french, FRENCH)]
    for file in sorted(english.keys() & french.keys()):
        found += [(f"fr/{file}", wrong) for wrong in untranslated(english[file], french[file])]
    for file, wrong in found:
        print(f"tools/man/{file}:1: man_pages: {wrong}")
    if not found:
        print(f"{len(english) + len(french)} man pages tell what the program does")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
