"""Holds glane against shared collections: what it reads, understands and finds, with floors.

usage: quality_test.py CHECK        CHECK: a name of CHECKS, below
$GLANE is the program, $GLANE_SHARED the folder of the collections and of the programs that score
them (eval/*.py), which are run and not copied. The figures are printed; a floor says what was
measured when it was set, less a little.
"""

import collections
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

SKIPPED = 77  # as Meson understands an exit status
DONE, SOME_INPUTS_FAILED = 0, 4

# The nDCG@10 that must be reached, and what queries without accents may lose of it.
NDCG_FLOOR = {"piaf": 0.843, "orangesum_title": 0.850, "orangesum_abstract": 0.745}
MOST_LOST_TO_ACCENTS = 0.002

# Averages over sites of saved French pages; bodies are held against texts without their leads.
EXTRACTION_FLOOR = {
    "title": 0.98,
    "author": 0.95,
    "date": 0.965,
    "body F1": 0.95,
    "with": 0.97,
    "without": 0.97,
}

# The F1 that the classes of forms must reach, as written and without accents.
CONFLATION_FLOOR = {"": 0.955, "--strip-accents": 0.932}

# Of the posts of known pages, what must be found, and be right where it is; their precision is
# that low because one page's expectation leaves out each of its posts that quotes another.
POST_FLOOR = {"precision": 0.82, "recall": 0.98, "date": 0.98}


class Bench:
    """The program, the shared folder and a folder for indexes that ends with the test."""

    def __init__(self, glane, shared, folder):
        self.glane = glane
        self.shared = pathlib.Path(shared)
        self.folder = pathlib.Path(folder)

    def evaluate(self, name, *arguments):
        """Runs eval/NAME.py, shows what it says, and gives it back."""
        command = [sys.executable, "-B", self.shared / "eval" / f"{name}.py", *arguments]
        run = subprocess.run(list(map(str, command)), capture_output=True, text=True)
        print(run.stdout, run.stderr, sep="", end="", flush=True)
        return run

    def index(self, name):
        """Indexes the collection ir/NAME and says what that cost; the index's path."""
        lines, index = self.folder / "corpus.jsonl", self.folder / f"{name}.idx"
        text_bytes = 0
        with self.corpus(name) as packed, open(lines, "wb") as file:
            for line in packed:
                file.write(line)
                document = json.loads(line)
                text_bytes += len((document.get("title", "") + document["text"]).encode())
        with open(lines, "rb") as file:
            process = subprocess.Popen(
                [self.glane, "index", "--no-progress", "-i", index, "-"], stdin=file
            )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        expect(process.returncode == DONE, f"index ends with {process.returncode}")
        index_bytes = sum(path.stat().st_size for path in index.rglob("*") if path.is_file())
        print(
            f"indexing: {usage.ru_utime + usage.ru_stime:.1f} CPU s for {text_bytes / 1e6:.1f} MB"
            f" of text, {usage.ru_maxrss / 1024:.0f} MiB of memory at most;"
            f" index {index_bytes / 1e6:.1f} MB, {index_bytes / text_bytes:.2f} of the text",
            flush=True,
        )
        return index

    def corpus(self, name):
        """The lines of the collection; of leads, the articles of headlines without them."""
        folder = self.shared / "data" / "ir"
        if name != "orangesum_abstract":
            return gzip.open(folder / name / "corpus.jsonl.gz")
        printed = self.folder / "leads.jsonl"
        program = self.shared / "eval" / "abstracts.py"
        with open(printed, "wb") as out:
            command = [sys.executable, "-B", program, folder]
            subprocess.run(command, stdout=out, check=True)
        return open(printed, "rb")

    def queries(self, name, accents=True):
        """The path of the collection's queries, as they are or without accents."""
        written = self.shared / "data" / "ir" / name / "queries.tsv"
        if accents:
            return written
        stripped = self.folder / f"{name}-stripped.tsv"
        program = self.shared / "eval" / "strip_accents.py"
        with open(written, "rb") as source, open(stripped, "wb") as out:
            subprocess.run([sys.executable, "-B", program], stdin=source, stdout=out, check=True)
        return stripped

    def ndcg(self, name, index, queries, *options):
        """The mean nDCG@10 of the queries, asked as plain words."""
        run = self.folder / "run.txt"
        command = [self.glane, "search", "-i", index, "--plain", "--batch", queries]
        with open(run, "wb") as out:
            search = subprocess.run(
                [*command, "--format", "trec", "-n", "100", *options], stdout=out
            )
        expect(search.returncode == DONE, f"search ends with {search.returncode}")
        judged = self.shared / "data" / "ir" / name / "qrels.tsv"
        scored = self.evaluate("retrieval", judged, queries, run)
        return float(re.search(r"nDCG@10 ([\d.]+)", scored.stdout)[1])


def expect(holds, otherwise):
    if not holds:
        sys.exit(otherwise)


def seed(bench):
    run = bench.evaluate("seed", bench.glane, bench.shared / "data" / "seed")
    expect(run.returncode == 0, "the seed page is read otherwise than expected")


def french(bench):
    run = bench.evaluate("french", bench.glane, bench.shared / "french", "--verbose")
    expect(run.returncode == 0, "a case of French does not hold")


def conflation(bench):
    lexicon = bench.shared / "data" / "lexicon-ud.tsv"
    for how, floor in CONFLATION_FLOOR.items():
        run = bench.evaluate("conflation", bench.glane, lexicon, *how.split())
        expect(run.returncode == 0, "stems cannot be scored")
        f1 = float(re.search(r"F1 ([\d.]+)", run.stdout)[1])
        expect(f1 >= floor, f"F1 {f1} is under {floor} {how}")


def retrieval(bench, name):
    index = bench.index(name)
    as_written = bench.ndcg(name, index, bench.queries(name))
    stripped = bench.ndcg(name, index, bench.queries(name, accents=False))
    floor = NDCG_FLOOR[name]
    expect(as_written >= floor, f"nDCG@10 {as_written} is under {floor}")
    lost = round(as_written - stripped, 4)
    expect(lost <= MOST_LOST_TO_ACCENTS, f"nDCG@10 {stripped} without accents loses {lost:.4f}")


def extraction(bench):
    run = bench.evaluate("extraction", bench.glane, bench.shared / "data")
    expect(re.search(r"\bcrashed 0\b", run.stdout), "pages crash the program")
    for measure, floor in EXTRACTION_FLOOR.items():
        reached = float(re.search(rf"\b{measure} ([\d.]+)", run.stdout)[1])
        expect(reached >= floor, f"{measure}: {reached} is under {floor}")
    for figure, floor in POST_FLOOR.items():
        reached = float(re.search(rf"\bpost {figure} ([\d.]+)", run.stdout)[1])
        expect(reached >= floor, f"post {figure} {reached} is under {floor}")


def read_odd_folder(bench, name):
    """Extracts and indexes a folder; the places that documents and remarks name, and the documents.

    Archives and feeds, some broken on purpose: each file gives documents or a remark.
    """
    folder = bench.shared / "data" / name
    report = bench.folder / "report.tsv"
    places, documents = set(), []
    for command in (["extract"], ["index", "-i", str(bench.folder / "odd.idx"), "--no-progress"]):
        run = subprocess.run(
            [bench.glane, *command, "--report", report, folder], capture_output=True, text=True
        )
        print(run.stderr, end="")
        expect(run.returncode in (DONE, SOME_INPUTS_FAILED), f"{command[0]}: {run.returncode}")
        told = (run.returncode == SOME_INPUTS_FAILED) == ("\nfailed\t" in "\n" + report.read_text())
        expect(told, f"{command[0]} ends with {run.returncode}, and its report says otherwise")
        if command == ["extract"]:
            documents = [json.loads(line) for line in run.stdout.splitlines()]
            read = {document["source"] for document in documents}
            named = {line.split("\t")[1] for line in report.read_text().splitlines()}
            places = read | named
            lost = {str(path) for path in folder.iterdir()} - {p.split("#")[0] for p in places}
            expect(not lost, f"neither read nor named: {sorted(lost)}")
            print(f"{name}: documents from {len(read)} places, remarks on {len(named)}")
    return places, documents


def warc_records(data):
    """The types of the records of a WARC, by their lengths alone, up to the first that is wrong."""
    while match := re.match(rb"[\r\n]*WARC/[01]\.\d+\r\n", data):
        head, _, data = data[match.end() :].partition(b"\r\n\r\n")
        fields = dict(
            line.lower().split(":", 1) for line in head.decode().splitlines() if ":" in line
        )
        yield fields["warc-type"].strip()
        data = data[int(fields["content-length"]) :]


def arc_records(data):
    """The types of the records of an ARC, as a WARC would name them."""
    while data := data.lstrip(b"\r\n"):
        line, _, data = data.partition(b"\n")
        yield "warcinfo" if line.startswith(b"filedesc:") else "response"
        data = data[int(line.split()[-1]) :]


def records_of(path):
    """The types of all records of an archive, whatever it is packed in."""
    parts = [path.read_bytes()]
    if path.suffix == ".wacz":
        with zipfile.ZipFile(path) as wacz:
            parts = [wacz.read(name) for name in wacz.namelist() if name.startswith("archive/")]
    for part in parts:
        data = gzip.decompress(part) if part.startswith(b"\x1f\x8b") else part
        yield from (arc_records if data.startswith(b"filedesc:") else warc_records)(data)


def archives(bench):
    """Each record that may hold a page, as another reader counts them, is read or remarked on."""
    places, documents = read_odd_folder(bench, "warc")
    records = collections.defaultdict(set)
    for path, _, place in (place.partition("#") for place in places):
        # Behind a record's place one inside it may stand, of a feed's item; a WACZ's records are
        # in the archives it holds.
        parts = place.split("#")
        if not path.endswith(".wacz"):
            records[path].add(parts[0])
        elif parts[0].startswith("archive/"):
            records[path].add("#".join(parts[:2]))
    for path in sorted((bench.shared / "data" / "warc").iterdir()):
        types = collections.Counter(records_of(path))
        pages = sum(types[kind] for kind in ("response", "resource", "conversion", "revisit"))
        seen = len(records[str(path)])
        print(f"{path.name}: {seen} of {pages} records, {sum(types.values())} with others")
        # The record behind one that is too short is damage, and has a place of its own.
        expect(seen == pages + ("trunc" in path.name), f"{path.name}: {pages} records, {seen} seen")
    # Bodies that are chunked, packed, or both.
    for url, words in {
        "http://example.com/": "illustrative examples",
        "http://www.iana.org/": "global coordination of the DNS Root, IP addressing",
    }.items():
        texts = [document["text"] for document in documents if document["url"] == url]
        expect(len(texts) > 1 and all(words in (text or "") for text in texts), f"{url}: {texts}")


def feeds(bench):
    """Every item of every feed is an article with title, date and address."""
    _, documents = read_odd_folder(bench, "feeds")
    items = sum(
        path.read_text().count("<item>") for path in (bench.shared / "data" / "feeds").iterdir()
    )
    print(f"{len(documents)} documents of {items} items")
    expect(len(documents) == items, f"{items} items, but {len(documents)} documents")
    for document in documents:
        for key in ("title", "date", "url", "text", "site"):
            expect(document[key], f"{document['source']} has no {key}")


CHECKS = {
    "seed": seed,
    "french": french,
    "conflation": conflation,
    "piaf": lambda bench: retrieval(bench, "piaf"),
    "headlines": lambda bench: retrieval(bench, "orangesum_title"),
    "leads": lambda bench: retrieval(bench, "orangesum_abstract"),
    "extraction": extraction,
    "archives": archives,
    "feeds": feeds,
}


def main(check):
    shared = os.environ.get("GLANE_SHARED")
    if not shared:
        print("skipped: GLANE_SHARED names no folder of shared collections")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="glane-quality-") as folder:
        CHECKS[check](Bench(os.environ["GLANE"], shared, folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
