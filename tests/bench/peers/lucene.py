"""Lucene, by LuceneIndex.java: warmed up in the same JVM by a first run over the whole input."""

import json
import pathlib
import shutil
import subprocess
import tempfile

from peers.peer import Figures, Peer, folder_bytes, measured, missing_programs

JARS = pathlib.Path("/usr/share/java")  # where Debian puts them
WANTED = ["lucene-core-*", "lucene-analyzers-common-*", "jackson-core-*"]
SOURCES = pathlib.Path(__file__).resolve().parent


def class_path():
    """The newest of each wanted jar; None where one is missing."""
    found = [sorted(JARS.glob(f"{wanted}.jar")) for wanted in WANTED]
    return [jars[-1] for jars in found] if all(found) else None


def compiled(name, folder):
    """Compiles NAME.java into `folder`; the command that runs it."""
    jars = class_path()
    command = ["javac", "-d", folder, "-cp", ":".join(map(str, jars)), SOURCES / f"{name}.java"]
    subprocess.run(list(map(str, command)), check=True)
    return ["java", "-Xmx3g", "-cp", ":".join(map(str, [folder, *jars])), name]


class Lucene(Peer):
    name = "Lucene, `FrenchAnalyzer`"
    note = "warm: the same JVM indexed the whole input once before; memory is that of both runs"

    def missing(self):
        return missing_programs("java", "javac") or ("" if class_path() else "liblucene8-java")

    def index(self, source, folder, jobs):
        with tempfile.TemporaryDirectory(dir=folder) as classes:
            command = [*compiled("LuceneIndex", classes), source, folder / "index", jobs]
            with open(folder / "out.json", "w+") as out:
                whole = measured([*command, folder / "warm"], stdout=out)
                out.seek(0)
                timed = json.loads(out.read())
        shutil.rmtree(folder / "warm")
        index_bytes = folder_bytes(folder / "index")
        return Figures(timed["wall_s"], timed["cpu_s"], whole.peak_mb, index_bytes)
