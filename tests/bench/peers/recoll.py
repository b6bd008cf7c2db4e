"""recollindex, Recoll's indexer, which reads a file a document."""

import subprocess

from peers.inputs import write_pages
from peers.peer import Peer, folder_bytes, measured, missing_programs


class Recoll(Peer):
    name = "`recollindex`"
    note = "each document is prepared as a file of HTML"
    slow = True

    def missing(self):
        return missing_programs("recollindex")

    def prepare(self, lines, folder):
        return write_pages(lines, folder / "pages")

    def index(self, source, folder, jobs):
        settings = folder / "settings"
        settings.mkdir()
        (settings / "recoll.conf").write_text(
            f'topdirs = "{source}"\nindexstemminglanguages = french\nloglevel = 2\n'
            f"thrTCounts = {jobs} {jobs} 1\n"
        )
        figures = measured(
            ["recollindex", "-c", settings, "-z"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        figures.index_bytes = folder_bytes(settings / "xapiandb")
        return figures
