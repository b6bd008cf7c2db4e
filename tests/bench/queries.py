"""Prints queries that documents of JSON lines answer, drawn from their own words.

usage: queries.py FILE.jsonl [--count N] [--seed S]     out: lines "kind<TAB>query"

Words of four letters and more, none of the hundred most frequent of those, as frequent among the
queries as in the text; phrases stand in it as they are.
"""

import argparse
import collections
import json
import random
import re
import sys

WORD = re.compile(r"[^\W\d_]{4,}")
NEIGHBOURS = re.compile(r"([^\W\d_]{4,}) ([^\W\d_]{4,})")
MOST_DOCUMENTS = 50_000  # from the head of the file: enough to draw from
TOO_FREQUENT = 100


def texts_of(path):
    with open(path, encoding="utf-8") as lines:
        for _, line in zip(range(MOST_DOCUMENTS), lines):
            yield json.loads(line)["text"] or ""


def queries_of(path, count, draw):
    """Kind and query, all of a kind together."""
    texts = list(texts_of(path))
    counts = collections.Counter(word.lower() for text in texts for word in WORD.findall(text))
    frequent = {word for word, _ in counts.most_common(TOO_FREQUENT)}

    def drawn(pattern, chosen):
        while True:
            found = [item for item in pattern.findall(draw.choice(texts)) if chosen(item)]
            if found:
                return draw.choice(found)

    def word():
        return drawn(WORD, lambda found: found.lower() not in frequent).lower()

    def phrase():
        rare = drawn(NEIGHBOURS, lambda found: not frequent & {part.lower() for part in found})
        return '"' + " ".join(rare) + '"'

    for kind, words in [("one word", 1), ("two words", 2), ("three words", 3),
                        ("one word and facets", 1)]:
        for _ in range(count):
            yield kind, " ".join(word() for _ in range(words))
    for _ in range(count):
        yield "phrase of two", phrase()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--count", type=int, default=500, help="of each kind")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    for kind, query in queries_of(options.file, options.count, random.Random(options.seed)):
        print(kind, query, sep="\t")


if __name__ == "__main__":
    main()
