"""Holds glane's reading of pages against the evaluation suites of other programs.

usage: peer_suites.py [--suite NAME]... [--urls] [--alone] [--floors] [--worst N]
                      [--tsv FILE] [--against FILE]

$GLANE is the program, $GLANE_PEERS a folder with checkouts of the suites, each in a folder of its
name: trafilatura, article-extraction-benchmark, readability, htmldate (all public, and none part
of this checkout). A suite that is not there is passed over, aloud. Each suite is scored by its own
measure, a line each; where a peer runs here, or its output is kept in the suite, its figures
follow, by the same code. Trafilatura needs lxml, dateparser and charset-normalizer, and checkouts
of courlan and jusText beside it (peer_readings.py).

--urls         tell each page's address to all programs; the suites themselves do not
--alone        without the peers
--floors       fail where a figure is under what was measured when the floors were set, less a bit
--worst N      print the N pages of each suite that are read worst, and what is wrong there
--tsv FILE     write a line for each page: suite, page, figures
--against FILE print how the figures of pages differ from an earlier FILE of --tsv
"""

import argparse
import os
import pathlib
import sys

from peer_pages import Reading, read_with_glane
from suites_of_fields import Htmldate, Trafilatura
from suites_of_texts import ArticleExtractionBenchmark, Readability

SUITES = [Trafilatura(), ArticleExtractionBenchmark(), Readability(), Htmldate()]
SKIPPED = 77  # as Meson understands an exit status

# suite -> measure -> what must be reached, without addresses. In brackets what was measured, and
# what its peer reaches: trafilatura 2.2.0, htmldate 1.10.0, and of the benchmark the best output
# kept there.
FLOORS = {
    "trafilatura": {
        "F1": 0.944,  # (.949, .925)
        "title": 0.870,  # (.878, .607)
        "author": 0.719,  # (.727, .535)
        "date": 0.906,  # (.913, .865)
        "comments": 0.925,  # (.935, .714)
    },
    "article-extraction-benchmark": {"F1": 0.970},  # (.974, .970)
    "readability": {"word F1": 0.934},  # (.939)
    "htmldate": {"date": 0.931},  # (.935, .903)
}


def parse_arguments():
    parser = argparse.ArgumentParser(
        usage="see the head of this file", allow_abbrev=False, description=__doc__
    )
    parser.add_argument("--suite", action="append", choices=[suite.name for suite in SUITES])
    for flag in ("--urls", "--alone", "--floors"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--tsv", type=pathlib.Path)
    parser.add_argument("--against", type=pathlib.Path)
    return parser.parse_args()


def written(value):
    """A figure as one writes it: shares to four places, right and wrong as 1 and 0."""
    if value is None:
        return "-"
    return f"{value:.4f}" if isinstance(value, float) else str(int(value))


def listed(figures):
    return ", ".join(f"{measure} {written(value)}" for measure, value in figures.items())


def print_worst(suite, pages, readings, scores, most):
    order = sorted(range(len(pages)), key=lambda at: -scores[at].loss)
    for at in [at for at in order[:most] if scores[at].loss > 0]:
        page = pages[at]
        print(f"  {page.name} ({page.path}): {listed(scores[at].figures)}")
        for fault in suite.faults(page, readings.get(page.name, Reading())):
            print(f"    {fault}")


def score_suite(suite, root, glane, options):
    """(measure -> figure, lines of the TSV file)"""
    pages = list(suite.pages(root))
    readings = read_with_glane(glane, pages, options.urls)
    scores = [suite.score(page, readings[page.name]) for page in pages]
    reached = suite.sum_up(scores)
    print(f"{suite.name}, {len(pages)} pages: {listed(reached)}", flush=True)
    for program, read in () if options.alone else suite.others(root, pages, options.urls):
        if read is None:
            print(f"  {program}")
            continue
        others = [suite.score(page, read.get(page.name, Reading())) for page in pages]
        print(f"  {program}: {listed(suite.sum_up(others))}", flush=True)
    print_worst(suite, pages, readings, scores, options.worst)
    lines = [
        "\t".join([suite.name, page.name]
                  + [f"{key}={written(value)}" for key, value in score.figures.items()])
        for page, score in zip(pages, scores)
    ]  # fmt: skip
    return reached, lines


def print_changes(earlier, lines):
    """Prints the pages of both runs whose figures differ."""
    before = {tuple(line.split("\t")[:2]): line.split("\t")[2:] for line in earlier}
    for line in lines:
        suite, page, *figures = line.split("\t")
        old = before.get((suite, page), figures)
        changes = [f"{was} -> {now.split('=')[1]}" for was, now in zip(old, figures) if was != now]
        if changes:
            print(f"changed: {suite} {page}: {', '.join(changes)}")


def under_floors(suite, reached):
    """The figures of a suite that are under their floors, in words."""
    return [
        f"{suite.name}: {measure} {reached[measure]:.4f} is under {floor}"
        for measure, floor in FLOORS.get(suite.name, {}).items()
        if reached[measure] < floor
    ]


def main():
    options = parse_arguments()
    if not os.environ.get("GLANE_PEERS"):
        print("skipped: GLANE_PEERS names no folder with checkouts of evaluation suites")
        return SKIPPED
    root = pathlib.Path(os.environ["GLANE_PEERS"])
    lines, under, scored = [], [], 0
    for suite in SUITES:
        if options.suite and suite.name not in options.suite:
            continue
        if not (root / suite.name).is_dir():
            print(f"skipped: {suite.name} is not in {root}")
            continue
        reached, of_suite = score_suite(suite, root, os.environ["GLANE"], options)
        lines += of_suite
        under += under_floors(suite, reached)
        scored += 1
    if options.against:
        print_changes(options.against.read_text("utf-8").splitlines(), lines)
    if options.tsv:
        options.tsv.write_text("".join(line + "\n" for line in lines), "utf-8")
    if options.floors and under:
        sys.exit("\n".join(under))
    return 0 if scored else SKIPPED


if __name__ == "__main__":
    sys.exit(main())
