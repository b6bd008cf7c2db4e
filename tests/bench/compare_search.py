"""Asks an index of glane and one of Lucene the same queries, and prints how long they take.

usage: compare_search.py --glane PROGRAM --ask PROGRAM --input FILE.jsonl [--jobs N] [--count N]

--ask is bench-ask. The queries are drawn from the input (queries.py); both give the top ten, whole
documents, with an exact total, warm. Lucene is also asked for the documents' numbers alone. Printed
are wall milliseconds that half of the queries and 99 of 100 take at most.
"""

import argparse
import pathlib
import random
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from peers import lucene  # noqa: E402
from peers.glane import Glane  # noqa: E402
from queries import queries_of  # noqa: E402


def times_of(command):
    """By kind, p50 and p99 as the program prints them."""
    out = subprocess.run(list(map(str, command)), check=True, stdout=subprocess.PIPE, text=True)
    rows = (line.split("\t") for line in out.stdout.splitlines())
    return {kind: (float(p50), float(p99)) for kind, p50, p99 in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--glane", required=True, help="the program")
    parser.add_argument("--ask", required=True, help="the program bench-ask")
    parser.add_argument("--input", required=True, help="JSON lines")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--count", type=int, default=500, help="of queries of each kind")
    options = parser.parse_args()
    missing = lucene.Lucene().missing()
    if missing:
        sys.exit(f"Lucene needs {missing}: compare.py --install")
    with tempfile.TemporaryDirectory(prefix="glane-compare-") as name:
        folder, lines = pathlib.Path(name), pathlib.Path(options.input).resolve()
        asked = queries_of(lines, options.count, random.Random(1))
        queries = folder / "queries.tsv"
        queries.write_text("".join(f"{kind}\t{query}\n" for kind, query in asked), "utf-8")
        Glane(options.glane).index(lines, folder, options.jobs)
        lucene.Lucene().index(lines, folder, options.jobs)
        ours = times_of([options.ask, folder / "glane.idx", queries])
        (folder / "classes").mkdir()
        ask = lucene.compiled("LuceneAsk", folder / "classes")
        numbers = times_of([*ask, folder / "index", queries])
        documents = times_of([*ask, folder / "index", queries, "documents"])
    print(f"{options.count} queries a kind, wall ms p50 / p99\n")
    print("| | glane | Lucene | Lucene, numbers only |\n| --- | --- | --- | --- |")
    for kind in ours:
        cells = [f"{times[kind][0]:.2f} / {times[kind][1]:.2f}"
                 for times in (ours, documents, numbers)]
        print("|", kind, *[f"| {cell}" for cell in cells], "|")


if __name__ == "__main__":
    main()
