"""Prints what each part of the ranking is worth: a table of nDCG@10, one row a setting changed.

usage: ranking_table.py [NAME=N,... ...]
Each argument is a row, in the words of `glane search --ranking`; without any, the rows below.
$GLANE is the program, $GLANE_SHARED the folder of the collections (see quality_test.py). Takes
minutes: the collections are indexed once, then asked once a row.
"""

import contextlib
import io
import os
import sys
import tempfile

from quality_test import SKIPPED, Bench

COLLECTIONS = ["piaf", "orangesum_title", "orangesum_abstract"]

ROWS = [
    "", "looked_at=0", "looked_at=20", "looked_at=200",
    "accents=0", "lead=0", "names=0", "closeness=0", "order=0",
    "k1=0.6", "k1=1.2", "b=0.65", "b=1",
    "lemma=0", "lemma=0.5", "folded=0", "folded=1", "folded=3",
]  # fmt: skip


def measure(bench, indexes, row):
    options = ["--ranking", row] if row else []
    figures = []
    for name, index in indexes.items():
        for accents in (True, False):
            with contextlib.redirect_stdout(io.StringIO()):
                figures.append(bench.ndcg(name, index, bench.queries(name, accents), *options))
    return figures


def main(rows):
    shared = os.environ.get("GLANE_SHARED")
    if not shared:
        print("skipped: GLANE_SHARED names no folder of shared collections")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="glane-quality-") as folder:
        bench = Bench(os.environ["GLANE"], shared, folder)
        indexes = {name: bench.index(name) for name in COLLECTIONS}
        heads = [f"{name}{how}" for name in COLLECTIONS for how in ("", ", no accents")]
        print("  ".join([f"{'setting':24}", *heads]))
        for row in rows or ROWS:
            figures = measure(bench, indexes, row)
            cells = [f"{figure:<{len(head)}.4f}" for figure, head in zip(figures, heads)]
            print("  ".join([f"{row or '(as it is)':24}", *cells]), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
