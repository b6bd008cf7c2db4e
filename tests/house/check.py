"""Holds the checkout against the house rules.

usage: check.py walls|manners ROOT PUBLIC_HEADER...    (as others include them: glane/date.hpp)
Prints each breach as `file:line: rule: what is wrong`; exit status 1 where there is one.
"""

import pathlib
import sys

import rules
import source


def main(group, root, *public_headers):
    sources = source.read_tree(pathlib.Path(root).resolve())
    breaches = [
        breach
        for rule in (rules.WALLS if group == "walls" else rules.MANNERS)
        for breach in rules.broken(rule, sources, set(public_headers))
    ]
    print("\n".join(breaches) or f"{len(sources)} files keep the rules")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
