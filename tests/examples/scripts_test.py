"""Runs the example scripts as one would, on an index of the example crawl.

usage: scripts_test.py NAME SCRIPTS GLANE CRAWL        NAME: one of TESTS
"""

import collections
import csv
import io
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile

from archive import Archive, check, skip


def hits(archive, *options):
    lines = archive.output("glane", "search", "-n", "all", "--format", "jsonl", *options)
    return [json.loads(line) for line in lines.splitlines()]


def who_comments(archive, scripts):
    script = scripts / "who_comments.sh"
    counts = collections.Counter(hit["author"] for hit in hits(archive, "vélo", "--type=comment"))
    wanted = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]
    lines = archive.output(script, "vélo").splitlines()
    check("authors", [line.split("\t") for line in lines], [[str(n), who] for who, n in wanted])
    check("more than one", len(lines) > 1 and counts.total() > len(counts), True)
    archive.run(script, "vélo", "--since", "2099", status=1)
    archive.run(script, "vélo", "-i", "no.idx", status=3)


def spreadsheet(archive, scripts):
    script = scripts / "spreadsheet.sh"
    formula = {"id": "f", "title": "=1+1; \"conseil\"", "text": "Le conseil municipal\nsiège."}
    archive.run("glane", "index", "-", input=json.dumps(formula))
    printed = archive.output(script, '"conseil municipal"')
    check("byte order mark", printed[0], "\ufeff")
    head, *rows = csv.reader(io.StringIO(printed[1:]), delimiter=";")
    check("head", head, ["jour", "auteur", "titre", "début", "adresse"])
    found = hits(archive, '"conseil municipal"', "--fields", "id,author,text")
    check("authors", sorted(row[1] for row in rows), sorted(hit["author"] or "" for hit in found))
    check("beginnings", {row[3] for row in rows}, {hit["text"][:200] for hit in found})
    check("the formula", [row[2] for row in rows if row[4] == "f"], ["'=1+1; \"conseil\""])


def nightly(archive, scripts):
    """The line of the crontab, run by cron's bare environment, night after night."""
    shutil.copytree(scripts, archive.folder / "bin")
    settings, command = {}, None
    for line in (scripts / "nightly.crontab").read_text().splitlines():
        setting = re.fullmatch(r"([A-Z_]+)=(.*)", line)
        entry = re.fullmatch(r"\d+ \d+ \* \* \* ([^%]+)", line)
        if setting:
            settings[setting[1]] = setting[2]
        elif entry:
            command = entry[1]
        else:
            check("a line of the crontab", line[:1], "#")
    tools = archive.environment["PATH"].split(os.pathsep)[0]
    cron = {"HOME": str(archive.folder), "LOGNAME": "moi", "SHELL": "/bin/sh", **settings}
    cron["PATH"] = tools + os.pathsep + settings["PATH"]
    cron["GLANE_SEARCHES"] = archive.environment["GLANE_SEARCHES"]

    def night(status=0):
        done = archive.run("/bin/sh", "-c", command, env=cron, status=status)
        return done.stdout, done.stderr

    archive.run("glane", "search", "--save", "digue", "digue")
    check("a night without news", night(), ("", ""))
    page = archive.folder / "crawl/lagazette.example/2024/digue.txt"
    page.parent.mkdir()
    page.write_text(
        "La digue du Moulin tient\n\nPar Maëlle Kerdraon\n\nPublié le 12 janvier 2024\n\n"
        "La Brisonne est montée de deux mètres dans la nuit de jeudi. La digue du Moulin, refaite"
        " l'an dernier, n'a pas bougé, et les riverains ont dormi chez eux.\n"
    )
    told, troubles = night()
    check("the new page", "La digue du Moulin tient" in told and "1 nouveau document" in told, True)
    check("no trouble", troubles, "")
    check("told once", night(), ("", ""))

    (archive.folder / "crawl/brisee.jsonl").write_text("{pas du JSON\n")
    check("one that fails is named", "brisee.jsonl" in night(status=4)[1], True)
    shutil.rmtree(archive.folder / "crawl")
    night(status=3)


def trafilatura(archive, scripts):
    """A stand-in for trafilatura prints the lines that the script is for."""
    bin_folder = archive.folder / "bin"
    bin_folder.mkdir()
    stand_in = bin_folder / "trafilatura"
    stand_in.write_text(
        '#!/bin/sh\n[ "$*" = "--input-dir pages/ --json --with-metadata" ] || exit 9\n'
        f"cat '{scripts / 'trafilatura.jsonl'}'\n"
    )
    stand_in.chmod(0o755)
    environment = dict(archive.environment, GLANE_INDEX="read.idx")
    environment["PATH"] = f"{bin_folder}{os.pathsep}{environment['PATH']}"
    archive.run(scripts / "trafilatura.sh", "pages/", env=environment)
    by_id = {hit["id"]: hit for hit in hits(archive, "-i", "read.idx", "--fields", FIELDS)}
    gazette = "https://www.lagazette.example/2024/03/15/pont-des-tanneurs"
    radio = "https://radio-brisonne.example/2024/passerelle-a-vendre"
    check("ids", set(by_id), {gazette, radio, radio + "#c1", "pages.jsonl#L3"})
    wanted = {
        "type": "article",
        "title": "Le pont des Tanneurs rouvre lundi",
        "authors": ["Maëlle Kerdraon", "Antoine Vasseur"],
        "date": "2024-03-15",
        "site": "lagazette.example",
        "url": gazette,
        "source": "pages.jsonl#L1",
        "section": "Valmorin",
        "language": "fr",
        "thread": gazette,
    }
    check("fields", {key: by_id[gazette][key] for key in wanted}, wanted)
    check("paragraphs", by_id[gazette]["text"].count("\n"), 1)
    comment = by_id[radio + "#c1"]
    check("comments", (comment["type"], comment["thread"]), ("comment", radio))
    check("no address", (by_id["pages.jsonl#L3"]["url"]), None)


FIELDS = "id,type,title,authors,date,site,url,source,section,language,thread,text"
TESTS = {test.__name__: test for test in (who_comments, spreadsheet, nightly, trafilatura)}
NEED_JQ = {"who_comments", "spreadsheet"}


def main(name, scripts, glane, crawl):
    if name in NEED_JQ and not shutil.which("jq"):
        skip("jq is not installed")
    with tempfile.TemporaryDirectory() as folder:
        TESTS[name](Archive(folder, glane, crawl), pathlib.Path(scripts).resolve())
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
