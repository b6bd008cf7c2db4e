"""glane itself, from its command line."""

import subprocess

from peers.peer import Peer, folder_bytes, measured


class Glane(Peer):
    name = "glane"

    def __init__(self, program):
        self.program = program

    def index(self, source, folder, jobs):
        index = folder / "glane.idx"
        command = [self.program, "index", "--no-progress", "-i", index, "--jobs", jobs, source]
        figures = measured(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        figures.index_bytes = folder_bytes(index)
        return figures
