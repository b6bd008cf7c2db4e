"""The two indexers of Xapian's Omega: scriptindex reads fields, omindex a file a document."""

import subprocess

from peers.inputs import write_pages, write_scriptindex_dump
from peers.peer import Peer, folder_bytes, measured, missing_programs

SCRIPT = """id : boolean=Q unique=Q field
author : boolean=A field
date : field value=0
site : boolean=H field
title : index=S index field
text : index field
"""


class Scriptindex(Peer):
    name = "omega `scriptindex`"
    note = "one thread; the input is prepared as lines of fields"
    slow = True

    def missing(self):
        return missing_programs("scriptindex")

    def prepare(self, lines, folder):
        return write_scriptindex_dump(lines, folder / "input.dump")

    def index(self, source, folder, jobs):
        script = folder / "script"
        script.write_text(SCRIPT)
        database = folder / "index"
        figures = measured(
            ["scriptindex", "--overwrite", "-s", "french", database, script, source],
            stdout=subprocess.DEVNULL,
        )
        figures.index_bytes = folder_bytes(database)
        return figures


class Omindex(Peer):
    name = "omega `omindex`"
    note = "one thread; each document is prepared as a file of HTML"
    slow = True

    def missing(self):
        return missing_programs("omindex")

    def prepare(self, lines, folder):
        return write_pages(lines, folder / "pages")

    def index(self, source, folder, jobs):
        database = folder / "index"
        figures = measured(
            ["omindex", "-s", "french", "-U", "/", "--db", database, source],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        figures.index_bytes = folder_bytes(database)
        return figures
