"""Suites of fields and pieces of text: trafilatura, htmldate."""

import pathlib
import re

import peer_measures as measures
from peer_pages import Page, all_text
from peer_readings import read_with_peer
from peer_scores import Score, read_json


def names(authors):
    """The names in a list of authors, or in one text, whatever stands between them."""
    text = "; ".join(authors) if isinstance(authors, list) else authors
    parts = re.split(r"[;,/&]|\s(?:und|and|et|y|e)\s", measures.plain(text))
    return sorted(part.strip() for part in parts if part.strip())


def title_right(read, expected):
    """Whether a title is right but for case, white space, and the form of quotes and dashes."""
    return measures.plain(read) == measures.plain(expected)


def author_right(reading, expected):
    """Whether the authors are right, name by name; "von" or a date at a name makes it wrong."""
    return names(expected) in (names(reading.author), names(reading.authors))


def shares(scores, fields):
    """Of the pages where a field is expected, the share that has it right."""
    found = {}
    for field in fields:
        right = [score.figures[field] for score in scores if score.figures[field] is not None]
        found[field] = measures.ratio(sum(right), len(right))
        found[f"{field} of"] = len(right)
    return found


class Trafilatura:
    """Pieces of text that must and must not be in the body; titles, authors, days, comments."""

    name = "trafilatura"

    def pages(self, root):
        tests = root / "trafilatura" / "tests"
        for url, item in read_json(tests / "evaldata.json").items():
            places = [tests / folder / item["file"] for folder in ("cache", "eval")]
            yield Page(item["file"], next(filter(pathlib.Path.is_file, places)), url, item)

    def others(self, root, pages, with_urls):
        yield read_with_peer(root, self.name, pages, with_urls)

    def comment_pieces(self, page):
        """The pieces of comments that a page holds; the suite names many that scripts fetch.

        It has no measure for them: this is its measure for bodies, with nothing unwanted.
        """
        pieces = page.expected.get("comments") or []
        text = measures.one_line(all_text(page.data())) if pieces else ""
        return [piece for piece in pieces if measures.one_line(piece) in text]

    def fields(self, page, reading):
        """field -> whether it is right; None where the suite names none."""
        wanted = page.expected
        return {
            "title": title_right(reading.title, wanted["title"]) if wanted.get("title") else None,
            "author": author_right(reading, wanted["author"]) if wanted.get("author") else None,
            "date": reading.date == wanted["date"] if wanted.get("date") else None,
        }

    def score(self, page, reading):
        counts = measures.piece_counts(
            reading.body, page.expected["with"], page.expected["without"]
        )
        pieces = self.comment_pieces(page)
        found, _, lost, _ = measures.piece_counts("\n".join(reading.comments), pieces, [])
        fields = self.fields(page, reading)
        wrong = sum(right is False for right in fields.values())
        figures = dict(zip(("found", "kept", "lost", "kept out"), counts))
        figures |= fields | {"comment pieces": found, "comment pieces lost": lost}
        return Score(counts[1] + counts[2] + lost + wrong, figures)

    def sum_up(self, scores):
        def total(key):
            return sum(score.figures[key] for score in scores)

        found, kept, lost = total("found"), total("kept"), total("lost")
        comments = total("comment pieces")
        return {
            "precision": measures.ratio(found, found + kept),
            "recall": measures.ratio(found, found + lost),
            "F1": measures.ratio(2 * found, 2 * found + kept + lost),
            **shares(scores, ("title", "author", "date")),
            "comments": measures.ratio(comments, comments + total("comment pieces lost")),
        }

    def faults(self, page, reading):
        body, talk = measures.one_line(reading.body), measures.one_line(" ".join(reading.comments))
        for piece in page.expected["with"]:
            if measures.one_line(piece) not in body:
                yield f"lost: {piece}"
        for piece in page.expected["without"]:
            if measures.one_line(piece) in body:
                yield f"too much: {piece}"
        for piece in self.comment_pieces(page):
            if measures.one_line(piece) not in talk:
                yield f"comment lost: {piece}"
        for field, right in self.fields(page, reading).items():
            if right is False:
                yield f"{field}: {getattr(reading, field)!r}, not {page.expected[field]!r}"


class Htmldate:
    """The day that a page was first published."""

    name = "htmldate"

    def pages(self, root):
        tests = root / "htmldate" / "tests"
        items = {}
        for listed in ("eval_mediacloud_2020.json", "eval_default.json"):
            items |= read_json(tests / listed)
        for url, item in items.items():
            places = [tests / folder / item["file"] for folder in ("test_set", "cache", "eval")]
            if item["date"] != item["date"]:  # NaN: the page has none
                item["date"] = ""
            yield Page(item["file"], next(filter(pathlib.Path.is_file, places)), url, item)

    def others(self, root, pages, with_urls):
        yield read_with_peer(root, self.name, pages, with_urls)

    def score(self, page, reading):
        right = reading.date == page.expected["date"]
        # A wrong day is worse than none.
        loss = 0 if right else 2 if reading.date else 1
        return Score(loss, {"date": right, "found": bool(reading.date)})

    def sum_up(self, scores):
        right = sum(score.figures["date"] for score in scores)
        found = sum(score.figures["found"] for score in scores)
        return {
            "date": measures.ratio(right, len(scores)),
            "wrong": found - right,
            "none": len(scores) - found,
        }

    def faults(self, page, reading):
        if reading.date != page.expected["date"]:
            yield f"date: {reading.date!r}, not {page.expected['date']!r}"
