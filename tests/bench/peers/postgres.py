"""PostgreSQL, configuration `french` with a GIN index; a cluster of its own, on a socket only."""

import glob
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile
import time

from peers.inputs import write_tsv
from peers.peer import Peer, figures_of, missing_programs

TABLE_SQL = """create table documents (
  id text, author text, date text, site text, title text, text text,
  words tsvector generated always as
    (setweight(to_tsvector('french', title), 'A') || to_tsvector('french', text)) stored)"""
COPY_SQL = r"""copy documents (id, author, date, site, title, text) from stdin
  with (format csv, delimiter E'\t', quote E'\x01')"""
INDEX_SQL = "create index on documents using gin (words)"
SETTINGS = ["shared_buffers=512MB", "maintenance_work_mem=256MB", "max_wal_size=4GB"]


def program(name):
    """Debian keeps the server's programs out of the PATH."""
    found = sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"))
    return found[-1] if found else shutil.which(name)


def server_user():
    """The server refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


class Cluster:
    """A server with an empty database, for the length of a `with`."""

    def __init__(self):
        # A socket's path may have 107 bytes: not in the folder of the measurement.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="glane-pg-"))
        user = server_user()
        self.options = {"user": user} if user else {}
        if user:
            shutil.chown(self.folder, user)

    def __enter__(self):
        data = self.folder / "data"
        initdb = [program("initdb"), "-D", data, "-A", "trust", "-U", "bench", "-E", "UTF8"]
        subprocess.run(
            [*map(str, initdb), "--locale=C.UTF-8"], check=True, cwd=self.folder,
            stdout=subprocess.DEVNULL, **self.options,
        )
        command = [program("postgres"), "-D", data, "-k", self.folder, "-h", ""]
        for setting in SETTINGS:
            command += ["-c", setting]
        with open(self.folder / "log", "w") as log:
            self.server = subprocess.Popen(
                list(map(str, command)), cwd=self.folder, stderr=log, **self.options
            )
        while subprocess.run(self.client("select 1"), capture_output=True).returncode:
            time.sleep(0.1)
        return self

    def client(self, sql):
        command = ["psql", "-X", "-q", "-A", "-t", "-h", self.folder, "-U", "bench"]
        return [*map(str, command), "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-c", sql]

    def run(self, sql, **options):
        return subprocess.run(
            self.client(sql), check=True, stdout=subprocess.PIPE, text=True, **options
        ).stdout

    def stop(self):
        """What the server and all its processes used."""
        self.server.send_signal(2)  # a fast shutdown
        _, status, usage = os.wait4(self.server.pid, 0)
        self.server.returncode = os.waitstatus_to_exitcode(status)
        return usage

    def __exit__(self, *_):
        if self.server.returncode is None:
            self.stop()
        shutil.rmtree(self.folder)


class Postgres(Peer):
    name = "PostgreSQL `french`, GIN"
    note = "the input is prepared as lines apart by tabs; its size is table and index"
    slow = True

    def missing(self):
        return missing_programs("psql") or ("" if program("initdb") else "postgresql")

    def prepare(self, lines, folder):
        return write_tsv(lines, folder / "input.tsv")

    def index(self, source, folder, jobs):
        with Cluster() as cluster:
            start = time.monotonic()
            cluster.run(TABLE_SQL)
            with open(source, "rb") as rows:
                cluster.run(COPY_SQL, stdin=rows)
            cluster.run(INDEX_SQL)
            wall_s = time.monotonic() - start
            index_bytes = int(cluster.run("select pg_total_relation_size('documents')"))
            figures = figures_of(cluster.stop(), wall_s)
        figures.index_bytes = index_bytes
        return figures
