"""What an index answers, to be held against what another one does: its documents, and the answers
to a hundred queries with their scores and their order."""

import json

import threads

QUERIES = 100
EVERY_HIT = ("-n", 1_000_000)

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
        self.documents = read_documents(test, index)
        self.answers = test.expect(
            (0, 1), "search", "-i", index, *EVERY_HIT, "--format", "trec", "--batch", queries
        ).splitlines()

    def assert_equal(self, other, what="the index"):
        """`other` is of an index built in one go."""
        assert_same_documents(self.documents, other.documents, what)
        for ours, theirs in zip(self.answers, other.answers):
            if ours != theirs:
                raise AssertionError(f"{what} answers otherwise: {ours}, must be {theirs}")
        if len(self.answers) != len(other.answers):
            raise AssertionError(
                f"{what} has {len(self.answers)} hits, must have {len(other.answers)}"
            )


def read_documents(test, index):
    """Every document of an index by its id."""
    ids = test.expect(
        (0, 1), "search", "-i", index, "--facet", "type", *EVERY_HIT, "--format", "ids"
    ).splitlines()
    if not ids:
        return {}
    shown = test.expect((0,), "show", "-i", index, "--format", "jsonl", "--", *ids).splitlines()
    documents = {}
    for line in shown:
        document = json.loads(line)
        if document["id"] in documents:
            raise AssertionError(f"{document['id']} is there twice")
        documents[document["id"]] = document
    if len(documents) != len(ids):
        raise AssertionError(f"{len(ids)} documents are found, {len(documents)} are shown")
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
