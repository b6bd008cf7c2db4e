"""The measures of the evaluation suites, and the lines of two texts that only one of them has.

Written from the definitions in the suites' own programs, which are named at each measure.
"""

import collections
import html.parser
import re
import unicodedata

BLOCKS = frozenset(
    "address article aside blockquote br caption dd div dl dt figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr img li main ol p pre section table tbody td tfoot th thead tr ul".split()
)
SHINGLE_WORDS = 4
PLAIN_SIGNS = str.maketrans({
    **dict.fromkeys("‘’‚‛`´'“”„‟«»‹›", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
})  # fmt: skip


def one_line(text):
    return " ".join(text.split())


def plain(text):
    """A title or a name without what editors of a suite write otherwise than its pages do."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").translate(PLAIN_SIGNS)
    return one_line(text).casefold()


def piece_counts(body, wanted, unwanted):
    """(wanted found, unwanted found, wanted lost, unwanted kept out): trafilatura, eval_common.py.

    A piece is found where the body, white space as one blank, has it letter for letter.
    """
    line = one_line(body)
    found = sum(one_line(piece) in line for piece in wanted)
    kept = sum(one_line(piece) in line for piece in unwanted)
    return found, kept, len(wanted) - found, len(unwanted) - kept


def words(text):
    return re.findall(r"\w+", text)


def shingles(text):
    """How often each run of four words occurs; a shorter text is one run."""
    sequence = words(text)
    last = max(1, len(sequence) - SHINGLE_WORDS + 1) if sequence else 0
    return collections.Counter(tuple(sequence[at : at + SHINGLE_WORDS]) for at in range(last))


def overlap(expected, read):
    """(shared, only read, only expected) of two counters."""
    shared = sum((expected & read).values())
    return shared, sum(read.values()) - shared, sum(expected.values()) - shared


def ratio(part, whole, otherwise=0.0):
    return part / whole if whole else otherwise


def f1(precision, recall):
    return ratio(2 * precision * recall, precision + recall)


def shingle_scores(counts):
    """Precision, recall and F1 of many pages: article-extraction-benchmark, evaluate.py.

    Precision is the mean over pages where anything was read, recall over those where anything was
    expected, and F1 is made of the two means.
    """
    precisions = [shared / (shared + more) for shared, more, _ in counts if shared + more]
    recalls = [shared / (shared + lost) for shared, _, lost in counts if shared + lost]
    precision = ratio(sum(precisions), len(precisions))
    recall = ratio(sum(recalls), len(recalls))
    return {"precision": precision, "recall": recall, "F1": f1(precision, recall)}


def overlap_f1(shared, more, lost):
    """The F1 of one page; a page that is empty and is read as empty is right."""
    return ratio(2 * shared, 2 * shared + more + lost, otherwise=1.0)


def word_overlap(expected, read):
    """Of the words as a bag: order does not count."""
    return overlap(collections.Counter(words(expected)), collections.Counter(words(read)))


class _Text(html.parser.HTMLParser):
    """Gathers text; where a block begins or ends, so does a line."""

    def __init__(self):
        super().__init__()
        self.parts = []

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        self.handle_starttag(tag, [])

    def handle_data(self, data):
        self.parts.append(data)


def text_of_html(markup):
    parser = _Text()
    parser.feed(markup)
    parser.close()
    return "".join(parser.parts)


def lines_only_in(text, other):
    """The lines of `text` most of whose shingles `other` lacks, longest first."""
    known = shingles(other)
    loose = set(words(other))
    found = []
    for line in map(one_line, text.splitlines()):
        runs = shingles(line)
        strange = sum(count for run, count in runs.items() if run not in known)
        # A line of less than four words has no shingle of the other text to be found among.
        short = len(words(line)) < SHINGLE_WORDS and set(words(line)) <= loose
        if runs and 2 * strange > sum(runs.values()) and not short:
            found.append(line)
    return sorted(found, key=len, reverse=True)
