"""Indexes the same documents with glane and with other programs, and prints what each took.

usage: compare.py --glane PROGRAM (--input FILE.jsonl | --generator PROGRAM --documents N)
                  [--jobs N] [--runs N] [--slow-documents N] [--peers NAME,...] [--install]

The input has a document a line with at least id, title, text, author, date and site. glane and
Lucene read it; what the others read is prepared from it before, unmeasured. The programs take
turns, run by run, and the medians are printed. Slow ones get the first --slow-documents lines, and
so does glane once more, beside them. Programs that are not installed are named and skipped.
"""

import argparse
import itertools
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from peers.glane import Glane  # noqa: E402
from peers.groonga import Groonga  # noqa: E402
from peers.inputs import documents_of  # noqa: E402
from peers.lucene import Lucene  # noqa: E402
from peers.omega import Omindex, Scriptindex  # noqa: E402
from peers.postgres import Postgres  # noqa: E402
from peers.recoll import Recoll  # noqa: E402
from peers.sqlite_fts5 import SqliteFts5  # noqa: E402

PEERS = [Lucene, SqliteFts5, Groonga, Postgres, Scriptindex, Omindex, Recoll]
HEAD = ["", "wall s", "CPU s", "MB of text / wall s", "peak MB", "index / text", "wall / glane's"]
COLUMNS = ["wall_s", "cpu_s", "peak_mb", "index_bytes"]


def install():
    """Installs what peers/packages lists."""
    listed = pathlib.Path(__file__).resolve().parent / "peers" / "packages"
    lines = [line.split("#")[0].strip() for line in listed.read_text().splitlines()]
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    subprocess.run([*apt, "update"], check=True)
    packages = [line for line in lines if line]
    subprocess.run([*apt, "install", "--no-install-recommends", *packages], check=True)


def ready_peers(wanted):
    for peer in (make() for make in PEERS):
        if wanted and type(peer).__name__.lower() not in wanted:
            continue
        missing = peer.missing()
        if missing:
            print(f"skipped: {peer.name}, which needs {missing} (--install)", file=sys.stderr)
        else:
            yield peer


def head_of(lines, count, path):
    with open(lines, "rb") as source, open(path, "wb") as out:
        out.writelines(itertools.islice(source, count))
    return path


def text_bytes_of(lines):
    """How many documents, and the bytes of their titles and texts."""
    texts = (document["title"] + document["text"] for document in documents_of(lines))
    sizes = [len(text.encode()) for text in texts]
    return len(sizes), sum(sizes)


def run_once(peer, source, folder, jobs):
    place = folder / "run"
    place.mkdir()
    try:
        return peer.index(source, place, jobs)
    except (RuntimeError, OSError, subprocess.CalledProcessError) as fault:
        print(f"failed: {peer.name}: {fault}", file=sys.stderr)
        return None
    finally:
        shutil.rmtree(place, ignore_errors=True)


def medians_of(peers, lines, folder, options):
    """Of each peer that ran, by name, the median of each of COLUMNS."""
    sources, figures = {}, {peer.name: [] for peer in peers}
    for peer in peers:
        place = folder / type(peer).__name__
        place.mkdir()
        sources[peer.name] = peer.prepare(lines, place)
    for _ in range(options.runs):
        for peer in peers:
            figures[peer.name].append(run_once(peer, sources[peer.name], folder, options.jobs))
    return {
        name: [statistics.median(getattr(run, column) for run in runs) for column in COLUMNS]
        for name, runs in figures.items()
        if all(runs)
    }


def print_table(title, peers, lines, folder, options):
    documents, text_bytes = text_bytes_of(lines)
    print(f"\n{title}{documents} documents, {text_bytes / 1e6:.1f} MB of title and text,"
          f" {options.jobs} threads where a program has them, medians of {options.runs} runs\n")
    print("|", " | ".join(HEAD), "|")
    print("| ---" * len(HEAD) + " |")
    folder.mkdir()
    medians = medians_of(peers, lines, folder, options)
    glane_wall_s = medians.get("glane", [float("nan")])[0]
    for name, (wall_s, cpu_s, peak_mb, index_bytes) in medians.items():
        print(f"| {name} | {wall_s:.2f} | {cpu_s:.2f} | {text_bytes / 1e6 / wall_s:.1f}"
              f" | {peak_mb:.0f} | {index_bytes / text_bytes:.2f} | {wall_s / glane_wall_s:.2f} |",
              flush=True)
    print()
    for peer in peers:
        if peer.note and peer.name in medians:
            print(f"- {peer.name}: {peer.note}")
    shutil.rmtree(folder)


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--glane", required=True, help="the program")
    parser.add_argument("--input", help="JSON lines")
    parser.add_argument("--generator", help="the program bench-generate, to make the input with")
    parser.add_argument("--documents", type=int, default=100_000, help="how many to generate")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--slow-documents", type=int, default=20_000)
    parser.add_argument("--peers", default="", help="only these: " + ",".join(
        make.__name__.lower() for make in PEERS))
    parser.add_argument("--install", action="store_true", help="install the peers first (apt)")
    parser.add_argument("--folder", help="where to work; it ends up as it was")
    options = parser.parse_args()
    options.peers = [name for name in options.peers.split(",") if name]
    unknown = set(options.peers) - {make.__name__.lower() for make in PEERS}
    if unknown:
        parser.error(f"no such peer: {', '.join(sorted(unknown))}")
    if not options.input and not options.generator:
        parser.error("--input or --generator is needed")
    return options


def main():
    options = read_options()
    if options.install:
        install()
    peers = list(ready_peers(options.peers))
    glane = Glane(pathlib.Path(options.glane).resolve())
    with tempfile.TemporaryDirectory(prefix="glane-compare-", dir=options.folder) as name:
        folder = pathlib.Path(name)
        lines = options.input and pathlib.Path(options.input).resolve()
        if not lines:
            lines = folder / "generated.jsonl"
            subprocess.run([options.generator, "--documents", str(options.documents),
                            "--out", lines], check=True)
        fast, slow = ([peer for peer in peers if peer.slow == is_slow] for is_slow in (False, True))
        print_table("", [glane, *fast], lines, folder / "all", options)
        if slow:
            head = head_of(lines, options.slow_documents, folder / "head.jsonl")
            print_table("The head of it: ", [glane, *slow], head, folder / "head", options)


if __name__ == "__main__":
    main()
