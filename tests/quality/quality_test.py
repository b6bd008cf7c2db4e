"""Holds glane against shared collections: what it reads, understands and finds, with floors.

usage: quality_test.py CHECK        CHECK: a name of CHECKS, below
$GLANE is the program, $GLANE_SHARED the folder of the collections and of the programs that score
them (eval/*.py), which are run and not copied. The figures are printed; a floor says what was
measured when it was set, less a little.
"""

import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77  # as Meson understands an exit status
DONE, SOME_INPUTS_FAILED = 0, 4

# The nDCG@10 that must be reached, and what queries without accents may lose of it.
NDCG_FLOOR = {"piaf": 0.840, "orangesum_title": 0.847}
MOST_LOST_TO_ACCENTS = 0.002

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
        corpus = self.shared / "data" / "ir" / name / "corpus.jsonl.gz"
        with gzip.open(corpus) as packed, open(lines, "wb") as file:
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
    for figure, floor in POST_FLOOR.items():
        reached = float(re.search(rf"\bpost {figure} ([\d.]+)", run.stdout)[1])
        expect(reached >= floor, f"post {figure} {reached} is under {floor}")


def odd_folder(bench, name):
    """Archives and feeds, some broken on purpose: each file gives documents or a remark."""
    folder = bench.shared / "data" / name
    report = bench.folder / "report.tsv"
    for command in (["extract"], ["index", "-i", str(bench.folder / "odd.idx"), "--no-progress"]):
        run = subprocess.run(
            [bench.glane, *command, "--report", report, folder], capture_output=True, text=True
        )
        print(run.stderr, end="")
        expect(run.returncode in (DONE, SOME_INPUTS_FAILED), f"{command[0]}: {run.returncode}")
        told = (run.returncode == SOME_INPUTS_FAILED) == ("\nfailed\t" in "\n" + report.read_text())
        expect(told, f"{command[0]} ends with {run.returncode}, and its report says otherwise")
        if command == ["extract"]:
            read = {json.loads(line)["source"].split("#")[0] for line in run.stdout.splitlines()}
            named = {line.split("\t")[1] for line in report.read_text().splitlines()}
            lost = {str(path) for path in folder.iterdir()} - read - named
            expect(not lost, f"neither read nor named: {sorted(lost)}")
            print(f"{name}: documents from {len(read)} files, remarks on {len(named)}")


CHECKS = {
    "seed": seed,
    "french": french,
    "conflation": conflation,
    "piaf": lambda bench: retrieval(bench, "piaf"),
    "headlines": lambda bench: retrieval(bench, "orangesum_title"),
    "extraction": extraction,
    "archives": lambda bench: odd_folder(bench, "warc"),
    "feeds": lambda bench: odd_folder(bench, "feeds"),
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
