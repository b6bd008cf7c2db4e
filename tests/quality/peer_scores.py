"""The suites: their pages, how a reading of one is scored, and what the scores come to.

A suite is a module-level object of SUITES with
  pages(root)             its pages, below the folder of the checkouts
  score(page, reading)    Score of one page
  sum_up(scores)          measure -> figure
  others(root, pages, with_urls)    (program, page's name -> Reading or None) of its peers
  faults(page, reading)   what is wrong, in lines for people
"""

import dataclasses
import json
import pathlib
import re

import peer_measures as measures
from peer_pages import Page, Reading
from peer_readings import read_with_peer

FAULT_LINES = 6  # of a page's lines lost, and of those too many


@dataclasses.dataclass
class Score:
    """`loss` orders pages by how badly they are read; `figures` are written for comparison."""

    loss: float
    figures: dict


def read_json(path):
    return json.loads(pathlib.Path(path).read_text("utf-8"))


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


def text_faults(body, expected):
    """The lines of a body that are lost, and those that do not belong to it."""
    lost = measures.lines_only_in(expected, body)[:FAULT_LINES]
    more = measures.lines_only_in(body, expected)[:FAULT_LINES]
    return [f"lost: {line[:160]}" for line in lost] + [f"too much: {line[:160]}" for line in more]


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
        pieces = page.expected.get("comments") or []
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
        for piece in page.expected.get("comments") or []:
            if measures.one_line(piece) not in talk:
                yield f"comment lost: {piece}"
        for field, right in self.fields(page, reading).items():
            if right is False:
                yield f"{field}: {getattr(reading, field)!r}, not {page.expected[field]!r}"


class ArticleExtractionBenchmark:
    """Whole bodies of articles, by shingles of four words."""

    name = "article-extraction-benchmark"

    def pages(self, root):
        suite = root / self.name
        for name, item in read_json(suite / "ground-truth.json").items():
            path = suite / "html" / f"{name}.html.gz"
            yield Page(name, path, item["url"], item, utf8=True)

    def others(self, root, pages, with_urls):
        """trafilatura as the suite has kept its output, and the best of all that it kept."""
        programs = {}
        for path in sorted((root / self.name / "output").glob("*.json")):
            kept = read_json(path)
            kept = kept["output"] if set(kept) == {"version", "output"} else kept
            programs[path.stem] = {
                name: Reading(body=item.get("articleBody") or "") for name, item in kept.items()
            }

        def reached(name):
            scores = [self.score(page, programs[name].get(page.name, Reading())) for page in pages]
            return self.sum_up(scores)["F1"]

        best = max(programs, key=reached)
        for name in dict.fromkeys(["trafilatura", best]):
            yield f"{name} as kept", programs[name]

    def score(self, page, reading):
        expected = measures.shingles(page.expected["articleBody"])
        counts = measures.overlap(expected, measures.shingles(reading.body))
        # Each page weighs the same, however long it is.
        shared, more, lost = (count / max(1, sum(counts)) for count in counts)
        figures = {"shared": shared, "more": more, "lost": lost}
        return Score(1 - measures.overlap_f1(shared, more, lost), figures)

    def sum_up(self, scores):
        return measures.shingle_scores([tuple(score.figures.values()) for score in scores])

    def faults(self, page, reading):
        return text_faults(reading.body, page.expected["articleBody"])


class Readability:
    """The text that Readability.js itself keeps of a page, as a bag of words."""

    name = "readability"

    def pages(self, root):
        for folder in sorted((root / "readability" / "test" / "test-pages").iterdir()):
            markup = (folder / "expected.html").read_text("utf-8")
            expected = {"text": measures.text_of_html(markup)}
            url = "http://fakehost/test/page.html"
            yield Page(folder.name, folder / "source.html", url, expected, utf8=True)

    def others(self, root, pages, with_urls):
        return ()  # what is expected is its peer's output

    def score(self, page, reading):
        counts = measures.word_overlap(page.expected["text"], reading.body)
        figures = {"shared": counts[0], "more": counts[1], "lost": counts[2]}
        return Score(1 - measures.overlap_f1(*counts), figures)

    def sum_up(self, scores):
        return {"word F1": 1 - measures.ratio(sum(one.loss for one in scores), len(scores))}

    def faults(self, page, reading):
        return text_faults(reading.body, page.expected["text"])


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


SUITES = [Trafilatura(), ArticleExtractionBenchmark(), Readability(), Htmldate()]
