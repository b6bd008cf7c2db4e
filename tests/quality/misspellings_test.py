"""Breaks words of real questions and asks whether glane proposes what was meant.

usage: misspellings_test.py      $GLANE and $GLANE_SHARED as in quality_test.py; the Python package
One word of each question is broken by a slip of the keyboard or of spelling; words that the slip
makes another word of the collection are passed over, for nobody can tell, and so are questions for
which something is proposed as they are: most of those do hold a slip. Of a question whose first hit
stays nothing is proposed, so that few slips are put right. The figures are printed; the
floors are what was measured when they were set, less a little.
"""

import collections
import gzip
import os
import random
import re
import sys
import tempfile
import unicodedata

import glane
from quality_test import SKIPPED, Bench, expect

# Of the proposals, those that are the question as it was; of the slips, those put right; of the
# questions as they were, those for which something is proposed.
# .953, .163 and 0 were.
PRECISION_FLOOR = 0.92
RECALL_FLOOR = 0.14
NEEDLESS_CEILING = 0.01
QUESTIONS = 300

KEY_ROWS = ["azertyuiop", "qsdfghjklm", "wxcvbn"]
SOUNDS = [
    ("ph", "f"), ("qu", "k"), ("c", "k"), ("ss", "c"), ("s", "ss"), ("an", "en"), ("en", "an"),
    ("am", "em"), ("eau", "o"), ("au", "o"), ("o", "au"), ("i", "y"), ("y", "i"), ("th", "t"),
]  # fmt: skip


def folded(text):
    letters = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    return "".join(c for c in letters if not unicodedata.combining(c))


def neighbour_key(letter, chance):
    row = next(row for row in KEY_ROWS if letter in row)
    at = row.index(letter)
    return chance.choice([row[i] for i in (at - 1, at + 1) if 0 <= i < len(row)])


def broken(word, chance):
    """`word` with one slip, of letters without accents."""
    at = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    sounds = [pair for pair in SOUNDS if pair[0] in word]
    sound, other = chance.choice(sounds) if sounds else ("", "")
    return chance.choice([
        before + after,
        before + letter + letter + after,
        before + after[0] + letter + after[1:],
        before + neighbour_key(letter, chance) + after,
        word.replace(sound, other, 1),
        word[:-1] if word[-1] in "stdxe" else word + "t",
    ])  # fmt: skip


def collection_words(bench):
    """How often each word of the collection stands there, folded."""
    corpus = bench.shared / "data" / "ir" / "piaf" / "corpus.jsonl.gz"
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        return collections.Counter(re.findall(r"[a-z]+", folded(lines.read())))


def slips(questions, known, chance):
    """(question as it was, with a word broken)."""
    for question in questions:
        words = [
            match for match in re.finditer(r"(?<!\w)[^\W\d_]{6,}(?!\w)", question)
            if known[folded(match[0])] >= 3
        ]  # fmt: skip
        if not words:
            continue
        word = chance.choice(words)
        slip = broken(folded(word[0]), chance)
        if slip not in known:
            yield question, question[: word.start()] + slip + question[word.end() :]


def proposal(archive, query):
    return archive.search(query, plain=True, limit=0, snippets=False).suggestion


def main():
    shared = os.environ.get("GLANE_SHARED")
    if not shared:
        print("skipped: GLANE_SHARED names no folder of shared collections")
        return SKIPPED
    chance = random.Random(2)
    with tempfile.TemporaryDirectory(prefix="glane-quality-") as folder:
        bench = Bench(os.environ["GLANE"], shared, folder)
        archive = glane.open(bench.index("piaf"))
        rows = (bench.shared / "data" / "ir" / "piaf" / "queries.tsv").read_text().splitlines()
        questions = [row.split("\t")[1] for row in chance.sample(rows, QUESTIONS)]
        doubted = {one for one in questions if proposal(archive, one) is not None}
        sound = [question for question in questions if question not in doubted]
        pairs = list(slips(sound, collection_words(bench), chance))
        proposals = [proposal(archive, slip) for _, slip in pairs]
        right = sum(
            found is not None and folded(found) == folded(meant)
            for (meant, _), found in zip(pairs, proposals)
        )
        proposed = sum(found is not None for found in proposals)
    precision, recall = right / max(proposed, 1), right / len(pairs)
    print(f"slips {len(pairs)}: precision {precision:.3f}, recall {recall:.3f}")
    print(f"questions as they were {QUESTIONS}: something proposed for {len(doubted)}")
    expect(precision >= PRECISION_FLOOR, f"precision under {PRECISION_FLOOR}")
    expect(recall >= RECALL_FLOOR, f"recall under {RECALL_FLOOR}")
    expect(len(doubted) <= NEEDLESS_CEILING * QUESTIONS, "too much is proposed for what is right")
    return 0


if __name__ == "__main__":
    sys.exit(main())
