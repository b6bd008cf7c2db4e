"""Groonga, with its filter for French stems; the index is built after the load, its fast way."""

import subprocess

from peers.inputs import write_groonga_load
from peers.peer import Peer, folder_bytes, measured, missing_programs


class Groonga(Peer):
    name = "Groonga"
    note = "one thread; the input is prepared as its own commands"

    def missing(self):
        return missing_programs("groonga")

    def prepare(self, lines, folder):
        return write_groonga_load(lines, folder / "input.grn")

    def index(self, source, folder, jobs):
        (folder / "index").mkdir()
        with open(source, "rb") as commands:
            figures = measured(
                ["groonga", "-n", folder / "index" / "db"], stdin=commands,
                stdout=subprocess.DEVNULL,
            )
        figures.index_bytes = folder_bytes(folder / "index")
        return figures
