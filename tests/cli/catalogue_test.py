"""Holds the French catalogue against glane's sources: each sentence is in it, and says the same of
holes, options, commands and names in capitals.

usage: catalogue_test.py ROOT MSGFMT
"""

import collections
import pathlib
import re
import sys

sys.dont_write_bytecode = True
NO_BREAK = "\u00a0"

# What is typed or filled in, and the same in every language.
SAME = [
    r"\{\w*\}",  # {}, {path}
    r"[\[\]](?![^ ]*?\][:\d])",  # parts that may be left out
    r"(?<![\w-])--[a-z][a-z-]*",
    r"\bglane (?:index|search|new|help|check|compact)\b",
    r"\$?\b(?!URL|WHAT\b|WAS\b|FORGOTTEN\b)[A-Z][A-Z_]{2,}\b",
    r"`[^`]*`",
    r"<TAB>",
]


def words_of(text):
    """What must be found again, and how often."""
    return collections.Counter(word for pattern in SAME for word in re.findall(pattern, text))


def breaches(sentences, translations):
    """in: English -> many or None; English -> (one, many)"""
    for english, many in sentences.items():
        if english not in translations:
            yield f"not translated: {english!r}"
            continue
        forms = translations[english]
        if not all(forms[: 1 if many is None else 2]):
            yield f"lacks a form: {english!r}"
        # A plural may say what the singular does.
        for source, french in zip((english, many), forms):
            if source is not None:
                yield from differences(source, french)
    for english in translations:
        if english not in sentences:
            yield f"glane says this no more: {english!r}"


def differences(english, french):
    ours, theirs = words_of(english), words_of(french)
    if ours != theirs:
        yield f"{french!r}: {dict((ours - theirs) + (theirs - ours))}, as against {english!r}"
    if re.search(r"« | [;?!»]| :(?!\S)|(?<=[a-zà-ÿ])'(?=[a-zà-ÿ])", french):
        yield f"{french!r}: typography"
    if len(english) - len(english.lstrip()) != len(french) - len(french.lstrip(" ")) and (
        not french.startswith(NO_BREAK)
    ):
        yield f"{french!r}: begins with other blanks than {english!r}"


def can_fail():
    sentences = {"see --all": None, "{} of {}": None, "page": "pages", "why?": None, "new": None}
    translations = {
        "see --all": ("voir --tous", ""),
        "{} of {}": ("{} de", ""),
        "page": ("page", ""),
        "why?": ("pourquoi ?", ""),
        "old": ("vieux", ""),
    }
    return len(list(breaches(sentences, translations))) == 6


def main(root, msgfmt):
    root = pathlib.Path(root)
    sys.path.insert(0, str(root / "tools/po"))
    import extract
    import pack

    po = root / "tools/po/fr.po"
    text = po.read_text(encoding="utf-8")
    sentences = {english: many for english, (many, _) in extract.sentences(root).items()}
    found = list(breaches(sentences, pack.translations(po, msgfmt)))
    if re.search(r"^#(~|,.*fuzzy)", text, re.M):
        found.append("fr.po has sentences that are obsolete or fuzzy")
    if len(sentences) < 500:  # the extraction has lost sight of a table
        found.append(f"{len(sentences)} sentences only")
    if not can_fail():
        found.append("this test sees nothing")
    print("\n".join(found) or f"{len(sentences)} sentences are in French")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
