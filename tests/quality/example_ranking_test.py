"""Holds the ranking of the example crawl against what its readers judged, with a floor.

usage: example_ranking_test.py CRAWL        $GLANE is the program, CRAWL the folder examples/crawl

The judgements are in example_judgements.tsv. The mean nDCG@10 (Järvelin and Kekäläinen 2002, the
grades as gains) must reach the floor, and what was looked for must come first where one document
alone has grade 3. That the measure can fail is shown with each list turned round. A query that is
an article's title, in small letters, must find an article of that title first.
"""

import collections
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile

FLOOR = 0.915  # reached when it was set: 0.9208
MOST_NOT_FIRST = 1  # "bibliobus": a short comment comes before the long report
DEPTH = 10


def read_judgements():
    """query -> {id: grade}"""
    judged = collections.defaultdict(dict)
    text = (pathlib.Path(__file__).parent / "example_judgements.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            query, grade, document = line.split("\t")
            judged[query][document] = int(grade)
    return judged


def search(glane, crawl, queries, folder):
    """query -> ids found, best first"""
    index, batch = folder / "example.idx", folder / "queries.tsv"
    subprocess.run([glane, "index", "-i", index, "--no-progress", crawl], check=True)
    batch.write_text("".join(f"{i}\t{query}\n" for i, query in enumerate(queries)), "utf-8")
    command = [glane, "search", "-i", index, "--plain", "-n", str(DEPTH), "--batch", batch]
    run = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    found = {query: [] for query in queries}
    for line in run.stdout.splitlines():
        number, _, document = line.split()[:3]
        found[queries[int(number)]].append(document)
    return found


def read_titles(glane, crawl):
    """id -> title in small letters, of the articles"""
    command = [glane, "extract", crawl]
    run = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    documents = [json.loads(line) for line in run.stdout.splitlines()]
    titles = {document["id"]: document["title"] for document in documents
              if document["type"] == "article"}  # fmt: skip
    return {document: title.lower() for document, title in titles.items() if title}


def titles_not_first(found, titles):
    return [title for title in titles.values() if titles.get(found[title][0]) != title]


def ndcg(found, grades):
    def gain(sequence):
        return sum(grade / math.log2(place + 2) for place, grade in enumerate(sequence[:DEPTH]))

    ideal = sorted(grades.values(), reverse=True)
    return gain([grades.get(document, 0) for document in found]) / gain(ideal)


def mean_ndcg(found, judged):
    return sum(ndcg(found[query], grades) for query, grades in judged.items()) / len(judged)


def not_first(found, judged):
    """The queries of which one document alone is what was looked for, and another came first."""
    wrong = []
    for query, grades in judged.items():
        wanted = [document for document, grade in grades.items() if grade == 3]
        if len(wanted) == 1 and found[query][:1] != wanted:
            wrong.append(query)
    return wrong


def main(crawl):
    judged = read_judgements()
    with tempfile.TemporaryDirectory() as folder:
        titles = read_titles(os.environ["GLANE"], crawl)
        queries = list(dict.fromkeys([*judged, *titles.values()]))
        found = search(os.environ["GLANE"], crawl, queries, pathlib.Path(folder))
    for query, grades in judged.items():
        print(f"{ndcg(found[query], grades):.3f}  {query}")
    reached, wrong = mean_ndcg(found, judged), not_first(found, judged)
    print(f"nDCG@{DEPTH} {reached:.4f} of {len(judged)} queries; not first: {wrong}")
    other_first = titles_not_first(found, titles)
    print(f"{len(titles)} titles; another comes first: {other_first}")
    turned = {query: documents[::-1] for query, documents in found.items()}
    print(f"turned round: nDCG@{DEPTH} {mean_ndcg(turned, judged):.4f}")
    if mean_ndcg(turned, judged) >= FLOOR or len(not_first(turned, judged)) <= MOST_NOT_FIRST:
        sys.exit("the floor holds lists that are turned round, too")
    if reached < FLOOR:
        sys.exit(f"below the floor of {FLOOR}")
    if len(wrong) > MOST_NOT_FIRST:
        sys.exit("what was looked for is not first")
    if other_first:
        sys.exit("a title that is the query is not first")


if __name__ == "__main__":
    main(*sys.argv[1:])
