"""Prints what shape the text of JSON lines has: how its words repeat and how long it is.

usage: text_statistics.py [--limit BYTES] NAME=FILE.jsonl[.gz]...

One column a file. A token is a run of letters and digits in lower case, so that "l'eau" is two;
title and text of each line are read. Heaps' law, distinct = K * tokens ^ beta, is fitted to the
distinct forms at every half decade from 10,000 tokens on; Zipf's slope is that of the logarithm of
the frequency over that of the rank, ranks 10 to 10,000 in equal steps of the logarithm.
"""

import argparse
import collections
import gzip
import json
import math
import re

TOKEN = re.compile(r"[^\W_]+")
MARKS = [10_000, 100_000, 1_000_000, 10_000_000]
HEAPS_STEPS = [round(10 ** (4 + step / 2)) for step in range(9)]


def lines_of(path):
    return gzip.open(path, "rt") if path.endswith(".gz") else open(path, encoding="utf-8")


def slope(points):
    """The slope and the intercept of the least squares line."""
    count = len(points)
    mean_x = sum(x for x, _ in points) / count
    mean_y = sum(y for _, y in points) / count
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    steep = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    return steep, mean_y - steep * mean_x


class Counts:
    def __init__(self):
        self.forms = collections.Counter()
        self.tokens = self.bytes = 0
        self.pairs = {"article": 0, "comment": 0}
        self.distinct = {}  # tokens -> distinct forms so far
        self.lengths = {"article": [], "comment": []}

    def add(self, document):
        text = ((document.get("title") or "") + "\n" + document["text"]).strip()
        length = len(text.encode())
        self.bytes += length
        kind = document.get("type") or "article"
        self.lengths[kind].append(length)
        tokens = TOKEN.findall(text.lower())
        self.pairs[kind] += len(set(tokens))
        before = self.tokens
        self.tokens += len(tokens)
        mark = next((step for step in HEAPS_STEPS if before < step <= self.tokens), None)
        if mark is None:
            self.forms.update(tokens)
            return
        self.forms.update(tokens[: mark - before])
        self.distinct[mark] = len(self.forms)
        self.forms.update(tokens[mark - before :])

    def zipf_slope(self):
        frequencies = [count for _, count in self.forms.most_common(10_000)]
        ranks = sorted({round(10 ** (1 + step / 20)) for step in range(61)})
        return slope([(math.log(rank), math.log(frequencies[rank - 1]))
                      for rank in ranks if rank <= len(frequencies)])[0]

    def heaps(self):
        steep, intercept = slope([(math.log(x), math.log(y)) for x, y in self.distinct.items()])
        return math.exp(intercept), steep


def row_of_lengths(lengths):
    if not lengths:
        return "-"
    lengths = sorted(lengths)
    at = [lengths[int(share * (len(lengths) - 1))] for share in (0.1, 0.5, 0.9, 0.99)]
    return f"{sum(lengths) / len(lengths):.0f} ({'/'.join(map(str, at))})"


def rows(counts):
    documents = sum(map(len, counts.lengths.values()))
    yield "documents", documents
    yield "MB of title and text", f"{counts.bytes / 1e6:.1f}"
    yield "tokens", counts.tokens
    for mark in MARKS:
        yield f"distinct forms at {mark}", counts.distinct.get(mark, "-")
    yield "distinct forms", len(counts.forms)
    yield "Heaps K, beta", "{:.1f}, {:.3f}".format(*counts.heaps())
    yield "Zipf slope, ranks 10-10,000", f"{counts.zipf_slope():.3f}"
    for top in (10, 100, 1000):
        share = sum(count for _, count in counts.forms.most_common(top)) / counts.tokens
        yield f"share of the {top} most frequent", f"{share:.3f}"
    once = sum(count == 1 for count in counts.forms.values())
    yield "share of the forms met once", f"{once / len(counts.forms):.3f}"
    yield "bytes per token", f"{counts.bytes / counts.tokens:.2f}"
    pairs = sum(counts.pairs.values())
    yield "pairs per document", f"{pairs / documents:.1f}"
    yield "bytes per pair", f"{counts.bytes / pairs:.2f}"
    for kind, lengths in counts.lengths.items():
        yield f"bytes per pair, {kind}s", f"{sum(lengths) / max(1, counts.pairs[kind]):.2f}"
        yield f"{kind} bytes, mean (p10/50/90/99)", row_of_lengths(lengths)


def counts_of(path, limit):
    counts = Counts()
    with lines_of(path) as lines:
        for line in lines:
            if limit and counts.bytes >= limit:
                break
            counts.add(json.loads(line))
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--limit", type=int, default=0, help="bytes of text at most, of each")
    parser.add_argument("--top", type=int, default=0, help="list the most frequent forms too")
    parser.add_argument("files", nargs="+", metavar="NAME=FILE")
    options = parser.parse_args()
    named = [file.split("=", 1) for file in options.files]
    all_counts = [counts_of(path, options.limit) for _, path in named]
    print("|", *[f"| {name} " for name, _ in named], "|")
    print("| ---" * (1 + len(named)), "|")
    for cells in zip(*map(rows, all_counts)):
        print("|", cells[0][0], *[f"| {value}" for _, value in cells], "|")
    for (name, _), counts in zip(named, all_counts):
        for form, count in counts.forms.most_common(options.top):
            print(f"{name}\t{form}\t{count / counts.tokens:.5f}")


if __name__ == "__main__":
    main()
