"""Suites of whole texts: article-extraction-benchmark, readability."""

import peer_measures as measures
from peer_pages import Page, Reading
from peer_scores import Score, read_json

FAULT_LINES = 6  # of a page's lines lost, and of those too many


def text_faults(body, expected):
    """The lines of a body that are lost, and those that do not belong to it."""
    lost = measures.lines_only_in(expected, body)[:FAULT_LINES]
    more = measures.lines_only_in(body, expected)[:FAULT_LINES]
    return [f"lost: {line[:160]}" for line in lost] + [f"too much: {line[:160]}" for line in more]


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
