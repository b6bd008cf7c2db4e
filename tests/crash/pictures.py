"""What an index answers, to be held against what another one does: its documents, what a hundred
queries find, some of their totals and facets; and, of a compacted copy, scores and order: documents
that are gone count in the frequencies of words until their segment is merged."""

import json
import shutil

import threads

QUERIES = 100
COUNTED_QUERIES = 5  # whose totals and facets are asked for

# Told of a history, which an index built in one go has not; and when and where a document was last
# read that has not changed since: a page read again touches only what changed in it, and of what
# several files say alike any may have been first (whole_pages.assert_sources).
HISTORY_KEYS = {"captures", "first_captured", "crawled", "source"}


def random_queries(crawl, random, count=QUERIES):
    """Queries in the crawl's words: bare ones, phrases, fields, dates, spellings."""
    makers = [
        lambda: " ".join(random.sample(threads.WORDS, random.randint(1, 4))),
        lambda: " ".join(random.sample(threads.WORDS, random.randint(1, 4))),
        lambda: phrase(crawl, random),
        lambda: phrase(crawl, random),
        lambda: f"+{word(random)} {word(random)} -{word(random)}",
        lambda: f"{word(random)} AND {word(random)}",
        lambda: f"{word(random)} NEAR/8 {word(random)}",
        lambda: f"{word(random)[:4]}*",
        lambda: f"{word(random)}~1",
        lambda: f"={word(random)}",
        lambda: f"titre:{word(random)} {word(random)}",
        lambda: f"fil:{word(random)}",
        lambda: f'auteur:"{random.choice(threads.ARTICLE_AUTHORS + threads.PSEUDONYMS)}"',
        lambda: f"site:{random.choice(threads.SITES)} {word(random)}",
        lambda: f"type:{random.choice(['article', 'comment'])} {word(random)}",
        lambda: f"date:2021-{random.randint(1, 12):02} {word(random)}",
        lambda: f"depuis:2022 {word(random)} {word(random)}",
    ]
    return [random.choice(makers)() for _ in range(count)]


def word(random):
    return random.choice(threads.WORDS)


def phrase(crawl, random):
    """Words that follow each other somewhere in the crawl."""
    _, thread = crawl.pick_thread()
    if not thread:
        return word(random)
    words = random.choice(thread.text).rstrip(".!?").replace(".", "").split()
    begin = random.randrange(max(1, len(words) - 3))
    return '"' + " ".join(words[begin : begin + random.randint(2, 3)]) + '"'


def write_queries(path, queries):
    path.write_text("".join(f"{n}\t{query}\n" for n, query in enumerate(queries)))
    return path


class Picture:
    """All that an index answers."""

    def __init__(self, test, index, queries):
        self.test, self.queries = test, queries
        self.documents = read_documents(test, index)
        self.found = sorted(map(without_score, self.ask(index)))
        lines = queries.read_text().splitlines()[:COUNTED_QUERIES]
        self.counts = [self.count(index, line.split("\t")[1]) for line in lines]
        compacted = test.folder / "compacted.idx"
        shutil.rmtree(compacted, ignore_errors=True)
        shutil.copytree(index, compacted)
        test.look.ask("compact", compacted)
        self.answers = self.ask(compacted)

    def ask(self, index):
        return self.test.look.ask("answers", index, self.queries)

    def count(self, index, query):
        """The total and the facets, in order."""
        return self.test.look.ask("counts", index, query)

    def assert_equal(self, other, what="the index"):
        """`other` is of an index built in one go."""
        assert_same_documents(self.documents, other.documents, what)
        assert_same_lines(self.found, other.found, f"{what} finds")
        assert_same_lines(self.counts, other.counts, f"{what} counts")
        assert_same_lines(self.answers, other.answers, f"{what}, compacted, answers")


def without_score(line):
    """Of a line "query Q0 document rank score run"."""
    query, _, document, _ = line.split(maxsplit=3)
    return f"{query} {document}"


def assert_same_lines(ours, theirs, what):
    for our, their in zip(ours, theirs):
        if our != their:
            raise AssertionError(f"{what} {our}, must be {their}")
    if len(ours) != len(theirs):
        raise AssertionError(f"{what} {len(ours)} lines, must be {len(theirs)}")


def read_documents(test, index):
    """Every document of an index by its id."""
    documents = {}
    for line in test.look.ask("documents", index):
        document = json.loads(line)
        if document["id"] in documents:
            raise AssertionError(f"{document['id']} is there twice")
        documents[document["id"]] = document
    return documents


def assert_same_ids(ours, theirs, what):
    lacking, extra = sorted(theirs.keys() - ours.keys()), sorted(ours.keys() - theirs.keys())
    if lacking or extra:
        raise AssertionError(f"{what} lacks {lacking[:5]} and has besides {extra[:5]}")


def assert_same_documents(ours, theirs, what):
    assert_same_ids(ours, theirs, what)
    for id_, document in ours.items():
        other = theirs[id_]
        for key in sorted((document.keys() | other.keys()) - HISTORY_KEYS):
            ours_is, theirs_is = document.get(key), other.get(key)
            if ours_is != theirs_is:
                raise AssertionError(
                    f"{what}: {key} of {id_} is {ours_is!r}, must be {theirs_is!r}"
                )
