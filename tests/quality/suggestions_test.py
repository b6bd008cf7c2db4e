"""Breaks a thousand words of a collection and asks whether glane proposes them; asks questions
that are right, and counts what is proposed for them all the same.

usage: suggestions_test.py      $GLANE and $GLANE_SHARED as in quality_test.py; the Python package
A word is asked alone, with one or two edits drawn by a seeded script; forms that the edits make
another word of the collection are drawn anew. The figures are printed.
"""

import collections
import gzip
import json
import os
import random
import re
import sys
import tempfile

import glane
from misspellings_test import folded, neighbour_key, proposal
from quality_test import SKIPPED, Bench, expect

# Of the proposals, those that are the word as it was, but for accents; of the words, those put
# right; of right questions, those for which something is proposed.
# .954, .805 and .003 were; the questions doubted do hold a slip.
PRECISION_FLOOR = 0.95
RECALL_FLOOR = 0.8
NEEDLESS_CEILING = 1 / 300
WORDS = 1000
LEAST_OCCURRENCES = 20
LEAST_LETTERS = 5
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def edited(word, chance):
    """`word` with one letter lost, added, doubled, changed or exchanged with the next."""
    at = chance.randrange(len(word))
    before, letter, after = word[:at], word[at], word[at + 1 :]
    return chance.choice([
        before + after,
        before + chance.choice(LETTERS) + letter + after,
        before + letter + letter + after,
        before + chance.choice(LETTERS) + after,
        before + neighbour_key(letter, chance) + after,
        before + after[:1] + letter + after[1:],
    ])  # fmt: skip


def broken(word, known, chance):
    """`word` without accents and one or two edits away, no word of the collection."""
    edits = 1 if len(word) < 7 else chance.choice([1, 2])
    while True:
        slip = word
        for _ in range(edits):
            slip = edited(slip, chance)
        if slip != word and slip not in known:
            return slip, edits


def words_of(corpus):
    """How often each word stands in titles and texts, folded."""
    known = collections.Counter()
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            text = document.get("title", "") + " " + document["text"]
            known.update(re.findall(r"[^\W\d_]+", folded(text)))
    return known


def broken_words(bench, archive, chance):
    known = words_of(bench.shared / "data" / "ir" / "orangesum_title" / "corpus.jsonl.gz")
    frequent = sorted(
        word for word, count in known.items()
        if count >= LEAST_OCCURRENCES and len(word) >= LEAST_LETTERS and word.isascii()
    )  # fmt: skip
    proposed = collections.Counter()
    right = collections.Counter()
    asked = collections.Counter()
    for word in chance.sample(frequent, WORDS):
        slip, edits = broken(word, known, chance)
        found = proposal(archive, slip)
        asked[edits] += 1
        proposed[edits] += found is not None
        right[edits] += found is not None and folded(found) == word
        if os.environ.get("GLANE_VERBOSE") and (found is None or folded(found) != word):
            print(f"{slip} of {word}: {found}")
    for edits in asked:
        precision = right[edits] / max(proposed[edits], 1)
        recall = right[edits] / asked[edits]
        print(f"{edits} edits, {asked[edits]} words: {precision:.3f}, {recall:.3f}")
    return right.total() / max(proposed.total(), 1), right.total() / asked.total()


def needless(bench, archive):
    """The questions, all of them right, for which something is proposed."""
    rows = (bench.shared / "data" / "ir" / "piaf" / "queries.tsv").read_text().splitlines()
    questions = [row.split("\t")[1] for row in rows]
    doubted = [one for one in questions if proposal(archive, one) is not None]
    if os.environ.get("GLANE_VERBOSE"):
        for one in doubted:
            print(f"{one}: {proposal(archive, one)}")
    return len(doubted), len(questions)


def main():
    shared = os.environ.get("GLANE_SHARED")
    if not shared:
        print("skipped: GLANE_SHARED names no folder of shared collections")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="glane-quality-") as folder:
        bench = Bench(os.environ["GLANE"], shared, folder)
        headlines = glane.open(bench.index("orangesum_title"))
        precision, recall = broken_words(bench, headlines, random.Random(17))
        print(f"{WORDS} broken words: precision {precision:.3f}, recall {recall:.3f}", flush=True)
        doubted, questions = needless(bench, glane.open(bench.index("piaf")))
    print(f"questions that are right {questions}: something proposed for {doubted}")
    expect(precision >= PRECISION_FLOOR, f"precision under {PRECISION_FLOOR}")
    expect(recall >= RECALL_FLOOR, f"recall under {RECALL_FLOOR}")
    expect(doubted <= NEEDLESS_CEILING * questions, "too much is proposed for what is right")
    return 0


if __name__ == "__main__":
    sys.exit(main())
