"""Reads a Hunspell dictionary with its affix file and writes out every form of every entry.

Only what the French dictionaries use: two-letter flags, suffix rules without cross products, and
morphological fields ("po:nom is:fem") on entries and rules. Prefix rules make elided spellings
("l'arbre"), which the analyzer takes apart, and are left out.
source: hunspell(5)
"""

import collections
import re
from typing import Iterator, NamedTuple

NEEDS_AFFIX = "()"  # the flag NEEDAFFIX of these files: the entry itself is no word


class Form(NamedTuple):
    form: str
    lemma: str  # the entry
    tags: frozenset  # fields of the entry and of the rule


class Suffix(NamedTuple):
    strip: str
    add: str
    condition: re.Pattern
    tags: list


def read_suffixes(path) -> dict[str, list[Suffix]]:
    """The suffix rules of an affix file by their flag."""
    rules = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            columns = line.split()
            if len(columns) < 5 or columns[0] != "SFX":  # four: the head of a group of rules
                continue
            flag, strip, add, condition, *tags = columns[1:]
            add = add.partition("/")[0]
            rules[flag].append(
                Suffix(
                    "" if strip == "0" else strip,
                    "" if add == "0" else add,
                    re.compile("" if condition == "." else f"(?:{condition})$"),
                    tags,
                )
            )
    return rules


def all_forms(dictionary_path, affix_path) -> Iterator[Form]:
    """Every form of every entry, in the dictionary's order; a form comes once for each rule."""
    rules = read_suffixes(affix_path)
    with open(dictionary_path, encoding="utf-8") as lines:
        next(lines)  # the number of entries
        for line in lines:
            head, *tags = line.split()
            lemma, _, flags = head.partition("/")
            flags = [flags[at : at + 2] for at in range(0, len(flags), 2)]
            if NEEDS_AFFIX not in flags:
                yield Form(lemma, lemma, frozenset(tags))
            for flag in flags:
                for rule in rules.get(flag, ()):
                    if lemma.endswith(rule.strip) and rule.condition.search(lemma):
                        stem = lemma[: len(lemma) - len(rule.strip)]
                        yield Form(stem + rule.add, lemma, frozenset(tags + rule.tags))
