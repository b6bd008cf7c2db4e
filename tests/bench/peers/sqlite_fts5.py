"""SQLite FTS5, without stemming, which it has for English only; lines apart by tabs.

As a program: sqlite_fts5.py LINES.tsv DATABASE
"""

import pathlib
import sqlite3
import sys

INDEX_SQL = """create virtual table documents using fts5(
  id unindexed, author, date unindexed, site, title, text,
  tokenize = "unicode61 remove_diacritics 2")"""


def index(lines, database):
    connection = sqlite3.connect(database)
    connection.execute(INDEX_SQL)
    with open(lines, encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file)
        connection.executemany("insert into documents values (?, ?, ?, ?, ?, ?)", rows)
    connection.commit()
    connection.close()


if __name__ == "__main__":
    index(*sys.argv[1:])
    sys.exit(0)

from peers.inputs import write_tsv  # noqa: E402  a program of its own above, a peer below
from peers.peer import Peer, measured  # noqa: E402


class SqliteFts5(Peer):
    name = "SQLite FTS5, no stemming"
    note = "one thread; the input is prepared as lines apart by tabs"

    def prepare(self, lines, folder):
        return write_tsv(lines, folder / "input.tsv")

    def index(self, source, folder, jobs):
        database = folder / "fts5.db"
        figures = measured([sys.executable, "-B", pathlib.Path(__file__), source, database])
        figures.index_bytes = database.stat().st_size
        return figures
