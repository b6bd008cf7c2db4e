"""Runs the example program that searches, and holds what it prints against what glane finds.

usage: search_test.py GLANE CRAWL PROGRAM...
"""

import json
import pathlib
import re
import sys
import tempfile

from archive import Archive, check

QUERY = ["bibliothèque", "fermée"]


def main(glane, crawl, *program):
    program = [*program[:-1], pathlib.Path(program[-1]).resolve()]  # a script's is its last word
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(folder, glane, crawl)
        options = ["-n", "3", "--facet", "author:3", "--facet", "date:year", "--format", "json"]
        found = json.loads(archive.output("glane", "search", *QUERY, *options))
        printed = archive.output(*program, "glane.idx", *QUERY)
        check("total", printed.splitlines()[0], f"{found['total']} documents")
        for name in ("author", "date:year"):
            lines = printed.partition(f"\n{name}\n")[2].partition("\n\n")[0].splitlines()
            counts = [f"  {one['count']}  {one['value']}" for one in found["facets"][name]]
            check(name, lines, counts)
        places = [printed.find(hit["snippet"]) for hit in found["hits"]]
        check("hits in order", (min(places) > 0, places), (True, sorted(places)))

        check("nothing found", archive.output(*program, "glane.idx", "zzz", status=1)[:2], "0 ")
        archive.run(*program, status=2)
        none = archive.run(*program, "no.idx", "digue", status=3)
        check("no index", (none.stdout, "no.idx" in none.stderr), ("", True))

        title = "Le tocsin\x1b[2J\x9b31m"
        page = {"id": "x", "title": title, "text": "Il sonne.", "author": "\x07A"}
        archive.run("glane", "index", "-", input=json.dumps(page))
        printed = archive.output(*program, "glane.idx", "tocsin")
        check("control characters", re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", printed), [])
        check("the title without them", "Le tocsin [2J 31m" in printed, True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
