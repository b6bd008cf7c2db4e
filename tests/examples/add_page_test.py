"""Runs the example program that adds a page, and looks for what it added.

usage: add_page_test.py GLANE CRAWL PROGRAM
"""

import json
import pathlib
import sys
import tempfile

from archive import Archive, check

URL = "https://www.lagazette.example/2022/bibliotheque-des-quais"
PAGE = "crawl/lagazette.example/2022/bibliotheque-des-quais.txt"


def main(glane, crawl, program):
    program = pathlib.Path(program).resolve()
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(folder, glane, crawl)
        page = (archive.folder / PAGE).read_text()
        ids = archive.output(program, "new.idx", URL, input=page).splitlines()
        check("its article and comments", (ids[0], len(ids) > 1), (URL, True))
        options = ["-i", "new.idx", "-n", "all", "--format", "jsonl"]
        lines = archive.output("glane", "search", *options, "--site", "lagazette.example")
        found = [json.loads(line) for line in lines.splitlines()]
        check("ids", sorted(hit["id"] for hit in found), sorted(ids))
        check("addresses", {hit["url"] for hit in found if hit["type"] == "article"}, {URL})

        empty = archive.run(program, "new.idx", URL, input="", status=1)
        check("a page without anything", (empty.stdout, empty.stderr != ""), ("", True))
        archive.run(program, status=2)
        (archive.folder / "file").write_text("x")
        archive.run(program, "file", URL, input=page, status=3)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
