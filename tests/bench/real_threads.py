"""Prints threads of real French, one document a line with the keys of glane's own to_json.

usage: GLANE_SHARED=... real_threads.py [--articles N] [--comments N] [--seed S] >FILE.jsonl

The articles are those of the collection ir/orangesum_title; it has no comments, so that each is
made of one to four sentences of any articles. All is drawn from the seed: the same seed and
collection, the same bytes.
"""

import argparse
import datetime
import gzip
import json
import os
import pathlib
import random
import re
import sys

COMMENTS = 208_660  # with the articles 244,636 documents, 136 MB of title and text
# How often a comment has one, two, three or four sentences: 248 bytes on average.
SENTENCE_WEIGHTS = [56, 27, 11, 6]
TITLE_BYTES = 90
SITES = [f"journal{number}.example" for number in range(12)]
SECTIONS = ["politique", "société", "économie", "sport", "culture", "sciences", "monde", None]
FIRST_NAMES = "Anne Bruno Chloé Denis Élise Farid Gaëlle Hugo Inès Jules Karim Léa".split()
LAST_NAMES = "Aubry Besson Carlier Dumont Estève Faure Guérin Hamel Imbert Joly".split()
PSEUDONYMS = 20_000
PARIS = datetime.timezone(datetime.timedelta(hours=1))


def sentences_of(text):
    """Its sentences of 20 to 400 bytes; many follow the full stop with no space between."""
    parts = re.split(r"(?<=[.!?])\s*(?=[A-ZÀ-Ý«\"])|\n", text)
    return [part.strip() for part in parts if part and 20 <= len(part.encode()) <= 400]


def title_of(text):
    """The collection has few titles: the words with which the text begins."""
    words, title = re.split(r"\s+", text[: 2 * TITLE_BYTES].strip()), ""
    for word in words:
        if len((title + word).encode()) >= TITLE_BYTES:
            break
        title += (" " if title else "") + word
    return title or text[:40]


def zipf_rank(draw, limit):
    """A rank below `limit`, the first ones the likeliest: log-uniform."""
    return int(limit ** draw.random()) - 1


class Threads:
    """Makes the documents of one thread after the other."""

    def __init__(self, draw, sentences):
        self.draw = draw
        self.sentences = sentences

    def document(self, **known):
        date = known.pop("date")
        keys = ["id", "type", "title", "author", "authors", "date", "date_precision", "site"]
        keys += ["url", "source", "crawled", "section", "language", "text", "thread", "position"]
        keys += ["reply_to", "quotes", "thread_title"]
        fixed = {"authors": [known["author"]], "quotes": [], "language": "fr"}
        fixed |= {"date": date.isoformat(), "date_precision": "second"}
        return {key: {**fixed, **known}.get(key) for key in keys}

    def article(self, number, text):
        names = self.draw.choice(FIRST_NAMES), self.draw.choice(LAST_NAMES)
        site = SITES[zipf_rank(self.draw, len(SITES))]
        url, title = f"https://{site}/article/{number}", title_of(text)
        date = datetime.datetime(2006, 1, 1, tzinfo=PARIS)
        date += datetime.timedelta(seconds=self.draw.randrange(15 * 365 * 86400))
        return self.document(
            id=url, type="article", title=title, author=" ".join(names), date=date, site=site,
            url=url, source=f"{site}/{number}.html", section=self.draw.choice(SECTIONS),
            text=text, thread=url, position=0, thread_title=title,
        )

    def comment(self, article, position, earlier):
        count = self.draw.choices([1, 2, 3, 4], SENTENCE_WEIGHTS)[0]
        last = datetime.datetime.fromisoformat(earlier[-1]["date"])
        answered = self.draw.choice(earlier) if position > 1 and self.draw.random() < 0.3 else None
        return self.document(
            id=f"{article['id']}#c{position}", type="comment", title=None,
            author=f"pseudo{zipf_rank(self.draw, PSEUDONYMS)}",
            date=last + datetime.timedelta(seconds=self.draw.randrange(20, 7200)),
            site=article["site"], url=f"{article['url']}#c{position}", source=article["source"],
            section=article["section"], text=" ".join(self.draw.choices(self.sentences, k=count)),
            thread=article["id"], position=position,
            reply_to=answered and answered["author"], thread_title=article["title"],
        )


def print_threads(texts, comments, draw):
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    threads = Threads(draw, sentences)
    left = [0] * len(texts)
    for _ in range(comments):  # a few threads have hundreds, half of them four at most
        left[int(len(texts) * draw.random() ** 2)] += 1
    draw.shuffle(left)
    for number, text in enumerate(texts):
        thread = [threads.article(number, text)]
        for position in range(1, left[number] + 1):
            thread.append(threads.comment(thread[0], position, thread))
        for document in thread:
            print(json.dumps(document, ensure_ascii=False))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=None, help="at most so many, else all")
    parser.add_argument("--comments", type=int, default=COMMENTS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    shared = os.environ.get("GLANE_SHARED") or sys.exit("GLANE_SHARED names no folder")
    corpus = pathlib.Path(shared) / "data" / "ir" / "orangesum_title" / "corpus.jsonl.gz"
    with gzip.open(corpus) as lines:
        texts = [json.loads(line)["text"] for line in lines]
    sys.stdout.reconfigure(encoding="utf-8")
    print_threads(texts[: options.articles], options.comments, random.Random(options.seed))


if __name__ == "__main__":
    main()
